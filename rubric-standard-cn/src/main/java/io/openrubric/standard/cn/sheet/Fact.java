package io.openrubric.standard.cn.sheet;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Locale;

/**
 * A {@code #key,value} line above the header (表头信息).
 *
 * @param key its key in lower case
 * @param value its value
 * @param place where it stands
 */
record Fact(String key, String value, String place) {

  static Fact of(CsvRecord csv, String place) {
    String key = csv.getField(0).substring(1).strip().toLowerCase(Locale.ROOT);
    String value = csv.getFieldCount() > 1 ? csv.getField(1).strip() : "";
    return new Fact(key, FormulaGuard.unguarded(value), place);
  }
}
