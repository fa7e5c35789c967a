package io.openrubric.standard.cn.review;

import static io.openrubric.standard.cn.review.CsvReview.HEADER;
import static io.openrubric.standard.cn.review.CsvReview.OTHERS;
import static io.openrubric.standard.cn.review.CsvReview.OUTPUT;
import static io.openrubric.standard.cn.review.CsvReview.TOTAL;
import static io.openrubric.standard.cn.review.CsvReview.findings;
import static io.openrubric.standard.cn.review.CsvReview.grave;
import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.engine.TemplateCatalogue;
import io.openrubric.standard.cn.sheet.SheetScoring;
import java.math.BigDecimal;
import java.util.List;
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
}
