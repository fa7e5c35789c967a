package io.openrubric.standard.cn.sheet;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import io.openrubric.engine.text.Excerpt;
import io.openrubric.standard.cn.workbook.BadWorkbookException;
import io.openrubric.standard.cn.workbook.Workbook;
import io.openrubric.standard.cn.workbook.Worksheet;
import io.openrubric.standard.cn.workbook.WorksheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The forms in a workbook: its worksheets with the header of a sheet, or with a first level where
 * none has a whole header. Hidden ones count where no other does.
 */
final class WorkbookForms {
  private static final int LONGEST_NAME = 31;

  private final String file;
  private final List<Worksheet> forms = new ArrayList<>();
  private final List<Worksheet> hidden = new ArrayList<>();
  private final List<InvalidDocumentException> failures = new ArrayList<>();

  /** The first worksheet with anything in it. */
  private Optional<Worksheet> filled = Optional.empty();

  /** How that one begins. */
  private List<WorksheetRow> begin = List.of();

  private WorkbookForms(String file, Workbook workbook) {
    this.file = file;
    List<Worksheet> worksheets =
        Stream.of(false, true)
            .flatMap(apart -> workbook.worksheets().stream().filter(w -> w.isHidden() == apart))
            .toList();
    List<Worksheet> perhaps = new ArrayList<>();
    for (Worksheet worksheet : worksheets) {
      try {
        List<WorksheetRow> rows = worksheet.rows(XlsxLines.LAST_HEADER_ROW).rows();
        if (filled.isEmpty() && !rows.isEmpty()) {
          filled = Optional.of(worksheet);
          begin = rows;
        }
        if (XlsxLines.hasHeader(rows)) {
          add(worksheet);
        } else if (XlsxLines.hasFirstLevel(rows)) {
          perhaps.add(worksheet);
        }
      } catch (BadWorkbookException e) {
        failures.add(WorkbookFile.bad(place(worksheet), e));
      }
    }
    if (forms.isEmpty()) {
      // Reading them tells what they lack.
      perhaps.forEach(this::add);
    }
  }

  private void add(Worksheet worksheet) {
    (worksheet.isHidden() && !forms.isEmpty() ? hidden : forms).add(worksheet);
  }

  /**
   * The forms of a file that is no text, or should be none by its name.
   *
   * @throws InvalidDocumentException if it is no workbook, or is too large
   */
  static WorkbookForms of(String file, byte[] bytes) {
    WorkbookFile.check(file, bytes);
    try {
      return new WorkbookForms(file, Workbook.of(bytes));
    } catch (BadWorkbookException e) {
      throw WorkbookFile.bad(file, e);
    }
  }

  /** Where the first form is, empty if there is none. */
  Optional<String> first() {
    return forms.stream().findFirst().map(this::place);
  }

  private String place(Worksheet worksheet) {
    String name = worksheet.name().replaceAll("\\p{Cntrl}", " ").strip();
    return file + "!" + Excerpt.start(name, LONGEST_NAME);
  }

  /** Reads all of them; a worksheet that cannot be read costs no other. */
  void addTo(SheetFile.Builder builder) {
    forms.forEach(form -> add(form, builder));
    failures.forEach(builder::add);
    if (forms.isEmpty() && failures.isEmpty()) {
      whyNone().ifPresentOrElse(builder::add, () -> builder.add(anything(), List.of()));
    }
  }

  /** Rows without a header. */
  private XlsxLines anything() {
    return filled
        .map(w -> new XlsxLines(place(w), begin))
        .orElseGet(() -> new XlsxLines(file, List.of()));
  }

  private void add(Worksheet form, SheetFile.Builder builder) {
    List<Problem> known = new ArrayList<>();
    if (form == forms.get(0)) {
      hidden.forEach(other -> known.add(WorkbookFile.notRead(place(other))));
    }
    try {
      Worksheet.Rows rows = form.rows();
      if (!rows.notComputed().isEmpty()) {
        known.add(WorkbookFile.notComputed(place(form), rows.notComputed()));
      }
      if (!rows.hidden().isEmpty()) {
        known.add(WorkbookFile.hiddenCells(place(form), rows.hidden()));
      }
      builder.add(new XlsxLines(place(form), rows.rows()), known);
    } catch (BadWorkbookException e) {
      builder.add(WorkbookFile.bad(place(form), e));
    }
  }

  /** Why there is no form, if that can be told. */
  Optional<InvalidDocumentException> whyNone() {
    return failures.isEmpty()
        ? filled.flatMap(w -> WorkbookFile.table(file, place(w), begin))
        : Optional.of(failures.get(0));
  }
}
