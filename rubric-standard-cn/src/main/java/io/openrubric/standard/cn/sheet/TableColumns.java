package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Adjustment;
import io.openrubric.api.Column;
import io.openrubric.api.Columns;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Observations;
import io.openrubric.api.RowBuilder;
import io.openrubric.engine.CompiledRubric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the columns of a table of projects hold. */
final class TableColumns {
  static final String TOTAL = "合计";
  static final String GRADE = "评价结果";

  private final Header header;
  private final List<Leaf> leaves = new ArrayList<>();
  private final Map<String, Integer> blocks = new LinkedHashMap<>();
  private Optional<Integer> total = Optional.empty();
  private Optional<Integer> grade = Optional.empty();
  private final Map<String, String> columnById = new LinkedHashMap<>();

  /**
   * A column with the points of a leaf, bonus or penalty, or whether a veto applies.
   *
   * @param column its position
   * @param id the leaf's or adjustment's id
   * @param veto whether it holds yes or no
   */
  record Leaf(int column, String id, boolean veto) {}

  private Columns rowColumns = Columns.of();

  private TableColumns(Header header) {
    this.header = header;
  }

  /** Reads a header; fails with all that is wrong with it. */
  static TableColumns read(String file, Header header, CompiledRubric rubric) {
    TableColumns columns = new TableColumns(header);
    ProblemList problems = new ProblemList();
    columns.assign(rubric, new LeafNames(rubric), problems);
    problems.failIfAny(file);
    List<Column> points = new ArrayList<>();
    for (Leaf leaf : columns.leaves) {
      points.add(Column.points(leaf.id()));
    }
    columns.rowColumns = Columns.of(points);
    return columns;
  }

  private void assign(CompiledRubric rubric, LeafNames names, ProblemList problems) {
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (int i = 1; i < header.names().size(); i++) {
      int before = problems.all().size();
      Optional<String> meaning = meaning(i, names, problems);
      if (meaning.isEmpty() || problems.all().size() > before) {
        continue;
      }
      Integer first = seen.putIfAbsent(meaning.get(), i);
      if (first != null) {
        problems.error(
            SheetProblemCode.DUPLICATE_COLUMN,
            header.column(i),
            "每个指标应只有一列，此列与第" + (first + 1) + "列（" + header.names().get(first) + "）重复",
            "Expected one column for each indicator, got a second one like column "
                + (first + 1)
                + " ("
                + header.names().get(first)
                + ")");
      }
    }
    for (Adjustment each : rubric.rubric().adjustments()) {
      Integer column = seen.get(each.id());
      if (column != null) {
        add(column, each.id(), each instanceof Adjustment.Veto);
      }
    }
    for (IndicatorLeaf leaf : rubric.leaves()) {
      Integer column = seen.get(leaf.id());
      if (column != null) {
        add(column, leaf.id(), false);
      } else {
        problems.error(
            SheetProblemCode.MISSING_COLUMN,
            header.place(),
            "缺少指标列 " + names.label(leaf.id()),
            "Expected a column " + names.label(leaf.id()) + ", got none");
      }
    }
  }

  private void add(int column, String id, boolean veto) {
    leaves.add(new Leaf(column, id, veto));
    columnById.put(id, header.names().get(column));
  }

  /** The id of the leaf or block, or the word for total or grade, that a column holds. */
  private Optional<String> meaning(int column, LeafNames names, ProblemList problems) {
    String name = header.names().get(column);
    switch (name.toLowerCase(Locale.ROOT)) {
      case TOTAL, "总分", "总得分", "total" -> {
        total = Optional.of(column);
        return Optional.of(TOTAL);
      }
      case GRADE, "评价等级", "等级", "grade" -> {
        grade = Optional.of(column);
        return Optional.of(GRADE);
      }
      default -> {
        Optional<Indicator> block = names.block(name);
        if (block.isPresent()) {
          blocks.put(block.get().id(), column);
          return block.map(Indicator::id);
        }
        return names
            .find(name, header.column(column), SheetProblemCode.UNKNOWN_COLUMN, problems)
            .map(LeafNames.Named::id);
      }
    }
  }

  /** The observations of a row that has a name and plain points in every column; else empty. */
  Optional<Observations> plain(CsvRow csv) {
    String project = csv.field(0);
    boolean named = !project.isEmpty() && project.equals(FormulaGuard.unguarded(project.strip()));
    if (!named || csv.size() != width()) {
      return Optional.empty();
    }
    RowBuilder row = rowColumns.row(project);
    for (int i = 0; i < leaves.size(); i++) {
      Leaf leaf = leaves.get(i);
      if (leaf.veto() || !PlainPoints.read(csv, leaf.column(), row, i)) {
        return Optional.empty();
      }
    }
    return Optional.of(row.build());
  }

  int width() {
    return header.names().size();
  }

  String name(int column) {
    return header.names().get(column);
  }

  List<Leaf> leaves() {
    return leaves;
  }

  /** The name of a leaf's column, empty if it has none. */
  Optional<String> columnOf(String id) {
    return Optional.ofNullable(columnById.get(id));
  }

  /** The figures that a row prints beside its leaves. */
  PrintedFigures printed(List<String> fields) {
    Map<String, String> subtotals = new LinkedHashMap<>();
    blocks.forEach((id, column) -> at(fields, column).ifPresent(text -> subtotals.put(id, text)));
    return new PrintedFigures(
        subtotals, total.flatMap(c -> at(fields, c)), grade.flatMap(c -> at(fields, c)));
  }

  private static Optional<String> at(List<String> fields, int column) {
    return column < fields.size()
        ? Optional.of(fields.get(column).strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }
}
