package io.openrubric.standard.cn.sheet;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet program from running a cell as a formula: text that begins like one is
 * written with an apostrophe in front, which reading takes off again. One sign alone is no formula,
 * nor is a negative number.
 */
final class FormulaGuard {
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
  private static final Pattern NUMBER = Pattern.compile("-[0-9]++(?:\\.[0-9]++)?");
  private static final char GUARD = '\'';

  private FormulaGuard() {}

  static String guarded(String text) {
    return startsFormula(text, 0) && !isSignAlone(text) && !isNumber(text) ? GUARD + text : text;
  }

  static String unguarded(String cell) {
    return cell.length() > 1 && cell.charAt(0) == GUARD && startsFormula(cell, 1)
        ? cell.substring(1)
        : cell;
  }

  /** A comparator of a sheet, or a dash: no formula. */
  private static boolean isSignAlone(String text) {
    return text.length() == 1 && !Character.isWhitespace(text.charAt(0));
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** Whether a formula starts here, perhaps behind apostrophes: guarding must be reversible. */
  private static boolean startsFormula(String text, int from) {
    int start = from;
    while (start < text.length() && text.charAt(start) == GUARD) {
      start++;
    }
    return start < text.length() && FORMULA_STARTS.indexOf(text.charAt(start)) >= 0;
  }
}
