package io.openrubric.api.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RationalPropertyTest {

  private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

  @Property(tries = 500)
  void everyResultIsReducedAndNarrowWhereItFits(
      @ForAll(supplier = Rationals.class) Rational a,
      @ForAll(supplier = Rationals.class) Rational b) {
    assertCanonical(a.plus(b));
    assertCanonical(a.multipliedBy(b));
    assertCanonical(a.negated());
    assertCanonical(a.floor());
  }

  @Property(tries = 500)
  void aFractionOfLongsIsTheFractionOfTheSameBigIntegers(
      @ForAll(supplier = EdgeLongs.class) long top,
      @ForAll(supplier = EdgeLongs.class) long bottom) {
    Assume.that(bottom != 0);
    BigInteger bigTop = BigInteger.valueOf(top);
    BigInteger bigBottom = BigInteger.valueOf(bottom);
    Rational value = Rational.of(top, bottom);
    assertCanonical(value);
    assertThat(value).isEqualTo(Rational.of(bigTop, bigBottom));
    assertThat(new Fraction(bigTop, bigBottom).equalsByValue(value)).isTrue();
    assertThat(Rational.of(top)).isEqualTo(Rational.of(bigTop)).isEqualTo(Rational.of(top, 1));
  }

  @Property(tries = 1000)
  void arithmeticAgreesWithBigIntegers(
      @ForAll(supplier = Rationals.class) Rational a,
      @ForAll(supplier = Rationals.class) Rational b) {
    Fraction modelA = Fraction.of(a);
    Fraction modelB = Fraction.of(b);
    assertThat(modelA.plus(modelB).equalsByValue(a.plus(b))).isTrue();
    assertThat(modelA.plus(modelB.negated()).equalsByValue(a.minus(b))).isTrue();
    assertThat(modelA.times(modelB).equalsByValue(a.multipliedBy(b))).isTrue();
    assertThat(modelA.compare(modelB)).isEqualTo(a.compareTo(b));
    if (!b.isZero()) {
      assertThat(modelA.over(modelB).equalsByValue(a.dividedBy(b))).isTrue();
    }
  }

  @Property(tries = 500)
  void sumAndProductObeyTheLawsOfAField(
      @ForAll(supplier = Rationals.class) Rational a,
      @ForAll(supplier = Rationals.class) Rational b,
      @ForAll(supplier = Rationals.class) Rational c) {
    assertThat(a.plus(b)).isEqualTo(b.plus(a)).hasSameHashCodeAs(b.plus(a));
    assertThat(a.multipliedBy(b)).isEqualTo(b.multipliedBy(a));
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    assertThat(a.multipliedBy(b).multipliedBy(c)).isEqualTo(a.multipliedBy(b.multipliedBy(c)));
    assertThat(a.multipliedBy(b.plus(c))).isEqualTo(a.multipliedBy(b).plus(a.multipliedBy(c)));
    assertThat(a.plus(Rational.ZERO)).isEqualTo(a);
    assertThat(a.multipliedBy(Rational.ONE)).isEqualTo(a);
    assertThat(a.minus(a)).isEqualTo(Rational.ZERO);
  }

  @Property(tries = 500)
  void everyValueButZeroHasAReciprocal(@ForAll(supplier = Rationals.class) Rational a) {
    Assume.that(!a.isZero());
    assertThat(a.multipliedBy(a.reciprocal())).isEqualTo(Rational.ONE);
    assertThat(a.reciprocal().reciprocal()).isEqualTo(a);
    assertThat(a.dividedBy(a)).isEqualTo(Rational.ONE);
  }

  @Property(tries = 500)
  void orderIsTotalAndKeptByAdding(
      @ForAll(supplier = Rationals.class) Rational a,
      @ForAll(supplier = Rationals.class) Rational b,
      @ForAll(supplier = Rationals.class) Rational c) {
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    assertThat(a.plus(c).compareTo(b.plus(c))).isEqualTo(a.compareTo(b));
    assertThat(a.minus(b).signum()).isEqualTo(Integer.signum(a.compareTo(b)));
    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
      assertThat(a).isLessThanOrEqualTo(c);
    }
  }

  @Property(tries = 500)
  void minAndMaxAreTheTwoInOrder(
      @ForAll(supplier = Rationals.class) Rational a,
      @ForAll(supplier = Rationals.class) Rational b) {
    Rational min = Rational.min(a, b);
    Rational max = Rational.max(a, b);
    assertThat(min).isLessThanOrEqualTo(max).isIn(a, b);
    assertThat(min.plus(max)).isEqualTo(a.plus(b));
  }

  @Property(tries = 500)
  void signsAgree(@ForAll(supplier = Rationals.class) Rational a) {
    assertThat(a.signum()).isEqualTo(a.numerator().signum());
    assertThat(a.isZero()).isEqualTo(a.signum() == 0);
    assertThat(a.isPositive()).isEqualTo(a.signum() == 1);
    assertThat(a.isNegative()).isEqualTo(a.signum() == -1);
    assertThat(a.negated().signum()).isEqualTo(-a.signum());
    assertThat(a.abs().signum()).isEqualTo(a.signum() * a.signum());
    assertThat(a.abs().numerator()).isEqualTo(a.numerator().abs());
  }

  @Property(tries = 500)
  void floorAndCeilingEncloseTheValue(@ForAll(supplier = Rationals.class) Rational a) {
    assertThat(a.floor().isInteger()).isTrue();
    assertThat(a.ceiling().isInteger()).isTrue();
    assertThat(a.floor()).isLessThanOrEqualTo(a);
    assertThat(a.ceiling()).isGreaterThanOrEqualTo(a);
    Rational width = a.isInteger() ? Rational.ZERO : Rational.ONE;
    assertThat(a.ceiling().minus(a.floor())).isEqualTo(width);
    assertThat(a.isInteger()).isEqualTo(a.denominator().equals(BigInteger.ONE));
  }

  @Property(tries = 500)
  void parseReadsWhatToStringPrints(@ForAll(supplier = Rationals.class) Rational a) {
    assertThat(Rational.parse(a.toString())).isEqualTo(a);
    assertThat(a.toString()).matches("-?[0-9]+(\\.[0-9]*[1-9]|/[0-9]+)?");
    assertThat(a.toString().contains("/")).isEqualTo(!a.isDecimal());
  }

  @Property(tries = 500)
  void theLengthOfTheTextIsKnownWithoutIt(
      @ForAll(supplier = Rationals.class) Rational a,
      @ForAll @IntRange(min = 0, max = 40) int power) {
    Rational wide = Rational.ONE;
    for (int i = 0; i < power; i++) {
      wide = wide.multipliedBy(a);
    }
    int length = wide.toString().length();
    assertThat(wide.printsWithin(length)).isTrue();
    assertThat(wide.printsWithin(length - 1)).isFalse();
    assertThat(wide.printsWithin(10 * length)).isTrue();
    assertThat(wide.printsWithin(length / 10)).isEqualTo(length == 0);
  }

  @Property(tries = 500)
  void parseReadsFractionsThatAreNotReduced(
      @ForAll(supplier = Rationals.class) Rational a, @ForAll @IntRange(min = 1) int factor) {
    BigInteger by = BigInteger.valueOf(factor);
    String text = a.numerator().multiply(by) + "/" + a.denominator().multiply(by);
    assertThat(Rational.parse(text)).isEqualTo(a);
  }

  @Property(tries = 500)
  void aDecimalComesBackWithoutItsTrailingZeros(@ForAll BigDecimal decimal) {
    Rational value = Rational.of(decimal);
    assertThat(value.isDecimal()).isTrue();
    assertThat(value.toBigDecimal()).isEqualByComparingTo(decimal);
    assertThat(value.toBigDecimal().scale())
        .isEqualTo(decimal.signum() == 0 ? 0 : Math.max(0, decimal.stripTrailingZeros().scale()));
  }

  @Property(tries = 1000)
  void roundedAgreesWithIntegerDivision(
      @ForAll(supplier = Rationals.class) Rational a,
      @ForAll @IntRange(min = -3, max = 12) int scale,
      @ForAll RoundingMode mode) {
    Assume.that(mode != RoundingMode.UNNECESSARY);
    BigInteger raised = a.numerator().multiply(BigInteger.TEN.pow(scale + 3));
    BigInteger lowered = a.denominator().multiply(BigInteger.TEN.pow(3));
    BigInteger[] division = raised.abs().divideAndRemainder(lowered);
    int half = division[1].shiftLeft(1).compareTo(lowered);
    boolean rest = division[1].signum() != 0;
    boolean up =
        rest
            && switch (mode) {
              case UP -> true;
              case DOWN, UNNECESSARY -> false;
              case CEILING -> a.isPositive();
              case FLOOR -> a.isNegative();
              case HALF_UP -> half >= 0;
              case HALF_DOWN -> half > 0;
              case HALF_EVEN -> half > 0 || (half == 0 && division[0].testBit(0));
            };
    BigInteger size = up ? division[0].add(BigInteger.ONE) : division[0];
    BigInteger expected = a.isNegative() ? size.negate() : size;
    assertThat(a.rounded(scale, mode)).isEqualTo(new BigDecimal(expected, scale));
  }

  @Property(tries = 500)
  void roundingThatMustNotChangeAnythingDoesNotOrRefuses(
      @ForAll(supplier = Rationals.class) Rational a,
      @ForAll @IntRange(min = -3, max = 12) int scale) {
    BigDecimal cut = a.rounded(scale, RoundingMode.DOWN);
    if (Rational.of(cut).equals(a)) {
      assertThat(a.rounded(scale, RoundingMode.UNNECESSARY)).isEqualTo(cut);
    } else {
      assertThatThrownBy(() -> a.rounded(scale, RoundingMode.UNNECESSARY))
          .isInstanceOf(ArithmeticException.class)
          .hasMessage("Expected a number of scale " + scale + ", got " + a);
    }
  }

  @Property(tries = 200)
  void aSerializedCopyIsEqual(@ForAll(supplier = Rationals.class) Rational a) throws Exception {
    assertThat(Copies.serialized(a)).isEqualTo(a).hasSameHashCodeAs(a);
  }

  private static void assertCanonical(Rational value) {
    assertThat(value.denominator()).isPositive();
    assertThat(value.numerator().gcd(value.denominator())).isEqualTo(BigInteger.ONE);
    assertThat(value.fitsLong())
        .isEqualTo(value.numerator().abs().max(value.denominator()).compareTo(LONG_MAX) <= 0);
    if (value.fitsLong()) {
      assertThat(value.longNumerator()).isEqualTo(value.numerator().longValueExact());
      assertThat(value.longDenominator()).isEqualTo(value.denominator().longValueExact());
    }
  }
}
