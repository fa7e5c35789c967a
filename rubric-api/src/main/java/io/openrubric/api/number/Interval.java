package io.openrubric.api.number;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the number line (区间), never empty, such as the totals that earn one grade.
 *
 * <p>Each end is inclusive, exclusive or missing. The text form says which: {@code [60,80)} is 60
 * and above but below 80, {@code [3,3]} is 3 alone, {@code (0,+∞)} and {@code (-∞,60)} have one end
 * only.
 *
 * <pre>{@code
 * Interval fair = Interval.parse("[60,80)");
 * Interval good = Interval.parse("(80,90]");
 * fair.gapTo(good); // [80,80]: nobody grades an 80
 * }</pre>
 *
 * <p>It holds every rational between its ends, not only those of some scale: between {@code [0,59]}
 * and {@code [60,80)} lies the gap {@code (59,60)}. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Interval implements Serializable {

  private static final Interval ALL = new Interval(null, false, null, false);

  private static final long serialVersionUID = 1;

  private final @Nullable Rational lower;
  private final boolean lowerInclusive;
  private final @Nullable Rational upper;
  private final boolean upperInclusive;

  private Interval(
      @Nullable Rational lower,
      boolean lowerInclusive,
      @Nullable Rational upper,
      boolean upperInclusive) {
    this.lower = lower;
    this.lowerInclusive = lowerInclusive;
    this.upper = upper;
    this.upperInclusive = upperInclusive;
  }

  /**
   * {@code [lower,upper]}.
   *
   * @param lower the least value
   * @param upper the greatest value
   * @return all values from lower to upper, both included
   * @throws IllegalArgumentException if lower is above upper
   */
  public static Interval closed(Rational lower, Rational upper) {
    return new Interval(lower, true, upper, true).checked();
  }

  /**
   * {@code [lower,upper)}.
   *
   * @param lower the least value
   * @param upper the end, not included
   * @return all values from lower up to but not including upper
   * @throws IllegalArgumentException if lower is not below upper
   */
  public static Interval closedOpen(Rational lower, Rational upper) {
    return new Interval(lower, true, upper, false).checked();
  }

  /**
   * {@code (lower,upper]}.
   *
   * @param lower the start, not included
   * @param upper the greatest value
   * @return all values above lower, up to and including upper
   * @throws IllegalArgumentException if lower is not below upper
   */
  public static Interval openClosed(Rational lower, Rational upper) {
    return new Interval(lower, false, upper, true).checked();
  }

  /**
   * {@code (lower,upper)}.
   *
   * @param lower the start, not included
   * @param upper the end, not included
   * @return all values above lower and below upper
   * @throws IllegalArgumentException if lower is not below upper
   */
  public static Interval open(Rational lower, Rational upper) {
    return new Interval(lower, false, upper, false).checked();
  }

  /**
   * {@code [lower,+∞)}.
   *
   * @param lower the least value
   * @return lower and all values above it
   */
  public static Interval atLeast(Rational lower) {
    return new Interval(lower, true, null, false);
  }

  /**
   * {@code (lower,+∞)}.
   *
   * @param lower the start, not included
   * @return all values above lower
   */
  public static Interval greaterThan(Rational lower) {
    return new Interval(lower, false, null, false);
  }

  /**
   * {@code (-∞,upper]}.
   *
   * @param upper the greatest value
   * @return upper and all values below it
   */
  public static Interval atMost(Rational upper) {
    return new Interval(null, false, upper, true);
  }

  /**
   * {@code (-∞,upper)}.
   *
   * @param upper the end, not included
   * @return all values below upper
   */
  public static Interval lessThan(Rational upper) {
    return new Interval(null, false, upper, false);
  }

  /** {@return {@code (-∞,+∞)}, which holds every value} */
  public static Interval all() {
    return ALL;
  }

  /**
   * Reads what {@link #toString} prints, with ends in any form that {@link Rational#parse} reads.
   * Full-width brackets and commas （ ） ［ ］ ， and spaces around the ends are taken too, since people
   * paste them.
   *
   * @param text such as {@code [60,80)} or {@code (-∞, 60)}
   * @return the interval it stands for
   * @throws IllegalArgumentException if the text has another form or holds no value
   */
  public static Interval parse(String text) {
    return IntervalText.parse(text);
  }

  /** {@return the lower end, or empty if there is none} */
  public Optional<Rational> lower() {
    return Optional.ofNullable(lower);
  }

  /** {@return whether the lower end belongs to the interval; false if there is none} */
  public boolean lowerInclusive() {
    return lowerInclusive;
  }

  /** {@return the upper end, or empty if there is none} */
  public Optional<Rational> upper() {
    return Optional.ofNullable(upper);
  }

  /** {@return whether the upper end belongs to the interval; false if there is none} */
  public boolean upperInclusive() {
    return upperInclusive;
  }

  /**
   * Whether a value lies in this interval.
   *
   * @param value any value
   * @return true if it does
   */
  public boolean contains(Rational value) {
    return !isBelowLower(value) && !isAboveUpper(value);
  }

  /**
   * Whether some value lies in both intervals.
   *
   * @param other any interval
   * @return true for {@code [0,60]} and {@code [60,80)}, which share 60
   */
  public boolean overlaps(Interval other) {
    return intersection(other).isPresent();
  }

  /**
   * Whether the two together are one stretch, with no value left out between them.
   *
   * @param other any interval
   * @return true for {@code [0,60)} and {@code [60,80)}, false for {@code [0,60)} and {@code
   *     (60,80)}
   */
  public boolean touches(Interval other) {
    return gapTo(other).isEmpty();
  }

  /**
   * What lies in both intervals.
   *
   * @param other any interval
   * @return the overlap, or empty if there is none
   */
  public Optional<Interval> intersection(Interval other) {
    Interval later = compareLower(other) >= 0 ? this : other;
    Interval earlier = compareUpper(other) <= 0 ? this : other;
    Interval common =
        new Interval(later.lower, later.lowerInclusive, earlier.upper, earlier.upperInclusive);
    return common.isEmpty() ? Optional.empty() : Optional.of(common);
  }

  /**
   * What lies between the two intervals and in neither, whichever of them comes first.
   *
   * @param other any interval
   * @return the gap, or empty if they touch
   */
  public Optional<Interval> gapTo(Interval other) {
    Optional<Interval> after = between(this, other);
    return after.isPresent() ? after : between(other, this);
  }

  /**
   * All values below this interval.
   *
   * @return {@code (-∞,60)} for {@code [60,80)}, or empty if there is no lower end
   */
  public Optional<Interval> below() {
    return lower == null
        ? Optional.empty()
        : Optional.of(new Interval(null, false, lower, !lowerInclusive));
  }

  /**
   * All values above this interval.
   *
   * @return {@code [80,+∞)} for {@code [60,80)}, or empty if there is no upper end
   */
  public Optional<Interval> above() {
    return upper == null
        ? Optional.empty()
        : Optional.of(new Interval(upper, !upperInclusive, null, false));
  }

  /**
   * Orders by where intervals begin, as in {@code bands.sort(Interval::compareLower)}. A missing
   * lower end comes first, and {@code [60,…} before {@code (60,…}.
   *
   * @param other any interval
   * @return below 0 if this one begins before the other, 0 if both begin alike, else above 0
   */
  public int compareLower(Interval other) {
    if (lower == null || other.lower == null) {
      return Boolean.compare(lower != null, other.lower != null);
    }
    int order = lower.compareTo(other.lower);
    return order != 0 ? order : Boolean.compare(other.lowerInclusive, lowerInclusive);
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Interval other
        && lowerInclusive == other.lowerInclusive
        && upperInclusive == other.upperInclusive
        && Objects.equals(lower, other.lower)
        && Objects.equals(upper, other.upper);
  }

  @Override
  public int hashCode() {
    return Objects.hash(lower, lowerInclusive, upper, upperInclusive);
  }

  /** The text form, such as {@code [60,80)}, {@code (0,+∞)} or {@code (-∞,60]}. */
  @Override
  public String toString() {
    return (lowerInclusive ? "[" : "(")
        + (lower == null ? IntervalText.MINUS_INFINITY : lower)
        + ","
        + (upper == null ? IntervalText.PLUS_INFINITY : upper)
        + (upperInclusive ? "]" : ")");
  }

  /** An interval from its parts; a missing end is exclusive. */
  static Interval of(
      @Nullable Rational lower,
      boolean lowerInclusive,
      @Nullable Rational upper,
      boolean upperInclusive) {
    return new Interval(lower, lowerInclusive, upper, upperInclusive).checked();
  }

  private static Optional<Interval> between(Interval first, Interval second) {
    Optional<Interval> above = first.above();
    Optional<Interval> below = second.below();
    return above.isEmpty() || below.isEmpty()
        ? Optional.empty()
        : above.get().intersection(below.get());
  }

  private boolean isBelowLower(Rational value) {
    if (lower == null) {
      return false;
    }
    int order = value.compareTo(lower);
    return lowerInclusive ? order < 0 : order <= 0;
  }

  private boolean isAboveUpper(Rational value) {
    if (upper == null) {
      return false;
    }
    int order = value.compareTo(upper);
    return upperInclusive ? order > 0 : order >= 0;
  }

  private int compareUpper(Interval other) {
    if (upper == null || other.upper == null) {
      return Boolean.compare(upper == null, other.upper == null);
    }
    int order = upper.compareTo(other.upper);
    return order != 0 ? order : Boolean.compare(upperInclusive, other.upperInclusive);
  }

  private boolean isEmpty() {
    if (lower == null || upper == null) {
      return false;
    }
    int order = lower.compareTo(upper);
    return order > 0 || (order == 0 && !(lowerInclusive && upperInclusive));
  }

  private Interval checked() {
    if (isEmpty()) {
      boolean reversed = Objects.requireNonNull(lower).compareTo(Objects.requireNonNull(upper)) > 0;
      String expected = reversed ? "lower ≤ upper" : "lower < upper, or both ends inclusive";
      throw new IllegalArgumentException("Expected " + expected + ", got " + this);
    }
    return this;
  }

  private Object readResolve() {
    return checked();
  }
}
