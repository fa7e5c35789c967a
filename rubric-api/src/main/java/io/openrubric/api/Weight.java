package io.openrubric.api;

import io.openrubric.api.number.Rational;
import java.math.BigDecimal;

/**
 * The full marks of an indicator, in points (分值、权重): an exact decimal, zero or more.
 *
 * <p>{@code Weight.of("7.5")}. Immutable and thread-safe.
 *
 * @param points the points, a decimal from 0 to {@value #MAX_POINTS} with at most {@value
 *     #MAX_SCALE} decimals
 * @since 0.1.0
 */
public record Weight(Rational points) implements Comparable<Weight> {
  /** The greatest weight there can be. */
  public static final int MAX_POINTS = 1_000_000;

  /** The most decimals a weight can have. */
  public static final int MAX_SCALE = 6;

  private static final Rational MAX = Rational.of(MAX_POINTS);
  private static final Rational UNIT = Rational.of(1_000_000);

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the points are negative, too many, or no decimal of at most
   *     {@value #MAX_SCALE} places
   */
  public Weight {
    if (points.signum() < 0
        || points.compareTo(MAX) > 0
        || !points.multipliedBy(UNIT).isInteger()) {
      throw new IllegalArgumentException(
          "Expected a weight from 0 to "
              + MAX_POINTS
              + " with at most "
              + MAX_SCALE
              + " decimals, got "
              + points);
    }
  }

  /**
   * A weight in whole points.
   *
   * @param points the points
   * @return the weight
   * @throws IllegalArgumentException if out of range
   */
  public static Weight of(long points) {
    return new Weight(Rational.of(points));
  }

  /**
   * A weight from a decimal.
   *
   * @param points the points
   * @return the weight
   * @throws IllegalArgumentException if out of range
   */
  public static Weight of(BigDecimal points) {
    return new Weight(Rational.of(points));
  }

  /**
   * A weight from its text, such as {@code 7.5}; reads what {@link #toString} prints.
   *
   * @param points the points
   * @return the weight
   * @throws IllegalArgumentException if the text is no decimal or out of range
   */
  public static Weight of(String points) {
    return new Weight(Rational.parse(points));
  }

  @Override
  public int compareTo(Weight other) {
    return points.compareTo(other.points);
  }

  /** The points as a plain decimal without trailing zeros. */
  @Override
  public String toString() {
    return points.toString();
  }
}
