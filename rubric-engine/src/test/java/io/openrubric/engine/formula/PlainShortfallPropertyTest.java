package io.openrubric.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Column;
import io.openrubric.api.Columns;
import io.openrubric.api.Row;
import io.openrubric.api.UnitCounting;
import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;
import io.openrubric.engine.Dice;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Counts in longs are those of exact numbers; for ordinary figures there always is one, and for any
 * others either a right one or none.
 */
class PlainShortfallPropertyTest {
  private static final Columns COLUMNS =
      Columns.of(Column.number("a", "actual"), Column.number("a", "base"));
  private static final List<Rational> POINTS = List.of(Rational.ONE, Rational.ZERO);
  private static final Rounding EXACT = Rounding.leaf(2, RoundingMode.HALF_UP);
  private static final long HALF = Long.MAX_VALUE / 2;

  /** A rule, and the count that it should come to. */
  private record Rule(
      MeasureKind kind,
      Rational threshold,
      Rational unit,
      int sign,
      UnitCounting counting,
      Rounding rounding) {

    static Rule any(Dice dice) {
      return new Rule(
          dice.oneOf(
              MeasureKind.VALUE,
              MeasureKind.SHARE,
              MeasureKind.SAVING_RATE,
              MeasureKind.CHANGE_RATE),
          dice.decimal(-10, 100, 2),
          dice.decimal(0, 5, 2).plus(Rational.of(1, 100)),
          dice.between(-1, 1),
          dice.oneOf(UnitCounting.STARTED, UnitCounting.COMPLETED),
          dice.oneOf(
              EXACT,
              Rounding.rate(2, 2, RoundingMode.HALF_UP),
              Rounding.rate(0, 2, RoundingMode.CEILING),
              Rounding.rate(1, 2, RoundingMode.FLOOR)));
    }

    static Rule of(Rational threshold, Rational unit) {
      return new Rule(MeasureKind.VALUE, threshold, unit, 1, UnitCounting.COMPLETED, EXACT);
    }

    Rule of(MeasureKind other) {
      return new Rule(other, threshold, unit, sign, counting, rounding);
    }

    Rule rounding(Rounding other) {
      return new Rule(kind, threshold, unit, sign, counting, other);
    }

    PlainShortfall plain() {
      return (PlainShortfall)
          PlainShortfall.of(POINTS, kind, threshold, unit, sign, counting, rounding).orElseThrow();
    }

    BigInteger exact(Rational actual, Rational base) {
      Rational measured =
          switch (kind) {
            case SHARE -> rounding.roundRate(actual.dividedBy(base));
            case SAVING_RATE -> rounding.roundRate(base.minus(actual).dividedBy(base));
            case CHANGE_RATE -> rounding.roundRate(actual.minus(base).dividedBy(base));
            default -> actual;
          };
      Rational below = threshold.minus(measured);
      Rational off = sign == 0 ? below.abs() : below.multipliedBy(Rational.of(sign));
      Rational units = Rational.max(Rational.ZERO, off).dividedBy(unit);
      Rational whole = counting == UnitCounting.STARTED ? units.ceiling() : units.floor();
      return whole.numerator();
    }
  }

  private static Row row(Rational actual, Rational base) {
    return COLUMNS.row("p").number(0, actual).number(1, base).build().row();
  }

  private static long count(Rule rule, Rational actual, Rational base) {
    return rule.plain().count(row(actual, base), COLUMNS.position(0), COLUMNS.position(1));
  }

  private static long count(Rule rule, long actual) {
    return count(rule, Rational.of(actual), Rational.ONE);
  }

  private static Rational figure(Dice dice, int most) {
    return dice.chance(30)
        ? Rational.of(dice.between(-most, most), dice.between(1, 97))
        : dice.decimal(-most, most, 4);
  }

  @Property(tries = 5_000)
  void ordinaryFiguresAreCounted(@ForAll long seed) {
    Dice dice = new Dice(seed);
    Rule rule = Rule.any(dice);
    Rational actual = figure(dice, 100_000);
    Rational base = figure(dice, 100_000).abs().plus(Rational.of(1, 10));
    assertThat(count(rule, actual, base)).isEqualTo(rule.exact(actual, base).longValueExact());
  }

  @Property(tries = 5_000)
  void anyOthersAreCountedRightlyOrNotAtAll(
      @ForAll long seed,
      @ForAll long numerator,
      @ForAll @IntRange(max = 62) int less,
      @ForAll long baseNumerator,
      @ForAll @IntRange(max = 62) int lesser) {
    Dice dice = new Dice(seed);
    Rule rule = Rule.any(dice);
    Rational actual = Rational.of(numerator >> less, dice.oneOf(1L, 3L, 1L << 31, 1L << 61));
    Rational base =
        Rational.of(Math.max(1, (baseNumerator >>> 1) >> lesser), dice.oneOf(1L, 7L, 1L << 40));
    long count = count(rule, actual, base);
    if (count != PlainRule.Count.UNKNOWN) {
      assertThat(BigInteger.valueOf(count)).isEqualTo(rule.exact(actual, base));
    }
  }

