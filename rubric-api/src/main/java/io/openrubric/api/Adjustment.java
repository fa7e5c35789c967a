package io.openrubric.api;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What changes a total outside the full marks (调整项): a {@link Bonus}, a {@link Penalty} or a {@link
 * Veto}; each is a line of its own in the ledger.
 *
 * <p>Without an observation an adjustment does not happen. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public sealed interface Adjustment {

  /**
   * Extra points (加分项).
   *
   * @param leaf scores the points that are added, up to its weight
   */
  record Bonus(IndicatorLeaf leaf) implements Adjustment {
    /** Checks that it is there. */
    public Bonus {
      requireNonNull(leaf, "leaf");
    }

    @Override
    public String id() {
      return leaf.id();
    }

    @Override
    public Text name() {
      return leaf.name();
    }

    @Override
    public Optional<IndicatorLeaf> indicator() {
      return Optional.of(leaf);
    }

    @Override
    public List<Citation> citations() {
      return leaf.citations();
    }
  }

  /**
   * Points off (扣分项).
   *
   * <p>What a leaf of the rule {@code yes-no}, {@code given}, {@code steps}, {@code cases} or the
   * like scores is taken off. Rules that start with full marks and take points off for faults
   * ({@code violations}, {@code deduction}, {@code late-deduction}) take off what they count: with
   * a weight of 2 and 0.5 for each late report, no late report costs nothing and three cost 1.5.
   *
   * @param leaf scores the points that are taken off, up to its weight
   */
  record Penalty(IndicatorLeaf leaf) implements Adjustment {
    /** Checks that it is there. */
    public Penalty {
      requireNonNull(leaf, "leaf");
    }

    @Override
    public String id() {
      return leaf.id();
    }

    @Override
    public Text name() {
      return leaf.name();
    }

    @Override
    public Optional<IndicatorLeaf> indicator() {
      return Optional.of(leaf);
    }

    @Override
    public List<Citation> citations() {
      return leaf.citations();
    }
  }

  /**
   * A finding that caps the total or the grade (一票否决). Input {@code triggered}, yes or no.
   *
   * @param id the id observations use
   * @param name what was found
   * @param totalCap the greatest total there can then be, up to full marks, empty for no cap; one
   *     with more decimals than the rubric rounds to is cut down: 59.95 is 59.9 in tenths
   * @param gradeCap the Chinese name of the best grade there can then be, empty for no cap
   * @param citations where the veto comes from
   */
  record Veto(
      String id,
      Text name,
      Optional<Weight> totalCap,
      Optional<String> gradeCap,
      List<Citation> citations)
      implements Adjustment {
    /**
     * Copies the citations.
     *
     * @throws IllegalArgumentException if neither total nor grade is capped
     */
    public Veto {
      requireNonNull(id, "id");
      requireNonNull(name, "name");
      citations = List.copyOf(citations);
      if (totalCap.isEmpty() && gradeCap.isEmpty()) {
        throw new IllegalArgumentException(
            "Expected a cap of the total or of the grade, got none (veto " + id + ")");
      }
    }

    @Override
    public Optional<IndicatorLeaf> indicator() {
      return Optional.empty();
    }
  }

  /**
   * The id that observations use.
   *
   * @return the id
   */
  String id();

  /**
   * The name as the form prints it.
   *
   * @return the name
   */
  Text name();

  /**
   * The leaf that scores the points.
   *
   * @return the leaf of a bonus or a penalty, empty for a veto
   */
  Optional<IndicatorLeaf> indicator();

  /**
   * Where it comes from.
   *
   * @return the citations
   */
  List<Citation> citations();
}
