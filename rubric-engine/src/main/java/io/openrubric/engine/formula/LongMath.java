package io.openrubric.engine.formula;

/** Long arithmetic for the quick way: what does not fit is told, not thrown. */
public final class LongMath {
  /** With so many units in a divisor of 31 bits, leaving off the others costs less than 1/2. */
  private static final int ENOUGH = 1 << Short.SIZE;

  private LongMath() {}

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
}
