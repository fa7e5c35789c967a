package io.openrubric.api.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LargestRemainderPropertyTest {

  @Provide
  Arbitrary<List<Rational>> shares() {
    Arbitrary<Rational> share =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 5).map(Rational::of),
            new Rationals().get().map(Rational::abs));
    return share.list().ofMinSize(1).ofMaxSize(12).filter(list -> sum(list).isPositive());
  }

  @Property(tries = 500)
  void thePartsAddUpAndEachIsWithinAUnitOfItsQuota(
      @ForAll("shares") List<Rational> shares,
      @ForAll @IntRange(max = 100_000) int units,
      @ForAll @IntRange(max = 6) int scale) {
    Rational total = Rational.of(BigDecimal.valueOf(units, scale));
    Rational unit = Rational.of(BigDecimal.valueOf(1, scale));
    List<BigDecimal> parts = LargestRemainder.split(total, shares, scale);
    assertThat(parts).hasSameSizeAs(shares).allMatch(part -> part.scale() == scale);
    assertThat(sum(parts.stream().map(Rational::of).toList())).isEqualTo(total);
    for (int i = 0; i < parts.size(); i++) {
      Rational quota = total.multipliedBy(shares.get(i)).dividedBy(sum(shares));
      Rational off = Rational.of(parts.get(i)).minus(quota);
      assertThat(off.abs()).isLessThan(unit);
      if (shares.get(i).isZero()) {
        assertThat(parts.get(i)).isZero();
      }
    }
  }

  @Property(tries = 500)
  void aGreaterShareNeverGetsLessAndOfEqualOnesTheEarlierNeverDoes(
      @ForAll("shares") List<Rational> shares, @ForAll @IntRange(max = 10_000) int units) {
    List<BigDecimal> parts = LargestRemainder.split(Rational.of(units, 100), shares, 2);
    for (int i = 0; i < parts.size(); i++) {
      for (int j = i + 1; j < parts.size(); j++) {
        int shareOrder = shares.get(i).compareTo(shares.get(j));
        int partOrder = parts.get(i).compareTo(parts.get(j));
        assertThat(shareOrder >= 0 ? partOrder >= 0 : partOrder <= 0).isTrue();
      }
    }
  }

  @Property(tries = 300)
  void onlyTheProportionsOfTheSharesCount(
      @ForAll("shares") List<Rational> shares,
      @ForAll @IntRange(max = 10_000) int units,
      @ForAll @IntRange(min = 1, max = 1000) int factor) {
    Rational total = Rational.of(units, 100);
    List<Rational> scaled =
        shares.stream().map(share -> share.multipliedBy(Rational.of(factor))).toList();
    assertThat(LargestRemainder.split(total, scaled, 2))
        .isEqualTo(LargestRemainder.split(total, shares, 2));
  }

  private static Rational sum(List<Rational> values) {
    return values.stream().reduce(Rational.ZERO, Rational::plus);
  }
}
