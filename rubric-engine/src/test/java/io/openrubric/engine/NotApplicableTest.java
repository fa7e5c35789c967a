package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.NotApplicablePolicy;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.ScoreReport;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A form of 30 (a 10, b 20) and 70 (c 40, d 30). */
class NotApplicableTest {
  private static ScoreReport without(NotApplicablePolicy policy, String... gone) {
    Rubric rubric =
        Rubric.builder()
            .id("form")
            .title(Text.same("表"))
            .notApplicable(policy)
            .addIndicators(group("x", "30", leaf("a", "10"), leaf("b", "20")))
            .addIndicators(group("y", "70", leaf("c", "40"), leaf("d", "30")))
            .build();
    Observations.Builder card = Observations.of("project");
    for (String id : List.of("a", "b", "c", "d")) {
      card.put(
          id,
          List.of(gone).contains(id)
              ? Observation.notApplicable("无此任务")
              : Observation.measured().flag("met", !id.equals("b")).build());
    }
    return CompiledRubric.compile(rubric).score(card.build());
  }

  private static Indicator leaf(String id, String weight) {
    return IndicatorLeaf.builder()
        .id(id)
        .name(Text.same(id))
        .weight(Weight.of(weight))
        .rule(Rule.yesNo())
        .build();
  }

  private static Indicator group(String id, String weight, Indicator... children) {
    return IndicatorGroup.builder()
        .id(id)
        .name(Text.same(id))
        .weight(Weight.of(weight))
        .addChildren(children)
        .build();
  }

  private static String weights(ScoreReport report) {
    return Stream.of("a", "b", "c", "d", "x", "y")
        .map(id -> report.score(id).weight().toPlainString())
        .collect(Collectors.joining(" "));
  }

  @Test
  void theWeightIsSpreadInItsGroup() {
    assertThat(weights(without(NotApplicablePolicy.spreadInGroup(), "a")))
        .isEqualTo("0 30 40 30 30 70");
    assertThat(weights(without(NotApplicablePolicy.spreadInGroup(), "a", "c")))
        .isEqualTo("0 30 0 70 30 70");
  }

  @Test
  void aWholeGroupThatIsGoneIsSpreadOverTheRest() {
    ScoreReport report = without(NotApplicablePolicy.spreadInGroup(), "a", "b");
    // 30 by 4 to 3 is 17.142… and 12.857…
    assertThat(weights(report)).isEqualTo("0 0 57.14 42.86 0 100");
    assertThat(report.total().orElseThrow()).hasToString("100.00");
  }

  @Test
  void theWeightIsScaledToFullMarks() {
    assertThat(weights(without(NotApplicablePolicy.scaleToFull(), "a")))
        .isEqualTo("0 22.22 44.45 33.33 22.22 77.78");
  }

  @Test
  void theWeightMovesToTheNamedLeaf() {
    ScoreReport report = without(NotApplicablePolicy.moveTo("d"), "a", "b");
    assertThat(weights(report)).isEqualTo("0 0 40 60 0 100");
    assertThat(report.explanation("d").arithmetic()).contains("(1 × 30) × 60 ÷ 30 = 60");
    assertThat(report.explanation("d").notes())
        .extracting(Text::en)
        .containsExactly("weight 30 became 60 by indicators that do not apply");
    assertThat(report.explanation("a").reason().orElseThrow().en())
        .isEqualTo("does not apply (无此任务); its weight 10 has moved");
    assertThat(report.explanation("c").notes()).isEmpty();
  }

  @Test
  void anHeirThatIsGoneItselfIsAProblem() {
    ScoreReport report = without(NotApplicablePolicy.moveTo("d"), "a", "d");
    assertThat(report.problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.NOTHING_APPLIES, ProblemCode.NOTHING_APPLIES);
    assertThat(report.total()).isEmpty();
  }

  @Test
  void aFormOfWhichNothingAppliesHasNoTotal() {
    for (NotApplicablePolicy policy :
        List.of(NotApplicablePolicy.spreadInGroup(), NotApplicablePolicy.scaleToFull())) {
      ScoreReport report = without(policy, "a", "b", "c", "d");
      assertThat(report.problems())
          .hasSize(4)
          .allMatch(problem -> problem.code().equals(ProblemCode.NOTHING_APPLIES));
      assertThat(report.total()).isEmpty();
    }
  }

  @Test
  void whatRemainsScoresItsShareOfTheGreaterWeight() {
    ScoreReport report = without(NotApplicablePolicy.spreadInGroup(), "c");
    assertThat(report.score("d").exact()).contains(Rational.of(70));
    assertThat(report.score("d").declaredWeight()).hasToString("30");
    assertThat(report.score("b").exact()).contains(Rational.ZERO);
    assertThat(report.total().orElseThrow()).hasToString("80.00");
  }
}
