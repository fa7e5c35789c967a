package io.openrubric.standard.cn.sheet;

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
    List<String> names = csv.fields().stream().map(String::strip).toList();
    int used = names.size();
    while (used > 1 && names.get(used - 1).isEmpty()) {
      used--;
    }
    return new Header(names.subList(0, used).stream().map(FormulaGuard::unguarded).toList(), place);
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
