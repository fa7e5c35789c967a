package io.openrubric.engine;

import static io.openrubric.engine.Structures.assertLedgerBalances;
import static io.openrubric.engine.Structures.leaf;
import static io.openrubric.engine.Structures.rubric;
import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Adjustment;
import io.openrubric.api.IndicatorLeaf;
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
import io.openrubric.api.report.ScoreReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Bonuses, penalties and vetoes. */
class AdjustmentTest {
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
}
