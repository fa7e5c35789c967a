package io.openrubric.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.openrubric.api.number.Rational;
import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

  @Test
  void theFactoriesAgree() {
    Quantity cost = Quantity.of("8.48", "万元");
    assertThat(cost)
        .isEqualTo(Quantity.of(Rational.parse("8.48"), Unit.parse("万元")))
        .isEqualTo(Quantity.parse("8.48万元"))
        .hasToString("8.48万元");
    assertThat(Quantity.of(Rational.of(5))).isEqualTo(Quantity.of("5", "")).hasToString("5");
    assertThat(Quantity.of(Rational.of(5)).unit()).isEqualTo(Unit.NONE);
  }

  @Test
  void aFactoryRefusesWhatIsNoNumberOrNoUnit() {
    assertThatThrownBy(() -> Quantity.of("五", "个")).isInstanceOf(NumberFormatException.class);
    assertThatThrownBy(() -> Quantity.of("5", "3个"))
        .isInstanceOf(QuantityFormatException.class)
        .hasMessage(
            "Expected a unit such as 万元, 元/人·年 or %, got \"3个\" (there are digits in the unit)");
  }

  @ParameterizedTest
  @CsvSource({
    "8.48万元, 元, 84800",
    "95%, '', 0.95",
    "0.95, %, 95",
    "8.48万, '', 84800",
    "≥2公里, 米, 2000",
    "约2年, 月, 24"
  })
  void itsValueConvertsExactly(String quantity, String unit, String value) {
    assertThat(Quantity.parse(quantity).in(Unit.parse(unit))).contains(Rational.parse(value));
  }

  @Test
  void itsValueDoesNotConvertIntoAnotherDimension() {
    assertThat(Quantity.parse("8.48万元").in(Unit.parse("个"))).isEmpty();
    assertThat(Quantity.parse("8.48万").in(Unit.parse("万元"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "5, 个, 5个",
    "≥约5, %, ≥约5%",
    "3~5, 天, 3~5天",
    "5, '', 5",
    "5个, '', 5个",
    "5个, 个, 5个",
    "5万元, 元, 5万元",
    "0.95, %, 0.95%",
    "8.48万, 元, 8.48万元",
    "约3万, 人次, 约3万人次",
    "3~5万, 元, 3~5万元",
    "3万, 万, 3万",
    "50000, 万, 50000万"
  })
  void aUnitBesideItIsTaken(String text, String beside, String joined) {
    assertThat(Quantity.parse(text).withUnit(Unit.parse(beside))).isEqualTo(Quantity.parse(joined));
  }

  @ParameterizedTest
  @CsvSource({
    "5个, 台, 'expected the unit 台, got 个'",
    "95%, 个, 'expected the unit 个, got %'",
    "8.48万, 万元, 'expected the unit 万元, got 万'",
    "8万元, 平方米, 'expected the unit 平方米, got 万元'",
    "2023, 年, 'a calendar year, not a number of years'"
  })
  void aUnitBesideItOfAnotherDimensionIsRefused(String text, String beside, String reason) {
    Quantity quantity = Quantity.parse(text);
    Unit unit = Unit.parse(beside);
    assertThatThrownBy(() -> quantity.withUnit(unit))
        .isInstanceOfSatisfying(
            QuantityFormatException.class, e -> assertThat(e.reason().en()).isEqualTo(reason));
  }

  @Test
  void partsThatMakeNoQuantityAreRefused() {
    Rational five = Rational.of(5);
    assertRefused("the upper end of the range is not above its lower end", five, five, null);
    assertRefused("a range with a comparator", five, Rational.of(6), TargetComparator.EQUAL);
    assertRefused("a qualitative aim has no number", five, null, TargetComparator.QUALITATIVE);
  }

  @Test
  void aNumberIsTakenUpToTheLengthOfTheText() {
    Rational longest = power(Quantity.MAX_TEXT_LENGTH - 1);
    assertThat(Quantity.of(longest).toString()).hasSize(Quantity.MAX_TEXT_LENGTH);
    assertTooLong(() -> Quantity.of(power(Quantity.MAX_TEXT_LENGTH)));
    assertTooLong(() -> Quantity.of(power(1_000_000)));
    assertTooLong(() -> Quantity.of(power(1_000_000).reciprocal()));
    assertTooLong(() -> Quantity.of(longest, Unit.parse("个")));
    assertTooLong(() -> quantity(longest, null, TargetComparator.EQUAL, false));
    assertTooLong(() -> quantity(longest, null, null, true));
    assertTooLong(() -> quantity(Rational.ONE, longest, null, false));
    Rational shorter = power(Quantity.MAX_TEXT_LENGTH - 3);
    Quantity range = quantity(Rational.ONE, shorter, null, false);
    assertThat(range.toString()).hasSize(Quantity.MAX_TEXT_LENGTH);
    assertThat(Quantity.parse(range.toString())).isEqualTo(range);
  }

  @Test
  void howLongAQuantityIsIsToldAsFarAsItIsKnown() {
    Rational longest = power(Quantity.MAX_TEXT_LENGTH - 1);
    assertThatThrownBy(() -> Quantity.of(longest, Unit.parse("公里")))
        .hasMessageContaining("got \"a quantity of 1002 characters\"");
    assertThatThrownBy(() -> quantity(Rational.ONE, longest, null, false))
        .hasMessageContaining("got \"a quantity of 1002 characters\"");
    assertThatThrownBy(() -> Quantity.of(power(1999)))
        .hasMessageContaining("got \"a number of more than 1000 characters\"");
    assertThatThrownBy(() -> quantity(Rational.ONE, power(1999), null, false))
        .hasMessageContaining("got \"a number of more than 1000 characters\"");
  }

  private static Rational power(int exponent) {
    return Rational.of(BigInteger.TEN.pow(exponent));
  }

  private static Quantity quantity(
      Rational value, Rational upper, TargetComparator comparator, boolean approximate) {
    return new Quantity(
        value, Optional.ofNullable(upper), Unit.NONE, Optional.ofNullable(comparator), approximate);
  }

  private static void assertRefused(
      String reason, Rational value, Rational upper, TargetComparator comparator) {
    assertThatThrownBy(() -> quantity(value, upper, comparator, false))
        .isInstanceOf(QuantityFormatException.class)
        .hasMessageEndingWith("(" + reason + ")");
  }

  private static void assertTooLong(Runnable creation) {
    assertThatThrownBy(creation::run)
        .isInstanceOf(QuantityFormatException.class)
        .hasMessageEndingWith("(longer than 1000 characters)");
  }
}
