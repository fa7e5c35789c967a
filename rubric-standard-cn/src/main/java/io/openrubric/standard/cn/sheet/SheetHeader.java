package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Problem;
import io.openrubric.api.TargetComparator;
import io.openrubric.engine.text.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names above the rows of a sheet, and which columns they make. */
final class SheetHeader {
  /** What a form says beside all its rows: 绩效指标, 年度绩效目标（90分） */
  private static final Pattern SIDE = Pattern.compile("绩效(?:自评)?(?:指标|目标)|^年度(?:指标|目标)");

  private static final List<SheetColumn> NEEDED =
      List.of(SheetColumn.LEVEL1, SheetColumn.INDICATOR, SheetColumn.WEIGHT);

  /** The columns of a form on which nothing more is needed. */
  private static final List<SheetColumn> WHOLE =
      List.of(
          SheetColumn.LEVEL1,
          SheetColumn.INDICATOR,
          SheetColumn.TARGET,
          SheetColumn.ACTUAL,
          SheetColumn.WEIGHT,
          SheetColumn.SCORE);

  /** The columns that tell a header without first levels, as in Chongqing. */
  private static final Set<SheetColumn> WITHOUT_LEVELS =
      EnumSet.of(
          SheetColumn.INDICATOR,
          SheetColumn.TARGET,
          SheetColumn.ACTUAL,
          SheetColumn.WEIGHT,
          SheetColumn.SCORE);

  private final List<String> names;
  private final String place;

  /** The lines as printed. */
  private final List<List<String>> lines;

  /** By position, the columns that are read. */
  private final Map<Integer, SheetColumn> columns = new LinkedHashMap<>();

  /** The positions of columns without a name of their own, as of two that are merged. */
  private final Set<Integer> unnamed = new TreeSet<>();

  private final WeightColumns weights;

  /** The position of the first level, or of the indicator where there is none. */
  private final int firstLevel;

  /** The position of targets as changed during the year, -1 if there are none. */
  private int adjusted = -1;

  /** The positions of columns that no form is known to have. */
  private final List<Integer> unknown = new ArrayList<>();

  /** The position of what stands beside all rows, -1 if nothing does. */
  private final int side;

  private SheetHeader(Header printed) {
    this.names = printed.names();
    this.place = printed.place();
    this.lines = printed.lines();
    this.side = sideOf(names);
    this.weights = WeightColumns.of(names);
    this.firstLevel = firstLevel(names);
  }

  /**
   * Reads the names.
   *
   * @param file where they stand
   * @param weighted whether there must be weights
   * @throws io.openrubric.api.InvalidDocumentException if they are not those of a sheet, with every
   *     problem
   */
  static SheetHeader of(String file, Header printed, boolean weighted, Sheet.Builder sheet) {
    SheetHeader header = new SheetHeader(printed);
    ProblemList problems = new ProblemList();
    for (int i = 0; i < header.names.size(); i++) {
      header.add(i, printed.column(i), sheet, problems);
    }
    header.unknown.forEach(i -> header.addUnknown(i, printed.column(i), sheet, problems));
    for (SheetColumn needed : NEEDED) {
      boolean without =
          needed == SheetColumn.LEVEL1 && header.columns.values().containsAll(WITHOUT_LEVELS);
      if (header.lacks(needed) && !without && (weighted || needed != SheetColumn.WEIGHT)) {
        header.addMissing(needed, problems);
      }
    }
    problems.failIfAny(file);
    return header;
  }

  /**
   * Whether a row is the header of a sheet: one of its columns is the first level, or it has all
   * others.
   */
  static boolean is(CsvRow csv) {
    boolean indicators = false;
    for (int i = 0; i < csv.size(); i++) {
      String name = csv.field(i).strip();
      // The rows of a table of projects are asked as well, so that a cheap question goes first.
      if ((name.indexOf('级') >= 0 || name.endsWith("1")) && isCalled(name, SheetColumn.LEVEL1)) {
        return true;
      }
      indicators |= name.contains("指标");
    }
    return indicators && isWithoutLevels(csv.fields());
  }

  /** Whether names are those of a form without first levels. */
  static boolean isWithoutLevels(Collection<String> names) {
    Set<SheetColumn> columns = EnumSet.noneOf(SheetColumn.class);
    names.forEach(name -> SheetColumn.of(name).ifPresent(columns::add));
    return columns.containsAll(WITHOUT_LEVELS);
  }

  /** Whether a cell is the name of a column. */
  static boolean isName(String cell) {
    return SheetColumn.of(cell).isPresent() || SheetColumn.isUnused(cell);
  }

  private static boolean isCalled(String name, SheetColumn column) {
    return SheetColumn.of(name).equals(Optional.of(column));
  }

