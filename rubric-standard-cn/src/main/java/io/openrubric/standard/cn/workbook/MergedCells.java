package io.openrubric.standard.cn.workbook;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes away what stands under merged cells (合并单元格), which nobody sees: a spreadsheet program shows
 * the first cell alone.
 */
final class MergedCells {
  private static final int MOST_ROWS = 1_000_000;
  private static final Pattern RANGE =
      Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

  private final List<WorksheetRow> rows;
  private final List<CellName> named;
  private int looked;

  /** Of rows in order, and of a short list of cells. */
  MergedCells(List<WorksheetRow> rows, List<CellName> named) {
    this.rows = rows;
    this.named = named;
  }

  /** Takes away all cells of a range such as A1:B2 but the first. */
  void merge(String reference) throws BadWorkbookException {
    Matcher range = RANGE.matcher(reference);
    looked++;
    if (range.matches()) {
      CellName first = new CellName(CellName.column(range.group(1)), number(range.group(2)));
      CellName last = new CellName(CellName.column(range.group(3)), number(range.group(4)));
      if (first.column() <= last.column()) {
        named.removeIf(cell -> !cell.equals(first) && cell.isBetween(first, last));
        clear(first, last);
      }
    }
    if (looked > MOST_ROWS) {
      throw BadWorkbookException.tooLarge(MOST_ROWS, "行合并单元格", " rows in merged cells");
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private void clear(CellName first, CellName last) {
    for (int i = from(first.row()); i < rows.size() && rows.get(i).number() <= last.row(); i++) {
      WorksheetRow row = rows.get(i);
      int kept = row.number() == first.row() ? 1 : 0;
      row.cells().subMap(first.column() + kept, last.column() + 1).clear();
      looked++;
    }
  }

  /** The index of the first row of a number or a higher one. */
  private int from(int number) {
    int low = 0;
    int high = rows.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows.get(middle).number() < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
