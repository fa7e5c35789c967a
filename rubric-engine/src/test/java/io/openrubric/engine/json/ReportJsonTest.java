package io.openrubric.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import io.openrubric.api.report.ScoreReport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class ReportJsonTest {
  private static final String REPORT = Fixtures.read("report.json");

  private static List<Problem> problems(String json) {
    return catchThrowableOfType(
            InvalidDocumentException.class, () -> ReportJson.read(json, "r.json"))
        .problems();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"level\": 1, | \"level\": 0, | bad-value | /scores/0/level",
        "\"role\": \"ordinary\" | \"role\": \"other\" | bad-value | /scores/0/role",
        "\"basis\": \"sum\" | \"basis\": 1 | wrong-type | /scores/0/basis",
        "\"fullMarks\": \"100\" | \"fullMarks\": \"1e9\" | bad-value | /fullMarks",
        "\"fullMarks\": \"100\" | \"fullMarks\": 100 | wrong-type | /fullMarks",
        "\"rubric\": \"sha256: | \"rubric\": \"md5: | bad-value | /seal/rubric",
        "\"semantics\": 1 | \"semantics\": \"1\" | wrong-type | /semantics",
        "\"project\": | \"projects\": | unknown-field | /projects",
        "\"declaredWeight\": \"20\" | \"declaredWeight\": \"1/3\" | bad-value |"
            + " /scores/0/declaredWeight",
      })
  void faultsHaveTheirPointer(String from, String to, String code, String pointer) {
    int at = REPORT.indexOf(from);
    assertThat(at).isNotNegative();
    String json = REPORT.substring(0, at) + to + REPORT.substring(at + from.length());
    assertThat(problems(json))
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.path()).isEqualTo(pointer);
            });
  }

  @Test
  void printedFiguresOfMoreThanAThousandCharactersAreRefused() {
    String weight = "\"fullMarks\": \"100";
    String zeros = weight + "." + "0".repeat(996);
    assertThat(ReportJson.read(REPORT.replace(weight, zeros), "r.json").report().fullMarks())
        .isEqualByComparingTo("100");
    assertThat(problems(REPORT.replace(weight, zeros + "0")))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.path()).isEqualTo("/fullMarks");
              assertThat(problem.message().en())
                  .startsWith("Expected a number of at most 1000 characters, got the text \"100.0");
            });
  }

  @Test
  void everyFieldThatMustBeThereIsNamed() {
    assertThat(problems("{\"schema\": \"openrubric/report/1\"}"))
        .extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "/semantics",
            "/seal",
            "/rubric",
            "/project",
            "/fullMarks",
            "/scores",
            "/losses",
            "/problems");
  }

  @Test
  void aStoredReportRefusesWhatItDoesNotHave() {
    ScoreReport report = ReportJson.read(REPORT, "r.json").report();
    assertThatThrownBy(() -> report.score("none"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected an indicator of first-release, got none");
    assertThatThrownBy(() -> report.explanation("output"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a leaf of first-release, got output");
  }

  @Test
  void aHashIsThatOfTheBytes() {
    SealedReport report = ReportJson.read(REPORT, "r.json");
    assertThat(ReportJson.sha256(report)).isEqualTo(Hash.of(REPORT));
    assertThat(Hash.parse(Hash.of("abc").toString())).isEqualTo(Hash.of("abc"));
    assertThat(Hash.of("abc"))
        .hasToString("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @ParameterizedTest
  @CsvSource({"''", "sha256:", "md5:ba78", "sha256:BA7816BF"})
  void whatIsNoHashIsRefused(String text) {
    assertThatThrownBy(() -> Hash.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Expected ");
  }

  @Test
  void hostileReportsAreRefusedSoon() {
    assertThat(problems("{\"a\":".repeat(10_000))).hasSize(1);
    assertThat(problems(" ".repeat(100 << 20))).hasSize(1);
    String items = "0,".repeat(1_000_000) + "0";
    assertThat(problems("{\"schema\": \"openrubric/report/1\", \"scores\": [" + items + "]}"))
        .hasSize(1001);
  }
}
