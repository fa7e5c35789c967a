package io.openrubric.standard.cn.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class SheetJsonTest {
  private static final String CSV =
      """
      #project,道路养护
      #budget_adjusted,120
      #executed,118.5
      #total_reported,97.38
      一级指标,indicator,target_text,actual_text,weight,reported_score,reason
      产出指标,养护里程,≥80公里,76公里,50,47.5,雨季停工
      满意度指标,公众满意度,≥90%,95%,10,10,
      """;
  private static final String PLAIN =
      """
      {"schema": "openrubric/sheet/1", "facts": {%s}, "columns": [%s], "rows": [%s]}
      """;

  private static Sheet fromCsv(String csv) throws IOException {
    return SheetReader.detecting()
        .read("s.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Problem> problems(String json) {
    return catchThrowableOfType(
            InvalidDocumentException.class, () -> SheetJson.read(json, "s.json"))
        .problems();
  }

  @Test
  void aSheetOfTheFirstReleaseIsReadAndWrittenToTheSameBytes() throws IOException {
    String fixture =
        Files.readString(
            Path.of(System.getProperty("basedir", "."))
                .resolve("src/test/resources/fixtures/v1/sheet.json"));
    Sheet read = SheetJson.read(fixture, "sheet.json");
    assertThat(SheetJson.write(read)).isEqualTo(fixture);
    assertThat(read).isEqualTo(fromCsv(CSV));
    assertThat(SheetJson.write(fromCsv(CSV))).isEqualTo(fixture);
    assertThat(SheetJson.sha256(read))
        .hasToString("sha256:530bd8ebad5f139d62099d09577b74b017c5fe5900491e45ec31a97f67b9d5f4");
  }

  @Test
  void theSourcesOfTheMoneyAreKept() throws IOException {
    Sheet sheet =
        fromCsv(
            """
            年度资金,全年预算数,全年执行数,执行率
            年度资金总额,100,80,80%
            其中：财政拨款,50,40,95%
            一级指标,三级指标,指标值,完成值,分值,得分
            产出指标,甲,1,1,90,90
            """);
    assertThat(sheet.sources()).hasSize(1);
    Sheet read = SheetJson.read(SheetJson.write(sheet), "s.json");
    assertThat(read.sources()).isEqualTo(sheet.sources());
    assertThat(read).isEqualTo(sheet);
    String without = SheetJson.write(sheet).replaceFirst("\"95%\"", "\"80%\"");
    assertThat(SheetJson.read(without, "s.json")).isNotEqualTo(sheet);
  }

  @Test
  void linesAndProblemsOfReadingAreKept() throws IOException {
    Sheet sheet = fromCsv(CSV + "产出指标,一,二,三,四,五,六,七,八\n");
    assertThat(sheet.problems()).isNotEmpty();
    Sheet read = SheetJson.read(SheetJson.write(sheet), "s.json");
    assertThat(read.problems()).isEqualTo(sheet.problems());
    assertThat(read.rows())
        .extracting(SheetRow::line)
        .isEqualTo(sheet.rows().stream().map(SheetRow::line).toList());
  }

  @Test
  void theSourceIsTheDocumentWhereNoneIsNamed() {
    Sheet sheet = SheetJson.read(PLAIN.formatted("", "", ""), "dir/养护.json");
    assertThat(sheet.project()).isEqualTo("养护");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      value = {
        "\"a\": 1 | - | - | wrong-type | /facts/a",
        "\"budget\": \"1\", \"全年预算数\": \"2\" | - | - | bad-value | /facts/全年预算数",
        "\" \": \"1\" | - | - | bad-value | /facts/ ",
        "- | \"colour\" | - | bad-value | /columns/0",
        "- | \"weight\", \"分值\" | - | bad-value | /columns/1",
        "- | - | {} | bad-value | /rows/0",
        "- | - | {\"weight\": \" \"} | bad-value | /rows/0",
        "- | - | {\"weight\": 5} | wrong-type | /rows/0/weight",
        "- | - | {\"wieght\": \"5\"} | unknown-field | /rows/0/wieght",
        "- | - | {\"weight\": \"5\", \"line\": 0} | bad-value | /rows/0/line",
        "- | - | [] | wrong-type | /rows/0",
      })
  void faultsHaveTheirPointer(
      String facts, String columns, String rows, String code, String pointer) {
    String json =
        PLAIN.formatted(
            facts == null ? "" : facts, columns == null ? "" : columns, rows == null ? "" : rows);
    assertThat(problems(json))
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.path().strip()).isEqualTo(pointer.strip());
            });
  }

  @Test
  void hostileDocumentsAreRefusedSoon() {
    assertThat(problems("[".repeat(10_000))).hasSize(1);
    assertThat(problems(" ".repeat(100 << 20))).hasSize(1);
    assertThat(problems(PLAIN.formatted("", "", "0,".repeat(1_000_000) + "0"))).hasSize(1001);
    assertThat(problems(PLAIN.formatted("\"a\": \"1\",".repeat(100_000) + "\"a\": \"\"", "", "")))
        .hasSize(1);
  }
}
