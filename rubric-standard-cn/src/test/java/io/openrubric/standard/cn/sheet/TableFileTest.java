package io.openrubric.standard.cn.sheet;

import static io.openrubric.standard.cn.sheet.Xizang.FULL;
import static io.openrubric.standard.cn.sheet.Xizang.HEADER;
import static io.openrubric.standard.cn.sheet.Xizang.RUBRIC;
import static io.openrubric.standard.cn.sheet.Xizang.lines;
import static io.openrubric.standard.cn.sheet.Xizang.read;
import static io.openrubric.standard.cn.sheet.Xizang.row;
import static io.openrubric.standard.cn.sheet.Xizang.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {

  private static List<Problem> refused(String csv) {
    return catchThrowableOfType(InvalidDocumentException.class, () -> read(csv)).problems();
  }

  @Test
  void everyPublishedSubtotalTotalAndGradeIsReproduced() throws IOException {
    try (ScoreFile file =
        ScoreFile.read(
            "published-scores.csv",
            TableFileTest.class.getResourceAsStream(
                "/io/openrubric/standard/cn/examples/xizang-2022-published-scores.csv"),
            RUBRIC)) {
      List<Submission> submissions = file.submissions().toList();
      assertThat(submissions).hasSize(7);
      for (Submission submission : submissions) {
        ScoreReport report = submission.score(RUBRIC);
        PrintedFigures printed = submission.printed();
        assertThat(printed.subtotals()).hasSize(4);
        printed
            .subtotals()
            .forEach(
                (id, figure) ->
                    assertThat(report.score(id).points())
                        .hasValueSatisfying(p -> assertThat(p).isEqualByComparingTo(figure)));
        assertThat(report.total().orElseThrow())
            .isEqualByComparingTo(new BigDecimal(printed.total().orElseThrow()));
        assertThat(report.grade().orElseThrow().name().zh())
            .isEqualTo(printed.grade().orElseThrow());
        assertThat(report.problems()).isEmpty();
      }
    }
  }

  @Test
  void aByteOrderMarkBlankLinesAndWindowsLineEndsAreTolerated() {
    String csv = "\uFEFF" + HEADER + "\r\n\r\n甲," + FULL + "\r\n,,,\r\n乙," + FULL + ",,\r\n";
    assertThat(scored(csv)).extracting(ScoreReport::project).containsExactly("甲", "乙");
  }

  @Test
  void aBlankCellIsMissingAndNoFault() {
    ScoreReport report = scored(HEADER + "\n" + row("甲", 0, " ")).get(0);
    assertThat(report.total().orElseThrow()).isEqualByComparingTo("97");
    assertThat(report.leaves().get(0).basis()).isEqualTo(Score.Basis.MISSING);
    assertThat(lines(report.problems())).containsExactly("missing-value scores.csv:2 立项依据充分性");
  }

  @ParameterizedTest
  @ValueSource(strings = {"不适用：未投入使用", "n/a: not in use", "NA：x", "不适用: y"})
  void notApplicableWithAReasonMovesTheWeight(String cell) {
    ScoreReport report = scored(HEADER + "\n" + row("甲", 16, cell)).get(0);
    assertThat(report.leaves().get(16).basis()).isEqualTo(Score.Basis.NOT_APPLICABLE);
    assertThat(report.leaves().get(15).weight()).isEqualByComparingTo("15");
  }

  @ParameterizedTest
  @ValueSource(strings = {"优", "1O", "5%", "1/2", "1e3", "不适用", "n/a:", "--1", "1,2,3", "≥3"})
  void textWhereANumberBelongsIsAFaultOfThatRowAlone(String cell) {
    String quoted = "\"" + cell + "\"";
    List<ScoreReport> reports =
        scored(HEADER + "\n甲," + FULL + "\n" + row("乙", 11, quoted) + "\n丙," + FULL + "\n");
    assertThat(reports).extracting(r -> r.total().isPresent()).containsExactly(true, false, true);
    ScoreReport wrong = reports.get(1);
    assertThat(lines(wrong.problems())).containsExactly("bad-input scores.csv:3 实际完成率");
    assertThat(wrong.problems().get(0).message().en()).contains("\"" + cell + "\"");
    assertThat(wrong.grade()).isEmpty();
    assertThat(wrong.losses()).isEmpty();
    assertThat(wrong.score("output.quantity.completion").basis()).isEqualTo(Score.Basis.REFUSED);
    assertThat(wrong.score("output").points()).isEmpty();
    assertThat(wrong.score("decision").points()).isPresent();
    assertThat(wrong.explanation("output.quantity.completion").reason()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"１２．５", "+12.5", "12.50", " 12.5 "})
  void numbersAreReadAsPeopleWriteThem(String cell) {
    assertThat(scored(HEADER + "\n" + row("甲", 11, cell)).get(0).total().orElseThrow())
        .isEqualByComparingTo("97.5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"15.01", "-1", "-0.0001", "1000"})
  void pointsOutsideTheWeightAreAProblemWithItsPlace(String cell) {
    ScoreReport report = scored(HEADER + "\n" + row("甲", 11, cell)).get(0);
    assertThat(report.total()).isEmpty();
    assertThat(lines(report.problems())).containsExactly("points-out-of-range scores.csv:2 实际完成率");
  }

  @Test
  void rowsOfAnotherLengthAndWithoutAProjectAreFaults() {
    List<ScoreReport> reports =
        scored(HEADER + "\n甲,1,2\n乙," + FULL + ",99\n," + FULL + "\n丁," + FULL + "\n");
    assertThat(reports.stream().flatMap(r -> lines(r.problems()).stream()))
        .containsExactly(
            "wrong-field-count scores.csv:2",
            "wrong-field-count scores.csv:3",
            "blank-project scores.csv:4 project");
    assertThat(reports)
        .extracting(r -> r.total().isPresent())
        .containsExactly(false, false, false, true);
  }

  @Test
  void everythingWrongWithAHeaderIsToldAtOnce() {
    String header = HEADER.replace("满意度", "满意率").replace("质量达标率", "实际完成率") + ",合计,总分,奇怪";
    List<Problem> problems = refused(header + "\n");
    assertThat(lines(problems))
        .containsExactly(
            "duplicate-column scores.csv:1 实际完成率",
            "unknown-column scores.csv:1 满意率",
            "duplicate-column scores.csv:1 总分",
            "unknown-column scores.csv:1 奇怪",
            "missing-column scores.csv:1",
            "missing-column scores.csv:1");
    assertThat(problems.get(1).message().en()).endsWith("did you mean 满意度?");
    assertThat(problems.get(1).message().zh()).endsWith("是否为 满意度？");
  }

  @Test
  void columnsMayBeNamedByIdPathOrEnglishNameInAnyOrder() {
    String header =
        HEADER
            .replace("满意度", "benefit.effect.satisfaction")
            .replace("实际完成率", "产出/产出数量/实际完成率")
            .replace("project", "项目名称");
    assertThat(scored(header + ",产出指标,Total,grade\n甲," + FULL + ",40,100,优\n"))
        .extracting(r -> r.total().orElseThrow().toPlainString())
        .containsExactly("100.00");
  }

  @Test
  void otherKindsOfFileAreTold() {
    assertThat(refused("level1,level2,indicator\n"))
        .extracting(Problem::code)
        .containsExactly(SheetProblemCode.UNSUPPORTED_KIND);
    assertThat(refused("projekt,a\n").get(0).message().en()).contains("did you mean project?");
    assertThat(refused(""))
        .extracting(Problem::code)
        .containsExactly(SheetProblemCode.UNKNOWN_KIND);
    assertThat(refused("#project,x\n"))
        .extracting(Problem::code)
        .containsExactly(SheetProblemCode.UNKNOWN_KIND);
  }

  @Test
  void aFileThatIsNotUtf8FailsAsAWholeWithItsLine(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("gbk.csv");
    String csv = HEADER + "\n甲," + FULL + "\n";
    Files.write(file, csv.getBytes(StandardCharsets.UTF_8));
    Files.write(
        file,
        ("乙," + FULL + "\n").getBytes(Charset.forName("GB18030")),
        java.nio.file.StandardOpenOption.APPEND);
    InvalidDocumentException e =
        catchThrowableOfType(InvalidDocumentException.class, () -> ScoreFile.open(file, RUBRIC));
    assertThat(lines(e.problems())).containsExactly("not-utf-8 " + file + ":3");
  }

  @Test
  void missingFilesAndFoldersAreTold(@TempDir Path folder) {
    for (Path path : List.of(folder, folder.resolve("none.csv"))) {
      InvalidDocumentException e =
          catchThrowableOfType(InvalidDocumentException.class, () -> ScoreFile.open(path, RUBRIC));
      assertThat(lines(e.problems())).containsExactly("file-not-readable " + path);
    }
  }

  @Test
  void aFileThatBreaksOffIsScoredAsFarAsItGoes() {
    List<ScoreReport> reports =
        scored(HEADER + "\n甲," + FULL + "\n\"" + "x".repeat(100_001) + "," + FULL + "\n");
    assertThat(reports).hasSize(2);
    assertThat(reports.get(0).total()).isPresent();
    assertThat(reports.get(1).total()).isEmpty();
    assertThat(lines(reports.get(1).problems())).containsExactly("bad-csv scores.csv:3");
  }

  @Test
  void rowsAreReadOnlyAsTheyAreAskedFor() {
    // A stream that never ends: whoever collects it never returns.
    Stream<String> endless =
        Stream.concat(Stream.of(HEADER + "\n"), Stream.generate(() -> "甲," + FULL + "\n"));
    try (ScoreFile file = ScoreFile.read("endless.csv", new LineStream(endless), RUBRIC)) {
      assertThat(file.submissions().limit(3).map(s -> s.score(RUBRIC).total().orElseThrow()))
          .hasSize(3);
    }
  }
}
