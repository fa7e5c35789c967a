package io.openrubric.standard.cn.sheet;

import java.util.List;

/**
 * The sum of all indicators but that of the budget, as some forms print it before the total
 * (指标得分小计). Immutable and thread-safe.
 *
 * @param name what the form calls it
 * @param indicators the ids of the first levels in it
 * @param score the sum as written
 * @since 0.1.0
 */
public record PartOfTotal(String name, List<String> indicators, String score) {

  /** Copies the ids. */
  public PartOfTotal {
    indicators = List.copyOf(indicators);
  }
}
