package io.openrubric.standard.cn.monitoring;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.text.Nearest;
import io.openrubric.standard.cn.sheet.CsvRows;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
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
  private static final String ITEM = "item";
  private static final String PARENT = "parent";
  private static final String BUDGET = "budget_wan_yuan";
  private static final String PAID = "paid_wan_yuan";
  private static final String PROGRESS = "reported_progress_percent";
  private static final String LAG = "reported_behind_schedule_percentage_points";

  private final Map<String, CsvRows.Row> rows = new LinkedHashMap<>();
  private final Map<String, List<String>> below = new LinkedHashMap<>();
  private final Set<String> placed = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private final String name;

  private BudgetFile(String name) {
    this.name = name;
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @return the lines at the top, with all below them
   * @throws InvalidDocumentException if it cannot be read, or a line has no number, no parent or
   *     stands below itself, with every problem
   */
  public static List<BudgetLine> read(Path file) {
    return new BudgetFile(file.toString())
        .tree(CsvRows.read(file, List.of(ITEM, PARENT, BUDGET, PAID)));
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
    return new BudgetFile(name).tree(CsvRows.read(name, in, List.of(ITEM, PARENT, BUDGET, PAID)));
  }

  private List<BudgetLine> tree(CsvRows all) {
    for (CsvRows.Row row : all.rows()) {
      String item = row.text(ITEM).orElse("");
      if (item.isEmpty() || rows.putIfAbsent(item, row) != null) {
        refuse(
            row,
            "每行应有不重复的项目名称，实为 \"" + item + "\"",
            "Expected an item with a name of its own, got \"" + item + "\"");
      }
    }
    rows.forEach(this::place);
    List<BudgetLine> top = new ArrayList<>();
    rows.forEach(
        (item, row) -> {
          if (row.text(PARENT).isEmpty()) {
            top.add(line(item, ""));
          }
        });
    rows.forEach(
        (item, row) -> {
          if (!placed.contains(item) && problems.isEmpty()) {
            refuse(row, "项目不应是自身的上级：" + item, "Expected an item above, got a circle: " + item);
          }
        });
    if (!problems.isEmpty()) {
      throw new InvalidDocumentException(name, problems);
    }
    return top;
  }

  private void place(String item, CsvRows.Row row) {
    Optional<String> parent = row.text(PARENT);
    if (parent.isPresent() && !rows.containsKey(parent.get())) {
      Optional<String> near = Nearest.to(parent.get(), rows.keySet());
      refuse(
          row,
          "上级应为表中的项目，实为 " + parent.get() + near.map(n -> "；是否为 " + n + "？").orElse(""),
          "Expected an item of the file above, got "
              + parent.get()
              + near.map(n -> "; did you mean " + n + "?").orElse(""));
    }
    parent.ifPresent(above -> below.computeIfAbsent(above, a -> new ArrayList<>()).add(item));
  }

  private BudgetLine line(String item, String above) {
    CsvRows.Row row = rows.get(item);
    if (row == null) {
      throw new IllegalStateException("Expected a row for " + item + ", got none");
    }
    placed.add(item);
    String path = above.isEmpty() ? item : above + "/" + item;
    List<BudgetLine> children = new ArrayList<>();
    for (String child : below.getOrDefault(item, List.of())) {
      children.add(line(child, path));
    }
    return new BudgetLine(
        item,
        path,
        money(row, BUDGET),
        money(row, PAID),
        row.number(PROGRESS),
        row.number(LAG),
        children);
  }

  private Rational money(CsvRows.Row row, String column) {
    Optional<BigDecimal> money = row.number(column);
    if (money.isEmpty()) {
      String got = row.text(column).orElse("");
      refuse(
          row,
          column + " 应为金额，实为 \"" + got + "\"",
          "Expected an amount of money in " + column + ", got \"" + got + "\"");
    }
    return money.map(Rational::of).orElse(Rational.ZERO);
  }

  private void refuse(CsvRows.Row row, String zh, String en) {
    problems.add(Problem.error("bad-budget-line", row.place(), zh, en));
  }
}