  /** The column that stands before the first level and is none, -1 if there is none. */
  private static int sideOf(List<String> names) {
    long indicators = names.stream().filter(n -> isCalled(n, SheetColumn.INDICATOR)).count();
    int blank = -1;
    int end = firstLevel(names);
    for (int i = 0; i < end; i++) {
      String name = names.get(i);
      boolean aim = isCalled(name, SheetColumn.TARGET) && !name.endsWith("值");
      boolean read =
          isName(name) && !aim && (indicators == 1 || !isCalled(name, SheetColumn.INDICATOR));
      if (!read && SIDE.matcher(RowReading.plain(name)).find()) {
        return i;
      }
      blank = blank < 0 && name.isEmpty() ? i : blank;
    }
    return blank;
  }

  /** The position of the first level, or of the indicator where there is none. */
  private static int firstLevel(List<String> names) {
    int indicator = names.size();
    for (int i = 0; i < names.size(); i++) {
      if (isCalled(names.get(i), SheetColumn.LEVEL1)) {
        return i;
      }
      indicator = isCalled(names.get(i), SheetColumn.INDICATOR) ? i : indicator;
    }
    return indicator;
  }

  private void add(int index, String columnPlace, Sheet.Builder sheet, ProblemList problems) {
    String name = names.get(index);
    Optional<SheetColumn> column = SheetColumn.of(name);
    if (index == side) {
      return;
    }
    if (name.isEmpty() || isMerged(index)) {
      unnamed.add(index);
    } else if (adjusted < 0 && SheetColumn.isAdjustedTarget(name)) {
      adjusted = index;
    } else if (weights.isOfLevel(index)) {
      addOfLevel(index, columnPlace, sheet);
    } else if (SheetColumn.isUnused(name)) {
      sheet.problems().add(unused(name, columnPlace));
    } else if (column.isEmpty()) {
      unknown.add(index);
    } else if (columns.containsValue(column.get()) && column.get() != SheetColumn.REASON) {
      problems.error(
          SheetProblemCode.DUPLICATE_COLUMN,
          columnPlace,
          "每列应只出现一次，重复的列：" + column.get().key(),
          "Expected each column once, got a second " + column.get().key());
    } else {
      columns.put(index, column.get());
      sheet.column(column.get(), name);
    }
  }

  /** The weights of a level; where it is not clear of which, nothing is held against them. */
  private void addOfLevel(int index, String columnPlace, Sheet.Builder sheet) {
    weights
        .ofLevel(index)
        .filter(this::lacks)
        .ifPresentOrElse(
            column -> {
              columns.put(index, column);
              sheet.column(column, column.label());
            },
            () -> sheet.problems().add(unused(names.get(index), columnPlace)));
  }

  /**
   * A column of a whole form that nobody has heard of is left out; else it may be a needed one. A
   * slip of the pen is the name of a column that is not there yet, nor part of a longer one.
   */
  private void addUnknown(
      int index, String columnPlace, Sheet.Builder sheet, ProblemList problems) {
    String name = names.get(index);
    Set<SheetColumn> absent = EnumSet.allOf(SheetColumn.class);
    absent.removeAll(columns.values());
    Optional<String> near =
        Nearest.to(name, SheetColumn.names(absent)).filter(word -> !name.contains(word));
    boolean other =
        near.isEmpty() && SheetColumn.isChinese(name) && columns.values().containsAll(WHOLE);
    if (other || (!lacks(SheetColumn.SCORE) && SheetColumn.isAboutScore(name))) {
      sheet.problems().add(unused(name, columnPlace));
    } else {
      problems.error(
          SheetProblemCode.UNKNOWN_COLUMN,
          columnPlace,
          "应为自评表的列名，实为 " + Shown.quoted(name) + Nearest.question(near).zh(),
          "Expected a column of a sheet, got " + Shown.quoted(name) + Nearest.question(near).en());
    }
  }

  private static Problem unused(String name, String columnPlace) {
    return Problem.note(
        SheetProblemCode.UNUSED_COLUMN,
        columnPlace,
        "计分不使用此列：" + Shown.quoted(name),
        "Scoring does not use this column: " + Shown.quoted(name));
  }

  /** Whether a printed name stands once more beside itself, as cells do that were merged. */
  private boolean isMerged(int index) {
    return isMerged(names, index);
  }

  static boolean isMerged(List<String> names, int index) {
    String name = names.get(index);
    return index > 0
        && name.equals(names.get(index - 1))
        && name.chars().anyMatch(Character::isIdeographic);
  }

  private void addMissing(SheetColumn column, ProblemList problems) {
    boolean unweighted = column == SheetColumn.WEIGHT && !lacks(SheetColumn.COMPLETION);
    problems.error(
        SheetProblemCode.MISSING_COLUMN,
        place,
        "自评表缺少列“"
            + column.label()
            + "”（"
            + column.key()
            + "）"
            + (unweighted ? "：只有完成率而没有分值，无法计分" : ""),
        "Expected a column "
            + column.key()
            + ", got none"
            + (unweighted ? ": completion rates without weights cannot be scored" : ""));
  }