  @Example
  void productsWithTheGreatestFactorMayBeHalfALong() {
    // 7 of threshold, 1 of measure, 1 of unit: up to a seventh of half a long.
    Rule rule = Rule.of(Rational.of(7), Rational.ONE);
    long most = HALF / 7;
    assertThat(count(rule, -most)).isEqualTo(7 + most);
    assertThat(count(rule, most)).isZero();
    assertThat(count(rule, -most - 1)).isEqualTo(PlainRule.Count.UNKNOWN);
    assertThat(count(rule, most + 1)).isEqualTo(PlainRule.Count.UNKNOWN);
    Rational fine = Rational.of(1, most);
    assertThat(count(rule, fine, Rational.ONE)).isEqualTo(6);
    Rational finer = Rational.of(1, most + 1);
    assertThat(count(rule, finer, Rational.ONE)).isEqualTo(PlainRule.Count.UNKNOWN);
  }

  @Example
  void aFactorBelowZeroIsAsGreatAsOneAbove() {
    Rule rule = Rule.of(Rational.of(-7), Rational.ONE);
    long most = HALF / 7;
    assertThat(count(rule, -most)).isEqualTo(most - 7);
    assertThat(count(rule, -most - 1)).isEqualTo(PlainRule.Count.UNKNOWN);
  }

  @Example
  void termsOfAQuotientMayBeHalfALong() {
    Rule rule = Rule.of(Rational.ONE, Rational.ONE).of(MeasureKind.SHARE);
    Rational half = Rational.of(HALF);
    Rational beyond = Rational.of(HALF + 1);
    assertThat(count(rule, half.negated(), half)).isEqualTo(2);
    assertThat(count(rule, half, half)).isZero();
    assertThat(count(rule, beyond, half)).isEqualTo(PlainRule.Count.UNKNOWN);
    assertThat(count(rule, beyond.negated(), half)).isEqualTo(PlainRule.Count.UNKNOWN);
    assertThat(count(rule, Rational.ONE, beyond)).isEqualTo(PlainRule.Count.UNKNOWN);
  }

  @Example
  void termsOverOneDenominatorAreNotMultiplied() {
    Rule rule = Rule.of(Rational.ONE, Rational.of(1, 2)).of(MeasureKind.SHARE);
    Rational tiny = Rational.of(1, 1L << 58);
    assertThat(count(rule, tiny, Rational.of(3, 1L << 58))).isEqualTo(1);
    // Over different denominators both are multiplied, and each must fit.
    assertThat(count(rule, tiny, Rational.of(3, 1L << 57))).isEqualTo(1);
    assertThat(count(rule, Rational.of(1, 1L << 61), Rational.of(5, 3)))
        .isEqualTo(PlainRule.Count.UNKNOWN);
    assertThat(count(rule, Rational.of(HALF), Rational.of(4, 5)))
        .isEqualTo(PlainRule.Count.UNKNOWN);
  }

  @Example
  void roundingARateMustFitToo() {
    Rule rule =
        Rule.of(Rational.ONE, Rational.of(1, 4))
            .of(MeasureKind.SHARE)
            .rounding(Rounding.rate(2, 2, RoundingMode.HALF_UP));
    long fits = Long.MAX_VALUE / 10_000;
    assertThat(count(rule, Rational.of(fits), Rational.of(2 * fits))).isEqualTo(2);
    assertThat(count(rule, Rational.of(fits + 1), Rational.of(2 * fits + 2)))
        .isEqualTo(PlainRule.Count.UNKNOWN);
  }

  @Example
  void aBaseThatIsNotAboveZeroIsNotCounted() {
    for (Rounding rounding : List.of(EXACT, Rounding.rate(2, 2, RoundingMode.HALF_UP))) {
      Rule rule = Rule.of(Rational.ONE, Rational.ONE).of(MeasureKind.SHARE).rounding(rounding);
      assertThat(count(rule, Rational.ONE, Rational.ZERO)).isEqualTo(PlainRule.Count.UNKNOWN);
      assertThat(count(rule, Rational.ONE, Rational.of(-1))).isEqualTo(PlainRule.Count.UNKNOWN);
    }
  }

  @Example
  void whatDoesNotFitALongIsNotCounted() {
    Rational wide = Rational.of(BigInteger.ONE.shiftLeft(70));
    Rule rule = Rule.of(Rational.ONE, Rational.ONE);
    assertThat(count(rule, wide, Rational.ONE)).isEqualTo(PlainRule.Count.UNKNOWN);
    Rule share = rule.of(MeasureKind.SHARE);
    assertThat(count(share, wide, Rational.ONE)).isEqualTo(PlainRule.Count.UNKNOWN);
    assertThat(count(share, Rational.ONE, wide)).isEqualTo(PlainRule.Count.UNKNOWN);
    assertThat(count(share, wide, wide)).isEqualTo(PlainRule.Count.UNKNOWN);
  }

  @Example
  void thereIsNoneForPartsOrForFactorsThatDoNotFit() {
    Rational wide = Rational.of(BigInteger.ONE.shiftLeft(70));
    assertThat(
            PlainShortfall.of(
                POINTS,
                MeasureKind.VALUE,
                Rational.ONE,
                Rational.ONE,
                1,
                UnitCounting.PRORATED,
                EXACT))
        .isEmpty();
    for (Rational threshold : List.of(wide, Rational.ONE.dividedBy(wide))) {
      assertThat(
              PlainShortfall.of(
                  POINTS,
                  MeasureKind.VALUE,
                  threshold,
                  Rational.ONE,
                  1,
                  UnitCounting.STARTED,
                  EXACT))
          .isEmpty();
    }
  }
}
