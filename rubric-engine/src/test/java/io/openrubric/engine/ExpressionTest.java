package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.InputName;
import io.openrubric.api.Language;
import io.openrubric.api.Observation;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Quantity;
import io.openrubric.api.Rule;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Explanation;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores that an expression gives; 10 points each unless another weight is said. */
class ExpressionTest {
  private static final String SUBSIDY = "min(1, done / planned) * weight - 0.5 * violations";

  private static OneLeaf leaf(String expression) {
    return OneLeaf.of("10", Rule.expression(expression));
  }

  private static Observation subsidy(String done, String planned, String violations) {
    return Observation.measured()
        .amount("done", done)
        .amount("planned", planned)
        .amount("violations", violations)
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "80, 80, 0, 10",
    "90, 80, 0, 10",
    "54, 80, 2, 5.75",
    "1, 3, 0, 10/3",
    "1, 3, 1, 17/6",
    "0, 80, 0, 0",
    "4, 80, 1, 0",
  })
  void theExampleIsExact(String done, String planned, String violations, String points) {
    assertThat(leaf(SUBSIDY).exact(subsidy(done, planned, violations)))
        .isEqualTo(Rational.parse(points));
  }

  @ParameterizedTest
  @CsvSource({"1%, 1%, 0", "0.01, 0.01, 0", "80%, 95%, 10", "800‰, 0.8%, 0", "0.8, 0.95, 10"})
  void sharesArePlainNumbersHoweverManyThereAre(String a, String b, String points) {
    assertThat(
            leaf("if(a >= 80% and b >= 80%, weight, 0)")
                .exact(
                    Observation.measured()
                        .amount("a", Quantity.parse(a))
                        .amount("b", Quantity.parse(b))
                        .build()))
        .isEqualTo(Rational.parse(points));
  }

  @Test
  void aBareNumberBesideAShareIsNotGuessedAt() {
    assertThat(
            leaf("if(a >= 80% and b >= 80%, weight, 0)")
                .codes(
                    Observation.measured()
                        .amount("a", "95")
                        .amount("b", Quantity.parse("96%"))
                        .build()))
        .containsExactly(ProblemCode.UNIT_MISMATCH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 + 2 * 3 | 7",
        "(1 + 2) * 3 | 9",
        "8 - 3 - 2 | 3",
        "8 / 4 / 2 | 1",
        "8 / (4 / 2) | 4",
        "-2 ^ 2 + 10 | 6",
        "(-2) ^ 2 | 4",
        "2 ^ 0 | 1",
        "2 * -3 + 10 | 4",
        "--3 | 3",
        "80% * 10 | 8",
        "1 / 3 | 1/3",
        "min(4, 2, 3) | 2",
        "max(4, 2, 3) | 4",
        "min(4) | 4",
        "abs(2 - 5) | 3",
        "round(2 / 3, 2) | 0.67",
        "round(2.5, 0) | 3",
        "abs(round(-2.5, 0)) | 3",
        "floor(7 / 2) | 3",
        "10 + floor(-7 / 2) | 6",
        "ceil(7 / 2) | 4",
        "10 + ceil(-7 / 2) | 7",
        "clamp(12, 0, weight) | 10",
        "clamp(-12, 0, weight) | 0",
        "if(1 < 2, 3, 4) | 3",
        "if(2 <= 1, 3, 4) | 4",
        "if(2 = 2.0, 3, 4) | 3",
        "if(2 != 2, 3, 4) | 4",
        "if(3 > 2 and 3 >= 3, 1, 2) | 1",
        "if(3 < 2 or not 3 < 2, 1, 2) | 1",
        "if(not (1 < 2 and 2 < 1) or 1 > 2, 5, 6) | 5",
        "if(1 = 1, 1, 1 / (weight - 10 + nought)) | 1",
        "分值 ÷ ４ × ２ − （１ ＋ １） | 3",
        "if(1 ≤ 2 and 2 ≥ 1 and 1 ≠ 2, 1, 0) | 1",
        "if(1 == 1 and 1 <> 2, 1, 0) | 1",
        "0.1 + 0.2 | 0.3",
      })
  void signsAndFunctionsMeanWhatPeopleExpect(String expression, String points) {
    Observation.MeasuredBuilder inputs = Observation.measured().amount("x", "0");
    boolean second = expression.contains("nought");
    Observation card = (second ? inputs.amount("nought", "0") : inputs).build();
    assertThat(leaf(expression + " + 0 * x").exact(card)).isEqualTo(Rational.parse(points));
  }

  @Test
  void theExplanationShowsTheExpressionInWordsAndWithItsValues() {
    Rule rule =
        Rule.expression(
            SUBSIDY,
            InputName.of("done", "完成数", "done").in("个"),
            InputName.of("planned", "计划数", "planned").in("个"),
            InputName.of("violations", "违规次数", "violations").in("次"));
    Explanation explanation = OneLeaf.of("10", rule).explanation(subsidy("54", "80", "2"));
    assertThat(explanation.rule().zh()).isEqualTo("得分＝最小值(1, 完成数 ÷ 计划数) × 10 − 0.5 × 违规次数");
    assertThat(explanation.rule().en())
        .isEqualTo("points = min(1, done ÷ planned) × 10 − 0.5 × violations");
    assertThat(explanation.arithmetic()).hasValue("min(1, 54 ÷ 80) × 10 − 0.5 × 2 = 5.75");
    assertThat(explanation.reason().orElseThrow().zh())
        .isEqualTo("按公式 最小值(1, 完成数 ÷ 计划数) × 10 − 0.5 × 违规次数，未得满分10分");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a - (b - a) | 6 − (4 − 6) = 8",
        "a - b - a + 9 | 6 − 4 − 6 + 9 = 5",
        "a / (b * 2) | 6 ÷ (4 × 2) = 0.75",
        "(a - b) ^ 3 | (6 − 4) ^ 3 = 8",
        "-(a - b) + 5 | −(6 − 4) + 5 = 3",
        "if(not (a > b or a = 1), 1, b) | if(not (6 ＞ 4 or 6 ＝ 1), 1, 4) = 4",
        "(b ^ 2) ^ 2 / a ^ 2 | (4 ^ 2) ^ 2 ÷ 6 ^ 2 = 64/9 → 7.11",
      })
  void bracketsAreShownWhereTheyMatter(String expression, String arithmetic) {
    Observation card = Observation.measured().amount("a", "6").amount("b", "4").build();
    assertThat(leaf(expression).arithmetic(card)).isEqualTo(arithmetic);
  }

  @Test
  void negativeAndBrokenValuesStandInBrackets() {
    Observation card = Observation.measured().amount("a", "-6").amount("b", "1/3").build();
    assertThat(leaf("b - a").arithmetic(card)).isEqualTo("(1/3) − (-6) = 19/3 → 6.33");
  }

  @Test
  void inputsAreNumbersOrAnswersAsTheyAreUsed() {
    Rule rule = Rule.expression("if(finished, weight, rate * weight)");
    CompiledRubric rubric = OneLeaf.of("10", rule).compiled();
    assertThat(rubric.inputs("leaf")).extracting(InputSpec::id).containsExactly("finished", "rate");
    assertThat(rubric.inputs("leaf"))
        .extracting(InputSpec::type)
        .containsExactly(InputType.FLAG, InputType.NUMBER);
    Observation card = Observation.measured().flag("finished", true).amount("rate", "0.7").build();
    assertThat(OneLeaf.of("10", rule).arithmetic(card)).isEqualTo("if(yes, 10, 0.7 × 10) = 10");
  }

  @Test
  void theLeafsOwnTargetCanBeUsedAndGivesItsUnit() {
    OneLeaf leaf =
        leaf("min(1, target / actual) * weight")
            .with(OneLeaf.target(TargetComparator.AT_MOST, Rational.of(50)))
            .with(io.openrubric.api.Target.of(TargetComparator.AT_MOST, Quantity.parse("50万元")));
    Observation card = Observation.measured().amount("actual", Quantity.parse("1000000元")).build();
    assertThat(leaf.exact(card)).isEqualTo(Rational.of(5));
  }

  @Test
  void inputsCanBeCalledByTheirChineseNames() {
    Rule rule =
        Rule.expression(
            "min(1, 完成数 ÷ 计划数) × 分值",
            InputName.of("done", "完成数", "done"),
            InputName.of("planned", "计划数", "planned"));
    Observation card = Observation.measured().amount("done", "1").amount("planned", "4").build();
    assertThat(OneLeaf.of("10", rule).exact(card)).isEqualTo(Rational.of(5, 2));
  }

  @ParameterizedTest
  @CsvSource({"5, 0", "0, 0", "-5, 0"})
  void divisionByZeroIsAProblemOfTheLeaf(String done, String planned) {
    ScoreReport report = leaf(SUBSIDY).report(subsidy(done, planned, "0"));
    Problem problem = report.problems().get(0);
    assertThat(problem.code()).isEqualTo(ProblemCode.ZERO_BASE);
    assertThat(problem.in(Language.EN))
        .contains("Expected a divisor other than 0, got planned = 0 (character 15)");
    assertThat(problem.in(Language.ZH)).contains("除数应不为0，实为 planned = 0（第15个字符处）");
    assertThat(report.total()).isEmpty();
  }

  @Test
  void onlyTheBranchThatCountsIsComputed() {
    OneLeaf leaf = leaf("if(planned = 0 or done / planned > 1, weight, done / planned * weight)");
    Observation card = Observation.measured().amount("done", "1").amount("planned", "0").build();
    assertThat(leaf.exact(card)).isEqualTo(Rational.of(10));
  }

  @ParameterizedTest
  @CsvSource({"80, 80, 21, -0.5", "-1, 80, 0, -0.125"})
  void aResultOutsideTheWeightIsAProblemAndNeverClamped(
      String done, String planned, String violations, String got) {
    ScoreReport report = leaf(SUBSIDY).report(subsidy(done, planned, violations));
    Problem problem = report.problems().get(0);
    assertThat(problem.code()).isEqualTo(ProblemCode.POINTS_OUT_OF_RANGE);
    assertThat(problem.message().en())
        .isEqualTo(
            "Expected the expression to give 0 to 10, got "
                + got
                + "; if it is to be limited, write clamp(…, 0, weight)");
  }

  @Test
  void aMissingInputFollowsTheMissingPolicy() {
    Observation card = Observation.measured().amount("done", "1").amount("planned", "2").build();
    assertThat(leaf(SUBSIDY).codes(card)).containsExactly(ProblemCode.MISSING_VALUE);
    assertThat(leaf(SUBSIDY).printed(card)).isEqualTo("0.00");
  }

  @Test
  void anExpressionWithoutInputsGivesEveryProjectItsPoints() {
    assertThat(leaf("weight / 3").exact(Observation.measured().build()))
        .isEqualTo(Rational.of(10, 3));
  }
}
