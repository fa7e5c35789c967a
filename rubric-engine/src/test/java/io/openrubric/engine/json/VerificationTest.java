package io.openrubric.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.json.Verification.Difference;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTest {
  private static final String RUBRIC = Fixtures.read("rubric.json");
  private static final String OBSERVATIONS = Fixtures.read("observations.json");
  private static final String REPORT =
      ReportJson.write(
          SealedScoring.of(CompiledRubric.compile(RubricJson.read(RUBRIC, "rubric")))
              .score(ObservationsJson.read(OBSERVATIONS, "observations")));

  private static Verification changed(String from, String to) {
    assertThat(REPORT).contains(from);
    return Verification.verify(RUBRIC, OBSERVATIONS, REPORT.replace(from, to));
  }

  @Test
  void blanksAndOrderOfFieldsDoNotCount() {
    Verification verification =
        Verification.verify(
            RUBRIC.replaceAll("\n *", " "), OBSERVATIONS.replaceAll("\n *", ""), REPORT + "\n\n");
    assertThat(verification.isEqual()).isTrue();
    assertThat(verification).hasToString("equal");
  }

  @Test
  void aChangedFigureIsNamedWithItsPlace() {
    Verification verification = changed("\"points\": \"4.70\"", "\"points\": \"4.90\"");
    assertThat(verification.isEqual()).isFalse();
    assertThat(verification.figuresAreEqual()).isFalse();
    assertThat(verification.differences())
        .singleElement()
        .satisfies(
            difference -> {
              assertThat(difference.pointer()).matches("/scores/\\d+/points");
              assertThat(difference.stored()).hasValue("4.90");
              assertThat(difference.recomputed()).hasValue("4.70");
            });
  }

  @Test
  void aChangedObservationShowsInHashAndFigures() {
    Verification verification =
        Verification.verify(RUBRIC, OBSERVATIONS.replace("54公里", "56公里"), REPORT);
    assertThat(verification.differences())
        .extracting(Difference::pointer)
        .contains("/seal/observations", "/total")
        .doesNotContain("/seal/rubric");
  }

  @Test
  void aChangedRubricShowsInItsHash() {
    Verification verification =
        Verification.verify(
            RUBRIC.replace("\"version\": \"3\"", "\"version\": \"4\""), OBSERVATIONS, REPORT);
    assertThat(verification.differences())
        .extracting(Difference::pointer)
        .containsExactly("/seal/rubric");
  }

  @Test
  void anotherVersionOfTheLibraryIsNoDifference() {
    String library = ReportJson.read(REPORT, "report").seal().library();
    assertThat(changed("\"library\": \"" + library + "\"", "\"library\": \"99\"").isEqual())
        .isTrue();
  }

  @Test
  void otherWordsAreADifferenceButNotOfFigures() {
    Verification verification = changed("违规次数", "违纪次数");
    assertThat(verification.isEqual()).isFalse();
    assertThat(verification.figuresAreEqual()).isTrue();
  }

  @Test
  void theWordsOfTheGradeAreNoMereWords() {
    String grade = ReportJson.read(REPORT, "report").report().grade().orElseThrow().name().zh();
    Verification verification = changed("\"zh\": \"" + grade + "\"", "\"zh\": \"优秀\"");
    assertThat(verification.figuresAreEqual()).isFalse();
    assertThat(verification.differences())
        .extracting(Difference::pointer)
        .containsExactly("/grade/zh");
  }

  /** Each leaf has several places that differ in words, before the figure at the end. */
  @Test
  void aFigureBehindAnyNumberOfWordsIsSeen() {
    Rubric.Builder rubric = Rubric.builder().id("many").title(Text.same("many"));
    Observations.Builder observations = Observations.of("甲");
    for (int i = 0; i < 500; i++) {
      IndicatorLeaf.Builder leaf = IndicatorLeaf.builder().id("leaf-" + i);
      leaf.name(Text.same("leaf")).weight(Weight.of("0.2")).rule(Rule.yesNo());
      rubric.addIndicators(leaf.build());
      observations.put("leaf-" + i, Observation.measured().flag("met", i > 0).build());
    }
    CompiledRubric compiled = CompiledRubric.compile(rubric.build());
    SealedReport sealed = SealedScoring.of(compiled).score(observations.build());
    String report = ReportJson.write(sealed).replace("\"zh\": \"", "\"zh\": \"又");
    String words = report.replace("\"zh\": \"又优\"", "\"zh\": \"优\"");
    int last = words.lastIndexOf("\"points\": \"0.20\"");
    assertThat(last).isPositive();
    String forged = words.substring(0, last) + words.substring(last).replace("0.20", "0.10");
    String written = RubricJson.write(compiled.rubric());
    String observed = ObservationsJson.write(observations.build());
    assertThat(Verification.verify(written, observed, words).differences()).hasSize(1000);
    assertThat(Verification.verify(written, observed, words).figuresAreEqual()).isTrue();
    Verification verification = Verification.verify(written, observed, forged);
    assertThat(verification.figuresAreEqual()).isFalse();
    assertThat(verification.differences())
        .filteredOn(difference -> !difference.inWordsOnly())
        .singleElement()
        .satisfies(difference -> assertThat(difference.pointer()).endsWith("/points"));
  }

  @Test
  void whatWasTakenOutIsADifferenceToo() {
    String cut = REPORT.replaceFirst(" *\"exactTotal\": .*\n", "");
    assertThat(Verification.verify(RUBRIC, OBSERVATIONS, cut).differences())
        .singleElement()
        .satisfies(
            difference -> {
              assertThat(difference.pointer()).isEqualTo("/exactTotal");
              assertThat(difference.stored()).isEmpty();
            });
  }

  @Test
  void theOrderOfUnknownIdsIsNoDifference() {
    CompiledRubric rubric = CompiledRubric.compile(RubricJson.read(RUBRIC, "rubric"));
    Observations observations =
        Observations.of("甲")
            .put("zzz", Observation.given("1"))
            .put("aaa", Observation.given("1"))
            .build();
    String report = ReportJson.write(SealedScoring.of(rubric).score(observations));
    assertThat(Verification.verify(RUBRIC, ObservationsJson.write(observations), report).isEqual())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"rubric", "observations", "report"})
  void aDocumentThatCannotBeReadIsNamed(String broken) {
    assertThatThrownBy(
            () ->
                Verification.verify(
                    broken.equals("rubric") ? "{" : RUBRIC,
                    broken.equals("observations") ? "{" : OBSERVATIONS,
                    broken.equals("report") ? "{" : REPORT))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining(broken);
  }

  @Test
  void aRevisionThatThisReleaseDoesNotHaveIsRefused() {
    InvalidDocumentException refused =
        catchThrowableOfType(
            InvalidDocumentException.class,
            () ->
                Verification.verify(
                    RUBRIC.replace("\"semantics\": 1", "\"semantics\": 7"), OBSERVATIONS, REPORT));
    assertThat(refused.problems()).extracting(Problem::code).containsExactly("unknown-semantics");
    assertThat(refused.problems().get(0).message().en())
        .isEqualTo("Expected semantics that this release has, one of [1], got 7");
  }

  @Test
  void aDifferenceReadsAsOneLine() {
    assertThat(new Difference("/total", Optional.of("1"), Optional.empty()))
        .hasToString("/total stored 1, recomputed nothing");
  }
}
