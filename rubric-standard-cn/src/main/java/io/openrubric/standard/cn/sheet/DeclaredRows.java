package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Problem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of a sheet that declare an indicator. Forms also have rows that nobody filled in, a row
 * with the total below the others, and cells that were merged, of which only the first has a text.
 */
final class DeclaredRows {
  /** In a row that declares an indicator, one of these is filled in. */
  private static final List<SheetColumn> FILLED_IN =
      List.of(
          SheetColumn.TARGET,
          SheetColumn.ACTUAL,
          SheetColumn.WEIGHT,
          SheetColumn.SCORE,
          SheetColumn.COMPLETION);

  private final Sheet printed;
  private final Sheet.Builder declared;

  /** The first level of the row before. */
  private String group = "";

  /** The first row that was named by the one above, and how many were. */
  private Optional<SheetRow> firstNamed = Optional.empty();

  private int named;

  private DeclaredRows(Sheet printed) {
    this.printed = printed;
    this.declared = Sheet.builder(printed.source());
  }

  /** The sheet with these rows alone, each with its first level; the total among the facts. */
  static Sheet of(Sheet sheet) {
    return new DeclaredRows(sheet).sheet();
  }

  private Sheet sheet() {
    printed.facts().forEach(declared::fact);
    printed.header().forEach(declared::column);
    printed.problems().forEach(declared.problems()::add);
    for (SheetRow row : printed.rows()) {
      if (isTotal(row)) {
        addTotal(row);
      } else if (isBlank(row)) {
        note(
            SheetProblemCode.ROW_LEFT_OUT,
            row,
            "此行未填写，未作为指标",
            "Left out a row that is not filled in");
      } else {
        declared.row(named(row));
      }
    }
    firstNamed.ifPresent(
        row ->
            note(
                SheetProblemCode.ASSUMED_GROUP,
                row,
                "一级指标空白的行按上一行的一级指标计，自此行起共" + named + "行",
                "Rows without a first level were taken to have that of the row above: "
                    + named
                    + " from here on"));
    return declared.build();
  }

  private static boolean isTotal(SheetRow row) {
    return SheetFact.of(RowReading.plain(row.text(SheetColumn.LEVEL1)))
            .equals(Optional.of(SheetFact.TOTAL))
        && Blank.is(row.text(SheetColumn.TARGET))
        && Blank.is(row.text(SheetColumn.ACTUAL));
  }

  private static boolean isBlank(SheetRow row) {
    for (SheetColumn column : FILLED_IN) {
      if (!Blank.is(row.text(column))) {
        return false;
      }
    }
    return true;
  }

  private void addTotal(SheetRow row) {
    String total = row.text(SheetColumn.SCORE);
    Optional<String> stated = printed.fact(SheetFact.TOTAL);
    if (Blank.is(total)) {
      return;
    }
    if (stated.isEmpty()) {
      declared.total(total);
    } else if (!stated.get().equals(total)
        && !FigureText.points(stated.get()).equals(FigureText.points(total))) {
      declared
          .problems()
          .error(
              SheetProblemCode.DUPLICATE_FACT,
              printed.place(row),
              "总分应只有一个，实为 " + Shown.quoted(stated.get()) + " 和 " + Shown.quoted(total),
              "Expected one total, got "
                  + Shown.quoted(stated.get())
                  + " and "
                  + Shown.quoted(total));
    }
  }

  private SheetRow named(SheetRow row) {
    String name = row.text(SheetColumn.LEVEL1);
    if (!name.isEmpty() || group.isEmpty()) {
      group = name;
      return row;
    }
    named++;
    firstNamed = firstNamed.isEmpty() ? Optional.of(row) : firstNamed;
    Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
    for (SheetColumn column : SheetColumn.values()) {
      cells.put(column, row.text(column));
    }
    cells.put(SheetColumn.LEVEL1, group);
    return new SheetRow(row.number(), row.line(), cells);
  }

  private void note(String code, SheetRow row, String zh, String en) {
    declared.problems().add(Problem.note(code, printed.place(row), zh, en));
  }
}
