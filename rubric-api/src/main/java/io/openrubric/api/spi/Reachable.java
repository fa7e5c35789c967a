package io.openrubric.api.spi;

import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Which scores a leaf can get at all (可能得分): every one in an interval, or only some.
 *
 * <p>Answers whether a printed 7 can come from "8, less 2 for each quarter". Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public sealed interface Reachable {

  /**
   * Every score in an interval.
   *
   * @param scores the interval
   */
  record Between(Interval scores) implements Reachable {
    @Override
    public boolean canPrint(BigDecimal printed, Rounding rounding) {
      Rational figure = Rational.of(printed);
      boolean onScale = rounding.round(figure).compareTo(printed) == 0;
      return onScale
          && scores.lower().map(l -> printed.compareTo(rounding.round(l)) >= 0).orElse(true)
          && scores.upper().map(u -> printed.compareTo(rounding.round(u)) <= 0).orElse(true);
    }

    @Override
    public String toString() {
      return scores.toString();
    }
  }

  /**
   * Only these scores.
   *
   * @param scores the scores, ascending
   */
  record Only(List<Rational> scores) implements Reachable {
    /** Copies the scores. */
    public Only {
      scores = List.copyOf(new TreeSet<>(scores));
    }

    @Override
    public boolean canPrint(BigDecimal printed, Rounding rounding) {
      return scores.stream().anyMatch(score -> rounding.round(score).compareTo(printed) == 0);
    }

    @Override
    public String toString() {
      return scores.toString();
    }
  }

  /**
   * Whether some reachable score is printed like this.
   *
   * @param printed the printed figure
   * @param rounding the rubric's rounding
   * @return whether it can be
   */
  boolean canPrint(BigDecimal printed, Rounding rounding);

  /**
   * Any score from 0 up: what a formula answers that does not know better.
   *
   * @return the scores
   */
  static Reachable any() {
    return new Between(Interval.atLeast(Rational.ZERO));
  }

  /**
   * Every score from one to another, both included.
   *
   * @param least the least
   * @param most the most
   * @return the scores
   */
  static Reachable between(Rational least, Rational most) {
    return new Between(Interval.closed(least, most));
  }

  /**
   * Only these scores.
   *
   * @param scores the scores
   * @return the scores
   */
  static Reachable only(Collection<Rational> scores) {
    return new Only(List.copyOf(scores));
  }
}
