package io.openrubric.standard.cn.sheet;

import java.util.List;
import java.util.Optional;

/**
 * The columns of weights in a header, where the levels above the indicators have one as well: 一级指标,
 * 分值, 二级指标, 分值, 三级指标, 分值.
 *
 * @param names the names of all columns
 * @param own the position of the weights of indicators, -1 if there are none
 */
record WeightColumns(List<String> names, int own) {

  static WeightColumns of(List<String> names) {
    int indicator = -1;
    int weight = -1;
    for (int i = 0; i < names.size(); i++) {
      Optional<SheetColumn> column = SheetColumn.of(names.get(i));
      if (column.filter(SheetColumn.INDICATOR::equals).isPresent()) {
        indicator = i;
      }
      if (column.filter(SheetColumn.WEIGHT::equals).isPresent()
          && !SheetHeader.isMerged(names, i)
          && (weight < indicator || weight < 0)) {
        weight = i;
      }
    }
    return new WeightColumns(names, weight);
  }

  /** Whether a column of weights is not that of the indicators. */
  boolean isOfLevel(int index) {
    return index < own
        && SheetColumn.of(names.get(index)).filter(SheetColumn.WEIGHT::equals).isPresent();
  }

  /** The column of weights behind a level, empty if there is no level before it. */
  Optional<SheetColumn> ofLevel(int index) {
    for (int i = index - 1; i >= 0; i--) {
      Optional<SheetColumn> column = SheetColumn.of(names.get(i));
      if (column.filter(SheetColumn.LEVEL2::equals).isPresent()) {
        return Optional.of(SheetColumn.LEVEL2_WEIGHT);
      }
      if (column.filter(SheetColumn.LEVEL1::equals).isPresent()) {
        return Optional.of(SheetColumn.LEVEL1_WEIGHT);
      }
    }
    return Optional.empty();
  }
}
