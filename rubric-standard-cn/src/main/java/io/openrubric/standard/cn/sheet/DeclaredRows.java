package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Problem;
import io.openrubric.api.number.Rational;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows of a sheet that declare an indicator. Forms also have rows that nobody filled in, rows
 * with subtotals, one with the total below the others, and cells that were merged, of which only
 * the first has a text.
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

  private static final String SUBTOTAL = "小计";

  private final Sheet printed;
  private final Sheet.Builder declared;
  private final boolean budgetApart;

  /** The first level of the row or heading before. */
  private String group = "";

  private final List<GroupFigures> subtotals = new ArrayList<>();

  /** The first row that was named by the one above, and how many were. */
  private Optional<SheetRow> firstNamed = Optional.empty();

  private int named;

  /** The total that was stated, among the facts or in a row. */
  private Optional<String> total;

  private DeclaredRows(Sheet printed, boolean budgetApart) {
    this.printed = printed;
    this.budgetApart = budgetApart;
    this.declared = Sheet.builder(printed.source());
    this.total = printed.fact(SheetFact.TOTAL);
  }

  /**
   * What the rows of a sheet are.
   *
   * @param sheet the sheet with the rows that declare an indicator alone, each with its first
   *     level; the total among the facts
   * @param subtotals what is printed for first levels as such
   */
  record Result(Sheet sheet, List<GroupFigures> subtotals) {}

  /**
   * Sorts the rows of a sheet.
   *
   * @param budgetApart whether the row of the budget is a first level of its own
   */
  static Result of(Sheet sheet, boolean budgetApart) {
    DeclaredRows rows = new DeclaredRows(sheet, budgetApart);
    return new Result(rows.sheet(), List.copyOf(rows.subtotals));
  }

  private Sheet sheet() {
    printed.facts().forEach(declared::fact);
    printed.header().forEach(declared::column);
    printed.problems().forEach(declared.problems()::add);
    List<SheetRow> rows = printed.rows();
    int last = rows.size() - 1;
    while (last >= 0 && (isTotal(rows.get(last)) || isBlank(rows.get(last)))) {
      last--;
    }
    for (int i = 0; i < rows.size(); i++) {
      if (i > last && isTotal(rows.get(i))) {
        addTotal(rows.get(i));
      } else {
        add(rows.get(i), i < last ? Optional.of(rows.get(i + 1)) : Optional.empty());
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

  private void add(SheetRow row, Optional<SheetRow> below) {
    if (isTotal(row) || isSubtotal(row)) {
      addSubtotal(row, isGroup(row) ? row.text(SheetColumn.LEVEL1) : group);
    } else if (isBlank(row)) {
      if (!row.text(SheetColumn.LEVEL1).isEmpty()) {
        group = row.text(SheetColumn.LEVEL1);
      }
      note(
          SheetProblemCode.ROW_LEFT_OUT,
          row,
          "此行未填写，未作为指标",
          "Left out a row that is not filled in");
    } else if (below.isPresent() && isHeading(row, below.get())) {
      group = row.text(SheetColumn.LEVEL1);
      addSubtotal(row, group);
    } else {
      declared.row(named(row));
    }
  }

  /** Whether a name is that of a sum: 总分, 小计. */
  static boolean isSum(String name) {
    return is(SheetFact.TOTAL, name) || RowReading.withoutRemark(name).endsWith(SUBTOTAL);
  }

  /** Whether a row stands for all of one level. */
  private static boolean isSubtotal(SheetRow row) {
    return Stream.of(SheetColumn.LEVEL1, SheetColumn.LEVEL2, SheetColumn.INDICATOR)
        .anyMatch(column -> RowReading.withoutRemark(row.text(column)).endsWith(SUBTOTAL));
  }

  /** Whether a row names its first level, not only that it is a sum. */
  private static boolean isGroup(SheetRow row) {
    String level1 = row.text(SheetColumn.LEVEL1);
    return !level1.isEmpty()
        && !RowReading.withoutRemark(level1).endsWith(SUBTOTAL)
        && !is(SheetFact.TOTAL, level1);
  }

  /** Whether a row has a first level and its points, above the rows that they are made of. */
  private static boolean isHeading(SheetRow row, SheetRow below) {
    String level1 = row.text(SheetColumn.LEVEL1);
    String next = below.text(SheetColumn.LEVEL1);
    return !level1.isEmpty()
        && Stream.of(
                SheetColumn.LEVEL2, SheetColumn.INDICATOR, SheetColumn.TARGET, SheetColumn.ACTUAL)
            .allMatch(column -> Blank.is(row.text(column)))
        && !below.text(SheetColumn.INDICATOR).isEmpty()
        && (next.isEmpty() || GroupNames.plain(next).equals(GroupNames.plain(level1)));
  }

  private void addSubtotal(SheetRow row, String level1) {
    boolean second =
        !row.text(SheetColumn.LEVEL2).isEmpty()
            && !RowReading.withoutRemark(row.text(SheetColumn.LEVEL2)).endsWith(SUBTOTAL);
    if (level1.isEmpty() || second) {
      note(SheetProblemCode.ROW_LEFT_OUT, row, "小计行，未作为指标", "Left out a subtotal");
    } else {
      subtotals.add(
          new GroupFigures(level1, row.text(SheetColumn.WEIGHT), row.text(SheetColumn.SCORE)));
    }
  }

  private static boolean isTotal(SheetRow row) {
    boolean bare = Blank.is(row.text(SheetColumn.TARGET)) && Blank.is(row.text(SheetColumn.ACTUAL));
    return is(SheetFact.TOTAL, firstName(row))
        && (bare || row.text(SheetColumn.INDICATOR).isEmpty());
  }

  private static boolean isBlank(SheetRow row) {
    for (SheetColumn column : FILLED_IN) {
      if (!Blank.is(row.text(column))) {
        return false;
      }
    }
    return true;
  }

  /** The highest name that a row has, at whichever level. */
  private static String firstName(SheetRow row) {
    for (SheetColumn column :
        List.of(SheetColumn.LEVEL1, SheetColumn.LEVEL2, SheetColumn.INDICATOR)) {
      if (!row.text(column).isEmpty()) {
        return row.text(column);
      }
    }
    return "";
  }

  private static boolean is(SheetFact fact, String name) {
    return SheetFact.of(RowReading.withoutRemark(name)).equals(Optional.of(fact));
  }

  private static boolean isSame(String one, String other) {
    Optional<Rational> figure = FigureText.points(one);
    return one.equals(other) || (figure.isPresent() && figure.equals(FigureText.points(other)));
  }

  private void addTotal(SheetRow row) {
    group = "";
    String printedTotal = totalOf(row);
    if (Blank.is(printedTotal)) {
      return;
    }
    if (total.isEmpty()) {
      declared.total(printedTotal);
      total = Optional.of(printedTotal);
    } else if (!isSame(total.get(), printedTotal)) {
      declared
          .problems()
          .error(
              SheetProblemCode.DUPLICATE_FACT,
              printed.place(row),
              "总分应只有一个，实为 " + Shown.quoted(total.get()) + " 和 " + Shown.quoted(printedTotal),
              "Expected one total, got "
                  + Shown.quoted(total.get())
                  + " and "
                  + Shown.quoted(printedTotal));
    }
  }

  /** The score of a total, or the only figure beside its name and weight. */
  private static String totalOf(SheetRow row) {
    if (!Blank.is(row.text(SheetColumn.SCORE))) {
      return row.text(SheetColumn.SCORE);
    }
    List<String> figures =
        Stream.of(SheetColumn.values())
            .filter(column -> column != SheetColumn.WEIGHT)
            .map(row::text)
            .filter(text -> FigureText.points(text).isPresent())
            .toList();
    return figures.size() == 1 ? figures.get(0) : "";
  }

  private SheetRow named(SheetRow row) {
    String name = row.text(SheetColumn.LEVEL1);
    if (!name.isEmpty()) {
      group = name;
      return row;
    }
    String own = firstName(row);
    String taken = budgetApart && is(SheetFact.EXECUTION_RATE, own) ? own : group;
    if (taken.isEmpty()) {
      return row;
    }
    named++;
    firstNamed = firstNamed.isEmpty() ? Optional.of(row) : firstNamed;
    Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
    for (SheetColumn column : SheetColumn.values()) {
      cells.put(column, row.text(column));
    }
    cells.put(SheetColumn.LEVEL1, taken);
    return new SheetRow(row.number(), row.line(), cells);
  }

  private void note(String code, SheetRow row, String zh, String en) {
    declared.problems().add(Problem.note(code, printed.place(row), zh, en));
  }
}
