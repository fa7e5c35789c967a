package io.openrubric.standard.cn.sheet;

import java.util.List;
import java.util.Optional;

/**
 * The columns of weights in a header, where the levels above the indicators have one as well: 一级指标,
 * 分值, 二级指标, 分值, 三级指标, 分值.
 *
 * @param columns what each column is, empty for one that is none
 * @param own the position of the weights of indicators, -1 if there are none
 */
record WeightColumns(List<Optional<SheetColumn>> columns, int own) {

  static WeightColumns of(List<String> names) {
    List<Optional<SheetColumn>> columns = names.stream().map(SheetColumn::of).toList();
    int indicator = -1;
    int weight = -1;
    for (int i = 0; i < columns.size(); i++) {
      Optional<SheetColumn> column = columns.get(i);
      if (column.filter(SheetColumn.INDICATOR::equals).isPresent()) {
        indicator = i;
      }
      if (column.filter(SheetColumn.WEIGHT::equals).isPresent()
          && !SheetHeader.isMerged(names, i)
          && (weight < indicator || weight < 0)) {
        weight = i;
      }
    }
    return new WeightColumns(columns, weight);
  }

  /** Whether a column of weights is not that of the indicators. */
  boolean isOfLevel(int index) {
    return index < own && columns.get(index).filter(SheetColumn.WEIGHT::equals).isPresent();
  }

  /** The column of weights behind a level, empty if there is no level before it. */
  Optional<SheetColumn> ofLevel(int index) {
    for (int i = index - 1; i >= 0; i--) {
      Optional<SheetColumn> column = columns.get(i);
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
