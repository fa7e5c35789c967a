package io.openrubric.api.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {

  @Test
  void theDefaultRoundsEachLeafHalfUpToTwoDecimals() {
    assertThat(Rounding.DEFAULT)
        .hasToString("LEAF 2 HALF_UP")
        .isEqualTo(Rounding.leaf(2, RoundingMode.HALF_UP));
    assertThat(Rounding.DEFAULT.round(Rational.parse("0.525"))).hasToString("0.53");
  }

  @Test
  void itsPartsCanBeAskedFor() {
    Rounding rate = Rounding.rate(1, 3, RoundingMode.DOWN);
    assertThat(rate.stage()).isEqualTo(Rounding.Stage.RATE);
    assertThat(rate.percentScale()).hasValue(1);
    assertThat(rate.scale()).isEqualTo(3);
    assertThat(rate.mode()).isEqualTo(RoundingMode.DOWN);
    assertThat(rate).hasToString("RATE(1) 3 DOWN");
    Rounding total = Rounding.total(1, RoundingMode.HALF_EVEN);
    assertThat(total.stage()).isEqualTo(Rounding.Stage.TOTAL);
    assertThat(total.percentScale()).isEmpty();
    assertThat(total).hasToString("TOTAL 1 HALF_EVEN");
  }

  @ParameterizedTest
  @CsvSource({"2, 0.76754, 0.7675", "2, 0.7675, 0.7675", "0, 0.765, 0.77", "2, 1/3, 0.3333"})
  void aRateIsRoundedAsAPercentage(int percentScale, String rate, String rounded) {
    Rounding rounding = Rounding.rate(percentScale, 2, RoundingMode.HALF_UP);
    assertThat(rounding.roundRate(Rational.parse(rate))).hasToString(rounded);
  }

  @Test
  void otherStagesLeaveARateAlone() {
    Rational rate = Rational.of(1, 3);
    assertThat(Rounding.DEFAULT.roundRate(rate)).isSameAs(rate);
    assertThat(Rounding.total(2, RoundingMode.UP).roundRate(rate)).isSameAs(rate);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 11})
  void aScaleOutsideTheLimitsIsRefused(int scale) {
    String message = "Expected a scale from 0 to 10, got " + scale;
    assertThatThrownBy(() -> Rounding.leaf(scale, RoundingMode.UP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> Rounding.rate(scale, 2, RoundingMode.UP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void aModeThatDoesNotRoundIsRefused() {
    assertThatThrownBy(() -> Rounding.total(2, RoundingMode.UNNECESSARY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a mode that rounds, got UNNECESSARY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "LEAF",
        "LEAF 2",
        "leaf 2 HALF_UP",
        "LEAF(2) 2 HALF_UP",
        "RATE 2 HALF_UP",
        "LEAF  2 HALF_UP",
        "LEAF -1 HALF_UP",
        "LEAF 2 HALF_UP ",
        "RATE() 2 UP",
      })
  void otherTextIsRefusedAndQuoted(String text) {
    assertThatThrownBy(() -> Rounding.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a rounding such as LEAF 2 HALF_UP or RATE(2) 2 HALF_UP, got \"%s\"", text);
  }

  @Test
  void anUnknownModeIsRefused() {
    assertThatThrownBy(() -> Rounding.parse("LEAF 2 SIDEWAYS"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a rounding mode such as HALF_UP, got \"LEAF 2 SIDEWAYS\"");
  }

  @Test
  void aRoundingEqualsNothingElse() {
    assertThat(Rounding.DEFAULT).isNotEqualTo(new Object());
    assertThat(Rounding.DEFAULT).doesNotHaveSameHashCodeAs(Rounding.total(2, RoundingMode.HALF_UP));
  }
}
