package io.openrubric.api.number;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/** Intervals with ends from a few values, so that they often share one. */
final class Intervals implements ArbitrarySupplier<Interval> {

  @Override
  public Arbitrary<Interval> get() {
    Arbitrary<Interval> bounded =
        Combinators.combine(ends(), ends(), Arbitraries.integers().between(0, 3))
            .as(Intervals::bounded);
    Arbitrary<Interval> halfBounded =
        Combinators.combine(ends(), Arbitraries.integers().between(0, 3))
            .as(Intervals::halfBounded);
    return Arbitraries.oneOf(bounded, bounded, halfBounded, Arbitraries.just(Interval.all()));
  }

  /** Quarters from 0 to 2, in which every interval of halves shows its ends and its inside. */
  static Arbitrary<Rational> probes() {
    return Arbitraries.longs().between(-1, 9).map(quarters -> Rational.of(quarters, 4));
  }

  private static Arbitrary<Rational> ends() {
    return Arbitraries.longs().between(0, 4).map(halves -> Rational.of(halves, 2));
  }

  private static Interval bounded(Rational first, Rational second, int kind) {
    Rational lower = Rational.min(first, second);
    Rational upper = Rational.max(first, second);
    if (lower.equals(upper)) {
      return Interval.closed(lower, upper);
    }
    return switch (kind) {
      case 0 -> Interval.closed(lower, upper);
      case 1 -> Interval.closedOpen(lower, upper);
      case 2 -> Interval.openClosed(lower, upper);
      default -> Interval.open(lower, upper);
    };
  }

  private static Interval halfBounded(Rational end, int kind) {
    return switch (kind) {
      case 0 -> Interval.atLeast(end);
      case 1 -> Interval.greaterThan(end);
      case 2 -> Interval.atMost(end);
      default -> Interval.lessThan(end);
    };
  }
}
