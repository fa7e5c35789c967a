package io.openrubric.api.number;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Where and how a scoring form rounds its points (舍入规则): a stage, a scale and a mode.
 *
 * <p>The text form is stage, scale and mode: {@code LEAF 2 HALF_UP}, {@code RATE(2) 2 HALF_UP}.
 *
 * <pre>{@code
 * Rounding.DEFAULT.round(Rational.parse("0.525")); // 0.53
 * }</pre>
 *
 * <p>It does not say which leaves there are or add them up: that is the engine's part. Immutable
 * and thread-safe.
 *
 * @since 0.1.0
 */
public final class Rounding implements Serializable {

  /** Each leaf once, to 2 decimals, half up (四舍五入). */
  public static final Rounding DEFAULT = leaf(2, RoundingMode.HALF_UP);

  /** The most decimals a scale may ask for. */
  public static final int MAX_SCALE = 10;

  private static final int PERCENT_DECIMALS = 2;

  private static final long serialVersionUID = 1;

  private final Stage stage;
  private final int percentScale;
  private final int scale;
  private final RoundingMode mode;

  /**
   * The place in the sum where rounding happens.
   *
   * @since 0.1.0
   */
  public enum Stage {
    /** Each leaf is rounded once; subtotals and total are sums of the printed leaves. */
    LEAF,
    /** Exact leaves are summed, and only the total is rounded; printed parts need not add. */
    TOTAL,
    /** The percentage that a leaf scores by is rounded first, then the leaf as by {@link #LEAF}. */
    RATE
  }

  private Rounding(Stage stage, int percentScale, int scale, RoundingMode mode) {
    this.stage = stage;
    this.percentScale = checkedScale(percentScale);
    this.scale = checkedScale(scale);
    this.mode = checkedMode(mode);
  }

  /**
   * Rounds each leaf once.
   *
   * @param scale the decimals of a point, 0 to {@value #MAX_SCALE}
   * @param mode how to round, not {@link RoundingMode#UNNECESSARY}
   * @return a rounding at stage {@link Stage#LEAF}
   * @throws IllegalArgumentException if the scale or the mode is another
   */
  public static Rounding leaf(int scale, RoundingMode mode) {
    return new Rounding(Stage.LEAF, 0, scale, mode);
  }

  /**
   * Rounds only the total.
   *
   * @param scale the decimals of a point, 0 to {@value #MAX_SCALE}
   * @param mode how to round, not {@link RoundingMode#UNNECESSARY}
   * @return a rounding at stage {@link Stage#TOTAL}
   * @throws IllegalArgumentException if the scale or the mode is another
   */
  public static Rounding total(int scale, RoundingMode mode) {
    return new Rounding(Stage.TOTAL, 0, scale, mode);
  }

  /**
   * Rounds the percentage that a leaf scores by, then the leaf.
   *
   * @param percentScale the decimals of a percent, 0 to {@value #MAX_SCALE}
   * @param scale the decimals of a point, 0 to {@value #MAX_SCALE}
   * @param mode how to round both, not {@link RoundingMode#UNNECESSARY}
   * @return a rounding at stage {@link Stage#RATE}
   * @throws IllegalArgumentException if a scale or the mode is another
   */
  public static Rounding rate(int percentScale, int scale, RoundingMode mode) {
    return new Rounding(Stage.RATE, percentScale, scale, mode);
  }

  /**
   * Reads what {@link #toString} prints.
   *
   * @param text such as {@code LEAF 2 HALF_UP} or {@code RATE(2) 2 HALF_UP}
   * @return the rounding it stands for
   * @throws IllegalArgumentException if the text has another form
   */
  public static Rounding parse(String text) {
    return RoundingText.parse(text);
  }

  /** {@return where rounding happens} */
  public Stage stage() {
    return stage;
  }

  /** {@return the decimals of a percent at stage {@link Stage#RATE}, else empty} */
  public OptionalInt percentScale() {
    return stage == Stage.RATE ? OptionalInt.of(percentScale) : OptionalInt.empty();
  }

  /** {@return the decimals of a point} */
  public int scale() {
    return scale;
  }

  /** {@return how to round} */
  public RoundingMode mode() {
    return mode;
  }

  /**
   * Rounds points. At which stage to call it is for the caller to decide.
   *
   * @param points exact points
   * @return the points with exactly {@link #scale} decimals
   */
  public BigDecimal round(Rational points) {
    return points.rounded(scale, mode);
  }

  /**
   * Rounds a rate as a percentage at stage {@link Stage#RATE}, and leaves it alone at any other.
   *
   * @param rate a share: 0.76754 is 76.754%
   * @return a share again: 0.7675, which is 76.75%, for a percent scale of 2
   */
  public Rational roundRate(Rational rate) {
    return stage == Stage.RATE
        ? Rational.of(rate.rounded(percentScale + PERCENT_DECIMALS, mode))
        : rate;
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Rounding other
        && stage == other.stage
        && percentScale == other.percentScale
        && scale == other.scale
        && mode == other.mode;
  }

  @Override
  public int hashCode() {
    return Objects.hash(stage, percentScale, scale, mode);
  }

  /** The text form, such as {@code LEAF 2 HALF_UP} or {@code RATE(2) 2 HALF_UP}. */
  @Override
  public String toString() {
    String place = stage == Stage.RATE ? stage + "(" + percentScale + ")" : stage.toString();
    return place + " " + scale + " " + mode;
  }

  private static int checkedScale(int scale) {
    if (scale < 0 || scale > MAX_SCALE) {
      throw new IllegalArgumentException(
          "Expected a scale from 0 to " + MAX_SCALE + ", got " + scale);
    }
    return scale;
  }

  private static RoundingMode checkedMode(RoundingMode mode) {
    if (mode == RoundingMode.UNNECESSARY) {
      throw new IllegalArgumentException("Expected a mode that rounds, got " + mode);
    }
    return mode;
  }

  private Object readResolve() {
    return new Rounding(stage, percentScale, scale, mode);
  }
}
