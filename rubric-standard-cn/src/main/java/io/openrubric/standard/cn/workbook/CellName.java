package io.openrubric.standard.cn.workbook;

/**
 * The name of a cell, such as B12.
 *
 * @param column its column, from 0
 * @param row its row, from 1
 */
record CellName(int column, int row) {
  private static final int LETTERS = 26;

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

  /** The letters of a column. */
  static String letters(int column) {
    StringBuilder name = new StringBuilder();
    for (int left = column + 1; left > 0; left = (left - 1) / LETTERS) {
      name.insert(0, (char) ('A' + (left - 1) % LETTERS));
    }
    return name.toString();
  }

  /** Whether it is one of a range from its first to its last cell. */
  boolean isBetween(CellName first, CellName last) {
    return column >= first.column && column <= last.column && row >= first.row && row <= last.row;
  }

  @Override
  public String toString() {
    return letters(column) + row;
  }
}
