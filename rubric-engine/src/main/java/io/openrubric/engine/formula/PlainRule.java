package io.openrubric.engine.formula;

import io.openrubric.api.Row;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.LeafScorer;
import java.util.List;
import java.util.Optional;

/**
 * A rule in long arithmetic, for the inputs that most projects have. An engine does it in place,
 * which takes a third of the time of asking the scorer, and asks the scorer about all other inputs.
 */
public sealed interface PlainRule {

  /** A scorer whose rule may be plain. */
  interface Scorer extends LeafScorer {

    /**
     * The rule in long arithmetic; it comes to the same figures.
     *
     * @return the rule, empty if it takes more
     */
    Optional<PlainRule> plain();
  }

  /**
   * So many points for each yes.
   *
   * @param points what a yes is worth, by slot
   */
  record Ticks(List<Rational> points) implements PlainRule {}

  /**
   * Weight × actual ÷ target, at most the weight; or target ÷ actual, for a limit. The quotient is
   * rounded where the rubric rounds rates.
   *
   * @param limit whether the target is a limit, so that less is better
   * @param target the target, empty if it is the second input
   */
  record Ratio(boolean limit, Optional<Rational> target) implements PlainRule {}

  /** Points by a whole count, such as units of a shortfall or periods of a delay. */
  non-sealed interface Count extends PlainRule {
    /** In place of a count: the scorer must be asked. */
    long UNKNOWN = -1;

    /**
     * The points by count.
     *
     * @return at least one; the last holds for all greater counts
     */
    List<Rational> points();

    /**
     * Counts.
     *
     * @param row a row
     * @param first where the cell of the first input begins
     * @param second where that of the second begins; of no meaning if there is none
     * @return 0 or more, or {@link #UNKNOWN}
     */
    long count(Row row, int first, int second);
  }
}
