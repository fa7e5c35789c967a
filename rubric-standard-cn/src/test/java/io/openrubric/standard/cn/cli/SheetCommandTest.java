package io.openrubric.standard.cn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetCommandTest {
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final Path GOOD = CASES.resolve("luzhou-2023/51050022T000000367106.csv");
  private static final Path EMPTY = CASES.resolve("luzhou-2023/51050024T000010722419.csv");

  @TempDir Path folder;

  private record Answer(int code, String out, String err) {}

  private static Answer score(String standard, Object... args) {
    List<String> all = new ArrayList<>(List.of("score", "--standard", standard));
    for (Object arg : args) {
      all.add(arg.toString());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            all.toArray(String[]::new),
            new PrintStream(out, true, StandardCharsets.US_ASCII),
            new PrintStream(err, true, StandardCharsets.US_ASCII));
    return new Answer(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void aSheetIsExplained() {
    Answer answer = score("sichuan-2023", GOOD);
    assertThat(answer.code()).isZero();
    assertThat(answer.err()).isEmpty();
    assertThat(answer.out())
        .contains("车驾管业务项目  87.37 良", "2240 ÷ 5000 × 3 = 1.344 → 1.34")
        .doesNotContain("汇总");
  }

  @Test
  void anAimThatWasMetToTheWordIsCitedAsOurReading() throws IOException {
    Path sheet =
        write(
            "s.csv",
            """
            level1,level2,indicator,comparator,target,actual,weight,reported_score
            效益指标,社会效益,服务能力,定性,显著提升,显著提升,20,20
            效益指标,社会效益,影响,定性,显著,较显著,20,15
            """);
    Answer answer = score("cn-mof-2020-10", sheet);
    assertThat(answer.out())
        .containsSubsequence(
            "规则：完成情况与指标值一致得20分",
            "输入：实际完成值 显著提升（来源：",
            "本库对原文的理解；完成情况与指标值一致，按满分计",
            "规则：按等级在区间内取得分比例：达成预期指标",
            "按填报得分 15 计，未重新计算：指标为定性");
  }

  @Test
  void severalSheetsHaveASummary() {
    Answer answer = score("sichuan-2023", GOOD, EMPTY, "--format", "md", "--lang", "en");
    assertThat(answer.code()).isZero();
    assertThat(answer.out())
        .contains("## Summary")
        .containsPattern("车驾管业务项目 *\\| *87.37 \\| good *\\| 86.7")
        .containsPattern("2023年省级政法转移支付资金结转 *\\| *0.00 \\| poor");
  }

  @Test
  void jsonHasItsShape() {
    Answer answer = score("sichuan-2023", GOOD, EMPTY, "--format", "json");
    assertThat(answer.code()).isZero();
    assertThat(answer.out())
        .startsWith("{\n  \"reports\": [\n    {\n      \"project\": \"车驾管业务项目\",\n")
        .contains(
            """
                    {
                      "id": "output.1",
                      "path": "产出指标/数量指标/大车号牌",
                      "weight": "3",
                      "score": "1.34"
                    }\
            """)
        .contains("\"total\": \"0.00\",\n      \"grade\": \"差\"")
        .endsWith("\n  ]\n}\n");
  }

  @Test
  void csvIsOneLongTable() {
    Answer answer = score("sichuan-2023", GOOD, "--format", "csv");
    assertThat(answer.out())
        .startsWith("file,project,path,weight,score,reported_score,basis,note\n")
        .contains(",车驾管业务项目,预算执行率,10,8.37,8.4,rule,\n")
        .contains(",车驾管业务项目,产出指标/数量指标/考试人数,2,0.65,0.0,rule,\n")
        .contains(",车驾管业务项目,合计,100,87.37,86.7,良,\n")
        .hasLineCount(31);
  }

  @Test
  void oneBrokenSheetAmongManyCostsNoOtherItsScore() throws IOException {
    Path broken = write("broken.csv", "level1,indicator\n产出,x\n");
    Path negative = write("negative.csv", "level1,indicator,weight\n产出,x,-5\n效益,y,5\n");
    Path missing = folder.resolve("missing.csv");
    for (String format : List.of("json", "text", "csv", "md")) {
      Answer answer = score("sichuan-2023", broken, negative, missing, GOOD, "--format", format);
      assertThat(answer.code()).isEqualTo(2);
      assertThat(answer.out()).contains("87.37");
      assertThat(answer.err())
          .contains("broken.csv:1", "negative.csv:2 产出/x", "missing.csv", "missing-column");
    }
    assertThat(score("sichuan-2023", broken, negative, GOOD, "--format", "json").out())
        .contains("\"project\": \"" + broken, "\"code\": \"missing-column\"", "bad-weight");
  }

  @Test
  void whereNoSheetCanBeReadNothingIsWritten() throws IOException {
    Path broken = write("broken.csv", "level1,indicator\n产出,x\n");
    Path rates = CASES.resolve("jinzhong-2021/target-achievement.csv");
    Path output = folder.resolve("answer.json");
    Answer answer = score("sichuan-2023", broken, rates, "--format", "json", "--output", output);
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).contains("broken.csv:1", "target-achievement.csv:1", "只有完成率而没有分值");
    assertThat(output).doesNotExist();
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void theEncodingIsToldOrStated() throws IOException {
    String text = Files.readString(GOOD);
    Charset gb18030 = Charset.forName("GB18030");
    Path file = Files.write(folder.resolve("gb.csv"), text.getBytes(gb18030));
    assertThat(score("sichuan-2023", file).out()).contains("87.37 良", "不是 UTF-8");
    assertThat(score("sichuan-2023", file, "--encoding", "GBK").out())
        .contains("87.37 良")
        .doesNotContain("不是 UTF-8");
    assertThat(score("sichuan-2023", file, "--encoding", "utf-8").code()).isEqualTo(2);
    assertThat(score("sichuan-2023", file, "--encoding", "latin1").err())
        .contains("--encoding", "gb18030");
  }

  @Test
  void aFixedStandardTakesSheetsToo() {
    Path sheet = CASES.resolve("jinzhong-2021/score-sheet.csv");
    Answer answer = score("shanxi-jinzhong-2021", sheet, "--format", "csv");
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).contains(",合计,100,97.66,97.66,优,", "投入/资金落实/预算执行率,3,1.66,1.66,rule,");
  }

  @Test
  void kindsOfFilesAreNotMixed() throws IOException {
    Path table = write("table.csv", "project,x\na,1\n");
    Path sheet = CASES.resolve("jinzhong-2021/score-sheet.csv");
    Answer mixed = score("shanxi-jinzhong-2021", sheet, table);
    assertThat(mixed.code()).isEqualTo(2);
    assertThat(mixed.out()).isEmpty();
    assertThat(mixed.err()).contains("unsupported-file-kind", "自评表应单独计分");
    assertThat(score("sichuan-2023", table).err()).contains("table.csv:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--exclude", "--output"})
  void optionsThatMakeNoSenseAreRefused(String option) {
    Answer answer = score("sichuan-2023", GOOD, option, folder.resolve("no/such"));
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).contains(option.equals("--exclude") ? "--exclude" : "no/such");
  }
}
