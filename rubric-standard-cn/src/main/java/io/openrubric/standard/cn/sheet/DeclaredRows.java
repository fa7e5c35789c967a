package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Problem;
import io.openrubric.api.number.Rational;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private static final Set<SheetColumn> WEIGHTS =
      EnumSet.of(SheetColumn.WEIGHT, SheetColumn.LEVEL1_WEIGHT, SheetColumn.LEVEL2_WEIGHT);

  private final Sheet printed;
  private final Sheet.Builder declared;
  private final boolean budgetApart;
  private final Rational fullMarks;

  /** Whether any row has a first level. */
  private final boolean leveled;

  /** The first level of the row or heading before. */
  private String group;

  /** The second level of the row before, in the same first level. */
  private String second = "";

  private final List<GroupFigures> subtotals = new ArrayList<>();

  /** The rows that declare an indicator. */
  private final List<SheetRow> indicators = new ArrayList<>();

  /** The sum of all of them but that of the budget, if it was printed. */
  private Optional<GroupFigures> sum = Optional.empty();

  /** The first levels that have one. */
  private final Set<String> summed = new HashSet<>();

  /** Whether the first level has subtotals of its parts. */
  private boolean hasPart;

  /** The first row that was named by the one above, and how many were. */
  private Optional<SheetRow> firstNamed = Optional.empty();

  private int named;

  /** Whether a row of the total has the grade. */
  private boolean graded;

  /** The total that was stated, among the facts or in a row. */
  private Optional<String> total;

  private DeclaredRows(Sheet printed, boolean budgetApart, Rational fullMarks) {
    this.printed = printed;
    this.budgetApart = budgetApart;
    this.fullMarks = fullMarks;
    this.declared = Sheet.builder(printed.source());
    this.total = printed.fact(SheetFact.TOTAL);
    this.leveled =
        printed.rows().stream()
            .map(row -> row.text(SheetColumn.LEVEL1))
            .anyMatch(name -> !name.isEmpty() && !SumNames.isSum(name));
    this.group = leveled ? "" : OtherGroups.ALL;
  }

  /**
   * What the rows of a sheet are.
   *
   * @param sheet the sheet with the rows that declare an indicator alone, each with its first
   *     level; the total among the facts
   * @param subtotals what is printed for first levels as such
   * @param sum what is printed for all rows but that of the budget, under the name of its row
   */
  record Result(Sheet sheet, List<GroupFigures> subtotals, Optional<GroupFigures> sum) {}

  /**
   * Sorts the rows of a sheet.
   *
   * @param budgetApart whether the row of the budget is a first level of its own
   * @param fullMarks what the rows and the budget should weigh together
   */
  static Result of(Sheet sheet, boolean budgetApart, Rational fullMarks) {
    DeclaredRows rows = new DeclaredRows(sheet, budgetApart, fullMarks);
    return new Result(rows.sheet(), List.copyOf(rows.subtotals), rows.sum);
  }

  private Sheet sheet() {
    printed.facts().forEach(declared::fact);
    printed.header().forEach(declared::column);
    printed.sources().forEach(declared::source);
    printed.problems().forEach(declared.problems()::add);
    List<SheetRow> rows = printed.rows();
    int last = rows.size() - 1;
    while (last >= 0 && (isTotal(rows.get(last)) || isBlank(rows.get(last)))) {
      last--;
    }
    int end = last;
    while (end >= 0
        && (isSum(rows.get(end))
            || isBlank(rows.get(end))
            || IndicatorSum.isBudget(rows.get(end)))) {
      end--;
    }
    int lastSum = rows.size() - 1;
    while (lastSum > end && !isSum(rows.get(lastSum))) {
      lastSum--;
    }
    Optional<IndicatorSum> ofIndicators = Optional.empty();
    for (int i = 0; i < rows.size(); i++) {
      if (i == end + 1) {
        ofIndicators = IndicatorSum.of(printed, indicators);
      }
      if (i > end
          && isSum(rows.get(i))
          && isOfIndicators(rows.get(i), ofIndicators, i == lastSum)) {
        addSum(rows.get(i));
      } else if (i > last && isTotal(rows.get(i))) {
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
    if (isSum(row)) {
      addSubtotal(row, below);
    } else if (isBlank(row)) {
      if (!row.text(SheetColumn.LEVEL1).isEmpty()) {
        group = row.text(SheetColumn.LEVEL1);
        second = "";
      }
      note(
          SheetProblemCode.ROW_LEFT_OUT,
          row,
          "此行未填写，未作为指标",
          "Left out a row that is not filled in");
    } else if (below.isPresent() && isHeading(row, below.get())) {
      addHeading(row);
    } else {
      SheetRow own = named(row);
      indicators.add(own);
      declared.row(own);
    }
  }

  private static boolean isSum(SheetRow row) {
    return isTotal(row) || isSubtotal(row);
  }

  /** Whether a row below all others has the sum of all but that of the budget. */
  private boolean isOfIndicators(
      SheetRow row, Optional<IndicatorSum> ofIndicators, boolean isLast) {
    return budgetApart
        && row.weight().filter(weight -> !weight.equals(fullMarks)).isPresent()
        && ofIndicators.filter(all -> all.is(row, isLast)).isPresent();
  }

  private void addSum(SheetRow row) {
    group = "";
    sum =
        Optional.of(
            new GroupFigures(
                SumNames.first(row), row.text(SheetColumn.WEIGHT), row.text(SheetColumn.SCORE)));
    addGrade(row);
  }

  /** Whether a row stands for all of one level. */
  private static boolean isSubtotal(SheetRow row) {
    return isBare(row)
        && Stream.of(SheetColumn.LEVEL1, SheetColumn.LEVEL2, SheetColumn.INDICATOR)
            .anyMatch(column -> SumNames.isSubtotal(row.text(column)));
  }

  /** Whether a row has points but no indicator, above the rows that they are made of. */
  private static boolean isHeading(SheetRow row, SheetRow below) {
    boolean second = !row.text(SheetColumn.LEVEL2).isEmpty();
    boolean more = !below.text(SheetColumn.INDICATOR).isEmpty();
    return isBare(row)
        && row.text(SheetColumn.INDICATOR).isEmpty()
        && continues(below.text(SheetColumn.LEVEL1), row.text(SheetColumn.LEVEL1))
        && (second
            ? more && continues(below.text(SheetColumn.LEVEL2), row.text(SheetColumn.LEVEL2))
            : more || !below.text(SheetColumn.LEVEL2).isEmpty());
  }

  private static boolean continues(String next, String name) {
    return next.isEmpty() || GroupNames.bare(next).equals(GroupNames.bare(name));
  }

  private void addHeading(SheetRow row) {
    if (!row.text(SheetColumn.LEVEL1).isEmpty()) {
      group = row.text(SheetColumn.LEVEL1);
    }
    second = row.text(SheetColumn.LEVEL2);
    if (row.text(SheetColumn.LEVEL2).isEmpty()) {
      addFigures(group, row);
    } else {
      leaveOut(row);
    }
  }

  /**
   * Takes the subtotal of a first level; those of second levels, which go by the same word, are
   * left out.
   */
  private void addSubtotal(SheetRow row, Optional<SheetRow> below) {
    String own = SumNames.withoutSubtotal(row.text(SheetColumn.LEVEL1));
    String second = SumNames.withoutSubtotal(row.text(SheetColumn.LEVEL2));
    boolean named = !own.isEmpty() && !SumNames.isTotal(own);
    boolean goesOn =
        below.map(next -> next.text(SheetColumn.LEVEL1).isEmpty() && !isTotal(next)).orElse(false);
    boolean part = group.isEmpty() || goesOn || hasPart || summed.contains(group);
    if (!second.isEmpty() || (!named && part)) {
      hasPart = true;
      leaveOut(row);
    } else {
      addFigures(named ? own : group, row);
    }
  }

  private void addFigures(String level1, SheetRow row) {
    summed.add(level1);
    subtotals.add(
        new GroupFigures(level1, row.text(SheetColumn.WEIGHT), row.text(SheetColumn.SCORE)));
  }

  private void leaveOut(SheetRow row) {
    note(SheetProblemCode.ROW_LEFT_OUT, row, "小计行，未作为指标", "Left out a subtotal");
  }

  private static boolean isTotal(SheetRow row) {
    return SumNames.isTotal(SumNames.first(row))
        && (isBare(row) || row.text(SheetColumn.INDICATOR).isEmpty());
  }

  private static boolean isBare(SheetRow row) {
    return Blank.is(row.text(SheetColumn.TARGET)) && Blank.is(row.text(SheetColumn.ACTUAL));
  }

  private static boolean isBlank(SheetRow row) {
    for (SheetColumn column : FILLED_IN) {
      if (!Blank.is(row.text(column))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(String one, String other) {
    Optional<Rational> figure = FigureText.points(one);
    return one.equals(other) || (figure.isPresent() && figure.equals(FigureText.points(other)));
  }

  private void addTotal(SheetRow row) {
    group = "";
    addFigures(GroupFigures.ALL, row);
    addGrade(row);
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

  private void addGrade(SheetRow row) {
    if (printed.fact(SheetFact.GRADE).isPresent() || graded) {
      return;
    }
    Stream.of(SheetColumn.values())
        .map(row::text)
        .filter(PrintedGrade::is)
        .findFirst()
        .ifPresent(
            grade -> {
              declared.fact(SheetFact.GRADE, grade);
              graded = true;
            });
  }

  /** The score of a total, or the only figure beside its name and weight. */
  private static String totalOf(SheetRow row) {
    if (!Blank.is(row.text(SheetColumn.SCORE))) {
      return row.text(SheetColumn.SCORE);
    }
    List<String> figures =
        Stream.of(SheetColumn.values())
            .filter(column -> !WEIGHTS.contains(column))
            .map(row::text)
            .filter(text -> FigureText.points(text).isPresent())
            .toList();
    return figures.size() == 1 ? figures.get(0) : "";
  }

  private SheetRow named(SheetRow row) {
    String name = row.text(SheetColumn.LEVEL1);
    if (!name.isEmpty()) {
      hasPart &= name.equals(group);
      group = name;
      second = row.text(SheetColumn.LEVEL2);
      return row;
    }
    String own = SumNames.first(row);
    boolean budget = budgetApart && IndicatorSum.BUDGET.contains(RowReading.withoutRemark(own));
    String taken = budget ? own : group;
    if (taken.isEmpty()) {
      return row;
    }
    if (leveled) {
      named++;
      firstNamed = firstNamed.isEmpty() ? Optional.of(row) : firstNamed;
    }
    Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
    for (SheetColumn column : SheetColumn.values()) {
      cells.put(column, row.text(column));
    }
    cells.put(SheetColumn.LEVEL1, taken);
    if (!budget) {
      // Cells of both levels are merged; whether less is better hangs on the second.
      second = row.text(SheetColumn.LEVEL2).isEmpty() ? second : row.text(SheetColumn.LEVEL2);
      cells.put(SheetColumn.LEVEL2, second);
    }
    return new SheetRow(row.number(), row.line(), cells);
  }

  private void note(String code, SheetRow row, String zh, String en) {
    declared.problems().add(Problem.note(code, printed.place(row), zh, en));
  }
}
