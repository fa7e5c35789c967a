package io.openrubric.standard.cn.workbook;

/** Names of cells, such as B12. */
final class CellName {
  private static final int LETTERS = 26;

  private CellName() {}

  /** The column of a cell, from 0; at least the most there may be if it has more letters. */
  static int column(String name) {
    int column = 0;
    for (int i = 0; i < name.length() && isLetter(name.charAt(i)); i++) {
      column = column * LETTERS + (name.charAt(i) - 'A' + 1);
      if (column > Worksheet.MOST_COLUMNS) {
        return Worksheet.MOST_COLUMNS;
      }
    }
    return column - 1;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** The name of a cell. */
  static String of(int column, int row) {
    StringBuilder name = new StringBuilder();
    for (int left = column + 1; left > 0; left = (left - 1) / LETTERS) {
      name.insert(0, (char) ('A' + (left - 1) % LETTERS));
    }
    return name.append(row).toString();
  }
}
