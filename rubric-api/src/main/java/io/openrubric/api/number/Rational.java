package io.openrubric.api.number;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number (有理数).
 *
 * <p>Always held reduced, with a positive denominator: as two {@code long}s while both lie within
 * ±{@link Long#MAX_VALUE}, else as two {@link BigInteger}s. Which of the two it is never shows:
 * equal values are equal objects, and no operation overflows. Nothing is rounded before {@link
 * #rounded} is called.
 *
 * <pre>{@code
 * Rational score = Rational.of(70, 400).multipliedBy(Rational.of(3)); // 0.525
 * score.rounded(2, RoundingMode.HALF_UP); // 0.53
 * }</pre>
 *
 * <p>It is not a measured quantity: it has no unit, and reads no percent sign and no separators.
 * Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Rational implements Comparable<Rational>, Serializable {

  /** Nought. */
  public static final Rational ZERO = new Rational(0, 1, null);

  /** One, the whole as a share. */
  public static final Rational ONE = new Rational(1, 1, null);

  /** One hundred, the full marks of a form and the whole in percent. */
  public static final Rational HUNDRED = new Rational(100, 1, null);

  /** The largest scale, of either sign, that {@link #of(BigDecimal)} and {@link #rounded} take. */
  public static final int MAX_SCALE = 4096;

  /**
   * The longest text that {@link #parse} reads, in characters. The sum of a thousand fractions with
   * unrelated four-digit denominators still prints within it.
   */
  public static final int MAX_TEXT_LENGTH = 10_000;

  private static final long serialVersionUID = 1;

  /** What a text has besides digits and is easily forgotten: minus, point or slash, and a 0. */
  private static final int SIGNS = 4;

  private final long numerator;
  private final long denominator;

  /** The value when it does not fit two longs; those are 0 then. */
  private final @Nullable Wide wide;

  private record Wide(BigInteger numerator, BigInteger denominator) implements Serializable {}

  private Rational(long numerator, long denominator, @Nullable Wide wide) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.wide = wide;
  }

  /**
   * An integer.
   *
   * @param value any long
   * @return exactly that value
   */
  public static Rational of(long value) {
    return of(value, 1);
  }

  /**
   * A fraction, reduced.
   *
   * @param numerator any long
   * @param denominator any long but 0
   * @return numerator ÷ denominator
   * @throws ArithmeticException if the denominator is 0
   */
  public static Rational of(long numerator, long denominator) {
    if (denominator == 0) {
      throw zeroDenominator(numerator);
    }
    if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
      return reduced(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
    long gcd = LongMath.gcd(numerator, denominator);
    long sign = Long.signum(denominator);
    return new Rational(sign * numerator / gcd, sign * denominator / gcd, null);
  }

  /**
   * An integer.
   *
   * @param value any integer
   * @return exactly that value
   */
  public static Rational of(BigInteger value) {
    return reduced(value, BigInteger.ONE);
  }

  /**
   * A fraction, reduced.
   *
   * @param numerator any integer
   * @param denominator any integer but 0
   * @return numerator ÷ denominator
   * @throws ArithmeticException if the denominator is 0
   */
  public static Rational of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw zeroDenominator(numerator);
    }
    return reduced(numerator, denominator);
  }

  /**
   * A decimal. Its scale is not kept: 1.50 and 1.5 are one value here.
   *
   * @param value a decimal whose scale lies within ±{@value #MAX_SCALE}, so that a short text such
   *     as 1e999999999 cannot claim all memory
   * @return exactly that value
   * @throws IllegalArgumentException if the scale lies outside
   */
  public static Rational of(BigDecimal value) {
    checkScale(value.scale());
    return ofDecimal(value);
  }

  /**
   * Reads what {@link #toString} prints, and forms of it that are not in lowest terms: {@code 12},
   * {@code -0.525}, {@code 1.50}, {@code +2}, {@code 1/3}, {@code 6/4}. Digits are ASCII; there are
   * no spaces, exponents or separators.
   *
   * @param text at most {@value #MAX_TEXT_LENGTH} characters
   * @return the value it stands for, exactly
   * @throws NumberFormatException if the text is longer, has another form or a denominator of 0
   */
  public static Rational parse(String text) {
    return RationalText.parse(requireNonNull(text, "text"));
  }

  /**
   * The lesser of two values.
   *
   * @param first a value
   * @param second a value
   * @return the lesser one
   */
  public static Rational min(Rational first, Rational second) {
    return first.compareTo(second) <= 0 ? first : second;
  }

  /**
   * The greater of two values.
   *
   * @param first a value
   * @param second a value
   * @return the greater one
   */
  public static Rational max(Rational first, Rational second) {
    return first.compareTo(second) >= 0 ? first : second;
  }

  /**
   * The sum.
   *
   * @param other what to add
   * @return this + other
   */
  public Rational plus(Rational other) {
    if (fitsLong() && other.fitsLong()) {
      if (denominator == 1
          && other.denominator == 1
          && LongMath.sumFits(numerator, other.numerator)) {
        return new Rational(numerator + other.numerator, 1, null);
      }
      long gcd = LongMath.gcd(denominator, other.denominator);
      long factor = other.denominator / gcd;
      long otherFactor = denominator / gcd;
      long left = numerator * factor;
      long right = other.numerator * otherFactor;
      if (LongMath.productFits(numerator, factor)
          && LongMath.productFits(other.numerator, otherFactor)
          && LongMath.sumFits(left, right)) {
        // Only a divisor of both denominators can be common to the sum and its denominator.
        long common = LongMath.gcd(left + right, gcd);
        long rest = other.denominator / common;
        if (LongMath.productFits(otherFactor, rest)) {
          return new Rational((left + right) / common, otherFactor * rest, null);
        }
      }
    }
    return wideSum(other);
  }

  /** As above: the divisors that are sought stay as small as the smaller of two denominators. */
  private Rational wideSum(Rational other) {
    BigInteger gcd = denominator().gcd(other.denominator());
    BigInteger factor = other.denominator().divide(gcd);
    BigInteger otherFactor = denominator().divide(gcd);
    BigInteger sum = numerator().multiply(factor).add(other.numerator().multiply(otherFactor));
    BigInteger common = sum.gcd(gcd);
    BigInteger rest = other.denominator().divide(common);
    return ofReduced(sum.divide(common), otherFactor.multiply(rest));
  }

  /**
   * The difference.
   *
   * @param other what to take away
   * @return this − other
   */
  public Rational minus(Rational other) {
    return plus(other.negated());
  }

  /**
   * The product.
   *
   * @param other the factor
   * @return this × other
   */
  public Rational multipliedBy(Rational other) {
    if (fitsLong() && other.fitsLong()) {
      // Cancelled crosswise first, the products are small and already in lowest terms.
      long gcd = LongMath.gcd(numerator, other.denominator);
      long otherGcd = LongMath.gcd(other.numerator, denominator);
      long top = numerator / gcd;
      long otherTop = other.numerator / otherGcd;
      long bottom = denominator / otherGcd;
      long otherBottom = other.denominator / gcd;
      if (LongMath.productFits(top, otherTop) && LongMath.productFits(bottom, otherBottom)) {
        return new Rational(top * otherTop, bottom * otherBottom, null);
      }
    }
    BigInteger gcd = numerator().gcd(other.denominator());
    BigInteger otherGcd = other.numerator().gcd(denominator());
    return ofReduced(
        numerator().divide(gcd).multiply(other.numerator().divide(otherGcd)),
        denominator().divide(otherGcd).multiply(other.denominator().divide(gcd)));
  }

  /**
   * The quotient.
   *
   * @param other the divisor, other than 0
   * @return this ÷ other
   * @throws ArithmeticException if the divisor is 0
   */
  public Rational dividedBy(Rational other) {
    if (other.isZero()) {
      throw new ArithmeticException("Expected a divisor other than 0, got " + this + " ÷ 0");
    }
    return multipliedBy(other.reciprocal());
  }

  /** {@return this value with the other sign} */
  public Rational negated() {
    return wide == null
        ? new Rational(-numerator, denominator, null)
        : new Rational(0, 0, new Wide(wide.numerator.negate(), wide.denominator));
  }

  /** {@return this value without its sign} */
  public Rational abs() {
    return isNegative() ? negated() : this;
  }

  /**
   * {@return 1 ÷ this}
   *
   * @throws ArithmeticException if this is 0
   */
  public Rational reciprocal() {
    return wide == null ? of(denominator, numerator) : of(wide.denominator, wide.numerator);
  }

  /** {@return the greatest integer that is not above this value} */
  public Rational floor() {
    return wide == null
        ? of(Math.floorDiv(numerator, denominator))
        : of(rounded(0, RoundingMode.FLOOR).unscaledValue());
  }

  /** {@return the least integer that is not below this value} */
  public Rational ceiling() {
    return negated().floor().negated();
  }

  /**
   * The decimal nearest to this value in the sense of the mode, rounded once from the exact value.
   *
   * @param scale the number of decimals, within ±{@value #MAX_SCALE}; −2 rounds to hundreds
   * @param mode how to round
   * @return a decimal of exactly that scale
   * @throws IllegalArgumentException if the scale lies outside
   * @throws ArithmeticException if the mode is {@link RoundingMode#UNNECESSARY} and the value has
   *     more decimals
   */
  public BigDecimal rounded(int scale, RoundingMode mode) {
    checkScale(scale);
    if (mode == RoundingMode.UNNECESSARY
        && !equals(ofDecimal(quotient(scale, RoundingMode.DOWN)))) {
      throw new ArithmeticException("Expected a number of scale " + scale + ", got " + this);
    }
    return quotient(scale, mode);
  }

  /**
   * This value as a decimal, with as many decimals as it needs and no more.
   *
   * @return exactly this value
   * @throws ArithmeticException if its decimals never end
   */
  public BigDecimal toBigDecimal() {
    if (denominator == 1) {
      return BigDecimal.valueOf(numerator);
    }
    int decimals = decimals();
    if (decimals == DecimalExpansion.ENDLESS) {
      throw new ArithmeticException("Expected a number whose decimals end, got " + this);
    }
    return quotient(decimals, RoundingMode.UNNECESSARY);
  }

  /** {@return whether the decimals of this value end, as those of 1/8 do and of 1/3 do not} */
  public boolean isDecimal() {
    return decimals() != DecimalExpansion.ENDLESS;
  }

  /** {@return the sign: −1, 0 or 1} */
  public int signum() {
    return wide == null ? Long.signum(numerator) : wide.numerator.signum();
  }

  /** {@return whether this is 0} */
  public boolean isZero() {
    return signum() == 0;
  }

  /** {@return whether this is above 0} */
  public boolean isPositive() {
    return signum() > 0;
  }

  /** {@return whether this is below 0} */
  public boolean isNegative() {
    return signum() < 0;
  }

  /** {@return whether this is a whole number} */
  public boolean isInteger() {
    return wide == null ? denominator == 1 : wide.denominator.equals(BigInteger.ONE);
  }

  /** {@return the numerator in lowest terms, which carries the sign} */
  public BigInteger numerator() {
    return wide == null ? BigInteger.valueOf(numerator) : wide.numerator;
  }

  /** {@return the denominator in lowest terms, which is positive} */
  public BigInteger denominator() {
    return wide == null ? BigInteger.valueOf(denominator) : wide.denominator;
  }

  /**
   * {@return whether numerator and denominator both lie within ±{@link Long#MAX_VALUE}, so that
   * {@link #longNumerator} and {@link #longDenominator} have answers}
   */
  public boolean fitsLong() {
    return wide == null;
  }

  /**
   * {@return the numerator in lowest terms, which carries the sign}
   *
   * @throws ArithmeticException if not {@link #fitsLong}
   */
  public long longNumerator() {
    checkFitsLong();
    return numerator;
  }

  /**
   * {@return the denominator in lowest terms, which is positive}
   *
   * @throws ArithmeticException if not {@link #fitsLong}
   */
  public long longDenominator() {
    checkFitsLong();
    return denominator;
  }

  /** Orders by value; consistent with {@link #equals}. */
  @Override
  public int compareTo(Rational other) {
    if (fitsLong() && other.fitsLong()) {
      return LongMath.compareProducts(numerator, other.denominator, other.numerator, denominator);
    }
    return numerator()
        .multiply(other.denominator())
        .compareTo(other.numerator().multiply(denominator()));
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Rational other
        && numerator == other.numerator
        && denominator == other.denominator
        && Objects.equals(wide, other.wide);
  }

  @Override
  public int hashCode() {
    return Objects.hash(numerator, denominator, wide);
  }

  /**
   * The value in full: a plain decimal where the decimals end ({@code 0.525}, {@code -3}), else a
   * fraction in lowest terms ({@code 1/3}). No exponent, no trailing zeros. {@link #parse} reads it
   * back as long as it is within {@link #MAX_TEXT_LENGTH}.
   */
  @Override
  public String toString() {
    return isDecimal() ? toBigDecimal().toPlainString() : numerator() + "/" + denominator();
  }

  /**
   * Whether {@link #toString} prints so few characters. A number that is far longer is not spelled
   * out to be measured.
   *
   * @param characters the most characters, {@value #MAX_TEXT_LENGTH} for what {@link #parse} reads
   * @return whether the text is no longer than that
   */
  public boolean printsWithin(int characters) {
    int top = wide == null ? bits(numerator) : wide.numerator.bitLength();
    int bottom = wide == null ? bits(denominator) : wide.denominator.bitLength();
    // A bit of the denominator is at most one decimal, and ten bits are at least three digits.
    if (top + bottom + SIGNS <= characters) {
      return true;
    }
    return (Math.max(top, bottom) - 1L) * 3 / 10 <= characters && length() <= characters;
  }

  private int length() {
    if (wide == null || isDecimal()) {
      return toString().length();
    }
    int sign = wide.numerator.signum() < 0 ? 1 : 0;
    return sign + digits(wide.numerator) + 1 + digits(wide.denominator);
  }

  /** Much sooner than by making its text. */
  private static int digits(BigInteger integer) {
    return new BigDecimal(integer).precision();
  }

  /** A decimal of any scale. */
  static Rational ofDecimal(BigDecimal value) {
    if (value.scale() >= 0 && Math.max(value.scale(), value.precision()) <= LongMath.DIGITS) {
      return of(value.unscaledValue().longValue(), LongMath.powerOfTen(value.scale()));
    }
    BigInteger unscaled = value.unscaledValue();
    BigInteger power = BigInteger.TEN.pow(Math.abs(value.scale()));
    return value.scale() >= 0
        ? reduced(unscaled, power)
        : reduced(unscaled.multiply(power), BigInteger.ONE);
  }

  private static Rational reduced(BigInteger numerator, BigInteger denominator) {
    BigInteger gcd = numerator.gcd(denominator);
    BigInteger divisor = denominator.signum() < 0 ? gcd.negate() : gcd;
    return ofReduced(numerator.divide(divisor), denominator.divide(divisor));
  }

  /** A fraction in lowest terms with a positive denominator. */
  private static Rational ofReduced(BigInteger top, BigInteger bottom) {
    boolean fits = top.abs().bitLength() < Long.SIZE && bottom.bitLength() < Long.SIZE;
    return fits
        ? new Rational(top.longValue(), bottom.longValue(), null)
        : new Rational(0, 0, new Wide(top, bottom));
  }

  private static int bits(long value) {
    return Long.SIZE - Long.numberOfLeadingZeros(Math.abs(value));
  }

  private int decimals() {
    return wide == null
        ? DecimalExpansion.decimals(denominator)
        : DecimalExpansion.decimals(wide.denominator);
  }

  private BigDecimal quotient(int scale, RoundingMode mode) {
    // BigDecimal rounds the exact quotient, and keeps to longs by itself where they suffice.
    return wide == null
        ? BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), scale, mode)
        : new BigDecimal(wide.numerator).divide(new BigDecimal(wide.denominator), scale, mode);
  }

  private void checkFitsLong() {
    if (!fitsLong()) {
      throw new ArithmeticException(
          "Expected numerator and denominator to fit a long, got "
              + RationalText.quoted(toString()));
    }
  }

  private static void checkScale(int scale) {
    if (scale < -MAX_SCALE || scale > MAX_SCALE) {
      throw new IllegalArgumentException(
          "Expected a scale from -" + MAX_SCALE + " to " + MAX_SCALE + ", got " + scale);
    }
  }

  private static ArithmeticException zeroDenominator(Object numerator) {
    return new ArithmeticException("Expected a denominator other than 0, got " + numerator + "/0");
  }

  private Object readResolve() {
    return wide == null ? of(numerator, denominator) : of(wide.numerator, wide.denominator);
  }
}
