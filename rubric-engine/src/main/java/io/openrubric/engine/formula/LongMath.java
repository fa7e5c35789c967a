package io.openrubric.engine.formula;

/** Long arithmetic for the quick way: what does not fit is told, not thrown. */
public final class LongMath {
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
   * The quotient of numbers from 0, rounded down. Ints take a third of the time of longs.
   *
   * @param top 0 or more
   * @param bottom more than 0
   * @return {@code top ÷ bottom}
   */
  public static long quotient(long top, long bottom) {
    return (top | bottom) >>> (Integer.SIZE - 1) == 0 ? (int) top / (int) bottom : top / bottom;
  }
}
