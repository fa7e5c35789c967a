package io.openrubric.standard.cn.sheet;

import java.util.Locale;

/**
 * A {@code #key,value} line above the header (表头信息).
 *
 * @param key its key in lower case
 * @param value its value
 * @param place where it stands
 */
record Fact(String key, String value, String place) {

  static Fact of(CsvRow csv, String place) {
    String key = csv.field(0).substring(1).strip().toLowerCase(Locale.ROOT);
    String value = csv.size() > 1 ? csv.field(1).strip() : "";
    return new Fact(key, FormulaGuard.unguarded(value), place);
  }
}
