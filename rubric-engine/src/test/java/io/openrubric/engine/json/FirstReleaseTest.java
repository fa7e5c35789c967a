package io.openrubric.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.engine.CompiledRubric;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents of the first release stay readable, and keep their bytes and their figures. */
class FirstReleaseTest {

  @BeforeAll
  static void writeMissing() {
    Fixtures.writeMissing(
        "report.json",
        () ->
            ReportJson.write(
                SealedScoring.of(
                        CompiledRubric.compile(
                            RubricJson.read(Fixtures.read("rubric.json"), "rubric")))
                    .score(
                        ObservationsJson.read(
                            Fixtures.read("observations.json"), "observations"))));
  }

  static Stream<Arguments> documents() {
    return Stream.of(
        document("rubric.json", json -> RubricJson.write(RubricJson.read(json, "rubric"))),
        document("template.json", json -> TemplateJson.write(TemplateJson.read(json, "template"))),
        document(
            "observations.json",
            json -> ObservationsJson.write(ObservationsJson.read(json, "observations"))),
        document("report.json", json -> ReportJson.write(ReportJson.read(json, "report"))),
        document("review.json", json -> ReviewJson.write(ReviewJson.read(json, "review"))));
  }

  private static Arguments document(String name, UnaryOperator<String> rewrite) {
    return Arguments.of(name, rewrite);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void everyDocumentIsReadAndWrittenToTheSameBytes(String name, UnaryOperator<String> rewrite) {
    String json = Fixtures.read(name);
    assertThat(rewrite.apply(json)).isEqualTo(json);
  }

  @Test
  void theReportFollowsFromRubricAndObservations() {
    Verification verification =
        Verification.verify(
            Fixtures.read("rubric.json"),
            Fixtures.read("observations.json"),
            Fixtures.read("report.json"));
    assertThat(verification.figuresAreEqual()).as("%s", verification).isTrue();
  }

  @Test
  void theHashesAreThoseOfTheFirstRelease() {
    Seal seal = ReportJson.read(Fixtures.read("report.json"), "report").seal();
    assertThat(seal.semantics()).isEqualTo(1);
    assertThat(RubricJson.sha256(RubricJson.read(Fixtures.read("rubric.json"), "rubric")))
        .isEqualTo(seal.rubric())
        .hasToString("sha256:98df6ecdc2b9e0104282cac1eb1daee40d774f74194ac518c5d68ae171734521");
    assertThat(
            ObservationsJson.sha256(
                ObservationsJson.read(Fixtures.read("observations.json"), "observations")))
        .isEqualTo(seal.observations())
        .hasToString("sha256:84eab704c16a1b24de35e13d7e05a9d8b9162e00300b81a213207ab0d668d2e6");
  }
}
