package io.openrubric.standard.cn.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The header of a file (表头).
 *
 * @param names the names of its columns
 * @param place where it stands
 * @param lines its lines as printed, of which it mostly has one
 */
record Header(List<String> names, String place, List<List<String>> lines) {

  static Header of(CsvRow csv, String place) {
    int used = Math.max(1, csv.used());
    List<String> names = new ArrayList<>(used);
    for (int i = 0; i < used; i++) {
      names.add(FormulaGuard.unguarded(csv.field(i).strip()));
    }
    return new Header(List.copyOf(names), place, List.of(List.copyOf(names)));
  }

  private Header with(List<String> merged, CsvRow line) {
    List<List<String>> both = new ArrayList<>(lines);
    both.add(line.fields());
    return new Header(List.copyOf(merged), place, List.copyOf(both));
  }

  /**
   * This header with the names that stand above its blank fields, where it has two lines: 指标值 above
   * 一级指标.
   */
  Header under(CsvRow upper) {
    List<String> merged = new ArrayList<>(names);
    int added = 0;
    for (int i = 0; i < upper.used(); i++) {
      String name = FormulaGuard.unguarded(upper.field(i).strip());
      if (i == merged.size()) {
        merged.add("");
      }
      if (merged.get(i).isEmpty() && SheetHeader.isName(name)) {
        merged.set(i, name);
        added++;
      }
    }
    return added > 1 ? with(merged, upper) : this;
  }

  /** This header with the names below, where it has two lines: 符号 and 值 below 年度指标值. */
  Header above(CsvRow lower) {
    List<String> merged = new ArrayList<>(names);
    int blank = 0;
    for (int i = 0; i < lower.used(); i++) {
      String name = lower.field(i).strip();
      if (!name.isEmpty()) {
        if (i >= merged.size() || !SheetHeader.isName(name) || name.equals(merged.get(i))) {
          return this;
        }
        blank += merged.get(i).isEmpty() ? 1 : 0;
        merged.set(i, name);
      }
    }
    return blank > 0 ? with(merged, lower) : this;
  }

  /** The first name in lower case, which tells the kind of file. */
  String first() {
    return names.get(0).toLowerCase(Locale.ROOT);
  }

  /** The place of a column. */
  String column(int index) {
    return place + " " + (names.get(index).isEmpty() ? "#" + (index + 1) : names.get(index));
  }
}
