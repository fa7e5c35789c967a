package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Problem;
import io.openrubric.engine.text.Excerpt;
import io.openrubric.standard.cn.workbook.BadWorkbookException;
import io.openrubric.standard.cn.workbook.Workbook;
import io.openrubric.standard.cn.workbook.Worksheet;
import io.openrubric.standard.cn.workbook.WorksheetRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The rows of the form in a workbook: those of the first worksheet with the header of a sheet, as
 * they would be in a CSV file of it. Worksheets that can be seen go before hidden ones. If none has
 * the header, they are those of the first worksheet with anything in it.
 */
final class XlsxLines implements SheetLines {
  private static final int LAST_HEADER_ROW = 100;
  private static final int LONGEST_NAME = 31;

  private final String file;
  private final List<Problem> problems;
  private final Iterator<WorksheetRow> rows;
  private final boolean sheet;

  /** The first column in which anything is shown. */
  private final int firstColumn;

  /** How many columns from there on every row has, as in CSV: those of the widest. */
  private final int columns;

  private XlsxLines(String file, List<WorksheetRow> rows, List<Problem> problems) {
    this.file = file;
    this.problems = List.copyOf(problems);
    this.rows = rows.iterator();
    Optional<WorksheetRow> header = header(rows);
    this.sheet = header.isPresent();
    this.firstColumn = rows.stream().mapToInt(row -> row.cells().firstKey()).min().orElse(0);
    this.columns =
        header.isEmpty()
            ? 0
            : rows.stream().mapToInt(row -> row.cells().lastKey()).max().orElse(0)
                - firstColumn
                + 1;
  }

  /**
   * The rows of a file that is no text, or should be none by its name.
   *
   * @throws io.openrubric.api.InvalidDocumentException if it is no workbook, is too large, or holds
   *     another kind of file
   */
  static XlsxLines of(String file, byte[] bytes) {
    WorkbookFile.check(file, bytes);
    try {
      return of(file, Workbook.of(bytes));
    } catch (BadWorkbookException e) {
      throw WorkbookFile.bad(file, e);
    }
  }

  private static XlsxLines of(String file, Workbook workbook) throws BadWorkbookException {
    List<Worksheet> worksheets = new ArrayList<>(workbook.worksheets());
    worksheets.sort(Comparator.comparing(Worksheet::isHidden));
    List<Worksheet> forms = new ArrayList<>();
    for (Worksheet worksheet : worksheets) {
      if (header(worksheet.rows(LAST_HEADER_ROW).rows()).isPresent()) {
        forms.add(worksheet);
      }
    }
    List<Problem> problems = new ArrayList<>();
    for (Worksheet other : forms.subList(Math.min(1, forms.size()), forms.size())) {
      problems.add(WorkbookFile.notRead(file, name(other)));
    }
    if (!forms.isEmpty()) {
      return of(file, forms.get(0), problems, true);
    }
    for (Worksheet worksheet : worksheets) {
      XlsxLines lines = of(file, worksheet, problems, false);
      if (lines.rows.hasNext()) {
        return lines;
      }
    }
    return new XlsxLines(file, List.of(), problems);
  }

  private static XlsxLines of(
      String file, Worksheet worksheet, List<Problem> problems, boolean sheet)
      throws BadWorkbookException {
    String place = file + "!" + name(worksheet);
    if (!sheet) {
      // Before all of it is read: it may have any number of rows.
      WorkbookFile.refuseTable(file, place, worksheet.rows(LAST_HEADER_ROW).rows());
    }
    Worksheet.Rows rows = worksheet.rows();
    if (!rows.notComputed().isEmpty()) {
      problems.add(WorkbookFile.notComputed(place, rows.notComputed()));
    }
    return new XlsxLines(place, rows.rows(), problems);
  }

  /** The row that makes rows a sheet: it has a column for the first level. */
  private static Optional<WorksheetRow> header(List<WorksheetRow> rows) {
    return rows.stream()
        .filter(row -> row.number() <= LAST_HEADER_ROW)
        .filter(row -> row.cells().values().stream().anyMatch(XlsxLines::isFirstLevel))
        .findFirst();
  }

  private static boolean isFirstLevel(String cell) {
    return SheetColumn.of(cell).equals(Optional.of(SheetColumn.LEVEL1));
  }

  /** The name of a worksheet as part of a place. */
  private static String name(Worksheet worksheet) {
    return Excerpt.start(worksheet.name().replaceAll("\\p{Cntrl}", " ").strip(), LONGEST_NAME);
  }

  /** Whether a worksheet has the header of a sheet. */
  boolean isSheet() {
    return sheet;
  }

  /** What is wrong with the workbook although its form could be read. */
  List<Problem> problems() {
    return problems;
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
    int width = Math.max(columns, row.cells().lastKey() - firstColumn + 1);
    List<String> fields = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      fields.add(row.cells().getOrDefault(firstColumn + i, ""));
    }
    return Optional.of(CsvRow.of(row.number(), fields));
  }

  @Override
  public void close() {
    // All of it is in memory.
  }
}
