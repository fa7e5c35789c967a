package io.openrubric.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class LongMathPropertyTest {
  @Property(tries = 10_000)
  void quotientsAreThoseOfLongs(
      @ForAll @LongRange(min = 0) long top,
      @ForAll @LongRange(min = 1) long bottom,
      @ForAll @IntRange(max = 62) int less,
      @ForAll @IntRange(max = 62) int lesser) {
    long smallTop = top >> less;
    long smallBottom = Math.max(1, bottom >> lesser);
    assertThat(LongMath.quotient(smallTop, smallBottom)).isEqualTo(smallTop / smallBottom);
  }

  @Property(tries = 10_000)
  void quotientsAtTheEdgeOfAWholeNumber(
      @ForAll @IntRange(max = 100_000) int times,
      @ForAll @LongRange(min = 1, max = 1L << 45) long bottom,
      @ForAll @IntRange(min = -1, max = 1) int off) {
    long top = Math.max(0, times * bottom + off);
    assertThat(LongMath.quotient(top, bottom)).isEqualTo(top / bottom);
  }

  @Example
  void quotientsOfTheGreatest() {
    for (long top : new long[] {0, 1, Integer.MAX_VALUE, 1L << 31, Long.MAX_VALUE}) {
      for (long bottom : new long[] {1, 2, Integer.MAX_VALUE, 1L << 31, 1L << 46, Long.MAX_VALUE}) {
        assertThat(LongMath.quotient(top, bottom)).isEqualTo(top / bottom);
      }
    }
  }

  @Property
  void productsFitOrNot(
      @ForAll long first, @ForAll long second, @ForAll @IntRange(max = 63) int less) {
    BigInteger product = BigInteger.valueOf(first).multiply(BigInteger.valueOf(second >> less));
    assertThat(LongMath.excess(first, second >> less) == 0).isEqualTo(product.bitLength() < 64);
  }
}
