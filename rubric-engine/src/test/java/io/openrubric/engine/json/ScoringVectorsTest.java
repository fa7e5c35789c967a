package io.openrubric.engine.json;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Observations;
import io.openrubric.api.Text;
import io.openrubric.api.report.Explanation;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.FormulaRegistry;
import io.openrubric.engine.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The public vectors: rubric and observations give exactly these scores and explanations. */
class ScoringVectorsTest {
  private static final int LEAST_CASES = 200;
  private static final int LEAST_CASES_OF_A_KIND = 4;
  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", ".")).resolve("src/test/resources/vectors");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyCaseScoresAsItSays(Path file) throws IOException {
    JsonNode document = document(file);
    JsonValue again = again(document.fields(List.of("schema", "rubric", "cases")));
    if (Boolean.getBoolean("vectors.write")) {
      Files.writeString(file, again.toJson());
    }
    assertThat(JsonDifferences.between(document(file).value(), again)).isEmpty();
  }

  @Test
  void everyKindOfRuleHasSeveralCases() throws IOException {
    int cases = 0;
    Map<String, Integer> byKind = new TreeMap<>();
    for (Path file : files()) {
      JsonFields fields = document(file).fields();
      int size = fields.node("cases").items(JsonNode::value).size();
      cases += size;
      String rubric = fields.node("rubric").value().toJson();
      for (String kind : FormulaRegistry.standard().kinds()) {
        if (rubric.contains("\"kind\": \"" + kind + "\"")) {
          byKind.merge(kind, size, Integer::sum);
        }
      }
    }
    assertThat(cases).isGreaterThanOrEqualTo(LEAST_CASES);
    assertThat(byKind.keySet())
        .isEqualTo(FormulaRegistry.standard().kinds().stream().collect(toCollection(TreeSet::new)));
    assertThat(byKind.values()).allMatch(count -> count >= LEAST_CASES_OF_A_KIND);
  }

  private static JsonNode document(Path file) {
    try {
      return JsonDocument.read(
          Files.readString(file), file.toString(), "openrubric/vectors/1", root -> root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same vectors, with what comes out now wherever it is not said. */
  private static JsonValue again(JsonFields fields) {
    JsonValue rubric = fields.node("rubric").value();
    CompiledRubric compiled = CompiledRubric.compile(RubricJson.read(rubric.toJson(), "rubric"));
    List<JsonValue> cases = fields.node("cases").items(each -> scored(each, compiled));
    return JsonValue.object()
        .put("schema", "openrubric/vectors/1")
        .put("rubric", rubric)
        .put("cases", cases)
        .build();
  }

  private static JsonValue scored(JsonNode node, CompiledRubric compiled) {
    JsonFields fields = node.fields(List.of("note", "observations", "expected"));
    JsonValue observations = fields.node("observations").value();
    Observations read = ObservationsJson.read(observations.toJson(), "observations");
    JsonValue expected = expected(compiled.score(read));
    boolean keep = Boolean.getBoolean("vectors.write") && fields.has("expected");
    return JsonValue.object()
        .put("note", fields.text("note"))
        .put("observations", observations)
        .put("expected", keep ? fields.node("expected").value() : expected)
        .build();
  }

  private static JsonValue expected(ScoreReport report) {
    JsonValue.Builder fields = JsonValue.object();
    report.total().ifPresent(total -> fields.put("total", total.toPlainString()));
    report.exactTotal().ifPresent(total -> fields.put("exactTotal", total.toString()));
    report.grade().ifPresent(grade -> fields.put("grade", grade.name().zh()));
    return fields
        .put("scores", report.scores().stream().map(score -> score(score, report)).toList())
        .put("problems", report.problems().stream().map(ProblemJson::write).toList())
        .build();
  }

  private static JsonValue score(Score score, ScoreReport report) {
    JsonValue.Builder fields =
        JsonValue.object()
            .put("id", score.id())
            .put("basis", Words.of(score.basis()))
            .put("weight", score.weight().toPlainString());
    score.points().ifPresent(points -> fields.put("points", points.toPlainString()));
    score.exact().ifPresent(exact -> fields.put("exact", exact.toString()));
    if (score.isLeaf()) {
      Explanation explanation = report.explanation(score.id());
      fields.put("rule", DocumentWriter.text(explanation.rule()));
      explanation.arithmetic().ifPresent(line -> fields.put("arithmetic", line));
      Optional<Text> reason = explanation.reason();
      reason.ifPresent(text -> fields.put("reason", DocumentWriter.text(text)));
      if (!explanation.notes().isEmpty()) {
        fields.put("notes", explanation.notes().stream().map(DocumentWriter::text).toList());
      }
    }
    return fields.build();
  }
}
