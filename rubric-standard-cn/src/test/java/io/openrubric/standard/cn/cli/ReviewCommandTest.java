package io.openrubric.standard.cn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewCommandTest {
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final Path WRONG = CASES.resolve("luzhou-2023/51050022T000000367068.csv");
  private static final Path RIGHT = CASES.resolve("luzhou-2023/51050023T000008279149.csv");
  private static final Path TIBET = CASES.resolve("xizang-2022/published-scores.csv");
  private static final Path AVERAGES = CASES.resolve("xizang-2022/published-averages.csv");
  private static final Path JINZHONG = CASES.resolve("jinzhong-2021/score-sheet.csv");
  private static final Path RATES = CASES.resolve("jinzhong-2021/target-achievement.csv");

  @TempDir Path folder;

  private static Answer review(String standard, Object... args) {
    List<Object> all = new ArrayList<>(List.of("review", "--standard", standard));
    all.addAll(List.of(args));
    return Answer.to(all.toArray());
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void aSheetWithoutFindingsIsFine() {
    Answer answer = review("sichuan-2023", RIGHT);
    assertThat(answer.code()).isZero();
    assertThat(answer.err()).isEmpty();
    assertThat(answer.out()).contains("复核汇总").doesNotContain("文明劝导员工作经费");
  }

  @Test
  void aFormWithoutWeightsIsCounted() throws IOException {
    Path form = write("form.csv", "项目名称,道路\n一级指标,二级指标,三级指标,指标值,完成值,原因\n产出指标,数量,甲,≥80公里,81公里,\n");
    Answer text = review("cn-mof-2020-10", form);
    assertThat(text.code()).isZero();
    assertThat(text.out()).containsPattern("表数 +1\\n").containsPattern("有得分的指标数 +0\\n");
    assertThat(review("cn-mof-2020-10", form, "--format", "json").out())
        .contains("\"project\": \"道路\"", "\"sheets\": 1,", "\"rows\": 0,");
    Path broken = write("broken.csv", "level1,indicator\n产出,x\n");
    assertThat(review("cn-mof-2020-10", broken, form).out()).containsPattern("表数 +1\\n");
  }

  @Test
  void findingsAreGroupedBySheetAndSeverity() {
    Answer answer = review("sichuan-2023", WRONG, RIGHT);
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out())
        .containsSubsequence(
            "道路交通管理综合经费\n",
            "表上合计：95.55；复算合计：97.45",
            "错误（1）",
            "- 合计：各指标得分之和为 95.46，表上合计为 95.55 [total-does-not-add]",
            "警告（1）",
            "没有指标性质，按 ≥ 计算；未说明原因 [missed-but-full]",
            "提示（2）",
            "应得满分 4 分，表上为 1.14 分；表上原因：供应商未按照合同时间申请退项目质保金",
            "复核汇总",
            "合计不等于各项之和");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "md", "json", "csv"})
  void everyFormatNamesBothFiguresInBothLanguages(String format) {
    for (String language : List.of("zh", "en")) {
      Answer answer = review("sichuan-2023", WRONG, "--format", format, "--lang", language);
      assertThat(answer.code()).isEqualTo(1);
      assertThat(answer.out()).contains("95.46", "95.55", "total-does-not-add");
    }
  }

  @Test
  void jsonHasItsShape() {
    Answer answer = review("shanxi-jinzhong-2021", JINZHONG, "--format", "json", "--lang", "en");
    assertThat(answer.out())
        .startsWith(
            """
            {
              "reviews": [
                {
                  "project": "交警支队专项业务经费",
                  "source": "%s",
                  "computedTotal": "97.66",
                  "reportedTotal": "97.66",
                  "findings": [
                    {
                      "code": "grade-off-band",
                      "severity": "ERROR",
                      "path": "评价结果",
                      "expected": "优",
                      "reported": "差",
                      "message": "Expected grade excellent (90 or more) for 97.66, got \\"差\\" (poor)",
            """
                .formatted(JINZHONG))
        .contains(
            "\"summary\": {\n    \"sheets\": 1,", "\"byCode\": {\n      \"grade-off-band\": 1")
        .endsWith("\n}\n");
  }

  @Test
  void csvIsARowForEachFindingAndNoFormula() throws IOException {
    Path sheet =
        write(
            "formula.csv",
            """
            #project,=cmd()
            level1,level2,indicator,comparator,target,unit,actual,weight,reported_score,reason
            产出指标,数量指标,@SUM(A1),≥,10,次,5,50,50,=1+1
            """);
    Answer answer = review("sichuan-2023", sheet, "--format", "csv");
    assertThat(answer.out())
        .startsWith("project,source,severity,code,path,expected,reported,message\n")
        .contains("\n'=cmd(),", "missed-but-full");
    for (String line : answer.out().split("\n", -1)) {
      for (String cell : line.split(",", -1)) {
        assertThat(cell.matches("[\"]?[=+@-].+")).as(cell).isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "md", "json", "csv"})
  void aBrokenFileIsAFindingAndTheOthersAreStillReviewed(String format) throws IOException {
    Path broken = write("broken.csv", "level1,indicator\n产出,x\n");
    Path missing = folder.resolve("missing.csv");
    Path bytes = Files.write(folder.resolve("bytes.csv"), new byte[] {0, (byte) 0xff, 1, 2});
    Answer answer =
        review("sichuan-2023", broken, missing, WRONG, bytes, folder, "--format", format);
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out())
        .containsSubsequence("broken.csv", "missing.csv", "95.46", "bytes.csv")
        .contains("not-readable");
    assertThat(review("sichuan-2023", broken, RIGHT, "--format", format).code()).isEqualTo(1);
  }

  @Test
  void eachFileThatCannotBeReadIsOneFindingHoweverMuchIsWrongInIt() throws IOException {
    Path broken = write("broken.csv", "level1,foo,bar\n产出,x,y\n");
    Answer answer = review("sichuan-2023", broken, WRONG, "--format", "csv");
    assertThat(answer.out().lines().filter(line -> line.contains("not-readable"))).hasSize(1);
    assertThat(answer.out()).contains("foo", "bar");
  }

  @Test
  void measuredInputsPrintNothingToReview() throws IOException {
    Path inputs = write("inputs.csv", "indicator,input,value\n满意度,given,6.5\n");
    Answer answer = review("xizang-2022", inputs, "--lang", "en");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err())
        .contains("Expected a sheet or a table of projects to review, got measured inputs");
  }

  @Test
  void whichWeightsASheetWasHeldAgainstIsToldWhereTheyDiffer() throws IOException {
    String form =
        """
        #budget_adjusted,100
        #executed,100
        #finished,是
        level1,indicator,comparator,target,actual,weight,reported_score
        产出指标,里程,≥,10,10,50,50
        效益指标,覆盖率,≥,10,10,WEIGHT,WEIGHT
        """;
    Path other = write("a.csv", form.replace("WEIGHT", "40"));
    assertThat(review("cn-mof-2021-101", other).code()).isZero();
    Path none = write("b.csv", form.replace("WEIGHT", "41"));
    assertThat(review("cn-mof-2021-101", none).out())
        .contains("分值与模板各组都不相同，按最接近的“不设成本指标，不设满意度指标”核对");
  }

  @Test
  void aTableOfProjectsIsNoSheet() throws IOException {
    Path table = write("table.csv", "project,甲,乙\n一,1,2\n");
    Answer answer = review("sichuan-2023", table, "--lang", "en");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(answer.err()).contains("got a table of projects");
  }

  @Test
  void whereNoFileCanBeReadNothingIsWritten() throws IOException {
    Path broken = write("broken.csv", "level1,indicator\n产出,x\n");
    Path output = folder.resolve("answer.json");
    for (String format : List.of("text", "md", "json", "csv")) {
      Answer answer = review("sichuan-2023", broken, folder.resolve("no.csv"), "--format", format);
      assertThat(answer.code()).isEqualTo(2);
      assertThat(answer.out()).isEmpty();
      assertThat(answer.err()).contains("broken.csv", "no.csv");
      assertThat(review("sichuan-2023", broken, "--output", output).code()).isEqualTo(2);
      assertThat(output).doesNotExist();
    }
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void everyWrongOptionIsToldAndNothingIsWritten() throws IOException {
    Path settings =
        write(
            "settings.json",
            "{\"schema\":\"openrubric/review-settings/1\",\"off\":[\"zero-targt\"]}");
    Path averages = write("averages.csv", "block,average\n产出,1\n");
    Path output = write("old.txt", "old");
    Answer answer =
        review(
            "sichuan-203",
            WRONG,
            "--settings",
            settings,
            "--averages",
            averages,
            "--format",
            "xml",
            "--lang",
            "en",
            "--output",
            output);
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err())
        .contains("sichuan-2023", "zero-target", "average_reported", "--format");
    assertThat(output).hasContent("old");
  }

  @ParameterizedTest
  @CsvSource({
    "review --standard sichuan-2023, FILE",
    "review FILE, --standard",
    "review --standard sichuan-2023 --schedule 50% FILE, --schedule",
    "score --standard sichuan-2023 --averages x FILE, --averages",
    "revew --standard sichuan-2023 FILE, review",
  })
  void aRequestThatIsIncompleteIsRefused(String words, String named) {
    Answer answer = Answer.to((Object[]) words.replace("FILE", WRONG.toString()).split(" "));
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).contains(named);
  }

  @Test
  void anAnswerInAFileIsWhole() throws IOException {
    Path output = folder.resolve("answer.csv");
    Answer answer = review("sichuan-2023", WRONG, "--format", "csv", "--output", output);
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out()).isEmpty();
    assertThat(output).content().isEqualTo(review("sichuan-2023", WRONG, "--format", "csv").out());
  }

  @Test
  void averagesAreReviewedAgainstTheTable() {
    Answer answer = review("xizang-2022", "--averages", AVERAGES, TIBET, "--lang", "en");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out())
        .contains(
            "平均/过程: The text leaves out 全区车驾管综合业务监管平台建设: the average of the other 6 projects is"
                + " 26.08, but 25.21 is printed, which is the average of all 7 projects"
                + " [average-differs]",
            "Expected one of the scores [0, 2, 4, 6, 8] that the rule can give, got 7");
  }

  @Test
  void settingsSwitchChecksOffAndGiveThemAnotherSeverity() throws IOException {
    Path settings =
        write(
            "settings.json",
            """
            {"schema":"openrubric/review-settings/1","off":["average-differs"],
             "severity":{"score-unreachable":"ERROR"}}
            """);
    Answer answer = review("xizang-2022", TIBET, "--averages", AVERAGES, "--settings", settings);
    assertThat(answer.out()).contains("错误（1）", "score-unreachable").doesNotContain("26.08");
  }

  @Test
  void completionRatesAreReviewedThoughTheyCannotBeScored() throws IOException {
    Answer published = review("shanxi-jinzhong-2021", RATES);
    assertThat(published.code()).isEqualTo(1);
    assertThat(published.out())
        .contains("完成率 100% 未能复算，指标值“大幅提升”、完成值“能够有效提高”需人工判断")
        .doesNotContain("错误（");
    Path wrong =
        write("wrong.csv", Files.readString(RATES).replace("450万,252万,56%", "450万,252万,65%"));
    assertThat(review("shanxi-jinzhong-2021", wrong).out())
        .contains("成本指标/驾驶人社会考场服务/完成率：252 ÷ 450 应为 56.00%，表上为 65% [rate-differs]");
  }

  @Test
  void weightsOfAFixedFormThatAddToMoreAreAFinding() throws IOException {
    String form = Files.readString(JINZHONG);
    Answer more = review("shanxi-jinzhong-2021", write("a.csv", form.replace(",3,3", ",4,3")));
    assertThat(more.code()).isEqualTo(1);
    assertThat(more.err()).isEmpty();
    assertThat(more.out()).contains("[weights-do-not-add]", "97.66 分应评为“优”（90分（含）以上），表上为“差”");
    Answer most = review("shanxi-jinzhong-2021", write("b.csv", form.replace(",3,3", ",999999,3")));
    assertThat(most.code()).isEqualTo(2);
    assertThat(most.err()).contains("指标分值之和应不超过 1000000，实为");
  }

  @ParameterizedTest
  @CsvSource({
    "'5,8,4,8', ',8,4,8', '提示（1）|预算执行率：表上没有得分 [not-recomputed]'",
    "'5,8,4,8', ',6,4,8', '错误（1）|过程：各指标得分之和为 19–24，表上小计为 26'",
    "'5,8,4,8', 'abc,8,4,8', '提示（1）|预算执行率：应为数字，表上为“abc”，未能核对 [unreadable-figure]'",
    "'5,8,4,8', '不适用,8,4,8', '提示（1）|不适用应写明原因，如“不适用：尚未投入使用”'",
  })
  void aScoreThatIsNotInTheTableMayBeAny(String printed, String instead, String told)
      throws IOException {
    String table = Files.readString(TIBET);
    assertThat(table).containsOnlyOnce("1," + printed);
    Answer answer = review("xizang-2022", write("t.csv", table.replace(printed, instead)));
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out()).contains(told.split("\\|"));
  }

  @Test
  void theLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    String usual = review("sichuan-2023", WRONG, "--format", "json").out();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(review("sichuan-2023", WRONG, "--format", "json").out()).isEqualTo(usual);
    } finally {
      Locale.setDefault(before);
    }
  }
}
