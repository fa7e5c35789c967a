package io.openrubric.engine;

import static io.openrubric.engine.Structures.assertLedgerBalances;
import static io.openrubric.engine.Structures.leaf;
import static io.openrubric.engine.Structures.rubric;
import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Rubric;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Groups of which one child counts. */
class ChooseOneTest {
  @Test
  void onlyTheObservedChildOfAChooseOneGroupCounts() {
    CompiledRubric compiled = CompiledRubric.compile(choice());
    ScoreReport report =
        compiled.score(
            Observations.of("p")
                .put("choice.b", Observation.given("20"))
                .put("rest", Observation.given("70"))
                .build());
    assertThat(report.total()).contains(new BigDecimal("90.00"));
    assertThat(report.score("choice.a").basis()).isEqualTo(Score.Basis.NOT_APPLICABLE);
    assertThat(report.score("choice").weight()).isEqualByComparingTo("30");
    assertThat(report.problems()).isEmpty();
    assertLedgerBalances(report);
  }

  @Test
  void twoObservedChildrenOfAChooseOneGroupAreRefused() {
    ScoreReport report =
        CompiledRubric.compile(choice())
            .score(
                Observations.of("p")
                    .put("choice.a", Observation.given("20"))
                    .put("choice.b", Observation.given("20"))
                    .put("rest", Observation.given("70"))
                    .build());
    assertThat(report.total()).isEmpty();
    assertThat(report.problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.MORE_THAN_ONE_CHOSEN);
  }

  @Test
  void aMissingSiblingOfTheObservedChildIsNotChosen() {
    ScoreReport report =
        CompiledRubric.compile(choice())
            .score(
                Observations.of("p")
                    .put("choice.a", Observation.missing(Observation.Absence.NOT_REPORTED))
                    .put("choice.b", Observation.given("20"))
                    .put("rest", Observation.given("70"))
                    .build());
    assertThat(report.total()).contains(new BigDecimal("90.00"));
    assertThat(report.problems()).isEmpty();
    assertThat(report.score("choice.a").basis()).isEqualTo(Score.Basis.NOT_APPLICABLE);
  }

  @Test
  void ofMissingChildrenTheFirstThatIsNamedCounts() {
    ScoreReport report =
        CompiledRubric.compile(choice())
            .score(
                Observations.of("p")
                    .put("choice.b", Observation.missing(Observation.Absence.NOT_DUE))
                    .put("rest", Observation.given("70"))
                    .build());
    assertThat(report.total()).contains(new BigDecimal("70.00"));
    assertThat(report.score("choice.b").basis()).isEqualTo(Score.Basis.MISSING);
    assertThat(report.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.indicator()).contains("choice.b"));
    ScoreReport both =
        CompiledRubric.compile(choice())
            .score(
                Observations.of("p")
                    .put("choice.a", Observation.missing(Observation.Absence.NOT_DUE))
                    .put("choice.b", Observation.missing(Observation.Absence.NOT_DUE))
                    .put("rest", Observation.given("70"))
                    .build());
    assertThat(both.total()).contains(new BigDecimal("70.00"));
    assertThat(both.score("choice.a").basis()).isEqualTo(Score.Basis.MISSING);
  }

  @Test
  void aChildThatWasNotReportedIsMissingWhereItsSiblingDoesNotApply() {
    ScoreReport report =
        CompiledRubric.compile(choice())
            .score(
                Observations.of("p")
                    .put("choice.a", Observation.notApplicable("none here"))
                    .put("rest", Observation.given("70"))
                    .build());
    assertThat(report.total()).contains(new BigDecimal("70.00"));
    assertThat(report.score("choice.b").basis()).isEqualTo(Score.Basis.MISSING);
    assertThat(report.problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.MISSING_VALUE);
    assertLedgerBalances(report);
  }

  @Test
  void theGroupDoesNotApplyWhereNoChildDoes() {
    ScoreReport report =
        CompiledRubric.compile(choice())
            .score(
                Observations.of("p")
                    .put("choice.a", Observation.notApplicable("none here"))
                    .put("choice.b", Observation.notApplicable("nor here"))
                    .put("rest", Observation.given("70"))
                    .build());
    assertThat(report.score("rest").weight()).isEqualByComparingTo("100");
    assertThat(report.explanation("choice.a").reason().orElseThrow().en())
        .isEqualTo("does not apply (none here); its weight 30 has moved");
  }

  @Test
  void aChildThatIsNotChosenSaysSoAndNoWeightMoves() {
    CompiledRubric rubric = CompiledRubric.compile(choice());
    Observations.Builder given =
        Observations.of("p")
            .put("choice.b", Observation.given("20"))
            .put("rest", Observation.given("70"));
    assertThat(rubric.score(given.build()).explanation("choice.a").reason())
        .contains(Text.of("选择性指标，未选用", "not chosen: another of its group counts"));
    given.put("choice.a", Observation.notApplicable("none here"));
    assertThat(rubric.score(given.build()).explanation("choice.a").reason())
        .contains(Text.of("不适用（none here）", "does not apply (none here)"));
  }

  @Test
  void anUnobservedChooseOneGroupIsMissingOnce() {
    ScoreReport report =
        CompiledRubric.compile(choice())
            .score(Observations.of("p").put("rest", Observation.given("70")).build());
    assertThat(report.total()).contains(new BigDecimal("70.00"));
    assertThat(report.problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.MISSING_VALUE);
    assertLedgerBalances(report);
  }

  private static Rubric choice() {
    IndicatorGroup.Builder group = IndicatorGroup.builder();
    group.id("choice").name(Text.same("choice")).weight(Weight.of(30)).chooseOne(true);
    return rubric(
        group.addChildren(leaf("choice.a", "30"), leaf("choice.b", "30")).build(),
        leaf("rest", "70"));
  }
}
