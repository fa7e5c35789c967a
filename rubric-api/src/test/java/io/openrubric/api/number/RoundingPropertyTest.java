package io.openrubric.api.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundingPropertyTest {

  @Provide
  Arbitrary<Rounding> roundings() {
    Arbitrary<Integer> scales = Arbitraries.integers().between(0, Rounding.MAX_SCALE);
    Arbitrary<RoundingMode> modes =
        Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY);
    return Arbitraries.oneOf(
        Combinators.combine(scales, modes).as(Rounding::leaf),
        Combinators.combine(scales, modes).as(Rounding::total),
        Combinators.combine(scales, scales, modes).as(Rounding::rate));
  }

  @Property(tries = 500)
  void parseReadsWhatToStringPrints(@ForAll("roundings") Rounding rounding) {
    assertThat(Rounding.parse(rounding.toString())).isEqualTo(rounding).hasSameHashCodeAs(rounding);
  }

  @Property(tries = 500)
  void equalRoundingsPrintAlike(
      @ForAll("roundings") Rounding first, @ForAll("roundings") Rounding second) {
    assertThat(first.equals(second)).isEqualTo(first.toString().equals(second.toString()));
  }

  @Property(tries = 500)
  void roundingTwiceIsRoundingOnce(
      @ForAll("roundings") Rounding rounding, @ForAll(supplier = Rationals.class) Rational points) {
    BigDecimal rounded = rounding.round(points);
    assertThat(rounded.scale()).isEqualTo(rounding.scale());
    assertThat(rounded).isEqualTo(points.rounded(rounding.scale(), rounding.mode()));
    assertThat(rounding.round(Rational.of(rounded))).isEqualTo(rounded);
    Rational rate = rounding.roundRate(points);
    assertThat(rounding.roundRate(rate)).isEqualTo(rate);
  }

  @Property(tries = 500)
  void roundingKeepsTheOrder(
      @ForAll("roundings") Rounding rounding,
      @ForAll(supplier = Rationals.class) Rational first,
      @ForAll(supplier = Rationals.class) Rational second) {
    assertThat(rounding.round(Rational.min(first, second)))
        .isLessThanOrEqualTo(rounding.round(Rational.max(first, second)));
  }

  @Property(tries = 500)
  void aRateIsRoundedAsAPercentageAndOnlyAtItsStage(
      @ForAll("roundings") Rounding rounding, @ForAll(supplier = Rationals.class) Rational rate) {
    Rational expected = rate;
    if (rounding.percentScale().isPresent()) {
      Rational percent = rate.multipliedBy(Rational.HUNDRED);
      int scale = rounding.percentScale().getAsInt();
      expected = Rational.of(percent.rounded(scale, rounding.mode())).dividedBy(Rational.HUNDRED);
    }
    assertThat(rounding.roundRate(rate)).isEqualTo(expected);
  }

  @Property(tries = 100)
  void aSerializedCopyIsEqual(@ForAll("roundings") Rounding rounding) throws Exception {
    assertThat(Copies.serialized(rounding)).isEqualTo(rounding);
  }
}
