package io.openrubric.standard.cn.monitoring;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.text.Nearest;
import io.openrubric.engine.text.Suggestions;
import io.openrubric.standard.cn.sheet.CsvRows;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads budget lines from CSV (读取预算项目); the package describes the format.
 *
 * @since 0.1.0
 */
public final class BudgetFile {
  private static final int MOST_LEVELS = 50;

  private final String name;
  private final CsvRows file;
  private final Map<BudgetColumn, String> columns = new EnumMap<>(BudgetColumn.class);
  private final Map<String, List<CsvRows.Row>> byName = new LinkedHashMap<>();

  /** How many rows have the same name below the same line. */
  private final Map<List<String>, Integer> named = new HashMap<>();

  private final Suggestions suggestions = new Suggestions();
  private final Map<CsvRows.Row, List<CsvRows.Row>> below = new LinkedHashMap<>();
  private final Set<CsvRows.Row> placed = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private BudgetFile(String name, CsvRows file) {
    this.name = name;
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @return the lines at the top, with all below them
   * @throws InvalidDocumentException if it cannot be read, or a line has no number, no line above
   *     or stands below itself, with every problem
   */
  public static List<BudgetLine> read(Path file) {
    return new BudgetFile(file.toString(), CsvRows.read(file, List.of())).tree();
  }

  /**
   * Reads a stream to its end.
   *
   * @param name its name in places
   * @param in the bytes
   * @return the lines at the top, with all below them
   * @throws InvalidDocumentException as for a file
   */
  public static List<BudgetLine> read(String name, InputStream in) {
    return new BudgetFile(name, CsvRows.read(name, in, List.of())).tree();
  }

  private List<BudgetLine> tree() {
    for (BudgetColumn column : BudgetColumn.values()) {
      column.in(file.columns()).ifPresent(header -> columns.put(column, header));
    }
    for (BudgetColumn needed : List.of(BudgetColumn.ITEM, BudgetColumn.BUDGET, BudgetColumn.PAID)) {
      if (!columns.containsKey(needed)) {
        refuse(
            name,
            "应有列 " + needed.key() + "，实为 " + String.join("、", file.columns()),
            "Expected a column " + needed.key() + ", got " + file.columns());
      }
    }
    failIfAny();
    for (CsvRows.Row row : file.rows()) {
      byName.computeIfAbsent(item(row), i -> new ArrayList<>()).add(row);
      named.merge(List.of(item(row), text(row, BudgetColumn.PARENT).orElse("")), 1, Integer::sum);
    }
    file.rows().forEach(this::place);
    failIfAny();
    List<BudgetLine> top =
        file.rows().stream()
            .filter(row -> text(row, BudgetColumn.PARENT).isEmpty())
            .map(row -> line(row, "", 1))
            .toList();
    file.rows().stream()
        .filter(row -> problems.isEmpty() && !placed.contains(row))
        .forEach(
            row ->
                refuse(
                    row.place(),
                    "项目不应是自身的上级：" + item(row),
                    "Expected an item above, got a circle: " + item(row)));
    failIfAny();
    return top;
  }

  private void failIfAny() {
    if (!problems.isEmpty()) {
      throw new InvalidDocumentException(name, problems);
    }
  }

  private Optional<String> text(CsvRows.Row row, BudgetColumn column) {
    return Optional.ofNullable(columns.get(column)).flatMap(row::text);
  }

  private Optional<BigDecimal> number(CsvRows.Row row, BudgetColumn column) {
    return text(row, column).flatMap(CsvRows::number);
  }

  private String item(CsvRows.Row row) {
    return text(row, BudgetColumn.ITEM).orElse("");
  }

  /** Puts a row below the line it names; names may repeat below different lines. */
  private void place(CsvRows.Row row) {
    String item = item(row);
    Optional<String> parent = text(row, BudgetColumn.PARENT);
    boolean again = named.getOrDefault(List.of(item, parent.orElse("")), 0) > 1;
    if (item.isEmpty() || again) {
      refuse(
          row.place(),
          "每行应有不重复的项目名称，实为 \"" + item + "\"",
          "Expected an item with a name of its own, got \"" + item + "\"");
    }
    if (parent.isEmpty()) {
      return;
    }
    List<CsvRows.Row> above = byName.getOrDefault(parent.get(), List.of());
    if (above.size() == 1) {
      below.computeIfAbsent(above.get(0), a -> new ArrayList<>()).add(row);
    } else {
      refuseParent(row, parent.get(), above.size());
    }
  }

  private void refuseParent(CsvRows.Row row, String parent, int found) {
    Optional<String> near =
        found > 0 ? Optional.empty() : suggestions.nearest(parent, byName.keySet());
    refuse(
        row.place(),
        "上级应为表中的一个项目，实为 "
            + parent
            + (found > 1 ? "（有" + found + "行）" : "")
            + Nearest.question(near).zh(),
        "Expected one item of the file above, got "
            + parent
            + (found > 1 ? " (" + found + " rows)" : "")
            + Nearest.question(near).en());
  }

  private BudgetLine line(CsvRows.Row row, String above, int level) {
    placed.add(row);
    String path = above.isEmpty() ? item(row) : above + "/" + item(row);
    List<BudgetLine> children = new ArrayList<>();
    if (level == MOST_LEVELS && below.containsKey(row)) {
      refuse(
          row.place(),
          "应不超过 " + MOST_LEVELS + " 级，实际更多",
          "Expected at most " + MOST_LEVELS + " levels, got more");
    } else {
      below.getOrDefault(row, List.of()).forEach(it -> children.add(line(it, path, level + 1)));
    }
    return new BudgetLine(
        item(row),
        path,
        money(row, BudgetColumn.BUDGET),
        money(row, BudgetColumn.PAID),
        number(row, BudgetColumn.PROGRESS),
        number(row, BudgetColumn.LAG),
        children);
  }

  private Rational money(CsvRows.Row row, BudgetColumn column) {
    Optional<BigDecimal> money = number(row, column);
    if (money.isEmpty()) {
      String got = text(row, column).orElse("");
      refuse(
          row.place(),
          columns.getOrDefault(column, column.key()) + "应为金额，表上为“" + got + "”",
          "Expected an amount of money in " + column.key() + ", got \"" + got + "\"");
    }
    return money.map(Rational::of).orElse(Rational.ZERO);
  }

  private void refuse(String place, String zh, String en) {
    problems.add(Problem.error("bad-budget-line", place, zh, en));
  }
}
