package io.openrubric.api;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a standard asks of the weights of some groups together (权重要求), such as 产出＋效益 ≥ 60.
 *
 * @param groups the ids of the groups whose weights are added
 * @param comparator how the sum is held against the points
 * @param points the points
 * @param severity how grave a departure is; a default that may be adjusted is a warning
 * @param citation where the norm comes from
 * @since 0.1.0
 */
public record Norm(
    List<String> groups,
    TargetComparator comparator,
    Weight points,
    Severity severity,
    Citation citation) {
  /**
   * Copies the groups.
   *
   * @throws IllegalArgumentException if there are none, or the comparator is qualitative
   */
  public Norm {
    groups = List.copyOf(groups);
    requireNonNull(points, "points");
    requireNonNull(severity, "severity");
    requireNonNull(citation, "citation");
    if (groups.isEmpty() || comparator == TargetComparator.QUALITATIVE) {
      throw new IllegalArgumentException(
          "Expected some groups and one of ≥ ≤ ＝ ＞ ＜, got " + groups + " " + comparator);
    }
  }
}
