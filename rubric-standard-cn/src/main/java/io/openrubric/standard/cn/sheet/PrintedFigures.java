package io.openrubric.standard.cn.sheet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the author of a file printed beside the points of the leaves (填报的汇总数): kept as written, not
 * used for scoring. Immutable and thread-safe.
 *
 * @param subtotals the text by the id of the first-level indicator; what was not printed is not
 *     there
 * @param total the total as written, empty if not printed
 * @param grade the grade as written, empty if not printed
 * @since 0.1.0
 */
public record PrintedFigures(
    Map<String, String> subtotals, Optional<String> total, Optional<String> grade) {
  static final PrintedFigures NONE =
      new PrintedFigures(Map.of(), Optional.empty(), Optional.empty());

  /** Copies the subtotals, in order. */
  public PrintedFigures {
    subtotals = Collections.unmodifiableMap(new LinkedHashMap<>(subtotals));
  }
}
