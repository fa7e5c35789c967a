package io.openrubric.api.spi;

/**
 * Which way a score moves when one of its inputs rises, the others unchanged.
 *
 * @since 0.1.0
 */
public enum Direction {
  /** The score never falls (越大越好). */
  RISES,
  /** The score never rises (越小越好). */
  FALLS,
  /** Neither, or not known (无单调性). */
  MIXED;

  /**
   * The direction of a sign.
   *
   * @param sign positive, negative or 0
   * @return {@link #RISES}, {@link #FALLS} or {@link #MIXED}
   */
  public static Direction of(int sign) {
    return sign > 0 ? RISES : sign < 0 ? FALLS : MIXED;
  }
}
