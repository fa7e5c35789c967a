package io.openrubric.api.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {

  @ParameterizedTest
  @CsvSource({
    "70, 400, 3, 0.525, 0.53",
    "1, 3, 3, 1, 1.00",
    "54, 80, 15, 10.125, 10.13",
    "536.23, 969.94, 3, 160869/96994, 1.66",
    "54, 80, 3, 2.025, 2.03",
  })
  void aShareOfTheWeightIsExactUntilItIsPrinted(
      String actual, String target, String weight, String exact, String printed) {
    Rational score =
        Rational.parse(actual)
            .dividedBy(Rational.parse(target))
            .multipliedBy(Rational.parse(weight));
    assertThat(score).hasToString(exact);
    assertThat(score.rounded(2, RoundingMode.HALF_UP)).hasToString(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "+2, 2",
    "1.50, 1.5",
    "-0.525, -0.525",
    "007, 7",
    "6/4, 1.5",
    "2/6, 1/3",
    "-1/3, -1/3",
    "+4/2, 2",
    "0/5, 0",
    "100, 100",
    "0.000000000000000000001, 0.000000000000000000001",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808",
    "1/9223372036854775809, 1/9223372036854775809",
    "1/6, 1/6",
    "1/40, 0.025",
    "1/250, 0.004",
  })
  void textIsReadExactly(String text, String printed) {
    assertThat(Rational.parse(text)).hasToString(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "abc", "1 ", " 1", "1e3", ".5", "5.", "1,000", "--1", "1/-2", "1.5/2", "1/", "/2",
        "1/2/3", "１２", "٣", "12%", "0x1", "1.2.3", "+", "NaN",
      })
  void otherTextIsRefusedAndQuoted(String text) {
    assertThatThrownBy(() -> Rational.parse(text))
        .isInstanceOf(NumberFormatException.class)
        .hasMessage(
            "Expected a decimal such as 12.5 or a fraction such as 1/3, got \"" + text + "\"");
  }

  @Test
  void textOfAZeroDenominatorIsRefused() {
    assertThatThrownBy(() -> Rational.parse("1/00"))
        .isInstanceOf(NumberFormatException.class)
        .hasMessage("Expected a denominator other than 0, got \"1/00\"");
  }

  @Test
  void textIsReadUpToTheLimitAndNotBeyond() {
    String longest = "1".repeat(Rational.MAX_TEXT_LENGTH);
    assertThat(Rational.parse(longest)).hasToString(longest);
    assertThatThrownBy(() -> Rational.parse(longest + "1"))
        .isInstanceOf(NumberFormatException.class)
        .hasMessage("Expected at most 10000 characters, got 10001: \"" + "1".repeat(60) + "…\"");
  }

  @Test
  void aMessageQuotesSixtyCharactersInFull() {
    assertThatThrownBy(() -> Rational.parse("x".repeat(60)))
        .hasMessageEndingWith("got \"" + "x".repeat(60) + "\"");
  }

  @Test
  void moreDecimalsThanTheScaleLimitAreReadFromText() {
    String text = "0." + "0".repeat(Rational.MAX_SCALE) + "1";
    assertThat(Rational.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-999999999", "1e4097", "1e-4097", "0e-2147483647"})
  void decimalsOfAbsurdScaleAreRefused(BigDecimal decimal) {
    assertThatThrownBy(() -> Rational.of(decimal))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a scale from -4096 to 4096, got " + decimal.scale());
  }

  @ParameterizedTest
  @ValueSource(ints = {-4096, 4096})
  void theLargestScalesAreTaken(int scale) {
    BigDecimal decimal = new BigDecimal(BigInteger.ONE, scale);
    assertThat(Rational.of(decimal).rounded(scale, RoundingMode.UNNECESSARY)).isEqualTo(decimal);
  }

  @ParameterizedTest
  @ValueSource(ints = {-4097, 4097, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void roundingToAnAbsurdScaleIsRefused(int scale) {
    assertThatThrownBy(() -> Rational.ONE.rounded(scale, RoundingMode.UP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a scale from -4096 to 4096, got " + scale);
  }

  @Test
  void aNumberOfMillionsOfDigitsIsNotSpelledOutToBeMeasured() {
    BigInteger vast = BigInteger.ONE.shiftLeft(400_000_000);
    assertThat(Rational.of(vast).printsWithin(Rational.MAX_TEXT_LENGTH)).isFalse();
    assertThat(Rational.of(BigInteger.ONE, vast).printsWithin(1000)).isFalse();
    assertThat(Rational.of(Long.MAX_VALUE, 3).printsWithin(21)).isTrue();
    assertThat(Rational.of(Long.MAX_VALUE, 3).printsWithin(18)).isFalse();
  }

  @Test
  void divisionByZeroNamesBothOperands() {
    Rational half = Rational.of(1, 2);
    assertThatThrownBy(() -> half.dividedBy(Rational.ZERO))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("Expected a divisor other than 0, got 0.5 ÷ 0");
  }

  @Test
  void aZeroDenominatorIsRefused() {
    String message = "Expected a denominator other than 0, got ";
    assertThatThrownBy(() -> Rational.of(7, 0))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(message + "7/0");
    assertThatThrownBy(() -> Rational.of(Long.MIN_VALUE, 0))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(message + "-9223372036854775808/0");
    assertThatThrownBy(() -> Rational.of(BigInteger.TEN, BigInteger.ZERO))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(message + "10/0");
    assertThatThrownBy(Rational.ZERO::reciprocal)
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(message + "1/0");
  }

  @Test
  void endlessDecimalsAreRefused() {
    Rational third = Rational.of(1, 3);
    assertThat(third.isDecimal()).isFalse();
    assertThatThrownBy(third::toBigDecimal)
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("Expected a number whose decimals end, got 1/3");
  }

  @Test
  void decimalsEndForLargeDenominatorsToo() {
    Rational small = Rational.of(BigInteger.ONE, BigInteger.TWO.pow(70));
    Rational fifths = Rational.of(BigInteger.ONE, BigInteger.valueOf(5).pow(40));
    Rational thirds = Rational.of(BigInteger.ONE, BigInteger.valueOf(3).pow(50));
    assertThat(small.toBigDecimal().scale()).isEqualTo(70);
    assertThat(fifths.toBigDecimal().scale()).isEqualTo(40);
    assertThat(thirds.isDecimal()).isFalse();
    assertThat(Rational.of(BigInteger.TWO.pow(70)).toBigDecimal().scale()).isZero();
  }

  @Test
  void aValueTooWideForLongsSaysSo() {
    Rational wide = Rational.of(Long.MIN_VALUE);
    assertThat(wide.fitsLong()).isFalse();
    assertThatThrownBy(wide::longNumerator)
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "Expected numerator and denominator to fit a long, got \"-9223372036854775808\"");
    assertThatThrownBy(wide::longDenominator).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void aResultThatFitsAgainIsHeldInLongsAgain() {
    Rational max = Rational.of(Long.MAX_VALUE);
    Rational beyond = max.plus(Rational.ONE);
    assertThat(beyond.fitsLong()).isFalse();
    assertThat(beyond.minus(Rational.ONE)).isEqualTo(max);
    assertThat(beyond.minus(Rational.ONE).fitsLong()).isTrue();
    assertThat(max.negated().minus(Rational.ONE).fitsLong()).isFalse();
  }

  @Test
  void theLesserHalfOfTheLeastLongIsNarrow() {
    assertThat(Rational.of(Long.MIN_VALUE, 2).longNumerator()).isEqualTo(-(1L << 62));
    assertThat(Rational.of(1, Long.MIN_VALUE).fitsLong()).isFalse();
    assertThat(Rational.of(1L << 32).multipliedBy(Rational.of(-(1L << 31))).fitsLong()).isFalse();
  }

  @Test
  void theConstantsAreWhatTheySay() {
    assertThat(Rational.ZERO).hasToString("0");
    assertThat(Rational.ONE).hasToString("1");
    assertThat(Rational.HUNDRED).hasToString("100");
  }

  @Test
  void ofEqualValuesTheFirstIsTheLesserAndTheGreater() {
    Rational first = Rational.of(1, 2);
    Rational second = Rational.of(2, 4);
    assertThat(Rational.min(first, second)).isSameAs(first);
    assertThat(Rational.max(first, second)).isSameAs(first);
  }

  @Test
  void valuesThatDifferAreNotEqual() {
    assertThat(Rational.of(1, 2))
        .isNotEqualTo(Rational.of(1, 3))
        .isNotEqualTo(Rational.of(3, 2))
        .isNotEqualTo(new Object())
        .doesNotHaveSameHashCodeAs(Rational.of(1, 3));
    assertThat(Rational.of(Long.MIN_VALUE)).isNotEqualTo(Rational.of(Long.MIN_VALUE, 3));
  }

  @Test
  void aNonNegativeValueIsItsOwnAbsoluteValue() {
    assertThat(Rational.ZERO.abs()).isSameAs(Rational.ZERO);
  }
}
