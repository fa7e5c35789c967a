package io.openrubric.engine;

import io.openrubric.engine.formula.LongMath;
import java.math.RoundingMode;

/**
 * What rounding leaves off the points of each leaf, for rubrics that round only the total.
 *
 * <p>One long holds it: a binary fraction of a unit, which adds up with the printed points, and how
 * many leaves it is not exact for. So the difference of two running sums has both. Where an edge of
 * rounding lies within the counted error, nobody can tell on which side the exact sum is, and it is
 * summed the other way.
 */
final class Remainders {
  /** In place of a rounded sum: it cannot be told. */
  static final long UNKNOWN = Long.MIN_VALUE;

  private static final int FRACTION_BITS = 30;
  private static final long UNIT = 1L << FRACTION_BITS;

  private static final int COUNT_BITS = 17;

  /** The most leaves whose remainders fit in a long together, each up to a unit of either sign. */
  static final int MOST_LEAVES = (1 << (Long.SIZE - 1 - FRACTION_BITS - COUNT_BITS)) - 1;

  private static final long COUNT = (1L << COUNT_BITS) - 1;

  /** More than a fraction that is not exact can be off. */
  private static final int OFF = 2;

  /** A numerator of so many bits can be shifted by those of the fraction. */
  private static final int MOST_BITS = Long.SIZE - 1 - FRACTION_BITS;

  private Remainders() {}

  /**
   * What is left of a quotient that was rounded.
   *
   * @param rest what rounding down left, from 0 to below the divisor
   * @param bottom the divisor
   * @param extra 1 if a unit was added for it, else 0
   */
  static long of(long rest, long bottom, long extra) {
    // Leaving bits off both changes the fraction by less than a quarter, for the divisor keeps 33.
    int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(bottom) - MOST_BITS);
    long top = (rest >>> shift) << FRACTION_BITS;
    long fraction = top / (bottom >>> shift);
    boolean exact = rest == 0 || (shift == 0 && fraction * bottom == top);
    return packed(fraction - extra * UNIT, exact ? 0 : 1);
  }

  private static long packed(long fraction, long count) {
    return (fraction << COUNT_BITS) + count;
  }

  /** The same, of points that are taken off. */
  static long negated(long remainder) {
    return packed(-(remainder >> COUNT_BITS), remainder & COUNT);
  }

  /**
   * The exact sum behind printed points, rounded.
   *
   * @param printed the sum of printed points, in units of the last decimal
   * @param remainders the sum of what they leave off
   * @return the units, {@link #UNKNOWN} if these do not tell or the sum is below 0
   */
  static long rounded(long printed, long remainders, RoundingMode mode) {
    long sum = printed * UNIT + (remainders >> COUNT_BITS);
    long off = OFF * (remainders & COUNT);
    long rest = sum & (UNIT - 1);
    boolean belowHalf = rest > off && rest + off < UNIT / 2;
    boolean aboveHalf = rest - off > UNIT / 2 && rest + off < UNIT;
    if (sum < 0 || (off != 0 && !belowHalf && !aboveHalf)) {
      return UNKNOWN;
    }
    long down = sum >> FRACTION_BITS;
    return down + LongMath.extra(down, rest, UNIT, mode);
  }
}
