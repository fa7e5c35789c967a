package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.ExpertAggregation;
import io.openrubric.api.Observation;
import io.openrubric.api.Parameters;
import io.openrubric.api.Rule;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Explanation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpertPointsTest {
  private static Observation marks(String marks) {
    return Observation.measured()
        .series("points", Stream.of(marks.split(" ", -1)).map(Rational::parse).toList())
        .build();
  }

  private static OneLeaf outOf(String outOf) {
    return OneLeaf.of(
        "10", Rule.of("expert-points", Parameters.builder().put("out-of", outOf).build()));
  }

  @ParameterizedTest
  @CsvSource({
    "MEAN, 7, 7",
    "MEAN, 7 8, 7.5",
    "MEAN, 7 8 8, 23/3",
    "MEAN, 0 10, 5",
    "TRIMMED_MEAN, 1 8 10, 8",
    "TRIMMED_MEAN, 10 1 8 7, 7.5",
    "TRIMMED_MEAN, 9 9 9 9 0, 9",
    "MEDIAN, 7, 7",
    "MEDIAN, 9 1, 5",
    "MEDIAN, 9 1 2, 2",
    "MEDIAN, 9 1 2 4, 3",
    "MEDIAN, 10 0 10 0 10, 10",
  })
  void severalExpertsBecomeOneExactFigure(
      ExpertAggregation aggregation, String marks, String points) {
    assertThat(OneLeaf.of("10", Rule.expertPoints(aggregation)).exact(marks(marks)))
        .isEqualTo(Rational.parse(points));
  }

  @ParameterizedTest
  @CsvSource({
    "TRIMMED_MEAN, 7, bad-input",
    "TRIMMED_MEAN, 7 8, bad-input",
    "MEAN, 7 10.01, points-out-of-range",
    "MEDIAN, -0.01 7, points-out-of-range",
  })
  void marksThatCannotBeUsedAreRefused(ExpertAggregation aggregation, String marks, String code) {
    OneLeaf leaf = OneLeaf.of("10", Rule.expertPoints(aggregation));
    assertThat(leaf.codes(marks(marks))).containsExactly(code);
    assertThat(leaf.report(marks(marks)).total()).isEmpty();
  }

  @Test
  void marksWhoseSumCouldNotBeReadAgainAreRefused() {
    List<Rational> marks = LongFractions.many(50);
    OneLeaf leaf = OneLeaf.of("10", Rule.expertPoints(ExpertAggregation.MEAN));
    Observation all = Observation.measured().series("points", marks).build();
    Observation few = Observation.measured().series("points", marks.subList(0, 5)).build();
    assertThat(leaf.report(all).problems())
        .singleElement()
        .matches(problem -> problem.code().equals("bad-input"))
        .extracting(problem -> problem.message().en())
        .isEqualTo("Expected numbers whose sum is written in at most 10000 characters, got more");
    assertThat(leaf.codes(few)).isEmpty();
  }

  @Test
  void meanIsTheDefault() {
    assertThat(OneLeaf.of("10", Rule.of("expert-points")).exact(marks("1 2 6")))
        .isEqualTo(Rational.of(3));
  }

  @Test
  void marksOutOfAnotherFigureAreScaledToTheWeight() {
    OneLeaf leaf = outOf("100");
    assertThat(leaf.exact(marks("85 90"))).isEqualTo(Rational.parse("8.75"));
    assertThat(leaf.arithmetic(marks("85 90"))).isEqualTo("(85 + 90) ÷ 2 × 10 ÷ 100 = 8.75");
    assertThat(leaf.arithmetic(marks("85"))).isEqualTo("85 × 10 ÷ 100 = 8.5");
    assertThat(leaf.exact(marks("100"))).isEqualTo(Rational.of(10));
    assertThat(leaf.codes(marks("100.1"))).containsExactly("points-out-of-range");
    assertThat(outOf("5").codes(marks("7"))).containsExactly("points-out-of-range");
  }

  @Test
  void theScoreIsExplained() {
    OneLeaf leaf = OneLeaf.of("10", Rule.expertPoints(ExpertAggregation.MEDIAN));
    Explanation explanation = leaf.explanation(marks("9 1 2 4"));
    assertThat(explanation.arithmetic()).contains("(2 + 4) ÷ 2 = 3");
    assertThat(explanation.reason().orElseThrow().zh()).isEqualTo("专家评分的中位数低于满分10");
    assertThat(explanation.reason().orElseThrow().en())
        .isEqualTo("the median of the experts' points is below 10");
    assertThat(explanation.rule().zh()).isEqualTo("专家评分取中位数");
    assertThat(explanation.rule().en()).isEqualTo("the median of the experts' points");
    assertThat(leaf.arithmetic(marks("7"))).isEqualTo("7");
    assertThat(leaf.explanation(marks("10 10")).reason()).isEmpty();
  }

  @Test
  void theRuleSaysHowMarksAreScaled() {
    assertThat(outOf("100").compiled().rule("leaf").zh()).isEqualTo("专家评分取平均值（满分100分，折算为10分）");
    assertThat(outOf("100").compiled().rule("leaf").en())
        .isEqualTo("the mean of the experts' points, out of 100, scaled to 10");
  }
}
