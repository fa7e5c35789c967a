package io.openrubric.api.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LongMathPropertyTest {

  private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

  @Property(tries = 1000)
  void aProductFitsExactlyWhenTheBigIntegerDoes(
      @ForAll(supplier = EdgeLongs.class) long a, @ForAll(supplier = EdgeLongs.class) long b) {
    assertThat(LongMath.productFits(a, b))
        .isEqualTo(fits(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b))));
  }

  @Property(tries = 1000)
  void aSumFitsExactlyWhenTheBigIntegerDoes(
      @ForAll(supplier = EdgeLongs.class) long a, @ForAll(supplier = EdgeLongs.class) long b) {
    assertThat(LongMath.sumFits(a, b))
        .isEqualTo(fits(BigInteger.valueOf(a).add(BigInteger.valueOf(b))));
  }

  @Property(tries = 1000)
  void productsCompareAsBigIntegersDo(
      @ForAll(supplier = EdgeLongs.class) long a,
      @ForAll(supplier = EdgeLongs.class) long b,
      @ForAll(supplier = EdgeLongs.class) long c,
      @ForAll(supplier = EdgeLongs.class) long d) {
    BigInteger left = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    BigInteger right = BigInteger.valueOf(c).multiply(BigInteger.valueOf(d));
    assertThat(LongMath.compareProducts(a, b, c, d)).isEqualTo(left.compareTo(right));
    assertThat(LongMath.compareProducts(a, b, b, a)).isZero();
  }

  @Property(tries = 500)
  void theGreatestCommonDivisorIsThatOfBigIntegers(
      @ForAll(supplier = EdgeLongs.class) long a, @ForAll(supplier = EdgeLongs.class) long b) {
    Assume.that(a != Long.MIN_VALUE && b != Long.MIN_VALUE);
    assertThat(LongMath.gcd(a, b))
        .isEqualTo(BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).longValueExact());
  }

  private static boolean fits(BigInteger value) {
    return value.abs().compareTo(LONG_MAX) <= 0;
  }
}
