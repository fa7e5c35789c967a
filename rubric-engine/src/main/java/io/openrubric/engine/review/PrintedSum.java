package io.openrubric.engine.review;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;

/**
 * A printed sum of several first levels (几个一级指标的小计), which is no total: that of all indicators
 * beside the budget.
 *
 * @param name what the form calls it
 * @param indicators the ids of the first levels in it
 * @param points the sum with its decimals as printed
 * @since 0.1.0
 */
public record PrintedSum(String name, List<String> indicators, BigDecimal points) {

  /** Copies the ids. */
  public PrintedSum {
    requireNonNull(name, "name");
    requireNonNull(points, "points");
    indicators = List.copyOf(indicators);
  }
}
