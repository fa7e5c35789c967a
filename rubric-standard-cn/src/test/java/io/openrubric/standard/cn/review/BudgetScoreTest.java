package io.openrubric.standard.cn.review;

import static io.openrubric.standard.cn.review.CsvReview.HEADER;
import static io.openrubric.standard.cn.review.CsvReview.OTHERS;
import static io.openrubric.standard.cn.review.CsvReview.OUTPUT;
import static io.openrubric.standard.cn.review.CsvReview.TOTAL;
import static io.openrubric.standard.cn.review.CsvReview.findings;
import static io.openrubric.standard.cn.review.CsvReview.grave;
import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.engine.TemplateCatalogue;
import io.openrubric.engine.review.Review;
import io.openrubric.standard.cn.sheet.Sheet;
import io.openrubric.standard.cn.sheet.SheetFact;
import io.openrubric.standard.cn.sheet.SheetScoring;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the budget of a form weighs and scores where the form leaves something open. */
class BudgetScoreTest {
  private static final String ROWS = HEADER + OUTPUT + OTHERS;
  private static final String WITHOUT_SCORE = "#全年预算数,200\n#全年执行数,180\n";
  private static final String TEN_MORE = "产出指标,数量,丁,≥80,80,10,10,\n";
  private static final String ABSENT = "WARNING weight-off-norm 预算执行率";

  @ParameterizedTest
  @ValueSource(strings = {WITHOUT_SCORE, WITHOUT_SCORE + "#执行率得分,—\n", ""})
  void whereTheRowsHaveTheFullMarksTheBudgetHasNone(String facts) {
    String form = facts + ROWS + TEN_MORE + TOTAL;
    assertThat(findings(form)).containsExactlyInAnyOrder("WARNING weight-off-norm 产出指标", ABSENT);
    assertThat(
            SheetScoring.on(TemplateCatalogue.load().get("cn-mof-2020-10"))
                .fill(CsvReview.sheet(form))
                .score()
                .total())
        .hasValue(new BigDecimal("100.00"));
  }

  @ParameterizedTest
  @CsvSource({"90,''", "95,WARNING total-does-not-add 合计", "101,ERROR total-does-not-add 合计"})
  void aBudgetOfNothingWithoutAScoreMayHaveAny(String total, String finding) {
    String form = "#全年预算数,0\n#全年执行数,0\n#执行率分值,10\n#执行率得分,—\n" + ROWS;
    assertThat(grave(form + TOTAL.replace("100,100", "100," + total)))
        .isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#执行率得分,9\n", "#执行率分值,10\n"})
  void aBudgetWithPointsOrAWeightCountsBesideThem(String fact) {
    assertThat(grave(WITHOUT_SCORE + fact + ROWS + TEN_MORE))
        .contains("ERROR weights-do-not-add 合计")
        .doesNotContain(ABSENT);
  }

  @ParameterizedTest
  @CsvSource({"99,''", "90,ERROR total-does-not-add 合计"})
  void whereTheRowsHaveLessTheBudgetHasTheRest(String total, String finding) {
    assertThat(findings(WITHOUT_SCORE + ROWS + TOTAL.replace("100,100", "100," + total)))
        .isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "0,10", "0,3"})
  void aBudgetOfNothingCannotBeJudged(String executed, String score) {
    String facts = "#全年预算数,0\n#全年执行数,%s\n#执行率得分,%s\n".formatted(executed, score);
    assertThat(findings(facts + ROWS)).containsExactly("NOTE not-recomputed 预算执行率");
  }

  @Test
  void aBudgetOfNearlyNothingIsJudged() {
    assertThat(grave("#全年预算数,0.01\n#全年执行数,0.01\n#执行率得分,9\n" + ROWS))
        .containsExactly("WARNING met-but-withheld 预算执行率");
  }

