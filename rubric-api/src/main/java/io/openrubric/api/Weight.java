package io.openrubric.api;

import io.openrubric.api.number.LargestRemainder;
import io.openrubric.api.number.Rational;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /**
   * Splits this weight into equal parts (平均分配), cut to a number of decimals by largest remainder
   * with ties by id, so that the parts add to the whole: 10 among three is 3.34, 3.33 and 3.33.
   *
   * @param ids the ids of those who share it, each once
   * @param scale the decimals of the parts, from 0 to {@value #MAX_SCALE}; enough for this weight
   * @return the parts by id, in the order given
   * @throws IllegalArgumentException if there are no ids, one is there twice, or the weight has
   *     more decimals than the scale
   */
  public Map<String, Weight> splitEqually(List<String> ids, int scale) {
    List<String> sorted = ids.stream().sorted().distinct().toList();
    if (sorted.isEmpty() || sorted.size() < ids.size()) {
      throw new IllegalArgumentException("Expected different ids, at least one, got " + ids);
    }
    List<BigDecimal> parts =
        LargestRemainder.split(points, Collections.nCopies(sorted.size(), Rational.ONE), scale);
    Map<String, Weight> byId = new LinkedHashMap<>();
    ids.forEach(id -> byId.put(id, of(0))); // in the order given
    for (int i = 0; i < sorted.size(); i++) {
      byId.put(sorted.get(i), of(parts.get(i)));
    }
    return byId;
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
