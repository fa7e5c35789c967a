package io.openrubric.engine.json;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import io.openrubric.api.Text;
import io.openrubric.api.report.Explanation;
import io.openrubric.api.report.Loss;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.text.Words;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes a document of a sealed report. */
final class ReportWriter {
  private final DocumentWriter document = new DocumentWriter();
  private final Map<String, Explanation> explanations;
  private final ScoreReport report;

  private ReportWriter(ScoreReport report) {
    this.report = report;
    this.explanations =
        report.explanations().stream()
            .collect(toImmutableMap(e -> e.score().id(), Function.identity(), (a, b) -> a));
  }

  static JsonValue.OfObject write(SealedReport sealed) {
    return new ReportWriter(sealed.report()).write(sealed.seal());
  }

  private JsonValue.OfObject write(Seal seal) {
    JsonValue.Builder head =
        JsonValue.object()
            .put("schema", ReportJson.SCHEMA)
            .put("semantics", seal.semantics())
            .put("seal", seal(seal))
            .put("rubric", report.rubricId())
            .put("project", report.project())
            .put("fullMarks", report.fullMarks().toPlainString());
    report.total().ifPresent(total -> head.put("total", total.toPlainString()));
    report.exactTotal().ifPresent(total -> head.put("exactTotal", total.toString()));
    report.grade().ifPresent(grade -> head.put("grade", DocumentWriter.grade(grade)));
    JsonValue.Builder rest = JsonValue.object();
    rest.put("scores", report.scores().stream().map(this::score).toList());
    rest.put("losses", report.losses().stream().map(ReportWriter::loss).toList());
    rest.put("problems", report.problems().stream().map(ProblemJson::write).toList());
    return document.withSources(head, rest);
  }

  private static JsonValue seal(Seal seal) {
    return JsonValue.object()
        .put("rubric", seal.rubric().toString())
        .put("observations", seal.observations().toString())
        .put("library", seal.library())
        .build();
  }

  private JsonValue score(Score score) {
    JsonValue.Builder fields =
        JsonValue.object()
            .put("id", score.id())
            .put("path", score.path())
            .put("zh", score.name().zh())
            .put("en", score.name().en())
            .put("level", score.level())
            .put("role", Words.of(score.role()))
            .put("basis", Words.of(score.basis()))
            .put("declaredWeight", score.declaredWeight().toPlainString())
            .put("weight", score.weight().toPlainString());
    score.points().ifPresent(points -> fields.put("points", points.toPlainString()));
    score.exact().ifPresent(exact -> fields.put("exact", exact.toString()));
    Explanation explanation = explanations.get(score.id());
    if (explanation != null) {
      fields.put("explanation", explanation(explanation));
    }
    return fields.build();
  }

  private JsonValue explanation(Explanation explanation) {
    JsonValue.Builder fields =
        JsonValue.object()
            .put("rule", DocumentWriter.text(explanation.rule()))
            .put("inputs", explanation.inputs().stream().map(ReportWriter::given).toList());
    explanation.arithmetic().ifPresent(line -> fields.put("arithmetic", line));
    explanation.reason().ifPresent(reason -> fields.put("reason", DocumentWriter.text(reason)));
    fields.put("notes", texts(explanation.notes()));
    document.putCitations(fields, explanation.citations());
    return fields.build();
  }

  private static List<JsonValue> texts(List<Text> texts) {
    return texts.stream().map(DocumentWriter::text).toList();
  }

  private static JsonValue given(Explanation.Given given) {
    JsonValue.Builder fields =
        JsonValue.object()
            .put("zh", given.name().zh())
            .put("en", given.name().en())
            .put("value", DocumentWriter.text(given.value()));
    given.evidence().ifPresent(evidence -> fields.put("evidence", evidence));
    return fields.build();
  }

  private static JsonValue loss(Loss loss) {
    JsonValue.Builder fields = JsonValue.object();
    loss.indicator().ifPresent(id -> fields.put("indicator", id));
    return fields
        .put("zh", loss.name().zh())
        .put("en", loss.name().en())
        .put("points", loss.points().toPlainString())
        .build();
  }
}
