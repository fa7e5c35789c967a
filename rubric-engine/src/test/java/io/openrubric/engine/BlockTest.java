package io.openrubric.engine;

import static io.openrubric.engine.Structures.assertLedgerBalances;
import static io.openrubric.engine.Structures.block;
import static io.openrubric.engine.Structures.leaf;
import static io.openrubric.engine.Structures.rubric;
import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.NotApplicablePolicy;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Rubric;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Loss;
import io.openrubric.api.report.ScoreReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two-stage blocks, and how weights move and split. */
class BlockTest {
  @Test
  void aTwoStageBlockIsScaledAndRoundedOnce() {
    ScoreReport report =
        CompiledRubric.compile(blocks())
            .score(
                Observations.of("p")
                    .put("block.a", Observation.given("33.333"))
                    .put("block.b", Observation.given("33.333"))
                    .put("rest", Observation.given("70"))
                    .build());
    // 66.666 of 100 times 30; the leaves alone would print 33.33 twice.
    assertThat(report.score("block").exact()).contains(Rational.parse("19.9998"));
    assertThat(report.score("block").points()).contains(new BigDecimal("20.00"));
    assertThat(report.score("block.a").points()).contains(new BigDecimal("33.33"));
    assertThat(report.score("block.a").weight()).isEqualByComparingTo("40");
    assertThat(report.total()).contains(new BigDecimal("90.00"));
    assertThat(report.losses()).extracting(Loss::indicator).containsExactly(Optional.of("block"));
    assertLedgerBalances(report);
  }

  @Test
  void weightMovesInsideABlockFirst() {
    ScoreReport report =
        CompiledRubric.compile(blocks())
            .score(
                Observations.of("p")
                    .put("block.a", Observation.notApplicable("未实施"))
                    .put("block.b", Observation.given("50"))
                    .put("rest", Observation.given("70"))
                    .build());
    assertThat(report.score("block.b").weight()).isEqualByComparingTo("100");
    assertThat(report.score("block").weight()).isEqualByComparingTo("30");
    assertThat(report.score("block").points()).contains(new BigDecimal("15.00"));
    assertLedgerBalances(report);
  }

  @Test
  void aBlockWithNothingLeftGivesItsWeightAway() {
    ScoreReport report =
        CompiledRubric.compile(blocks())
            .score(
                Observations.of("p")
                    .put("block.a", Observation.notApplicable("未实施"))
                    .put("block.b", Observation.notApplicable("未实施"))
                    .put("rest", Observation.given("100"))
                    .build());
    assertThat(report.score("rest").weight()).isEqualByComparingTo("100");
    assertThat(report.total()).contains(new BigDecimal("100.00"));
    assertLedgerBalances(report);
  }

  @Test
  void thePolicyOfTheRubricTakesNoWeightOutOfABlock() {
    NotApplicablePolicy toTheRest = NotApplicablePolicy.moveTo("rest");
    Rubric broken =
        Rubric.builder()
            .from(
                rubric(
                    block(
                        "block",
                        "30",
                        "100",
                        leaf("block.a", "40"),
                        block("block.b", "60", "10", leaf("block.b.a", "10")),
                        leaf("block.zero", "0")),
                    leaf("rest", "70")))
            .notApplicable(toTheRest)
            .build();
    assertThat(Faults.of(broken)).extracting(Problem::code).containsOnly(ProblemCode.BAD_POLICY);
    assertThat(Faults.of(broken))
        .extracting(problem -> problem.indicator().orElseThrow())
        .containsExactly("block.a", "block.b", "block.b.a");
  }

  @Test
  void inABlockThePolicyOfALeafStandsBeforeThatOfTheRubric() {
    Rubric own =
        Trees.mapLeaves(
            blocks(),
            leaf ->
                leaf.id().equals("rest")
                    ? leaf
                    : IndicatorLeaf.builder()
                        .from(leaf)
                        .notApplicable(NotApplicablePolicy.spreadInGroup())
                        .build());
    Rubric rubric =
        Rubric.builder().from(own).notApplicable(NotApplicablePolicy.moveTo("rest")).build();
    ScoreReport report =
        CompiledRubric.compile(rubric)
            .score(
                Observations.of("p")
                    .put("block.a", Observation.notApplicable("未实施"))
                    .put("block.b", Observation.given("100"))
                    .put("rest", Observation.given("70"))
                    .build());
    assertThat(report.total()).contains(new BigDecimal("100.00"));
  }

  @Test
  void aBlockTakesTheWeightOfALeafOutsideIt() {
    ScoreReport report =
        CompiledRubric.compile(blocks())
            .score(
                Observations.of("p")
                    .put("block.a", Observation.given("40"))
                    .put("block.b", Observation.given("30"))
                    .put("rest", Observation.notApplicable("未实施"))
                    .build());
    assertThat(report.score("block").weight()).isEqualByComparingTo("100");
    assertThat(report.total()).contains(new BigDecimal("70.00"));
    assertLedgerBalances(report);
  }

  @Test
  void marksInsideABlockMustAdd() {
    Rubric broken = rubric(block("block", "30", "100", leaf("block.a", "40")), leaf("rest", "70"));
    assertThat(Faults.of(broken, FormulaRegistry.standard()))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.WEIGHTS_DO_NOT_ADD);
  }

  @Test
  void aWeightSplitsEquallyWithTiesById() {
    assertThat(Weight.of(10).splitEqually(List.of("c", "a", "b"), 2))
        .containsExactly(
            Map.entry("c", Weight.of("3.33")),
            Map.entry("a", Weight.of("3.34")),
            Map.entry("b", Weight.of("3.33")));
  }

  private static Rubric blocks() {
    return rubric(
        block("block", "30", "100", leaf("block.a", "40"), leaf("block.b", "60")),
        leaf("rest", "70"));
  }
}
