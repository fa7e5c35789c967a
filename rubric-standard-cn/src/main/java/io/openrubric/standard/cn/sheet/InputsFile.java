package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Problem;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.text.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The measured inputs of one project. */
final class InputsFile implements ScoreFile {
  private static final int MOST_ROWS = 100_000;
  private static final String PROJECT = "project";
  private static final Map<String, String> COLUMNS =
      Map.of(
          "indicator",
          "indicator",
          "指标",
          "indicator",
          "input",
          "input",
          "输入项",
          "input",
          "value",
          "value",
          "值",
          "value",
          "数值",
          "value");

  private final CsvLines lines;
  private final Submission submission;

  private InputsFile(CsvLines lines, Submission submission) {
    this.lines = lines;
    this.submission = submission;
  }

  static InputsFile read(CsvLines lines, List<Fact> facts, Header header, CompiledRubric rubric) {
    Map<String, Integer> columns = columns(lines.file(), header);
    InputRows rows = new InputRows(rubric);
    String project = FileNames.plain(lines.file());
    for (Fact fact : facts) {
      if (fact.key().equals(PROJECT) && !fact.value().isEmpty()) {
        project = fact.value();
      } else if (!fact.key().equals(PROJECT)) {
        rows.problems()
            .add(
                Problem.note(
                    SheetProblemCode.UNUSED_FACT,
                    fact.place(),
                    "实测数据不使用此项信息：" + Shown.quoted(fact.key()),
                    "Measured inputs do not use this fact: " + Shown.quoted(fact.key())));
      }
    }
    int count = 0;
    for (Optional<CsvRow> csv = lines.next(); csv.isPresent(); csv = lines.next()) {
      if (++count > MOST_ROWS) {
        throw ProblemList.failure(
            SheetProblemCode.FILE_TOO_LARGE,
            lines.file(),
            lines.place(csv.get()),
            "实测数据应不超过" + MOST_ROWS + "行",
            "Expected at most " + MOST_ROWS + " rows of measured inputs, got more");
      }
      add(csv.get(), lines.place(csv.get()), columns, rows);
    }
    return new InputsFile(lines, rows.submission(project));
  }

  private static Map<String, Integer> columns(String file, Header header) {
    ProblemList problems = new ProblemList();
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.names().size(); i++) {
      String name = header.names().get(i);
      String column = COLUMNS.get(name.toLowerCase(Locale.ROOT));
      if (column == null) {
        Optional<String> near = Nearest.to(name, COLUMNS.values());
        problems.error(
            SheetProblemCode.UNKNOWN_COLUMN,
            header.column(i),
            "列名应为 indicator、input 或 value，实为 " + Shown.quoted(name) + Nearest.question(near).zh(),
            "Expected a column indicator, input or value, got "
                + Shown.quoted(name)
                + Nearest.question(near).en());
      } else if (columns.putIfAbsent(column, i) != null) {
        problems.error(
            SheetProblemCode.DUPLICATE_COLUMN,
            header.column(i),
            "每列应只出现一次，重复的列：" + column,
            "Expected each column once, got a second " + column);
      }
    }
    for (String column : List.of("indicator", "input", "value")) {
      if (!columns.containsKey(column)) {
        problems.error(
            SheetProblemCode.MISSING_COLUMN,
            header.place(),
            "缺少列 " + column,
            "Expected a column " + column + ", got none");
      }
    }
    problems.failIfAny(file);
    return columns;
  }

  private static void add(CsvRow csv, String place, Map<String, Integer> columns, InputRows rows) {
    boolean extra = false;
    for (int i = columns.size(); i < csv.size(); i++) {
      extra |= !csv.isBlank(i);
    }
    if (extra || csv.size() < columns.size()) {
      rows.problems()
          .error(
              SheetProblemCode.WRONG_FIELD_COUNT,
              place,
              "此行应有" + columns.size() + "列，实有" + csv.size() + "列",
              "Expected " + columns.size() + " fields, got " + csv.size());
      return;
    }
    rows.add(
        FormulaGuard.unguarded(csv.field(column(columns, "indicator")).strip()),
        csv.field(column(columns, "input")).strip(),
        FormulaGuard.unguarded(csv.field(column(columns, "value")).strip()),
        place);
  }

  private static int column(Map<String, Integer> columns, String name) {
    return columns.getOrDefault(name, 0);
  }

  @Override
  public Stream<Submission> submissions() {
    return Stream.of(submission);
  }

  @Override
  public boolean hasPrintedFigures() {
    return false;
  }

  @Override
  public void close() {
    lines.close();
  }
}
