package io.openrubric.engine.formula;

import io.openrubric.api.Row;
import io.openrubric.api.UnitCounting;
import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts the whole units by which a measure departs from a threshold. Its fractions are never
 * reduced, which would take most of the time.
 */
final class PlainShortfall implements PlainRule.Count {
  private static final long HALF = Long.MAX_VALUE / 2;

  /** Modes that turn round below 0. */
  private static final Map<RoundingMode, RoundingMode> BELOW_ZERO =
      Map.of(RoundingMode.CEILING, RoundingMode.FLOOR, RoundingMode.FLOOR, RoundingMode.CEILING);

  private final List<Rational> points;

  /** The measure is so many times the first input and the base, over the base. */
  private final boolean isQuotient;

  private final int firstFactor;
  private final int baseFactor;

  /** For the measure n ÷ d there are (t × d − m × n) ÷ (u × d) units. */
  private final long thresholdFactor;

  private final long measureFactor;
  private final long unitFactor;

  /** Up to here all products with factors stay within half a long. */
  private final long most;

  private final int sign;
  private final boolean started;

  /** What the quotient is rounded to parts of; 0 where it is not. */
  private final long ratePower;

  private final RoundingMode mode;

  private PlainShortfall(
      List<Rational> points,
      MeasureKind kind,
      long[] factors,
      int sign,
      boolean started,
      Rounding rounding) {
    this.points = points;
    this.ratePower = LongMath.ratePower(rounding);
    this.mode = rounding.mode();
    this.isQuotient = kind.isQuotient();
    this.firstFactor = kind.firstFactor();
    this.baseFactor = kind.baseFactor();
    this.thresholdFactor = factors[0];
    this.measureFactor = factors[1];
    this.unitFactor = factors[2];
    long largest = 1;
    for (long factor : factors) {
      largest = Math.max(largest, Math.abs(factor));
    }
    this.most = HALF / largest;
    this.sign = sign;
    this.started = started;
  }

  /**
   * A way to count.
   *
   * @param points the points by count
   * @param kind the measure, {@link MeasureKind#VALUE} or a quotient
   * @param threshold from where is counted
   * @param unit the size of a unit, above 0
   * @param sign 1 if what lies below counts, -1 above, 0 on either side
   * @param counting how parts of a unit count
   * @param rounding rounds quotients where the rubric says so
   * @return the way, empty if parts count as parts, or a factor does not fit a long
   */
  static Optional<PlainRule> of(
      List<Rational> points,
      MeasureKind kind,
      Rational threshold,
      Rational unit,
      int sign,
      UnitCounting counting,
      Rounding rounding) {
    Rational limit = threshold.dividedBy(unit);
    Rational each = unit.reciprocal();
    Rational parts = Rational.of(limit.denominator().multiply(each.denominator()));
    if (counting == UnitCounting.PRORATED) {
      return Optional.empty();
    }
    Rational[] factors = {limit.multipliedBy(parts), each.multipliedBy(parts), parts};
    long[] longs = new long[factors.length];
    for (int i = 0; i < longs.length; i++) {
      if (!factors[i].fitsLong()) {
        return Optional.empty();
      }
      longs[i] = factors[i].longNumerator();
    }
    return Optional.of(
        new PlainShortfall(points, kind, longs, sign, counting == UnitCounting.STARTED, rounding));
  }

  @Override
  public List<Rational> points() {
    return points;
  }

  @Override
  public long count(Row row, int first, int base) {
    long numerator = row.word(first);
    long denominator = row.word(first + 1);
    if (isQuotient) {
      long top = numerator;
      long bottom = row.word(base);
      long baseParts = row.word(base + 1);
      boolean fits = true;
      if (denominator != baseParts) {
        // Both over the product of the denominators.
        fits = (LongMath.excess(top, baseParts) | LongMath.excess(bottom, denominator)) == 0;
        top *= baseParts;
        bottom *= denominator;
      }
      if (!fits || baseParts == 0 || isBeyond(top, HALF) || isBeyond(bottom, HALF)) {
        return UNKNOWN;
      }
      numerator = firstFactor * top + baseFactor * bottom;
      denominator = bottom;
      if (ratePower != 0) {
        if (bottom <= 0 || LongMath.excess(numerator, ratePower) != 0) {
          return UNKNOWN;
        }
        numerator = rounded(numerator * ratePower, bottom);
        denominator = ratePower;
      }
    }
    // A denominator of 0 stands for what does not fit a long, and a base must be above 0.
    if (denominator <= 0 || denominator > most || isBeyond(numerator, most)) {
      return UNKNOWN;
    }
    long below = thresholdFactor * denominator - measureFactor * numerator;
    long unit = unitFactor * denominator;
    long off = sign == 0 ? Math.abs(below) : sign * below;
    if (off <= 0) {
      return 0;
    }
    long completed = LongMath.quotient(off, unit);
    return started && completed * unit < off ? completed + 1 : completed;
  }

  private long rounded(long top, long bottom) {
    return top < 0
        ? -LongMath.rounded(-top, bottom, BELOW_ZERO.getOrDefault(mode, mode))
        : LongMath.rounded(top, bottom, mode);
  }

  private static boolean isBeyond(long value, long most) {
    return value > most || value < -most;
  }
}
