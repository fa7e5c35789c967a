package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Adjustment;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.NotApplicablePolicy;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Parameter;
import io.openrubric.api.Parameters;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;
import io.openrubric.api.report.Loss;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two-stage blocks, choose-one groups, bonuses, penalties and vetoes. */
class StructureTest {

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

  @Test
  void bonusAndPenaltyStandOutsideFullMarks() {
    ScoreReport report =
        CompiledRubric.compile(adjusted())
            .score(
                Observations.of("p")
                    .put("rest", Observation.given("98"))
                    .put("bonus", Observation.given("5"))
                    .put("penalty", Observation.measured().amount("count", "2").build())
                    .build());
    assertThat(report.total()).contains(new BigDecimal("101.00"));
    assertThat(report.grade().orElseThrow().name().zh()).isEqualTo("优");
    assertThat(report.score("penalty").points()).contains(new BigDecimal("-2.00"));
    assertThat(report.leaves()).hasSize(1);
    assertThat(report.adjustments()).hasSize(3);
    assertThat(report.losses())
        .extracting(loss -> loss.name().zh() + " " + loss.points())
        .containsExactly("rest 2.00", "bonus -5.00", "penalty 2.00");
    assertLedgerBalances(report);
  }

  @Test
  void aTriggeredVetoCapsTotalAndGradeAndSaysSo() {
    ScoreReport report =
        CompiledRubric.compile(adjusted())
            .score(
                Observations.of("p")
                    .put("rest", Observation.given("98"))
                    .put("veto", Observation.measured().flag("triggered", true).build())
                    .build());
    assertThat(report.total()).contains(new BigDecimal("70.00"));
    assertThat(report.grade().orElseThrow().name().zh()).isEqualTo("差");
    assertThat(report.losses()).last().extracting(l -> l.name().zh()).isEqualTo("否决项限分：veto");
    assertThat(report.explanation("veto").reason().orElseThrow().en()).isEqualTo("triggered");
    assertLedgerBalances(report);
  }

  @Test
  void theVetoWithTheLowestCapIsNamedInTheLedger() {
    Rubric rubric =
        Rubric.builder()
            .from(rubric(leaf("rest", "100")))
            .adjustments(List.of(veto("misuse", "80", ""), veto("fraud", "59", "")))
            .build();
    ScoreReport report = triggered(rubric, "misuse", "fraud");
    assertThat(report.losses())
        .last()
        .satisfies(
            loss -> {
              assertThat(loss.indicator()).contains("fraud");
              assertThat(loss.name().en()).isEqualTo("cap by the veto: fraud");
              assertThat(loss.points()).isEqualByComparingTo("39");
            });
    assertLedgerBalances(report);
  }

  @Test
  void aVetoOfTheGradeSaysWhatTheGradeWouldHaveBeen() {
    Rubric rubric =
        Rubric.builder()
            .from(rubric(leaf("rest", "100")))
            .adjustments(List.of(veto("fraud", "", "中"), veto("late", "", "优")))
            .build();
    ScoreReport report = triggered(rubric, "fraud", "late");
    assertThat(report.explanation("fraud").reason())
        .contains(
            Text.of(
                "已触发，等级由“优”限为“中”",
                "triggered: the grade would have been excellent, is at best fair"));
    assertThat(report.explanation("late").reason().orElseThrow().en()).isEqualTo("triggered");
    assertThat(report.explanation("fraud").rule())
        .isEqualTo(Text.of("触发则等级最高为“中”", "if triggered, the grade is at best fair"));
    assertThat(CompiledRubric.compile(adjusted()).rule("veto"))
        .isEqualTo(
            Text.of(
                "触发则总分最高70分，等级最高为“差”",
                "if triggered, the total is at most 70 and the grade is at best poor"));
  }

  private static Adjustment veto(String id, String totalCap, String gradeCap) {
    return new Adjustment.Veto(
        id,
        Text.same(id),
        totalCap.isEmpty() ? Optional.empty() : Optional.of(Weight.of(totalCap)),
        gradeCap.isEmpty() ? Optional.empty() : Optional.of(gradeCap),
        List.of());
  }

  private static ScoreReport triggered(Rubric rubric, String... vetoes) {
    Observations.Builder card = Observations.of("p").put("rest", Observation.given("98"));
    for (String veto : vetoes) {
      card.put(veto, Observation.measured().flag("triggered", true).build());
    }
    return CompiledRubric.compile(rubric).score(card.build());
  }

