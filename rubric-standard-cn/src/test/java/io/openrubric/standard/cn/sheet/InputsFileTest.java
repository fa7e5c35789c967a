package io.openrubric.standard.cn.sheet;

import static io.openrubric.standard.cn.sheet.Xizang.RUBRIC;
import static io.openrubric.standard.cn.sheet.Xizang.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Observation;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputsFileTest {
  private static final String HEADER = "#project,某道路改造项目\nindicator,input,value\n";

  private static ScoreReport scored(String rows) {
    return Xizang.scored(HEADER + rows).get(0);
  }

  private static String points(ScoreReport report, String id) {
    return report.score(id).points().orElseThrow().toPlainString();
  }

  @ParameterizedTest
  @CsvSource({
    "output.quantity.completion,actual,54,planned,80,10.13",
    "实际完成率,actual,54公里,planned,80公里,10.13",
    "产出/产出数量/实际完成率,实际产出数,５４,计划产出数,80,10.13",
    "output.cost.saving,actual,93,planned,100,3.00",
    "成本节约率,actual,9300元,计划成本,'10,000元',3.00",
    "output.timeliness.completion,actual,2023-12-31,planned,2023-11-21,6.00",
    "完成及时性,actual,2023年12月30日,planned,2023/9/30,6.00",
    "完成及时性,actual,2024.1.1,planned,2023-9-30,4.00",
    "process.funds.execution,executed,94,received,100,4.70",
    "满意度,actual,81%,target,90%,6.30",
    "成本节约率,actual,8.48万元,planned,84800元,0.00"
  })
  void oneLeafIsScoredFromWhatWasMeasured(
      String leaf, String first, String firstValue, String second, String value, String points) {
    ScoreReport report =
        scored(
            leaf
                + ","
                + first
                + ",\""
                + firstValue
                + "\"\n"
                + leaf
                + ","
                + second
                + ",\""
                + value
                + "\"\n");
    assertThat(report.project()).isEqualTo("某道路改造项目");
    Score score =
        report.leaves().stream()
            .filter(s -> s.basis() == Score.Basis.RULE)
            .findFirst()
            .orElseThrow();
    assertThat(score.points().orElseThrow().toPlainString()).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "yes,1.00",
    "是,1.00",
    "√,1.00",
    "TRUE,1.00",
    "no,0.00",
    "否,0.00",
    "×,0.00",
    "0.5,0.50",
    "0.5分,0.50"
  })
  void checkpointsAreTickedOrGivenPoints(String answer, String points) {
    ScoreReport report = scored("立项依据充分性,duties," + answer + "\n");
    assertThat(points(report, "decision.establishment.basis")).isEqualTo(points);
  }

  @Test
  void pointsAbsenceAndNotApplicableWorkOnEveryLeaf() {
    ScoreReport report =
        scored(
            """
            满意度,given,6.5
            满意度,reason,问卷回收不足
            实施效益,缺失,未到期
            实施效益,原因,次年评价
            成本节约率,不适用,无成本目标
            """);
    assertThat(points(report, "benefit.effect.satisfaction")).isEqualTo("6.50");
    assertThat(report.explanation("benefit.effect.satisfaction").reason().orElseThrow().zh())
        .isEqualTo("问卷回收不足");
    assertThat(report.score("benefit.effect.implementation").basis())
        .isEqualTo(Score.Basis.MISSING);
    assertThat(report.score("output.cost.saving").basis()).isEqualTo(Score.Basis.NOT_APPLICABLE);
    assertThat(report.problems())
        .anySatisfy(
            p -> {
              assertThat(p.path()).startsWith("scores.csv:5,6 ");
              assertThat(p.message().zh()).contains("未到期", "次年评价");
            });
  }

  @Test
  void evidenceIsKept() {
    ScoreReport report = scored("实际完成率,actual,54\n实际完成率,planned,80\n实际完成率,佐证,验收单第3页\n");
    assertThat(report.explanation("output.quantity.completion").inputs())
        .allSatisfy(input -> assertThat(input.evidence()).contains("验收单第3页"));
  }

  @Test
  void everythingWrongIsToldAtOnceWithItsLine() {
    ScoreReport report =
        scored(
            """
            实际完成率,actual,很多
            实际完成律,actual,1
            质量达标率,qualifed,1
            完成及时性,actual,2023-13-45
            成本节约率,actual,1
            成本节约率,actual,2
            满意度,missing,忘了
            实施效益,given,八
            预算执行率,executed
            """);
    assertThat(report.total()).isEmpty();
    assertThat(lines(report.problems()).stream().filter(line -> !line.startsWith("missing-value")))
        .containsExactly(
            "bad-input scores.csv:3 value",
            "unknown-indicator scores.csv:4 indicator",
            "unknown-input scores.csv:5 input",
            "bad-input scores.csv:6 value",
            "duplicate-input scores.csv:8 input",
            "bad-input scores.csv:9 value",
            "bad-input scores.csv:10 value",
            "wrong-field-count scores.csv:11");
    assertThat(report.problems().get(1).message().zh()).contains("是否为 实际完成率？");
    assertThat(report.problems().get(2).message().en()).contains("did you mean qualified?");
  }

  @Test
  void aNegativeTargetIsAProblemWithItsLine() {
    ScoreReport report = scored("满意度,actual,90\n满意度,target,-1\n");
    assertThat(report.total()).isEmpty();
    assertThat(lines(report.problems())).contains("negative-target scores.csv:3,4 效益/项目效益/满意度");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000余个", "约80", "≥80", "80左右", "8 0", "12,34", "", "80–90", "5万余"})
  void whatIsNoPlainNumberIsRefusedOrBlank(String value) {
    ScoreReport report = scored("实际完成率,actual,\"" + value + "\"\n实际完成率,planned,80\n");
    assertThat(report.total().isPresent()).isEqualTo(value.isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"97.5%,0.95", "8万,80000", "1套,1台", "8.48万元,84800份"})
  void unitsThatDifferAreRefused(String actual, String planned) {
    ScoreReport report = scored("实际完成率,actual," + actual + "\n实际完成率,planned," + planned + "\n");
    assertThat(report.total()).isEmpty();
    assertThat(lines(report.problems())).contains("unit-mismatch scores.csv:3,4 产出/产出数量/实际完成率");
  }

  @Test
  void pointsBesideMeasurementsConflict() {
    ScoreReport report = scored("实际完成率,actual,54\n实际完成率,given,10\n");
    assertThat(lines(report.problems())).contains("conflicting-inputs scores.csv:3,4");
    assertThat(report.total()).isEmpty();
  }

  @Test
  void aWrongHeaderStopsTheFile() {
    InvalidDocumentException e =
        catchThrowableOfType(
            InvalidDocumentException.class, () -> Xizang.read("indicator,inputs,unit,indicator\n"));
    assertThat(lines(e.problems()))
        .containsExactly(
            "unknown-column scores.csv:1 inputs",
            "unknown-column scores.csv:1 unit",
            "duplicate-column scores.csv:1 indicator",
            "missing-column scores.csv:1",
            "missing-column scores.csv:1");
  }

  @Test
  void withoutAFactTheFileNamesTheProjectAndUnusedFactsAreNoted() {
    List<Submission> read;
    try (ScoreFile file = Xizang.read("#budget,5\nindicator,input,value\n满意度,given,7\n")) {
      read = file.submissions().toList();
    }
    assertThat(read.get(0).observations().project()).isEqualTo("scores");
    assertThat(lines(read.get(0).problems())).containsExactly("unused-fact scores.csv:1");
    assertThat(read.get(0).observations().find("benefit.effect.satisfaction"))
        .contains(Observation.given("7"));
    assertThat(read.get(0).score(RUBRIC).total()).isPresent();
  }
}