  private boolean lacks(SheetColumn column) {
    return !columns.containsValue(column);
  }

  /** How many fields a row has. */
  int width() {
    return names.size();
  }

  /** Whether a row says the same as the header, or as a line of it, as on top of a page. */
  boolean isAgain(CsvRow csv) {
    return csv.used() > 1
        && Stream.concat(Stream.of(names), lines.stream()).anyMatch(line -> isSame(line, csv));
  }

  private static boolean isSame(List<String> line, CsvRow csv) {
    for (int i = 0; i < Math.max(line.size(), csv.used()); i++) {
      String here = i < csv.size() ? RowReading.plain(csv.field(i)) : "";
      if (!here.equals(i < line.size() ? RowReading.plain(line.get(i)) : "")) {
        return false;
      }
    }
    return true;
  }

  /** The cells of a row by their columns. */
  Map<SheetColumn, String> cells(CsvRow csv) {
    Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
    columns.forEach(
        (index, column) ->
            cells.merge(
                column,
                column == SheetColumn.TARGET
                    ? target(csv, index)
                    : FormulaGuard.unguarded(csv.field(index).strip()),
                // Causes and what is done about them may stand in two columns.
                (one, more) -> one.isEmpty() || more.isEmpty() ? one + more : one + "；" + more));
    if (adjusted >= 0 && !Blank.is(csv.field(adjusted))) {
      cells.put(SheetColumn.TARGET, target(csv, adjusted));
    }
    return cells;
  }

  /** A target, whose sign, number and unit may stand in three cells under one merged name. */
  private String target(CsvRow csv, int index) {
    String first = FormulaGuard.unguarded(csv.field(index).strip());
    if (!isSign(csv, index) || !isWithoutName(index + 1)) {
      return first;
    }
    boolean words = TargetComparator.find(first).equals(Optional.of(TargetComparator.QUALITATIVE));
    StringBuilder target = new StringBuilder(words ? "" : first);
    for (int i = index + 1; isWithoutName(i); i++) {
      target.append(FormulaGuard.unguarded(csv.field(i).strip()));
    }
    return target.toString();
  }

  private boolean isWithoutName(int index) {
    return index < names.size() && (names.get(index).isEmpty() || isMerged(index));
  }

  private static boolean isSign(CsvRow csv, int index) {
    return TargetComparator.find(csv.field(index)).isPresent();
  }

  /** Whether a field without a name belongs to the sign of the target before it. */
  private boolean isOfTarget(CsvRow csv, int index) {
    int first = index;
    while (first > 0 && isWithoutName(first)) {
      first--;
    }
    return columns.get(first) == SheetColumn.TARGET && isSign(csv, first);
  }

  /** What a row says beside the table, often nothing. */
  String beside(CsvRow csv) {
    return side < 0 ? "" : csv.field(side).strip();
  }

  /** Whether the first column holds names of first levels, or what stands beside or before them. */
  boolean beginsWithLevel() {
    SheetColumn first = columns.get(0);
    return first == null || first == SheetColumn.LEVEL1;
  }

  /** Whether the first text of a row stands where first levels do, or before them. */
  boolean isBesideLevels(CsvRow csv) {
    int first = 0;
    while (first < csv.size() && csv.isBlank(first)) {
      first++;
    }
    return first <= firstLevel;
  }

  /** Whether a row has a figure where weights and scores stand. */
  boolean hasPoints(CsvRow csv) {
    return columns.entrySet().stream()
        .filter(
            column ->
                column.getValue() == SheetColumn.WEIGHT || column.getValue() == SheetColumn.SCORE)
        .filter(column -> column.getKey() < csv.size())
        .anyMatch(column -> isPoints(csv.field(column.getKey())));
  }

  private static boolean isPoints(String field) {
    return FigureText.points(FormulaGuard.unguarded(field.strip())).isPresent();
  }

  /** Says once of each column without a name that it has a text of its own. */
  void checkUnnamed(CsvRow csv, Sheet.Builder sheet) {
    List<Integer> filled = new ArrayList<>();
    for (int index : unnamed) {
      if (!csv.isBlank(index)
          && !isOfTarget(csv, index)
          && (index == 0 || !csv.field(index).strip().equals(csv.field(index - 1).strip()))) {
        filled.add(index);
      }
    }
    for (int index : filled) {
      unnamed.remove(index);
      int column = index + 1;
      sheet
          .problems()
          .error(
              SheetProblemCode.UNKNOWN_COLUMN,
              place,
              "第" + column + "列没有列名，其中的内容未读取",
              "Expected a name of column " + column + ", got none; its texts were not read");
    }
  }
}
