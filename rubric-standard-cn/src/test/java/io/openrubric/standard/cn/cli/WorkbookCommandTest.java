package io.openrubric.standard.cn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.standard.cn.workbook.SavedWorkbook;
import io.openrubric.standard.cn.workbook.Xlsx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks on the command line. */
class WorkbookCommandTest {
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final String GOOD = "luzhou-2023/51050022T000000367106.csv";

  @TempDir Path folder;

  private Path workbook(String name) throws IOException {
    return Files.write(folder.resolve("form.xlsx"), new SavedWorkbook().ofCsv(CASES.resolve(name)));
  }

  @ParameterizedTest
  @CsvSource({
    "score, sichuan-2023, text, " + GOOD,
    "score, sichuan-2023, csv, " + GOOD,
    "score, sichuan-2023, json, " + GOOD,
    "review, sichuan-2023, text, " + GOOD,
    "review, sichuan-2023, md, " + GOOD,
    "review, sichuan-2023, csv, " + GOOD,
    "score, shanxi-jinzhong-2021, csv, jinzhong-2021/score-sheet.csv",
    "review, shanxi-jinzhong-2021, text, jinzhong-2021/score-sheet.csv",
    "review, shanxi-jinzhong-2021, text, jinzhong-2021/target-achievement.csv"
  })
  void aWorkbookGivesTheAnswerOfItsCsv(String command, String standard, String format, String name)
      throws IOException {
    Path csv = Files.copy(CASES.resolve(name), folder.resolve("form.csv"));
    Path xlsx = workbook(name);
    Object[] rest = {"--standard", standard, "--format", format, "--lang", "en"};
    Answer ofCsv = Answer.to(command, csv, rest[0], rest[1], rest[2], rest[3], rest[4], rest[5]);
    Answer ofXlsx = Answer.to(command, xlsx, rest[0], rest[1], rest[2], rest[3], rest[4], rest[5]);
    assertThat(ofCsv.out()).contains("form.csv");
    assertThat(ofXlsx.out().replace("form.xlsx!自评表", "form.csv").replace("form.xlsx", "form.csv"))
        .isEqualTo(ofCsv.out());
    assertThat(ofXlsx.code()).isEqualTo(ofCsv.code());
  }

  @Test
  void workbooksAndCsvMayBeMixedAndAreNotWrittenTo() throws IOException {
    Path xlsx = workbook(GOOD);
    byte[] before = Files.readAllBytes(xlsx);
    Object[] files = {xlsx, CASES.resolve(GOOD)};
    Answer answer =
        Answer.to("score", files[0], files[1], "--standard", "sichuan-2023", "--format", "csv");
    assertThat(answer.out().lines().filter(line -> line.contains(",合计,100,87.37"))).hasSize(2);
    Answer refused = Answer.to("score", xlsx, "--standard", "sichuan-2023", "--output", xlsx);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("输入文件本身");
    assertThat(Files.readAllBytes(xlsx)).isEqualTo(before);
    assertThat(folder.toFile().list()).containsExactly("form.xlsx");
  }

  @Test
  void aStatedEncodingDoesNotMatterToAWorkbook() throws IOException {
    Object[] of = {"--standard", "sichuan-2023", "--encoding"};
    Path xlsx = workbook(GOOD);
    assertThat(Answer.to("score", xlsx, of[0], of[1], of[2], "gb18030").out()).contains("87.37 良");
    assertThat(Answer.to("review", xlsx, of[0], of[1], of[2], "utf-8").out()).contains("87.37");
  }

  @ParameterizedTest
  @CsvSource({"score, xizang-2022", "score, sichuan-2023", "review, xizang-2022"})
  void aTableOfProjectsIsRefusedWithAdvice(String command, String standard) throws IOException {
    Path table =
        Files.write(
            folder.resolve("table.xlsx"),
            new Xlsx().worksheet("a", Xlsx.rows("project,立项依据充分性", "甲,3")).bytes());
    Answer answer = Answer.to(command, table, "--standard", standard, "--lang", "en");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err())
        .contains("got a table of projects; save it as \"CSV UTF-8\"", "table.xlsx!a:1");
  }

  @ParameterizedTest
  @CsvSource({"score", "review"})
  void aBrokenWorkbookCostsNoOtherItsScore(String command) throws IOException {
    Path xlsx = workbook(GOOD);
    Path broken = Files.writeString(folder.resolve("broken.xlsx"), "no zip file");
    Answer answer = Answer.to(command, broken, xlsx, "--standard", "sichuan-2023");
    assertThat(answer.out() + answer.err()).contains("87.37", "broken.xlsx", "按文件名");
  }

  @Test
  void eachFormInAWorkbookCounts() throws IOException {
    String header = "level1,indicator,weight,score";
    Path all =
        Files.write(
            folder.resolve("all.xlsx"),
            new Xlsx()
                .worksheet("a", Xlsx.rows("#project,甲", header, "产出指标,x,100,90"))
                .worksheet("坏", Xlsx.rows(header.replace(",weight", "")))
                .worksheet("b", Xlsx.rows("#project,乙", header, "产出指标,x,100,80"))
                .bytes());
    Answer scored = Answer.to("score", all, "--standard", "sichuan-2023", "--lang", "en");
    assertThat(scored.code()).isEqualTo(2);
    assertThat(scored.out()).contains("甲  90.00", "乙  80.00", "all.xlsx!b", "not scored");
    assertThat(scored.err()).contains("all.xlsx!坏:1");
    Answer reviewed = Answer.to("review", all, "--standard", "sichuan-2023", "--lang", "en");
    assertThat(reviewed.code()).isEqualTo(1);
    assertThat(reviewed.out()).contains("甲", "all.xlsx!a", "乙", "all.xlsx!b", "all.xlsx!坏:1");
  }

  @Test
  void formsWithAndWithoutWeightsMayStandInOneWorkbook() throws IOException {
    String unweighted = "一级指标,三级指标,指标值,实际完成值,原因";
    String[] weighted = {"level1,indicator,weight,score", "产出指标,x,100,90"};
    Path all =
        Files.write(
            folder.resolve("all.xlsx"),
            new Xlsx()
                .worksheet("a", Xlsx.rows(weighted))
                .worksheet("b", Xlsx.rows(unweighted, "产出指标,x,≥10个,9个"))
                .worksheet("b0", Xlsx.rows("一级指标,指标值,实际完成值", "产出指标,3,4"))
                .bytes());
    Answer reviewed =
        Answer.to("review", all, "--standard", "sichuan-2023", "--format", "csv", "--lang", "en");
    assertThat(reviewed.out()).contains("loss-without-reason", "all.xlsx!b0:1");
    assertThat(reviewed.out().split("not-readable", -1)).hasSize(2);
  }

  @Test
  void helpSaysThatWorkbooksAreRead() {
    assertThat(Answer.to("score", "--help").out()).contains(".xlsx");
    assertThat(Answer.to("review", "--help", "--lang", "en").out()).contains(".xlsx");
  }

  @Test
  void budgetLinesAreReadFromCsvAlone() throws IOException {
    Answer answer = Answer.to("monitor", workbook(GOOD), "--schedule", "50%", "--lang", "en");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("form.xlsx", "save the file as \"CSV UTF-8\"");
  }
}
