package io.openrubric.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.openrubric.api.Input;
import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.api.Quantity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class ObservationsJsonTest {
  private static final String PLAIN =
      """
      {"schema": "openrubric/observations/1", "project": "甲", "observations": {%s}}
      """;

  private static Observations read(String observations) {
    return ObservationsJson.read(PLAIN.formatted(observations), "o.json");
  }

  private static List<Problem> problems(String json) {
    return catchThrowableOfType(
            InvalidDocumentException.class, () -> ObservationsJson.read(json, "o.json"))
        .problems();
  }

  @Test
  void everyKindIsWrittenInItsCanonicalForm() {
    Observations observations =
        Observations.of("甲")
            .put(
                "b",
                Observation.measured()
                    .amount("n", Quantity.parse("≥54公里"))
                    .flag("met", true)
                    .choice("case", "none")
                    .evidence("报告第3页")
                    .build())
            .put("a", Observation.given("4.70"))
            .put("d", Observation.missing(Observation.Absence.NOT_DUE, "未到期"))
            .put("c", Observation.notApplicable("无此任务"))
            .build();
    assertThat(ObservationsJson.write(observations))
        .isEqualTo(
            """
            {
              "schema": "openrubric/observations/1",
              "semantics": 1,
              "project": "甲",
              "observations": {
                "a": {
                  "given": "4.7"
                },
                "b": {
                  "inputs": {
                    "case": {
                      "choice": "none"
                    },
                    "met": true,
                    "n": "≥54公里"
                  },
                  "evidence": "报告第3页"
                },
                "c": {
                  "notApplicable": "无此任务"
                },
                "d": {
                  "missing": "not-due",
                  "reason": "未到期"
                }
              }
            }
            """);
  }

  @Test
  void numbersAreReadExactly() {
    Observations read = read("\"a\": {\"inputs\": {\"x\": 0.1, \"y\": \"1/3\", \"z\": 1e2}}");
    assertThat(read.find("a"))
        .contains(
            Observation.measured()
                .amount("x", "0.1")
                .amount("y", "1/3")
                .amount("z", "100")
                .build());
  }

  @Test
  void bytesReadLikeText() throws IOException {
    byte[] utf8 = PLAIN.formatted("\"a\": {\"given\": \"1\"}").getBytes(StandardCharsets.UTF_8);
    assertThat(ObservationsJson.read(new ByteArrayInputStream(utf8), "o.json").byId())
        .containsOnlyKeys("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"a\": {} | bad-value | /observations/a",
        "\"a\": {\"given\": \"1\", \"missing\": \"not-due\"} | bad-value | /observations/a",
        "\"a\": 5 | wrong-type | /observations/a",
        "\"a\": {\"given\": \"x\"} | bad-value | /observations/a/given",
        "\"a\": {\"given\": \"1\", \"resaon\": \"\"} | unknown-field | /observations/a/resaon",
        "\"a\": {\"missing\": \"lost\"} | bad-value | /observations/a/missing",
        "\"a\": {\"notApplicable\": \" \"} | bad-value | /observations/a/notApplicable",
        "\"a\": {\"inputs\": {\"x\": \"many\"}} | bad-value | /observations/a/inputs/x",
        "\"a\": {\"inputs\": {\"x\": null}} | wrong-type | /observations/a/inputs/x",
        "\"a\": {\"inputs\": {\"x\": []}} | bad-value | /observations/a/inputs/x",
        "\"a\": {\"inputs\": {\"x\": [\"1\", true]}} | wrong-type | /observations/a/inputs/x/1",
        "\"a\": {\"inputs\": {\"x\": {\"day\": \"2023-02-30\"}}} | bad-value |"
            + " /observations/a/inputs/x/day",
        "\"a\": {\"inputs\": {\"x\": {\"kind\": \"z\"}}} | unknown-field |"
            + " /observations/a/inputs/x/kind",
        "\"a/b~\": {\"given\": true} | wrong-type | /observations/a~1b~0/given",
        "\"a\": {\"inputs\": {\"x\": 1e999999999}} | bad-value | /observations/a/inputs/x",
        "\"a\": {\"given\": 1e-999999999} | bad-value | /observations/a/given",
        "\"a\": {\"given\": \"1\"}, \"a\": {\"given\": \"2\"} | duplicate-key | /observations/a",
      })
  void faultsHaveTheirPointer(String observations, String code, String pointer) {
    assertThat(problems(PLAIN.formatted(observations)))
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.path()).isEqualTo(pointer);
            });
  }

  @Test
  void allFaultsAreToldAtOnce() {
    assertThat(
            problems(
                "{\"schema\": \"openrubric/observations/1\", \"semantics\": 2, \"observations\":"
                    + " {\"a\": {\"given\": []}, \"b\": 1}, \"extra\": 1}"))
        .extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "/extra", "/semantics", "/project", "/observations/a/given", "/observations/b");
  }

  @Test
  void anotherSchemaIsRefused() {
    assertThat(problems("{\"schema\": \"openrubric/observations/9\"}"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.path()).isEqualTo("/schema"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "01", "0x10"})
  void whatJsonDoesNotKnowAsANumberIsMalformed(String number) {
    assertThat(problems(PLAIN.formatted("\"a\": {\"given\": " + number + "}")))
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("malformed-json"));
  }

  @Test
  void hostileDocumentsAreRefusedSoon() {
    assertThat(problems("[".repeat(10_000))).hasSize(1);
    assertThat(problems(PLAIN.formatted("\"a\":".repeat(10_000)))).hasSize(1);
    assertThat(problems("{" + " ".repeat(100 << 20))).hasSize(1);
    String many = "\"x\": 1,".repeat(200_000);
    assertThat(problems(PLAIN.formatted("\"a\": {\"inputs\": {" + many + "\"x\": 1}}"))).hasSize(1);
    String digits = "9".repeat(1_000_000);
    assertThat(problems(PLAIN.formatted("\"a\": {\"inputs\": {\"x\": \"" + digits + "\"}}")))
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem.toString().length()).isLessThan(500));
  }

  @ParameterizedTest
  @CsvSource({
    "{\"given\": \"%s\"}, /observations/a/given",
    "'{\"inputs\": {\"x\": [\"1\", \"%s\"]}}', /observations/a/inputs/x/1",
    "'{\"inputs\": {\"x\": \"%s\"}}', /observations/a/inputs/x",
  })
  void numbersOfMoreThanAThousandCharactersAreRefused(String observation, String pointer) {
    String most = "1/" + "7".repeat(998);
    assertThat(read("\"a\": " + observation.formatted(most)).byId()).containsOnlyKeys("a");
    assertThat(problems(PLAIN.formatted("\"a\": " + observation.formatted(most + "1"))))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("bad-value");
              assertThat(problem.path()).isEqualTo(pointer);
            });
  }

  @Test
  void shortNumbersThatPrintLongAreRefusedToo() {
    assertThat(problems(PLAIN.formatted("\"a\": {\"given\": 1e-1200}")))
        .singleElement()
        .extracting(problem -> problem.message().en())
        .isEqualTo("Expected a number of at most 1000 characters, got the number 1e-1200");
  }

  @Test
  void answersAndDaysAreRead() {
    assertThat(
            read("\"a\": {\"inputs\": {\"x\": false, \"d\": {\"day\": \"2023-01-02\"}}}").find("a"))
        .contains(
            Observation.measured()
                .flag("x", false)
                .put("d", new Input.Day(LocalDate.of(2023, 1, 2)))
                .build());
  }
}