  @Test
  void aCapIsNotRoundedUp() {
    Rubric capped =
        Rubric.builder()
            .from(rubric(leaf("rest", "100")))
            .adjustments(
                List.of(
                    new Adjustment.Veto(
                        "veto",
                        Text.same("veto"),
                        Optional.of(Weight.of("59.9")),
                        Optional.empty(),
                        List.of())))
            .rounding(Rounding.leaf(0, RoundingMode.HALF_UP))
            .build();
    Observations.Builder project = Observations.of("p").put("rest", Observation.given("95"));
    project.put("veto", Observation.measured().flag("triggered", true).build());
    ScoreReport report = CompiledRubric.compile(capped).score(project.build());
    assertThat(report.total()).contains(new BigDecimal("59"));
    assertThat(report.grade().orElseThrow().name().zh()).isEqualTo("差");
    assertLedgerBalances(report);
  }

  @Test
  void withoutAnObservationNothingIsAdjusted() {
    ScoreReport report =
        CompiledRubric.compile(adjusted())
            .score(Observations.of("p").put("rest", Observation.given("98")).build());
    assertThat(report.total()).contains(new BigDecimal("98.00"));
    assertThat(report.problems()).isEmpty();
    assertThat(report.explanations()).hasSize(4);
    assertLedgerBalances(report);
  }

  @Test
  void aVetoMustNameAGradeThatThereIs() {
    Rubric broken =
        Rubric.builder()
            .from(adjusted())
            .adjustments(
                List.of(
                    new Adjustment.Veto(
                        "veto", Text.same("veto"), Optional.empty(), Optional.of("丙"), List.of())))
            .build();
    assertThat(Faults.of(broken, FormulaRegistry.standard()))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.BAD_POLICY);
  }

  @Test
  void aWeightSplitsEquallyWithTiesById() {
    assertThat(Weight.of(10).splitEqually(List.of("c", "a", "b"), 2))
        .containsExactly(
            Map.entry("c", Weight.of("3.33")),
            Map.entry("a", Weight.of("3.34")),
            Map.entry("b", Weight.of("3.33")));
  }

  private static void assertLedgerBalances(ScoreReport report) {
    BigDecimal lost =
        report.losses().stream().map(Loss::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(lost)
        .isEqualByComparingTo(report.fullMarks().subtract(report.total().orElseThrow()));
  }

  private static Rubric blocks() {
    return rubric(
        block("block", "30", "100", leaf("block.a", "40"), leaf("block.b", "60")),
        leaf("rest", "70"));
  }

  private static Rubric choice() {
    IndicatorGroup.Builder group = IndicatorGroup.builder();
    group.id("choice").name(Text.same("choice")).weight(Weight.of(30)).chooseOne(true);
    return rubric(
        group.addChildren(leaf("choice.a", "30"), leaf("choice.b", "30")).build(),
        leaf("rest", "70"));
  }

  private static Rubric adjusted() {
    IndicatorLeaf penalty =
        IndicatorLeaf.builder()
            .from(leaf("penalty", "10"))
            // Any rule may stand in a penalty: this one counts up, 10 of 10 at ten.
            .rule(
                Rule.of("linear")
                    .with("actual", input())
                    .with("full", Parameter.of(Rational.of(10))))
            .build();
    return Rubric.builder()
        .from(rubric(leaf("rest", "100")))
        .adjustments(
            List.of(
                new Adjustment.Bonus(leaf("bonus", "5")),
                new Adjustment.Penalty(penalty),
                new Adjustment.Veto(
                    "veto",
                    Text.same("veto"),
                    Optional.of(Weight.of(70)),
                    Optional.of("差"),
                    List.of())))
        .build();
  }

  private static Parameter input() {
    return Parameter.of(Parameters.builder().put("input", "count").put("zh", "次数").build());
  }

  private static Rubric rubric(Indicator... indicators) {
    Rubric.Builder rubric = Rubric.builder();
    rubric.id("structure").title(Text.same("structure"));
    return rubric
        .rounding(Rounding.leaf(2, RoundingMode.HALF_UP))
        .addIndicators(indicators)
        .build();
  }

  private static IndicatorGroup block(
      String id, String weight, String marks, Indicator... children) {
    IndicatorGroup.Builder group = IndicatorGroup.builder();
    group.id(id).name(Text.same(id)).weight(Weight.of(weight)).marks(Weight.of(marks));
    return group.addChildren(children).build();
  }

  private static IndicatorLeaf leaf(String id, String weight) {
    IndicatorLeaf.Builder leaf = IndicatorLeaf.builder();
    leaf.id(id).name(Text.same(id)).weight(Weight.of(weight)).rule(Rule.given());
    return leaf.build();
  }
}
