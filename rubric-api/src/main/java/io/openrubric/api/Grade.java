package io.openrubric.api;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.number.Interval;

/**
 * A named band of totals (评价等级), such as 良 {@code [80,90)}.
 *
 * @param name the grade's name
 * @param band the totals that take it
 * @since 0.1.0
 */
public record Grade(Text name, Interval band) {
  /**
   * Checks that nothing is missing.
   *
   * @throws NullPointerException if a part is null
   */
  public Grade {
    requireNonNull(name, "name");
    requireNonNull(band, "band");
  }
}
