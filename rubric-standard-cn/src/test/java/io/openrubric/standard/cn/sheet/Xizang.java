package io.openrubric.standard.cn.sheet;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Problem;
import io.openrubric.api.Rubric;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.TemplateCatalogue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The Tibet standard, and tables for it. */
final class Xizang {
  static final CompiledRubric RUBRIC =
      CompiledRubric.compile((Rubric) TemplateCatalogue.load().get("xizang-2022"));
  static final String HEADER =
      "project,"
          + RUBRIC.leaves().stream().map(leaf -> leaf.name().zh()).collect(Collectors.joining(","));
  static final String FULL =
      RUBRIC.leaves().stream()
          .map(IndicatorLeaf::weight)
          .map(Object::toString)
          .collect(Collectors.joining(","));

  private Xizang() {}

  static ScoreFile read(String csv) {
    return read(csv.getBytes(StandardCharsets.UTF_8));
  }

  static ScoreFile read(byte[] bytes) {
    return ScoreFile.read("scores.csv", new ByteArrayInputStream(bytes), RUBRIC);
  }

  static List<ScoreReport> scored(String csv) {
    try (ScoreFile file = read(csv)) {
      return file.submissions().map(s -> s.score(RUBRIC)).toList();
    }
  }

  /** A row of full marks with one cell replaced, counted from the first leaf. */
  static String row(String project, int leaf, String cell) {
    String[] cells = FULL.split(",");
    cells[leaf] = cell;
    return project + "," + String.join(",", cells);
  }

  static List<String> lines(List<Problem> problems) {
    return problems.stream().map(p -> p.code() + " " + p.path()).toList();
  }
}
