package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Observation;
import io.openrubric.api.Parameter;
import io.openrubric.api.Parameters;
import io.openrubric.api.Quantity;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.formula.PlainRule;
import io.openrubric.engine.json.RubricJson;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rules are done in long arithmetic, and that none is which would come to other figures. */
class PlainRulesTest {

  private static boolean isPlain(String rule) {
    String document =
        """
        {'schema': 'openrubric/rubric/1', 'id': 'one-rule', 'title': {'zh': '一条规则'},
         'fullMarks': 10,
         'indicators': [{'id': 'leaf', 'zh': '指标', 'weight': 10, 'rule': {%s}}]}
        """
            .formatted(rule);
    Rubric rubric = RubricJson.read(document.replace('\'', '"'), "rule");
    Plan plan =
        new RubricCompiler(rubric, FormulaRegistry.standard(), Revisions.RELEASED).compile();
    return plan.leaves().get(0).scorer() instanceof PlainRule.Scorer scorer
        && scorer.plain().isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'kind': 'ratio'",
        "'kind': 'ratio', 'comparator': '≤'",
        "'kind': 'yes-no'",
        "'kind': 'checklist', 'checkpoints': [{'input': 'a', 'zh': '甲', 'points': 10}]",
        "'kind': 'deduction', 'threshold': 60, 'unit': 10, 'points': 2, 'counting': 'started'",
        "'kind': 'deduction', 'measure': 'share', 'threshold': 1, 'unit': '0.1', 'points': 2,"
            + " 'counting': 'completed'",
        "'kind': 'deduction', 'threshold': 60, 'unit': 10, 'points': '0.01',"
            + " 'counting': 'started'",
        "'kind': 'late-deduction', 'months': 3, 'points': 2, 'counting': 'started'"
      })
  void ordinaryRulesAre(String rule) {
    assertThat(isPlain(rule)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'kind': 'ratio', 'comparator': '＝'",
        "'kind': 'ratio', 'pass': '0.6'",
        "'kind': 'ratio', 'missed': 'none'",
        "'kind': 'checklist', 'checkpoints': [{'input': 'a', 'zh': '甲', 'points': 10,"
            + " 'per-violation': 1}]",
        "'kind': 'deduction', 'threshold': 60, 'unit': 10, 'points': 2, 'counting': 'prorated'",
        "'kind': 'deduction', 'measure': 'likert', 'threshold': '0.9', 'unit': '0.1',"
            + " 'points': 2, 'counting': 'started'",
        "'kind': 'deduction', 'measure': 'yearly-mean', 'threshold': 1, 'unit': '0.1',"
            + " 'points': 2, 'counting': 'started'",
        "'kind': 'deduction', 'threshold': 60, 'unit': 10, 'points': '0.009',"
            + " 'counting': 'started'",
        "'kind': 'late-deduction', 'months': 1, 'points': '0.009', 'counting': 'started'",
        "'kind': 'given'"
      })
  void othersAreNot(String rule) {
    assertThat(isPlain(rule)).isFalse();
  }

  private static Parameters.Builder countingInThousandths() {
    return Parameters.builder()
        .put("points", Parameter.of(Rational.parse("0.001")))
        .put("counting", "completed");
  }

  @Test
  void aDeductionOfMoreStepsThanAreListedGoesOn() {
    Rule rule =
        Rule.of(
            "deduction",
            countingInThousandths()
                .put("threshold", Parameter.of(Rational.of(10_000)))
                .put("unit", Parameter.of(Rational.ONE))
                .build());
    Rational points =
        OneLeaf.of("10", rule)
            .exact(
                Observation.measured().amount("actual", Quantity.of(Rational.of(4_000))).build());
    assertThat(points).isEqualTo(Rational.of(4));
  }

  @Test
  void aDelayOfMoreStepsThanAreListedGoesOn() {
    Rule rule =
        Rule.of(
            "late-deduction",
            countingInThousandths().put("months", Parameter.of(Rational.ONE)).build());
    Rational points =
        OneLeaf.of("10", rule)
            .exact(
                Observation.measured()
                    .day("actual", LocalDate.of(2022, 1, 1))
                    .day("planned", LocalDate.of(1922, 1, 1))
                    .build());
    assertThat(points).isEqualTo(Rational.parse("8.8"));
  }
}
