package io.openrubric.standard.cn.cli;

import io.openrubric.api.Language;
import io.openrubric.api.Problem;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Explanation;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.json.JsonValue;
import io.openrubric.engine.render.BlockAverages;
import io.openrubric.engine.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A report as JSON. Decimals are text; paths and grades are Chinese whatever the language. */
final class ReportShape {
  private ReportShape() {}

  static JsonValue of(ScoreReport report, Request request) {
    return of(JsonValue.object().put("project", report.project()), report, request);
  }

  /** The same behind fields that were put before. */
  static JsonValue of(JsonValue.Builder json, ScoreReport report, Request request) {
    report.total().ifPresent(total -> json.put("total", total.toPlainString()));
    report.grade().ifPresent(grade -> json.put("grade", grade.name().zh()));
    List<JsonValue> leaves = new ArrayList<>();
    List<JsonValue> groups = new ArrayList<>();
    List<JsonValue> adjustments = new ArrayList<>();
    for (Score score : report.scores()) {
      JsonValue.Builder line = score(score);
      if (score.isLeaf() && request.everyLeaf()) {
        explain(line, report.explanation(score.id()), request.language());
      }
      boolean ordinary = score.role() == Score.Role.ORDINARY;
      (!ordinary ? adjustments : score.isLeaf() ? leaves : groups).add(line.build());
    }
    json.put("scores", leaves).put("subtotals", groups);
    if (!adjustments.isEmpty()) {
      json.put("adjustments", adjustments);
    }
    if (!report.problems().isEmpty()) {
      json.put(
          "problems", report.problems().stream().map(p -> problem(p, request.language())).toList());
    }
    return json.build();
  }

  private static JsonValue.Builder score(Score score) {
    JsonValue.Builder json =
        JsonValue.object()
            .put("id", score.id())
            .put("path", score.path())
            .put("weight", Rational.of(score.weight()).toString());
    score.points().map(BigDecimal::toPlainString).ifPresent(points -> json.put("score", points));
    return json;
  }

  private static void explain(JsonValue.Builder json, Explanation explanation, Language language) {
    json.put("basis", Words.of(explanation.score().basis()));
    explanation.score().lost().ifPresent(lost -> json.put("lost", lost.toPlainString()));
    json.put("rule", explanation.rule().in(language));
    json.put("inputs", explanation.inputs().stream().map(i -> input(i, language)).toList());
    explanation.arithmetic().ifPresent(line -> json.put("arithmetic", line));
    explanation.reason().ifPresent(why -> json.put("reason", why.in(language)));
    json.put("notes", explanation.notes().stream().map(n -> JsonValue.of(n.in(language))).toList());
    json.put("citations", RubricShape.citations(explanation.citations()));
  }

  private static JsonValue input(Explanation.Given given, Language language) {
    JsonValue.Builder json =
        JsonValue.object()
            .put("name", given.name().in(language))
            .put("value", given.value().in(language));
    given.evidence().ifPresent(evidence -> json.put("evidence", evidence));
    return json.build();
  }

  static JsonValue problem(Problem problem, Language language) {
    return JsonValue.object()
        .put("code", problem.code())
        .put("severity", problem.severity().name())
        .put("path", problem.path())
        .put("message", problem.message().in(language))
        .build();
  }

  static JsonValue of(BlockAverages averages) {
    JsonValue.Builder json =
        JsonValue.object()
            .put("projects", averages.projects())
            .put("excluded", averages.excluded())
            .put("unscored", averages.unscored())
            .put(
                "blocks",
                averages.blocks().stream()
                    .map(
                        block ->
                            JsonValue.object()
                                .put("id", block.id())
                                .put("path", block.name().zh())
                                .put("average", block.average().toPlainString())
                                .build())
                    .toList());
    averages.total().ifPresent(total -> json.put("total", total.toPlainString()));
    return json.build();
  }
}
