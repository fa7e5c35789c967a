package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Explanation;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenPointsTest {
  private static final OneLeaf YES_NO = OneLeaf.of("5", Rule.yesNo());
  private static final OneLeaf GIVEN = OneLeaf.of("5", Rule.given());

  private static Observation entered(String points) {
    return Observation.measured().amount("points", points).build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.01", "-0.01", "50", "-5"})
  void pointsOutsideTheWeightAreAProblemAndNeverClamped(String points) {
    for (ScoreReport report :
        List.of(YES_NO.report(Observation.given(points)), GIVEN.report(entered(points)))) {
      assertThat(report.problems())
          .singleElement()
          .matches(problem -> problem.isError())
          .matches(problem -> problem.code().equals(ProblemCode.POINTS_OUT_OF_RANGE));
      assertThat(report.total()).isEmpty();
      assertThat(report.score("leaf").points()).isEmpty();
      assertThat(report.score("leaf").basis()).isEqualTo(Score.Basis.REFUSED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "5", "4.7"})
  void pointsUpToTheWeightStandAsTheyAre(String points) {
    for (Score score :
        List.of(YES_NO.score(Observation.given(points)), GIVEN.score(entered(points)))) {
      assertThat(score.exact().orElseThrow()).hasToString(points);
      assertThat(score.basis()).isEqualTo(Score.Basis.GIVEN);
    }
  }

  @Test
  void pointsWhoseSumCouldNotBeReadAgainAreRefused() {
    Rubric.Builder rubric = Rubric.builder().id("long").title(Text.same("长"));
    Observations.Builder project = Observations.of("甲");
    for (int i = 0; i < 50; i++) {
      String id = "leaf-" + i;
      rubric.addIndicators(
          IndicatorLeaf.builder()
              .id(id)
              .name(Text.same(id))
              .weight(Weight.of(2))
              .rule(Rule.given())
              .build());
      project.put(id, Observation.given(LongFractions.of(i)));
    }
    ScoreReport report = CompiledRubric.compile(rubric.build()).score(project.build());
    assertThat(report.total()).isEmpty();
    assertThat(report.score("leaf-0").basis()).isEqualTo(Score.Basis.GIVEN);
    assertThat(report.score("leaf-49").basis()).isEqualTo(Score.Basis.REFUSED);
    assertThat(report.problems())
        .allMatch(problem -> problem.code().equals(ProblemCode.BAD_INPUT))
        .extracting(problem -> problem.message().en())
        .contains(
            "Expected exact points whose sum is written in at most 10000 characters, got more with"
                + " these");
  }

  @Test
  void theyAreMarkedAsNotRecomputed() {
    Explanation explanation = YES_NO.explanation(Observation.given("3"));
    assertThat(explanation.notes())
        .extracting(note -> note.en())
        .containsExactly("points as given, not recomputed by the rule");
    assertThat(explanation.reason().orElseThrow().en())
        .isEqualTo("points as given, no reason stated");
    assertThat(YES_NO.explanation(Observation.given("5")).reason()).isEmpty();
    assertThat(GIVEN.compiled().rule("leaf").en())
        .isEqualTo("points given, 0 to 5, not recomputed");
    assertThat(GIVEN.compiled().rule("leaf").zh()).isEqualTo("直接给分（0至5分），不复算");
  }

  @Test
  void theReasonIsTheOneThatWasStated() {
    Observation given = new Observation.Given(Rational.of(3), Optional.of("两项工作未完成"));
    assertThat(YES_NO.explanation(given).reason().orElseThrow().zh()).isEqualTo("两项工作未完成");
  }
}
