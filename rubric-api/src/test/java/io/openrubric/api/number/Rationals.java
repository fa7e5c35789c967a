package io.openrubric.api.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Rationals of all sizes: everyday points, fractions at the edge of long, and beyond it. */
final class Rationals implements ArbitrarySupplier<Rational> {

  @Override
  public Arbitrary<Rational> get() {
    Arbitrary<Long> edges = new EdgeLongs().get();
    Arbitrary<Rational> fractions =
        Combinators.combine(edges, edges.filter(bottom -> bottom != 0)).as(Rational::of);
    Arbitrary<BigInteger> integers =
        Arbitraries.bigIntegers().between(BigInteger.TWO.pow(80).negate(), BigInteger.TWO.pow(80));
    Arbitrary<Rational> wide =
        Combinators.combine(integers, integers.filter(bottom -> bottom.signum() != 0))
            .as(Rational::of);
    return Arbitraries.frequencyOf(
        Tuple.of(2, points()), Tuple.of(3, fractions), Tuple.of(1, wide));
  }

  /** Decimals such as occur on forms, from -20 to 120. */
  static Arbitrary<Rational> points() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.valueOf(-20), BigDecimal.valueOf(120))
        .ofScale(2)
        .map(Rational::of);
  }
}
