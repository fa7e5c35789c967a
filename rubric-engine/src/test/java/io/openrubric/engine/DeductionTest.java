package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Observation;
import io.openrubric.api.Parameters;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Rule;
import io.openrubric.api.Text;
import io.openrubric.api.UnitCounting;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Explanation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeductionTest {
  private static OneLeaf saving(UnitCounting counting) {
    return OneLeaf.of(
        "5",
        Rule.costSavingDeduction(
            Rational.parse("0.1"), Rational.parse("0.02"), Rational.ONE, counting));
  }

  private static Observation cost(String planned, String actual) {
    return Observation.measured().amount("planned", planned).amount("actual", actual).build();
  }

  private static OneLeaf onSide(String side, UnitCounting counting, String most) {
    Parameters.Builder parameters =
        Parameters.builder()
            .put("threshold", Rational.of(90))
            .put("side", side)
            .put("unit", Rational.of(4))
            .put("points", Rational.of(2))
            .put("counting", counting.key());
    if (most != null) {
      parameters.put("most", most);
    }
    return OneLeaf.of("10", Rule.of("deduction", parameters.build()));
  }

  private static Observation actual(String value) {
    return Observation.measured().amount("actual", value).build();
  }

  @ParameterizedTest
  @CsvSource({
    // actual cost of 100 planned: saving 7% is 3 points short, two started units of 2
    "93, 3",
    "88, 5",
    "90, 5",
    "90.01, 4",
    "91, 4",
    "92, 4",
    "92.01, 3",
    "98, 1",
    "99, 0",
    "100, 0",
    "150, 0",
    "0, 5",
  })
  void startedUnitsOfASavingRateCountWhole(String actual, String points) {
    assertThat(saving(UnitCounting.STARTED).exact(cost("100", actual)))
        .isEqualTo(Rational.parse(points));
  }

  @ParameterizedTest
  @CsvSource({"93, 4, 3.5", "91, 5, 4.5", "92, 4, 4", "90, 5, 5", "99, 1, 0.5", "101, 0, 0"})
  void completedUnitsCountWholeAndProratedOnesByTheirShare(
      String actual, String completed, String prorated) {
    assertThat(saving(UnitCounting.COMPLETED).exact(cost("100", actual)))
        .isEqualTo(Rational.parse(completed));
    assertThat(saving(UnitCounting.PRORATED).exact(cost("100", actual)))
        .isEqualTo(Rational.parse(prorated));
  }

  @ParameterizedTest
  @CsvSource({
    "0, zero-base",
    "-1, negative-target",
  })
  void aSavingRateNeedsAPlannedCost(String planned, String code) {
    assertThat(saving(UnitCounting.STARTED).codes(cost(planned, "1"))).containsExactly(code);
    assertThat(saving(UnitCounting.STARTED).report(cost(planned, "1")).total()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "below, 90, 10",
    "below, 95, 10",
    "below, 89, 8",
    "below, 86, 8",
    "below, 85, 6",
    "above, 90, 10",
    "above, 85, 10",
    "above, 91, 8",
    "above, 94, 8",
    "above, 94.1, 6",
    "either, 90, 10",
    "either, 89, 8",
    "either, 91, 8",
    "either, 70, 0",
    "either, 110, 0",
  })
  void onlyTheStatedSideCostsPoints(String side, String actual, String points) {
    assertThat(onSide(side, UnitCounting.STARTED, null).exact(actual(actual)))
        .isEqualTo(Rational.parse(points));
  }

  @Test
  void noMoreIsDeductedThanTheRuleAllows() {
    OneLeaf leaf = onSide("below", UnitCounting.STARTED, "5");
    assertThat(leaf.exact(actual("0"))).isEqualTo(Rational.of(5));
    assertThat(leaf.arithmetic(actual("0"))).isEqualTo("10 − min(5, 23 × 2) = 5");
    assertThat(leaf.arithmetic(actual("82"))).isEqualTo("10 − 2 × 2 = 6");
    assertThat(onSide("below", UnitCounting.STARTED, "10").faults()).isEmpty();
    assertThat(onSide("below", UnitCounting.STARTED, "10.01").faults())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.BAD_PARAMETER);
  }

  @Test
  void aDeductionThatJustReachesItsLimitIsShownWithoutIt() {
    OneLeaf leaf = onSide("below", UnitCounting.STARTED, "4");
    assertThat(leaf.arithmetic(actual("82"))).isEqualTo("10 − 2 × 2 = 6");
  }

  @Test
  void aSavingRateIsExplainedInPercent() {
    Explanation explanation = saving(UnitCounting.STARTED).explanation(cost("100", "93"));
    assertThat(explanation.arithmetic().orElseThrow()).endsWith("5 − 2 × 1 = 3");
    assertThat(explanation.reason().orElseThrow().zh()).contains("成本节约率 7%", "低于10%", "3", "计2个");
    assertThat(explanation.reason().orElseThrow().en())
        .contains("cost-saving rate", "7%", "below 10%", "by 3", "counts as 2 units");
    assertThat(explanation.rule().zh())
        .contains("成本节约率不低于10%得5分", "每低2个百分点扣1分", "不足2个百分点按2个百分点计", "最多扣5分");
    assertThat(explanation.rule().en())
        .contains("cost-saving rate", "at least 10%", "5 points", "1 off for each 2")
        .contains("part of 2 percentage points counts whole", "at most 5");
    assertThat(saving(UnitCounting.STARTED).explanation(cost("100", "90")).reason()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "below, 不低于90, 每低4, at least 90, 4 below",
    "above, 不高于90, 每高4, at most 90, 4 above",
    "either, 等于90, 每偏离4, equal to 90, 4 off",
  })
  void theRuleIsStatedInWords(
      String side, String zhFull, String zhUnit, String enFull, String enUnit) {
    Text rule = onSide(side, UnitCounting.COMPLETED, null).compiled().rule("leaf");
    assertThat(rule.zh()).contains("实际完成值", zhFull, zhUnit, "不足4不计", "最多扣10分");
    assertThat(rule.en())
        .contains("actual value", enFull, enUnit, "part of 4 does not count", "at most 10");
  }

  @Test
  void aShortfallIsExplained() {
    Explanation explanation =
        onSide("either", UnitCounting.PRORATED, null).explanation(actual("93"));
    assertThat(explanation.reason().orElseThrow().zh())
        .contains("实际完成值 93", "偏离90", "3", "计0.75个")
        .doesNotContain("903");
    assertThat(explanation.reason().orElseThrow().en())
        .contains("actual value 93", "off 90 by 3", "0.75 units");
    assertThat(explanation.arithmetic()).contains("10 − 0.75 × 2 = 8.5");
  }

  @Test
  void aShortfallThatCompletesNoUnitCostsNothingAndNeedsNoReason() {
    Explanation explanation =
        onSide("below", UnitCounting.COMPLETED, null).explanation(actual("88"));
    assertThat(explanation.arithmetic()).contains("10 − 0 × 2 = 10");
    assertThat(explanation.reason()).isEmpty();
  }

  @Test
  void theFactoryForAThresholdCountsBelowIt() {
    OneLeaf leaf =
        OneLeaf.of(
            "10",
            Rule.deductionBelow(
                Rational.of(90), Rational.of(4), Rational.of(2), UnitCounting.STARTED));
    assertThat(leaf.exact(actual("89"))).isEqualTo(Rational.of(8));
    assertThat(leaf.exact(actual("99"))).isEqualTo(Rational.of(10));
  }
}
