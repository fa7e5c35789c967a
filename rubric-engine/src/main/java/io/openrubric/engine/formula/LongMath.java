package io.openrubric.engine.formula;

import io.openrubric.api.number.Rounding;
import java.math.RoundingMode;

/** Long arithmetic for the quick way: what does not fit is told, not thrown. */
public final class LongMath {
  /** With so many units in a divisor of 31 bits, leaving off the others costs less than 1/2. */
  private static final int ENOUGH = 1 << Short.SIZE;

  private static final long TEN = 10;
  private static final int PERCENT_DECIMALS = 2;

  private LongMath() {}

  /**
   * A power of ten.
   *
   * @param exponent 0 to 18
   * @return ten to that
   */
  public static long powerOfTen(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= TEN;
    }
    return power;
  }

  /**
   * What rates are rounded to parts of.
   *
   * @param rounding where and how is rounded
   * @return 10,000 for percentages of two decimals; 0 where rates are not rounded
   */
  public static long ratePower(Rounding rounding) {
    return rounding.percentScale().isPresent()
        ? powerOfTen(rounding.percentScale().getAsInt() + PERCENT_DECIMALS)
        : 0;
  }

  /**
   * What the product of two longs has beyond a long.
   *
   * @param first any long
   * @param second any long
   * @return 0 if the product fits; several such answers are joined by {@code |}
   */
  public static long excess(long first, long second) {
    return Math.multiplyHigh(first, second) ^ ((first * second) >> (Long.SIZE - 1));
  }

  /**
   * The quotient of numbers from 0, rounded down; from ints wherever these tell it, since dividing
   * longs takes several times as long.
   *
   * @param top 0 or more
   * @param bottom more than 0
   * @return {@code top ÷ bottom}
   */
  public static long quotient(long top, long bottom) {
    if ((top | bottom) >>> (Integer.SIZE - 1) == 0) {
      return (int) top / (int) bottom;
    }
    // The leading 31 bits of the longer one, and what is left of the other.
    int shift = Long.SIZE - (Integer.SIZE - 1) - Long.numberOfLeadingZeros(top | bottom);
    int leading = (int) (bottom >>> shift);
    if (leading < ENOUGH) {
      return top / bottom;
    }
    // Leaving bits off the top lessens the quotient, but by less than what rounding down leaves;
    // leaving them off the bottom adds less than (top ÷ bottom) ÷ leading, which is less than 1/2.
    // So it is right or one too many, and the rest is negative then.
    int near = (int) (top >>> shift) / leading;
    return near + ((top - near * bottom) >> (Long.SIZE - 1));
  }

  /**
   * The rounded quotient of numbers from 0.
   *
   * @param top 0 or more
   * @param bottom more than 0
   * @param mode how to round
   * @return {@code top ÷ bottom}
   */
  public static long rounded(long top, long bottom, RoundingMode mode) {
    long down = quotient(top, bottom);
    return down + extra(down, top - down * bottom, bottom, mode);
  }

  /**
   * What rounding adds to a quotient that was rounded down; without a branch that nobody could
   * foresee.
   *
   * @param down the quotient, from 0
   * @param rest what it leaves, from 0 to below the divisor
   * @param bottom the divisor
   * @param mode how to round
   * @return 0 or 1
   */
  public static long extra(long down, long rest, long bottom, RoundingMode mode) {
    long aboveHalf = rest - (bottom - rest);
    return switch (mode) {
      case HALF_UP -> 1 + (aboveHalf >> (Long.SIZE - 1));
      case HALF_DOWN -> -aboveHalf >>> (Long.SIZE - 1);
      case HALF_EVEN -> aboveHalf == 0 ? down & 1 : -aboveHalf >>> (Long.SIZE - 1);
      case UP, CEILING -> rest == 0 ? 0 : 1;
      case DOWN, FLOOR, UNNECESSARY -> 0;
    };
  }
}
