package io.openrubric.engine.review;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A weight on a form beside what the template sets for it (表上分值与模板分值).
 *
 * @param path the names of the indicator or group
 * @param indicator its id, empty if the form does not have it
 * @param norm what the template sets
 * @param printed what the form has
 * @since 0.1.0
 */
public record PrintedWeight(
    String path, Optional<String> indicator, BigDecimal norm, BigDecimal printed) {
  /**
   * Checks that nothing is missing.
   *
   * @throws NullPointerException if a part is null
   */
  public PrintedWeight {
    requireNonNull(path, "path");
    requireNonNull(indicator, "indicator");
    requireNonNull(norm, "norm");
    requireNonNull(printed, "printed");
  }
}
