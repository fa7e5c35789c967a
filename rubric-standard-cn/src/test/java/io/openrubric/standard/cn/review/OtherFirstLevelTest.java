package io.openrubric.standard.cn.review;

import static io.openrubric.standard.cn.review.CsvReview.BENEFIT;
import static io.openrubric.standard.cn.review.CsvReview.HEADER;
import static io.openrubric.standard.cn.review.CsvReview.MONEY;
import static io.openrubric.standard.cn.review.CsvReview.OUTPUT;
import static io.openrubric.standard.cn.review.CsvReview.SATISFACTION;
import static io.openrubric.standard.cn.review.CsvReview.TOTAL;
import static io.openrubric.standard.cn.review.CsvReview.findings;
import static io.openrubric.standard.cn.review.CsvReview.grave;
import static io.openrubric.standard.cn.review.CsvReview.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.engine.TemplateCatalogue;
import io.openrubric.engine.review.Review;
import java.util.List;
import org.junit.jupiter.api.Test;

/** First levels that the standard has not, and rows that it has no rule for. */
class OtherFirstLevelTest {
  private static final String COST = "成本指标,经济成本,总成本,≤5万元,4万元,10,10,\n";
  private static final String FRAMEWORK =
      """
      #budget_weight,10
      #budget_score_reported,9.8
      #total_reported,99.8
      """
          + HEADER
          + """
          决策,项目立项,立项依据充分性,充分,充分,20,20,
          过程,资金管理,资金到位率,100%,100%,10,10,
          产出,数量,建设里程,≥12公里,12公里,40,40,
          效益,满意度,群众满意度,≥90%,95%,20,20,
          """;

  private static List<String> framework(String csv) {
    return Review.standard()
        .review(
            FormReader.on(TemplateCatalogue.load().get("cn-mof-2020-10-framework"))
                .form(sheet(csv)))
        .stream()
        .map(f -> f.severity() + " " + f.code() + " " + f.path())
        .toList();
  }

  /** The framework itself has 预算执行率 under 过程; its first level is merged. */
  @Test
  void theBudgetBelowAFirstLevelIsOneOfItsIndicators() {
    String rows =
        HEADER
            + """
            决策（20分）,项目立项,立项依据充分性,充分,充分,20,20,
            过程（20分）,资金管理,资金到位率,足额,足额,10,10,
            ,,预算执行率,100%,93%,10,9.3,尾款未付
            产出（30分）,产出数量,实际完成率,≥95%,96%,30,30,
            效益（30分）,项目效益,社会效益,显著,显著,30,30,
            """;
    assertThat(framework(rows + "合计,,,,,100,99.3,\n").stream().filter(f -> !f.startsWith("NOTE")))
        .isEmpty();
    String above = "年度资金,全年预算数,全年执行数,分值,执行率,得分,,\n年度资金总额,100,93,10,93%,9.3,,\n";
    assertThat(framework(above + rows + "合计,,,,,100,99.3,\n")).noneMatch(f -> f.startsWith("E"));
    assertThat(framework(rows.replace("过程（20分）", "过程（25分）")))
        .contains("ERROR weights-do-not-add 过程（25分）");
  }

  @Test
  void whatItWeighsCountsAndIsTold() {
    String csv = MONEY + HEADER + COST + OUTPUT.replace("50,50", "40,40") + BENEFIT + SATISFACTION;
    List<String> norms = List.of("WARNING weight-off-norm 产出指标", "WARNING weight-off-norm 成本指标");
    assertThat(findings(csv + TOTAL)).isEqualTo(norms);
    assertThat(findings(csv + TOTAL.replace(",100,\n", ",95,\n")))
        .hasSize(3)
        .contains("ERROR total-does-not-add 合计");
    assertThat(findings(csv.replace("4万元,10,10", "6万元,10,10") + TOTAL))
        .contains("WARNING missed-but-full 成本指标/经济成本/总成本");
  }

  @Test
  void aSlipOfThePenIsNoOtherFirstLevel() {
    assertThat(grave(MONEY + HEADER + OUTPUT.replace("产出", "产岀") + BENEFIT + SATISFACTION))
        .containsExactly("ERROR not-readable s.csv:4 产岀指标/数量/甲");
  }

  @Test
  void whatWasReachedIsNoNumberOfPoints() {
    assertThat(framework(FRAMEWORK))
        .filteredOn(line -> !line.startsWith("NOTE"))
        .containsExactly("WARNING weight-off-norm 预算执行率");
    assertThat(framework(FRAMEWORK.replace("≥12公里,12公里", "≥12公里,11公里")))
        .contains("WARNING missed-but-full 产出/数量/建设里程");
    assertThat(framework(FRAMEWORK.replace("≥12公里,12公里,40,40", "≥12公里,11公里,40,37")))
        .doesNotContain("WARNING missed-but-full 产出/数量/建设里程");
  }

  @Test
  void aBudgetThatTheStandardHasNotCounts() {
    assertThat(framework(FRAMEWORK.replace("99.8", "99.9")))
        .contains("ERROR total-does-not-add 合计");
  }
}
