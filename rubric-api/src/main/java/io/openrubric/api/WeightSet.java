package io.openrubric.api;

import static java.util.Objects.requireNonNull;

/**
 * A named set of first-level weights (权重方案), such as "with cost" and "without cost".
 *
 * @param id the stable id
 * @param name what the set is for
 * @since 0.1.0
 */
public record WeightSet(String id, Text name) {
  /**
   * Checks that nothing is missing.
   *
   * @throws NullPointerException if a part is null
   */
  public WeightSet {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
  }
}
