package io.openrubric.engine.formula;

import io.openrubric.api.ProblemCode;
import io.openrubric.api.Text;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.LeafContext;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.api.spi.Reachable;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;

/**
 * Full marks less so many points for each of something, down to a floor; in a penalty, which is
 * itself taken off, these points and nothing else.
 */
final class Deduction {
  private static final int MOST_LISTED = 1000;

  static final ParameterSpec MOST =
      ParameterSpec.number(
              "most",
              Text.of("最多扣分，默认扣完", "most points off, all by default"),
              Interval.greaterThan(Rational.ZERO))
          .optional();

  private final Rational weight;
  private final Rational points;
  private final Rational most;
  private final boolean isPenalty;

  /**
   * The last whole count that is listed: what is left there is the floor, unless there are many.
   */
  private final int last;

  /**
   * A deduction.
   *
   * @param weight the full marks
   * @param points what each costs
   * @param most the most that is taken off
   * @param isPenalty whether what is taken off is the score
   */
  Deduction(Rational weight, Rational points, Rational most, boolean isPenalty) {
    this.weight = weight;
    this.points = points;
    this.most = most;
    this.isPenalty = isPenalty;
    Rational steps = Rational.min(most.dividedBy(points).ceiling(), Rational.of(MOST_LISTED));
    this.last = (int) steps.longNumerator();
  }

  static Deduction of(LeafContext leaf, Rational points) {
    boolean stated = leaf.parameters().has("most");
    Rational most = stated ? leaf.parameters().number("most") : leaf.weight();
    if (most.compareTo(leaf.weight()) > 0) {
      leaf.report(
          ProblemCode.BAD_PARAMETER,
          "最多扣分 most 应不超过指标分值 " + leaf.weight() + "，实为 " + most,
          "Expected parameter most up to the weight " + leaf.weight() + ", got " + most);
    }
    return new Deduction(leaf.weight(), points, most, leaf.isPenalty());
  }

  Rational deducted(Rational count) {
    return Rational.min(most, count.multipliedBy(points));
  }

  /** What there is without any fault, in words. */
  Text clean() {
    return isPenalty
        ? Text.of("不扣分", "nothing off")
        : Text.of("得" + weight + "分", weight + " points");
  }

  /** Which way the score moves when the count rises. */
  int sign() {
    return isPenalty ? 1 : -1;
  }

  /** What each costs. */
  Rational points() {
    return points;
  }

  /** The most that is taken off. */
  Rational most() {
    return most;
  }

  /** The scores by whole count, as far as is listed; a form has many such lists and asks few. */
  List<Rational> byCount() {
    return new ByCount();
  }

  private final class ByCount extends AbstractList<Rational> {
    @Override
    public Rational get(int count) {
      return score(Rational.of(Objects.checkIndex(count, size())));
    }

    @Override
    public int size() {
      return last + 1;
    }
  }

  /** Whether the last that is listed is the floor. */
  boolean isListed() {
    return deducted(Rational.of(last)).equals(most);
  }

  /** What a count scores. */
  Rational score(Rational count) {
    return isPenalty ? deducted(count) : weight.minus(deducted(count));
  }

  String arithmetic(Rational count) {
    String product = count + " × " + points;
    boolean capped = count.multipliedBy(points).compareTo(most) > 0;
    return (isPenalty ? "" : weight + " − ")
        + (capped ? "min(" + most + ", " + product + ")" : product);
  }

  /** What each whole count scores. */
  Reachable reachable() {
    return isListed() ? Reachable.only(byCount()) : reachableInParts();
  }

  /** What counts with fractions score. */
  Reachable reachableInParts() {
    return isPenalty
        ? Reachable.between(Rational.ZERO, most)
        : Reachable.between(weight.minus(most), weight);
  }
}
