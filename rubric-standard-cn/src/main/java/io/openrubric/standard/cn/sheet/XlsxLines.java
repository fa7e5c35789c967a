package io.openrubric.standard.cn.sheet;

import io.openrubric.standard.cn.workbook.WorksheetRow;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of a worksheet, as they would be in a CSV file of it. */
final class XlsxLines implements SheetLines {
  /** The number of the last row that may be the header of a sheet. */
  static final int LAST_HEADER_ROW = 100;

  /** No form is wider; a cell far behind it makes its own row as wide alone. */
  private static final int MOST_COLUMNS = 256;

  private static final Set<SheetColumn> FIGURES =
      Set.of(
          SheetColumn.TARGET,
          SheetColumn.ACTUAL,
          SheetColumn.WEIGHT,
          SheetColumn.SCORE,
          SheetColumn.COMPLETION);

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

  /** Whether the header of a sheet may be among rows: one has a column for the first level. */
  static boolean hasFirstLevel(List<WorksheetRow> rows) {
    return rows.stream().anyMatch(row -> firstLevel(row).isPresent());
  }

  /**
   * Whether the header of a sheet is among rows: beside the first level, or in the line above or
   * below, as headers may have two, another column is one for figures. Lists to choose from and
   * explanations of forms have none there.
   */
  static boolean hasHeader(List<WorksheetRow> rows) {
    for (int i = 0; i < rows.size(); i++) {
      Optional<Integer> level = firstLevel(rows.get(i));
      List<WorksheetRow> lines = rows.subList(Math.max(i - 1, 0), Math.min(i + 2, rows.size()));
      if (level.isPresent() && lines.stream().anyMatch(line -> hasFigures(line, level.get()))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Integer> firstLevel(WorksheetRow row) {
    SheetColumn first =
        SheetHeader.isWithoutLevels(row.cells().values())
            ? SheetColumn.INDICATOR
            : SheetColumn.LEVEL1;
    return row.cells().entrySet().stream()
        .filter(cell -> SheetColumn.of(cell.getValue()).equals(Optional.of(first)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean hasFigures(WorksheetRow row, int level) {
    return row.cells().entrySet().stream()
        .filter(cell -> cell.getKey() != level)
        .anyMatch(cell -> SheetColumn.of(cell.getValue()).filter(FIGURES::contains).isPresent());
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
