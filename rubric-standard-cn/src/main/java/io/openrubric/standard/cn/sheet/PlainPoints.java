package io.openrubric.standard.cn.sheet;

import io.openrubric.api.RowBuilder;

/**
 * Reads a cell such as {@code 12} or {@code 9.25} into a row without making a number of it, which
 * takes most of the time of a large table. Everything else is left to {@link FigureText}.
 */
final class PlainPoints {
  private static final int MOST_DIGITS = 15;
  private static final long TEN = 10;

  private PlainPoints() {}

  /** Fills a column; does nothing and answers false if the cell is anything but plain digits. */
  static boolean read(CsvRow csv, int field, RowBuilder row, int column) {
    int start = csv.start(field);
    int end = csv.end(field);
    if (start == end || end - start > MOST_DIGITS) {
      return false;
    }
    // What stands behind a field is no digit, so there is nothing to count.
    char[] text = csv.text();
    long digits = 0;
    int at = start;
    while (isDigit(text[at])) {
      digits = digits * TEN + text[at++] - '0';
    }
    long power = 1;
    if (at > start && text[at] == '.' && isDigit(text[at + 1])) {
      at++;
      while (isDigit(text[at])) {
        digits = digits * TEN + text[at++] - '0';
        power *= TEN;
      }
    }
    if (at != end) {
      return false;
    }
    row.points(column, digits, power);
    return true;
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }
}
