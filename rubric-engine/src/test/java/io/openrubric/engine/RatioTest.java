package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.InputName;
import io.openrubric.api.Observation;
import io.openrubric.api.Parameter;
import io.openrubric.api.Parameters;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Rule;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Score;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {
  private static Observation actual(String value) {
    return Observation.measured().amount("actual", value).build();
  }

  @ParameterizedTest
  @CsvSource({
    // comparator, target, actual, exact points of 10, note
    "≥, 80, 54, 6.75, ",
    "≥, 80, 80, 10, ",
    "≥, 80, 81, 10, ",
    "≥, 80, 0, 0, ",
    "≥, 80, -5, 0, ",
    "≥, 0, 0, 10, zero-target",
    "≥, 0, 3, 10, ",
    "≥, 0, -3, 0, ",
    "＞, 80, 54, 6.75, ",
    "＞, 80, 80, 10, touches-strict-target",
    "＞, 80, 80.01, 10, ",
    "＞, 80, 0, 0, ",
    "＞, 80, -5, 0, ",
    "＞, 0, 0, 0, ",
    "＞, 0, 3, 10, ",
    "＞, 0, -3, 0, ",
    "≤, 80, 100, 8, ",
    "≤, 80, 80, 10, ",
    "≤, 80, 79, 10, ",
    "≤, 80, 0, 10, ",
    "≤, 80, -5, 10, ",
    "≤, 0, 0, 10, zero-target",
    "≤, 0, 3, 0, ",
    "≤, 0, -3, 10, ",
    "＜, 80, 100, 8, ",
    "＜, 80, 80, 10, touches-strict-target",
    "＜, 80, 79.99, 10, ",
    "＜, 80, 0, 10, ",
    "＜, 80, -5, 10, ",
    "＜, 0, 0, 0, ",
    "＜, 0, 3, 0, ",
    "＜, 0, -3, 10, ",
    "＝, 80, 54, 6.75, ",
    "＝, 80, 80, 10, ",
    "＝, 80, 100, 8, ",
    "＝, 80, 0, 0, ",
    "＝, 80, -5, 0, ",
    "＝, 0, 0, 10, zero-target",
    "＝, 0, 3, 0, ",
    "＝, 0, -3, 0, ",
  })
  void eachComparatorScoresAsDefined(
      String comparator, String target, String actual, String points, String note) {
    TargetComparator parsed = TargetComparator.parse(comparator);
    OneLeaf leaf = OneLeaf.ratio("10", parsed, Rational.parse(target));
    assertThat(leaf.exact(actual(actual))).isEqualTo(Rational.parse(points));
    assertThat(leaf.codes(actual(actual))).isEqualTo(note == null ? List.of() : List.of(note));
    Rule rule = Rule.of("ratio", Parameters.builder().put("comparator", comparator).build());
    Observation both =
        Observation.measured().amount("actual", actual).amount("target", target).build();
    assertThat(OneLeaf.of("10", rule).exact(both)).isEqualTo(Rational.parse(points));
  }

  @ParameterizedTest
  @CsvSource({
    "120, the rule gives at most 90% of the weight",
    "95, the rule gives at most 90% of the weight",
    "90, actual value 90 is below the target 100",
    "80, actual value 80 is below the target 100",
  })
  void pointsLostToTheCapAreLostToTheCap(String value, String reason) {
    Rule capped = Rule.ratio().with("cap", Parameter.of("0.9"));
    OneLeaf leaf =
        OneLeaf.of("100", capped).with(OneLeaf.target(TargetComparator.AT_LEAST, Rational.HUNDRED));
    assertThat(leaf.explanation(actual(value)).reason().orElseThrow().en()).isEqualTo(reason);
  }

  @Test
  void fiftyFourOfEightyOutputsScoreTenPointThirteenOfFifteen() {
    OneLeaf leaf =
        OneLeaf.of(
            "15",
            Rule.ratio(
                InputName.of("actual", "实际产出数", "actual output"),
                InputName.of("planned", "计划产出数", "planned output")));
    Observation card =
        Observation.measured().amount("actual", "54").amount("planned", "80").build();
    assertThat(leaf.exact(card)).isEqualTo(Rational.parse("10.125"));
    assertThat(leaf.printed(card)).isEqualTo("10.13");
    assertThat(leaf.arithmetic(card)).isEqualTo("54 ÷ 80 × 15 = 10.125 → 10.13");
    assertThat(leaf.score(card).basis()).isEqualTo(Score.Basis.RULE);
    assertThat(leaf.explanation(card).reason().orElseThrow().zh()).isEqualTo("实际产出数 54 低于计划产出数 80");
    assertThat(leaf.explanation(card).reason().orElseThrow().en())
        .isEqualTo("actual output 54 is below planned output 80");
  }

  @Test
  void ninetyFourPercentOfTheMoneyScoresFourPointSevenOfFive() {
    OneLeaf leaf = OneLeaf.of("5", Rule.ratio());
    Observation card =
        Observation.measured().amount("actual", "470").amount("target", "500").build();
    assertThat(leaf.printed(card)).isEqualTo("4.70");
    assertThat(leaf.arithmetic(card)).isEqualTo("470 ÷ 500 × 5 = 4.7");
  }

  @Test
  void seventyOfFourHundredIsRoundedOnceFromTheExactValue() {
    OneLeaf leaf = OneLeaf.ratio("3", TargetComparator.AT_LEAST, Rational.of(400));
    assertThat(leaf.exact(actual("70"))).isEqualTo(Rational.parse("0.525"));
    assertThat(leaf.printed(actual("70"))).isEqualTo("0.53");
  }

  @Test
  void aThirdOfThreeIsOne() {
    OneLeaf leaf = OneLeaf.ratio("3", TargetComparator.AT_LEAST, Rational.of(3));
    assertThat(leaf.exact(actual("1"))).isEqualTo(Rational.ONE);
    assertThat(leaf.arithmetic(actual("1"))).isEqualTo("1 ÷ 3 × 3 = 1");
  }

  @ParameterizedTest
  @CsvSource({
    "≥, 80, 54, 54 ÷ 80 × 10 = 6.75",
    "≥, 80, 80, 80 ÷ 80 × 10 = 10",
    "≥, 80, 100, 'min(1, 100 ÷ 80) × 10 = 10'",
    "≥, 80, -1, -1 < 0 → 0",
    "≥, 0, 5, 5 ≥ 0 → 10",
    "＞, 0, 0, 0 ＝ 0 → 0",
    "≤, 80, 100, 80 ÷ 100 × 10 = 8",
    "≤, 80, -1, -1 ≤ 80 → 10",
    "≤, 0, 5, 5 > 0 → 0",
    "＜, 80, 80, 80 ＝ 80 → 10",
    "＝, 80, 80, 80 ＝ 80 → 10",
    "＝, 80, 100, 80 ÷ 100 × 10 = 8",
  })
  void theArithmeticShowsWhatWasDone(String comparator, String target, String actual, String line) {
    OneLeaf leaf = OneLeaf.ratio("10", TargetComparator.parse(comparator), Rational.parse(target));
    assertThat(leaf.arithmetic(actual(actual))).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({
    "≥, 80, 54, 低于, below",
    "≤, 80, 100, 高于, above",
    "＝, 80, 100, 高于, above",
    "＝, 80, 54, 低于, below",
  })
  void theReasonSaysOnWhichSideOfTheTargetTheActualValueIs(
      String comparator, String target, String actual, String zh, String en) {
    OneLeaf leaf = OneLeaf.ratio("10", TargetComparator.parse(comparator), Rational.parse(target));
    Text reason = leaf.explanation(actual(actual)).reason().orElseThrow();
    assertThat(reason.zh()).contains("实际完成值 " + actual, zh, target);
    assertThat(reason.en()).contains("actual value " + actual, en, target);
  }

  @Test
  void zeroThatShouldBePassedHasAReasonThatClaimsNeitherSide() {
    Text reason =
        OneLeaf.ratio("10", TargetComparator.GREATER_THAN, Rational.ZERO)
            .explanation(actual("0"))
            .reason()
            .orElseThrow();
    assertThat(reason.zh()).contains("实际完成值 0").doesNotContain("低于", "高于");
    assertThat(reason.en()).contains("actual value 0").doesNotContain("below", "above");
  }

  @Test
  void fullMarksNeedNoReason() {
    for (String comparator : List.of("≥", "≤", "＝", "＞", "＜")) {
      OneLeaf leaf = OneLeaf.ratio("10", TargetComparator.parse(comparator), Rational.of(80));
      assertThat(leaf.explanation(actual("80")).reason()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "≥, 'min(1', ÷",
    "＞, 'min(1', ÷",
    "≤, 不超过, 得10分",
    "＜, 不超过, 得10分",
    "＝, 等于, 小÷大",
  })
  void theRuleIsStatedInWords(String comparator, String some, String more) {
    OneLeaf leaf = OneLeaf.ratio("10", TargetComparator.parse(comparator), Rational.of(80));
    Text rule = leaf.compiled().rule("leaf");
    assertThat(rule.zh()).contains("实际完成值", "指标值80", "10", some, more);
    assertThat(rule.en()).contains("actual value", "target 80", "10");
  }

  @Test
  void aNegativeTargetAmongTheInputsIsRefused() {
    Observation card = Observation.measured().amount("actual", "5").amount("target", "-1").build();
    OneLeaf leaf = OneLeaf.of("10", Rule.ratio());
    assertThat(leaf.codes(card)).containsExactly(ProblemCode.NEGATIVE_TARGET);
    assertThat(leaf.report(card).total()).isEmpty();
  }

  @Test
  void aComparatorBesideTheLeafsOwnTargetIsRefused() {
    Rule rule = Rule.of("ratio", Parameters.builder().put("comparator", "≤").build());
    OneLeaf leaf =
        OneLeaf.of("10", rule).with(OneLeaf.target(TargetComparator.AT_LEAST, Rational.ONE));
    assertThat(leaf.faults()).extracting(p -> p.code()).containsExactly(ProblemCode.BAD_PARAMETER);
  }

  @Test
  void aNegativeTargetIsRefusedAndZeroIsNot() {
    assertThat(OneLeaf.ratio("10", TargetComparator.AT_MOST, Rational.of(-1)).faults())
        .extracting(p -> p.code())
        .containsExactly(ProblemCode.BAD_TARGET);
    assertThat(OneLeaf.ratio("10", TargetComparator.AT_MOST, Rational.ZERO).faults()).isEmpty();
  }
}
