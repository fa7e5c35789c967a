package io.openrubric.engine.review;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Set;

/**
 * An average over projects as printed, and whom its text leaves out (公布的平均得分).
 *
 * @param block the name of the first-level indicator, or 合计
 * @param average the average with its decimals as printed
 * @param excluded the projects that the text leaves out
 * @since 0.1.0
 */
public record PublishedAverage(String block, BigDecimal average, Set<String> excluded) {
  /** Copies the projects. */
  public PublishedAverage {
    requireNonNull(block, "block");
    requireNonNull(average, "average");
    excluded = Set.copyOf(excluded);
  }
}
