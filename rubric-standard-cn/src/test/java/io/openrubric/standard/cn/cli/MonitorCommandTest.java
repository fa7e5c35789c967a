package io.openrubric.standard.cn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonitorCommandTest {
  private static final Path TIBET =
      Path.of("src/test/resources/cases/xizang-2023-monitoring/items.csv");

  @TempDir Path folder;

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void linesWarningsAndWrongFiguresAreShown() {
    Answer answer = Answer.to("monitor", "--schedule", "58.31%", "--warn", "sichuan-2025:7", TIBET);
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.err()).isEmpty();
    assertThat(answer.out())
        .containsSubsequence(
            "序时进度 58.31%（给定）",
            "滞后的明细项目（按滞后金额）",
            "信息系统维保、网络租赁、智能卡口链路租赁",
            "集成指挥平台升级改造",
            "预警",
            "执行进度低于40%；依据：川财绩〔2025〕10号（见于转述），1–6月的标准",
            "合计/预算：下级预算之和为 5781.15，表上为 5781.16 [sum-differs]",
            "合计/支出：下级支出之和为 1866.90，表上为 1866.87 [sum-differs]",
            "车辆保险/执行进度：4.5 ÷ 4.56 应为 98.68%，表上为 100% [rate-differs]");
  }

  @Test
  void jsonAndCsvAreForMachines() {
    Answer json = Answer.to("monitor", "--schedule", "58.31%", TIBET, "--format", "json");
    assertThat(json.out())
        .contains(
            """
              "schedule": {
                "percent": "58.31",
            """,
            """
                  "item": "项目经费",
                  "path": "合计/项目经费",
                  "budget": "3356.4",
                  "paid": "382.76",
                  "progress": "11.40",
                  "lag": "46.91",
            """,
            "\"code\": \"rate-differs\"");
    Answer csv = Answer.to("monitor", "--schedule", "58.31%", TIBET, "--format", "csv");
    assertThat(csv.out()).contains("\n合计/项目经费,3356.40,382.76,11.40,46.91,19.56,1574.36,,,\n");
    assertThat(csv.out()).hasLineCount(21);
  }

  @Test
  void csvHasFindingsWarningsAndWhatIsBehind() throws IOException {
    Path lines =
        write(
            "lines.csv", "项目,上级,预算数,执行数,执行进度\n合计,,30,12,40.00\n甲,合计,20,2,10.00\n乙,合计,10,9,95.00\n");
    Path broken = write("broken.csv", "项目,预算数,执行数\n丙,x,1\n");
    Answer csv =
        Answer.to("monitor", "--schedule", "50%", "--warn", "20", lines, broken, "--format", "csv");
    assertThat(csv.code()).isEqualTo(1);
    assertThat(csv.out().lines())
        .containsExactly(
            "项目,预算（万元）,支出（万元）,执行进度（%）,滞后（百分点）,支付进度率（%）,滞后金额（万元）,滞后排序,预警,问题",
            "合计,30.00,12.00,40.00,10.00,80.00,3.00,,," + "合计/支出：下级支出之和为 11，表上为 12 [sum-differs]",
            "合计/甲,20.00,2.00,10.00,40.00,20.00,8.00,1,滞后超过20个百分点,",
            "合计/乙,10.00,9.00,90.00,-40.00,180.00,-4.00,,,"
                + "合计/乙/执行进度：9 ÷ 10 应为 90.00%，表上为 95.00% [rate-differs]",
            broken + ":2,,,,,,,,," + broken + ":2：预算数应为金额，表上为“x” [not-readable]");
  }

  @Test
  void rightFiguresAreFineHoweverFarBehind() throws IOException {
    Path right = write("right.csv", "项目,预算数（万元）,执行数（万元）,执行进度%\n甲,10,1,10.00\n乙,0,0,\n");
    Answer answer = Answer.to("monitor", "--schedule", "month:7", right, "--lang", "en");
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).contains("Scheduled progress 58.33%", "48.33");
  }

  @Test
  void aBrokenFileIsAFindingBesideOthers() throws IOException {
    Path broken = write("broken.csv", "item,parent,budget,paid\na,totl,1,x\n");
    Answer answer = Answer.to("monitor", "--schedule", "58.31%", broken, TIBET);
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out()).contains("broken.csv:2", "not-readable", "5781.15");
  }

  @Test
  void namesMayRepeatBelowDifferentLines() throws IOException {
    Path file =
        write(
            "repeat.csv",
            """
            item,parent,budget,paid
            甲,,3,1
            办公费,甲,3,1
            乙,,4,2
            办公费,乙,4,2
            """);
    Answer answer = Answer.to("monitor", "--schedule", "50%", file);
    assertThat(answer.code()).isZero();
    Path twice = write("twice.csv", Files.readString(file) + "办公费,乙,1,1\n");
    assertThat(Answer.to("monitor", "--schedule", "50%", twice).code()).isEqualTo(2);
    Path unclear = write("unclear.csv", Files.readString(file) + "纸张,办公费,1,1\n");
    assertThat(Answer.to("monitor", "--schedule", "50%", unclear).err()).contains("办公费（有2行）");
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "", "-1%", "101%", "month:13", "day:2023-02-30"})
  void aScheduleThatIsNoneIsRefused(String schedule) throws IOException {
    Path output = folder.resolve("answer.txt");
    Answer answer =
        Answer.to("monitor", "--schedule", schedule, "--warn", "?", TIBET, "--output", output);
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).contains("--schedule", "--warn");
    assertThat(output).doesNotExist();
  }

  @Test
  void whatIsMissingIsTold() throws IOException {
    Path broken = write("broken.csv", "a,b\n1,2\n");
    for (List<Object> words :
        List.of(
            List.<Object>of("monitor", TIBET),
            List.<Object>of("monitor", "--schedule", "50%"),
            List.<Object>of("monitor", "--schedule", "50%", broken),
            List.<Object>of("monitor", "--schedule", "50%", folder.resolve("none.csv")))) {
      Answer answer = Answer.to(words.toArray());
      assertThat(answer.code()).as(words.toString()).isEqualTo(2);
      assertThat(answer.out()).isEmpty();
      assertThat(answer.err()).isNotEmpty();
    }
  }
}
