package io.openrubric.api;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.number.Rational;

/**
 * One point of a checklist (评价要点) and what it is worth.
 *
 * @param id the key of its input in observations: lower-case ASCII words joined by hyphens
 * @param name what is checked
 * @param points what it is worth, 0 or more
 * @since 0.1.0
 */
public record Checkpoint(String id, Text name, Rational points) {
  /**
   * Checks that nothing is missing.
   *
   * @throws NullPointerException if a part is null
   */
  public Checkpoint {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(points, "points");
  }

  Parameter toParameter() {
    return Parameter.of(
        Parameters.builder()
            .put("input", id)
            .put("zh", name.zh())
            .put("en", name.en())
            .put("points", points)
            .build());
  }
}
