package io.openrubric.standard.cn.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The header of a file (表头).
 *
 * @param names the names of its columns
 * @param place where it stands
 */
record Header(List<String> names, String place) {

  static Header of(CsvRow csv, String place) {
    int used = csv.size();
    while (used > 1 && csv.isBlank(used - 1)) {
      used--;
    }
    List<String> names = new ArrayList<>(used);
    for (int i = 0; i < used; i++) {
      names.add(FormulaGuard.unguarded(csv.field(i).strip()));
    }
    return new Header(List.copyOf(names), place);
  }

  /** The first name in lower case, which tells the kind of file. */
  String first() {
    return names.get(0).toLowerCase(Locale.ROOT);
  }

  /** The place of a column. */
  String column(int index) {
    return place + " column " + (names.get(index).isEmpty() ? index + 1 : names.get(index));
  }
}
