package io.openrubric.engine;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.Problem;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What was found while observations were read from a file or a form (读取情况), for the report on them.
 *
 * @param problems what could not be read, or is worth knowing; an error among them means no total
 * @param unread the ids of the leaves that could not be read and have no score
 * @param placeOf from a leaf's id to where its observation stands, such as {@code scores.csv:5
 *     column 满意度}; called only for leaves with a problem
 * @since 0.1.0
 */
public record Reading(List<Problem> problems, Set<String> unread, UnaryOperator<String> placeOf) {

  /** Copies the problems and ids. */
  public Reading {
    problems = List.copyOf(problems);
    unread = Set.copyOf(unread);
    requireNonNull(placeOf, "placeOf");
  }

  /** Whether everything was read and nothing was found. */
  boolean isClean() {
    return problems.isEmpty() && unread.isEmpty();
  }
}
