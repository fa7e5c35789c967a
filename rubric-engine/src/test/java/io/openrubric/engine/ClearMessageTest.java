package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Adjustment;
import io.openrubric.api.Checkpoint;
import io.openrubric.api.Column;
import io.openrubric.api.Columns;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.NotApplicablePolicy;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.api.Quantity;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Text;
import io.openrubric.api.UnitCounting;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.ScoreReport;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Mistakes that are easily made, and what is said about them. */
class ClearMessageTest {
  private static IndicatorLeaf.Builder leaf(String id, int weight, Rule rule) {
    return IndicatorLeaf.builder().id(id).name(Text.same(id)).weight(Weight.of(weight)).rule(rule);
  }

  private static Rubric.Builder rubric(Indicator... indicators) {
    return Rubric.builder().id("r").title(Text.same("r")).addIndicators(indicators);
  }

  private static Adjustment.Veto veto(long cap) {
    return new Adjustment.Veto(
        "fraud", Text.same("fraud"), Optional.of(Weight.of(cap)), Optional.empty(), List.of());
  }

  private static List<String> said(ScoreReport report) {
    return report.problems().stream().map(p -> p.message().en()).toList();
  }

  private static List<String> said(OneLeaf leaf, Observation observation) {
    return said(leaf.report(observation));
  }

  private static List<String> faults(Rubric.Builder rubric) {
    return Faults.of(rubric.build()).stream().map(Problem::message).map(Text::en).toList();
  }

  @Test
  void aGroupHasLeavesToObserve() {
    IndicatorGroup.Builder group =
        IndicatorGroup.builder().id("g").name(Text.same("g")).weight(Weight.of(100));
    group.addChildren(leaf("g.a", 50, Rule.given()).build(), leaf("g.b", 50, Rule.given()).build());
    Observations card =
        Observations.of("p")
            .put("g", Observation.given("90"))
            .put("g.a", Observation.given("50"))
            .put("g.b", Observation.given("40"))
            .build();
    ScoreReport report = CompiledRubric.compile(rubric(group.build()).build()).score(card);
    assertThat(said(report))
        .containsExactly("Expected a leaf, got the group g; its leaves are [g.a, g.b]");
  }

  @Test
  void aShareOutsideItsTierIsRepeatedAsWritten() {
    Rule rule =
        Rule.tiers(List.of(new Rule.Tier("good", Text.same("good"), Interval.parse("[0.8,1]"))));
    Observation ninety =
        Observation.measured().choice("tier", "good").amount("share", "90").build();
    assertThat(said(OneLeaf.of("100", rule), ninety))
        .containsExactly("Expected a share of 80% to 100% of 100 for tier good, got the share 90");
  }

  @Test
  void aDayWrittenAsTextIsShownAsJson() {
    OneLeaf leaf = OneLeaf.of("8", Rule.lateDeduction(3, Rational.of(2), UnitCounting.STARTED));
    Observation text =
        Observation.measured().choice("actual", "2023-12-31").choice("planned", "soon").build();
    assertThat(said(leaf, text))
        .containsExactly(
            "Expected a day such as 2023-12-31 for input actual, got \"2023-12-31\"; in JSON a day is written"
                + " {\"day\": \"2023-12-31\"}",
            "Expected a day such as 2023-12-31 for input planned, got \"soon\"");
  }

  @Test
  void pointsOfACheckpointMayBeWrittenWithTheirWord() {
    Rule rule = Rule.checklist(List.of(new Checkpoint("plan", Text.same("plan"), Rational.of(10))));
    OneLeaf leaf = OneLeaf.of("10", rule);
    assertThat(leaf.exact(Observation.measured().amount("plan", Quantity.parse("3分")).build()))
        .isEqualTo(Rational.of(3));
    assertThat(leaf.codes(Observation.measured().amount("plan", Quantity.parse("3个")).build()))
        .containsExactly("bad-input");
  }

  @Test
  void givenPointsMayReachTheWeightThatHasMoved() {
    Rubric rubric =
        rubric(
                leaf("a", 20, Rule.given()).build(),
                leaf("b", 80, Rule.given()).notApplicable(NotApplicablePolicy.moveTo("a")).build())
            .build();
    Observations.Builder card =
        Observations.of("p").put("b", Observation.notApplicable("none here"));
    CompiledRubric compiled = CompiledRubric.compile(rubric);
    ScoreReport report = compiled.score(card.put("a", Observation.given("95")).build());
    assertThat(report.total()).contains(new java.math.BigDecimal("95.00"));
    assertThat(report.explanation("a").rule().en())
        .isEqualTo("points given, 0 to 100, not recomputed");
    assertThat(compiled.rule("a").en()).isEqualTo("points given, 0 to 20, not recomputed");
  }

  @Test
  void yearsRunFromTheFirstToTheLast() {
    assertThat(faults(rubric(leaf("a", 100, Rule.given()).build()).validFrom(2024).validTo(2022)))
        .containsExactly(
            "Expected years from the first to the last, got validFrom 2024 and validTo 2022");
    assertThat(faults(rubric(leaf("a", 100, Rule.given()).build()).validFrom(2024).validTo(2024)))
        .isEmpty();
  }

  @Test
  void aVetoCapsAtFullMarksOrBelow() {
    Rubric.Builder rubric = rubric(leaf("a", 100, Rule.given()).build());
    assertThat(faults(rubric.addAdjustments(veto(590))))
        .containsExactly("Expected a veto to cap the total at full marks 100 or below, got 590");
  }

  @Test
  void aVetoTakesNoPoints() {
    CompiledRubric compiled =
        CompiledRubric.compile(
            rubric(leaf("a", 100, Rule.given()).build()).addAdjustments(veto(59)).build());
    String message = "Expected whether the veto is triggered, yes or no, got points 0";
    Observations card =
        Observations.of("p")
            .put("a", Observation.given("90"))
            .put("fraud", Observation.given("0"))
            .build();
    assertThat(said(compiled.score(card))).containsExactly(message);
    Columns columns = Columns.of(Column.points("a"), Column.points("fraud"));
    assertThat(said(compiled.score(columns.row("p").points(0, 90, 1).points(1, 0, 1).build())))
        .containsExactly(message);
  }
}
