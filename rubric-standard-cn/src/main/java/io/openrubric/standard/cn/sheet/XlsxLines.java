package io.openrubric.standard.cn.sheet;

import io.openrubric.standard.cn.workbook.WorksheetRow;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The rows of a worksheet, as they would be in a CSV file of it. */
final class XlsxLines implements SheetLines {
  /** The number of the last row that may be the header of a sheet. */
  static final int LAST_HEADER_ROW = 100;

  /** No form is wider; a cell far behind it makes its own row as wide alone. */
  private static final int MOST_COLUMNS = 256;

  private final String file;
  private final Iterator<WorksheetRow> rows;

  /** The first column in which anything is shown. */
  private final int firstColumn;

  /** How many columns from there on every row has, as in CSV: those of the widest but for a few. */
  private final int columns;

  XlsxLines(String file, List<WorksheetRow> rows) {
    this.file = file;
    this.rows = rows.iterator();
    this.firstColumn = rows.stream().mapToInt(row -> row.cells().firstKey()).min().orElse(0);
    int last = rows.stream().mapToInt(row -> row.cells().lastKey()).max().orElse(0);
    this.columns = Math.min(last - firstColumn + 1, MOST_COLUMNS);
  }

  /** Whether rows are a sheet: one has a column for the first level. */
  static boolean hasHeader(List<WorksheetRow> rows) {
    return rows.stream()
        .filter(row -> row.number() <= LAST_HEADER_ROW)
        .flatMap(row -> row.cells().values().stream())
        .anyMatch(XlsxLines::isFirstLevel);
  }

  private static boolean isFirstLevel(String cell) {
    return SheetColumn.of(cell).equals(Optional.of(SheetColumn.LEVEL1));
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public Optional<CsvRow> next() {
    if (!rows.hasNext()) {
      return Optional.empty();
    }
    WorksheetRow row = rows.next();
    int used = Math.max(columns, row.cells().lastKey() - firstColumn + 1);
    List<String> fields = new ArrayList<>(used);
    for (int i = 0; i < used; i++) {
      fields.add(row.cells().getOrDefault(firstColumn + i, ""));
    }
    return Optional.of(CsvRow.of(row.number(), fields));
  }

  @Override
  public void close() {
    // All of it is in memory.
  }
}
