package io.openrubric.standard.cn.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import io.openrubric.engine.TemplateCatalogue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String SHEET =
      """
      #project,道路养护
      #executed,118.5
      level1,level2,indicator,comparator,target,unit,actual,weight,reported_score,reason
      产出指标,数量指标,"养护里程，含支线",≥,80,公里,76,50,47.5,雨季停工
      """;

  private static Sheet read(byte... bytes) {
    return read(SheetReader.detecting(), bytes);
  }

  private static Sheet read(SheetReader reader, byte... bytes) {
    try {
      return reader.read("s.csv", new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sheet read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Problem> refusal(byte... bytes) {
    try {
      read(bytes);
    } catch (InvalidDocumentException e) {
      return e.problems();
    }
    throw new AssertionError("Expected a refusal, got a sheet");
  }

  private static List<Problem> refusal(String text) {
    return refusal(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void textsAreKeptAsPrinted() {
    Sheet sheet = read(SHEET);
    assertThat(sheet.project()).isEqualTo("道路养护");
    assertThat(sheet.money(SheetFact.EXECUTED)).hasToString("Optional[118.5万元]");
    SheetRow row = sheet.rows().get(0);
    assertThat(row.line()).isEqualTo(4);
    assertThat(row.path()).isEqualTo("产出指标/数量指标/养护里程，含支线");
    assertThat(row.text(SheetColumn.REASON)).isEqualTo("雨季停工");
    assertThat(row.weight()).hasToString("Optional[50]");
    assertThat(row.score()).hasToString("Optional[47.5]");
    assertThat(sheet.problems()).isEmpty();
  }

  @Test
  void encodingMarkAndLineEndsDoNotMatter() {
    Sheet plain = read(SHEET);
    assertThat(read("\uFEFF" + SHEET)).isEqualTo(plain);
    assertThat(read(SHEET.replace("\n", "\r\n"))).isEqualTo(plain);
    assertThat(read("\uFEFF" + SHEET.stripTrailing().replace("\n", "\r\n"))).isEqualTo(plain);
    assertThat(read(SheetReader.of(GB18030), SHEET.getBytes(GB18030))).isEqualTo(plain);
    assertThat(read(SheetReader.of(StandardCharsets.UTF_8), SHEET.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(plain);
  }

  @Test
  void gb18030IsToldFromTheBytesAndNoted() {
    Sheet sheet = read(SHEET.getBytes(GB18030));
    assertThat(sheet).isEqualTo(read(SHEET));
    assertThat(sheet.problems())
        .extracting(Problem::code)
        .containsExactly(SheetProblemCode.OTHER_ENCODING);
  }

  @Test
  void bytesOfNoEncodingAreRefusedWithTheirLine() {
    byte[] bytes = (SHEET + "\u00ff").getBytes(StandardCharsets.ISO_8859_1);
    bytes[bytes.length - 1] = (byte) 0xff;
    assertThat(refusal(bytes))
        .singleElement()
        .satisfies(problem -> assertThat(problem.path()).isEqualTo("s.csv:5"));
    assertThatThrownBy(() -> read(SheetReader.of(StandardCharsets.UTF_8), SHEET.getBytes(GB18030)))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("s.csv:1");
  }

  @Test
  void columnsAreFoundByNameInAnyOrderAndLanguage() {
    Sheet sheet =
        read(
            """
            三级指标,得 分,分值,一级指标,实际完成值,年度指标值,偏差原因分析及改进措施
            培训次数,4,5,产出指标,8次,≥10次,经费压减
            """);
    SheetRow row = sheet.rows().get(0);
    assertThat(row.path()).isEqualTo("产出指标/培训次数");
    assertThat(row.text(SheetColumn.TARGET)).isEqualTo("≥10次");
    assertThat(row.text(SheetColumn.ACTUAL)).isEqualTo("8次");
    assertThat(row.score()).hasToString("Optional[4]");
    assertThat(sheet.header().keySet())
        .startsWith(SheetColumn.INDICATOR, SheetColumn.SCORE, SheetColumn.WEIGHT);
  }

  @ParameterizedTest
  @CsvSource({
    "executed, EXECUTED",
    "executed_wan_yuan, EXECUTED",
    "budget, BUDGET",
    "BUDGET_ADJUSTED, BUDGET",
    "全年执行数, EXECUTED",
    "grade_reported, GRADE"
  })
  void factsGoByTheirKeys(String key, SheetFact fact) {
    assertThat(
            read("#" + key + ",12.5\n" + SHEET.lines().skip(2).reduce("", (a, b) -> a + b + "\n"))
                .fact(fact))
        .contains("12.5");
    assertThat(SheetFact.of("project_wan_yuan")).isEmpty();
  }

  @Test
  void aFactTwiceIsAProblemWhateverItsKey() {
    Sheet sheet = read("#budget,5\n#budget_adjusted,6\n" + SHEET);
    assertThat(sheet.fact(SheetFact.BUDGET)).contains("5");
    assertThat(sheet.problems())
        .extracting(Problem::toString)
        .singleElement()
        .asString()
        .contains("ERROR", "s.csv:2", "duplicate-fact");
  }

  @Test
  void halfAFigureIsNotRead() {
    Sheet sheet = read("#budget,1,234.50\n" + SHEET);
    assertThat(sheet.fact(SheetFact.BUDGET)).isEmpty();
    assertThat(sheet.problems())
        .extracting(Problem::code)
        .containsExactly(SheetProblemCode.WRONG_FIELD_COUNT);
  }

  @Test
  void aRowOfAnotherLengthIsAProblemOfItsOwn() {
    Sheet sheet = read(SHEET + "产出指标,数量指标,x\n" + SHEET.lines().skip(3).findFirst().get() + ",y\n");
    assertThat(sheet.rows()).hasSize(1);
    assertThat(sheet.problems()).extracting(Problem::path).containsExactly("s.csv:5", "s.csv:6");
    assertThat(read(SHEET.stripTrailing() + ",,,\n\n,,\n").problems()).isEmpty();
  }

  @Test
  void everyFaultOfTheHeaderIsReported() {
    assertThat(refusal("level1,level1,indicator,wieght,comment\n"))
        .extracting(Problem::code)
        .containsExactly(
            SheetProblemCode.DUPLICATE_COLUMN,
            SheetProblemCode.UNKNOWN_COLUMN,
            SheetProblemCode.UNKNOWN_COLUMN,
            SheetProblemCode.MISSING_COLUMN);
    assertThat(refusal("level1,indicator,wieght\n").get(0).message().en()).contains("weight?");
    // Both are the target.
    assertThat(refusal("level1,indicator,weight,target,target_text\n"))
        .extracting(Problem::code)
        .containsExactly(SheetProblemCode.DUPLICATE_COLUMN);
  }

  @Test
  void aHeaderAloneIsASheetWithoutRows() {
    assertThat(read("level1,indicator,weight\n").rows()).isEmpty();
    assertThat(read("level1,indicator,weight").project()).isEqualTo("s");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n\n", "#project,x\n", "\uFEFF", "a,b,c\n1,2,3\n", "\u0000\u0001\u0002"})
  void whatIsNoSheetIsRefused(String text) {
    assertThat(refusal(text)).isNotEmpty().allMatch(Problem::isError);
  }

  @Test
  void binaryIsRefused() {
    byte[] bytes = new byte[4096];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    assertThat(refusal(bytes)).isNotEmpty();
  }

  @Test
  void aQuoteThatNeverEndsIsRefused() {
    assertThat(refusal(SHEET.replace("雨季停工", "\"雨季停工") + SHEET.lines().skip(3).findFirst().get()))
        .extracting(Problem::code)
        .containsExactly(SheetProblemCode.BAD_CSV);
  }

  @Test
  void fiftyMegabytesAreRefusedWithoutBeingKept() throws IOException {
    long[] read = {0};
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            read[0]++;
            return read[0] < 50_000_000 ? 'x' : -1;
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            Arrays.fill(bytes, from, from + length, (byte) 'x');
            read[0] += length;
            return length;
          }
        };
    assertThatThrownBy(() -> SheetReader.detecting().read("big.csv", endless))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("file-too-large");
    assertThat(read[0]).isLessThan(11_000_000);
  }

  @Test
  void moreRowsThanAnybodyFillsInAreRefused() {
    String rows = "产出,x,1\n".repeat(SheetReader.MOST_ROWS);
    assertThat(read("level1,indicator,weight\n" + rows).rows()).hasSize(SheetReader.MOST_ROWS);
    assertThat(refusal("level1,indicator,weight\n" + rows + "产出,x,1\n"))
        .extracting(Problem::code)
        .containsExactly(SheetProblemCode.FILE_TOO_LARGE);
  }

  @Test
  void moreFactsThanAnybodyStatesAreRefused() {
    StringBuilder facts = new StringBuilder();
    for (int i = 0; i < 1001; i++) {
      facts.append("#key").append(i).append(",1\n");
    }
    assertThat(refusal(facts + SHEET))
        .extracting(Problem::code)
        .containsExactly(SheetProblemCode.FILE_TOO_LARGE);
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> SheetReader.detecting().read(Cases.file("no-such.csv")))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("no such file");
    assertThatThrownBy(() -> SheetReader.detecting().read(Cases.file("luzhou-2023")))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("a directory");
  }

  @Test
  void sheetsAreToldFromOtherFiles() {
    SheetReader reader = SheetReader.detecting();
    assertThat(reader.isSheet(Cases.file("jinzhong-2021/score-sheet.csv"))).isTrue();
    assertThat(reader.isSheet(Cases.file("jinzhong-2021/target-achievement.csv"))).isTrue();
    assertThat(reader.isSheet(Cases.file("printed-unlike-rule.csv"))).isFalse();
    assertThat(reader.isSheet(Cases.file("README.md"))).isFalse();
    assertThat(reader.isSheet(Cases.file("no-such.csv"))).isFalse();
    assertThat(reader.isSheet(Cases.file("luzhou-2023"))).isFalse();
  }

  @Test
  void completionRatesWithoutWeightsAreOneClearProblem() {
    assertThatThrownBy(
            () -> SheetReader.detecting().read(Cases.file("jinzhong-2021/target-achievement.csv")))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class,
            e ->
                assertThat(e.problems())
                    .singleElement()
                    .satisfies(
                        problem ->
                            assertThat(problem.message().en())
                                .contains("weight", "completion rates without weights")));
  }

  @Test
  void notesWithoutEndHideNoError() {
    String rows = "产出,x,1\n".repeat(10_001);
    Sheet sheet =
        read(
            "level1,indicator,weight,actual,target\n"
                + rows.replace("1\n", "1,2,2\n")
                + "产岀指标,z,1,2,2\n");
    FilledSheet filled =
        SheetScoring.on(TemplateCatalogue.load().get("cn-mof-2020-10")).fill(sheet);
    assertThat(filled.score().total()).isEmpty();
    assertThat(filled.reading().problems())
        .filteredOn(Problem::isError)
        .extracting(Problem::code)
        .containsExactly(SheetProblemCode.UNKNOWN_GROUP);
  }

  @Test
  void aCellOfMarksIsNoName() {
    String marks = "a" + "\u0301".repeat(40_000) + "\u0323".repeat(40_000);
    Sheet sheet =
        read("level1,indicator,weight,target,actual\n产出,x,1," + marks + "," + marks + "\n");
    assertThat(sheet.rows()).hasSize(1);
    assertThat(SheetColumn.of(marks)).isEmpty();
    assertThat(SheetFact.of(marks)).isEmpty();
  }
}