  @ParameterizedTest
  @CsvSource({
    "99, 10, NOTE not-recomputed",
    "99, 5, NOTE not-recomputed",
    "99, 7, WARNING score-unreachable",
    "99, 8, WARNING score-unreachable",
    "98.99, 5, WARNING score-unreachable",
    "98.99, 0, NOTE not-recomputed",
    "165, 7, NOTE not-recomputed",
    "165, 10, NOTE not-recomputed",
    "165, 8, WARNING score-unreachable",
  })
  void aScoreMustFollowWhetherTheProjectIsFinishedOrNot(
      String executed, String score, String finding) {
    String facts = "#全年预算数,165\n#全年执行数,%s\n#执行率得分,%s\n".formatted(executed, score);
    assertThat(findings("cn-mof-2021-101", facts + ROWS))
        .filteredOn(line -> line.endsWith("预算执行率"))
        .contains(finding + " 预算执行率")
        .filteredOn(line -> line.startsWith("WARNING"))
        .hasSize(finding.startsWith("WARNING") ? 1 : 0);
  }

  private static String sichuan(String executed, String score, String reason, String ofSource) {
    return """
        预算执行情况,,调整后预算数,预算执行数,权重,得分,原因,,
        ,总额,100,%1$s,10,%2$s,%3$s,,
        ,其中：财政资金,100,%1$s,,,%4$s,,
        一级指标,二级指标,三级指标,指标性质,指标值,度量单位,完成值,权重,得分
        产出指标,数量指标,维护路灯,≥,500,盏,510,40,40
        效益指标,社会效益指标,亮灯率,≥,98,%%,98.5,20,20
        满意度指标,满意度指标,群众满意度,≥,90,%%,95,10,10
        成本指标,经济成本指标,单价,≤,800,元,780,20,20
        """
        .formatted(executed, score, reason, ofSource);
  }

  @ParameterizedTest
  @CsvSource({
    "50, 5, '', '', true",
    "89.9, 8.99, —, '', true",
    "90, 9, '', '', false",
    "50, 5, 资金下达晚, '', false",
    "50, 5, '', 资金下达晚, false",
  })
  void aBudgetThatWasNotSpentNeedsAReasonWhereTheStandardAsksForOne(
      String executed, String score, String reason, String ofSource, boolean lacking) {
    String form = sichuan(executed, score, reason, ofSource);
    assertThat(findings("sichuan-2023", form))
        .isEqualTo(lacking ? List.of("WARNING loss-without-reason 预算执行率") : List.of());
    assertThat(findings("sichuan-2023", form.replace("原因", "其他事项"))).isEmpty();
    assertThat(findings("gansu-2023", form)).noneMatch(line -> line.contains("loss"));
  }

  @Test
  void aStatedReasonExcusesAScoreThatIsNotThatOfTheRule() {
    assertThat(findings("sichuan-2023", sichuan("95", "9", "扣减", "")))
        .containsExactly("NOTE score-differs-from-rule 预算执行率");
    assertThat(findings("sichuan-2023", sichuan("95", "9", "", "")))
        .containsExactly("WARNING score-differs-from-rule 预算执行率");
  }

  @Test
  void theReasonIsFilledInWithTheScore() {
    Sheet scored =
        SheetScoring.on(TemplateCatalogue.load().get("sichuan-2023"))
            .fill(CsvReview.sheet(sichuan("50", "5", "", "")))
            .scored();
    assertThat(scored.fact(SheetFact.BUDGET_REASON)).isPresent();
    assertThat(
            SheetScoring.on(TemplateCatalogue.load().get("sichuan-2023"))
                .fill(CsvReview.sheet(sichuan("50", "5", "资金下达晚", "")))
                .scored()
                .fact(SheetFact.BUDGET_REASON))
        .hasValue("资金下达晚");
  }

  @Test
  void bothScoresAreSaid() {
    String facts = "#全年预算数,165\n#全年执行数,99\n#执行率得分,7.00\n";
    assertThat(
            Review.standard()
                .review(
                    FormReader.on(TemplateCatalogue.load().get("cn-mof-2021-101"))
                        .form(CsvReview.sheet(facts + ROWS))))
        .anySatisfy(
            finding -> {
              assertThat(finding.message().zh())
                  .isEqualTo("表上没有写明“项目已完成”：是则应得 10 分，否则应得 5 分，表上为 7 分");
              assertThat(finding.message().en())
                  .isEqualTo(
                      "Expected 10 if the project is finished (which is not said), or else 5, got"
                          + " 7");
            });
  }
}
