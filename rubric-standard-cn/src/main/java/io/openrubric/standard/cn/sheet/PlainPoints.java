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
  static boolean read(String cell, RowBuilder row, int column) {
    int length = cell.length();
    int point = cell.indexOf('.');
    if (length == 0 || length > MOST_DIGITS || point == 0 || point == length - 1) {
      return false;
    }
    long digits = 0;
    long power = 1;
    for (int i = 0; i < length; i++) {
      int digit = cell.charAt(i) - '0';
      if (i != point && (digit < 0 || digit >= TEN)) {
        return false;
      }
      if (i != point) {
        digits = digits * TEN + digit;
        power = point >= 0 && i > point ? power * TEN : power;
      }
    }
    row.points(column, digits, power);
    return true;
  }
}
