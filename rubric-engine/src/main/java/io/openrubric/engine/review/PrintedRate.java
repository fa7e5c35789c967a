package io.openrubric.engine.review;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.number.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A percentage as printed, with the numbers it was formed from (表上比率), such as 预算执行率 98.68% of 4.5
 * over 4.56.
 *
 * <p>Immutable and thread-safe.
 *
 * @param path where it stands
 * @param part the number above
 * @param whole the number below, not 0
 * @param percent the percentage with its decimals as printed, without the sign
 * @since 0.1.0
 */
public record PrintedRate(String path, Rational part, Rational whole, BigDecimal percent) {
  private static final int LEAST_SCALE = 2;
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /**
   * Checks that a rate can be formed.
   *
   * @throws IllegalArgumentException if the number below is 0
   */
  public PrintedRate {
    requireNonNull(path, "path");
    requireNonNull(part, "part");
    requireNonNull(percent, "percent");
    if (whole.isZero()) {
      throw new IllegalArgumentException("Expected a number other than 0, got 0 (" + path + ")");
    }
  }

  /**
   * The exact percentage.
   *
   * @return part ÷ whole × 100
   */
  public Rational exact() {
    return part.dividedBy(whole).multipliedBy(Rational.HUNDRED);
  }

  /**
   * The percentage as it should be printed.
   *
   * @return at least 2 decimals, half up
   */
  public BigDecimal expected() {
    return exact().rounded(Math.max(LEAST_SCALE, percent.scale()), RoundingMode.HALF_UP);
  }

  /**
   * Whether it is right to the decimals that were printed; a whole percent must be exact to two.
   */
  boolean isRight() {
    int scale = percent.scale() > 0 ? percent.scale() : LEAST_SCALE;
    return exact().rounded(scale, RoundingMode.HALF_UP).compareTo(percent) == 0;
  }

  /**
   * Whether it was only rounded another way: within the last decimal, or to a whole percent, other
   * than up to 100%, which hides that something is missing.
   */
  boolean isRoundedOtherwise() {
    if (isRight()) {
      return false;
    }
    return percent.scale() > 0
        ? Rounded.within(exact(), percent)
        : percent.compareTo(WHOLE) != 0
            && exact().rounded(0, RoundingMode.HALF_UP).compareTo(percent) == 0;
  }
}
