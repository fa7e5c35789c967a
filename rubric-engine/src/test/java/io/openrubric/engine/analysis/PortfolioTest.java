package io.openrubric.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Adjustment;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Parameter;
import io.openrubric.api.Parameters;
import io.openrubric.api.Quantity;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.json.ObservationsJson;
import io.openrubric.engine.json.ReportJson;
import io.openrubric.engine.json.RubricJson;
import io.openrubric.engine.json.SealedReport;
import io.openrubric.engine.json.SealedScoring;
import io.openrubric.engine.json.Verification;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules that hold each project against the others. */
class PortfolioTest {

  @Test
  void minMaxRunsFromTheWorstToTheBest() {
    assertThat(totals(Rule.peerMinMax(), "10", "15", "20"))
        .containsExactly("0.00", "50.00", "100.00");
    assertThat(totals(Rule.peerMinMax().with("better", Parameter.of("lower")), "10", "15", "20"))
        .containsExactly("100.00", "50.00", "0.00");
    assertThat(totals(Rule.peerMinMax(), "7", "7")).containsExactly("100.00", "100.00");
  }

  @Test
  void equalsShareTheBetterPlace() {
    assertThat(totals(Rule.peerRank(), "10", "20", "20", "5"))
        .containsExactly("50.00", "100.00", "100.00", "25.00");
  }

  @Test
  void valuesAreComparedInOneUnit() {
    assertThat(totals(Rule.peerMinMax(), "1万元", "9000元", "5000元"))
        .containsExactly("100.00", "80.00", "0.00");
    assertThat(totals(Rule.peerRank(), "1万元", "9000元", "5000元"))
        .containsExactly("100.00", "66.67", "33.33");
    assertThat(totals(Rule.peerMinMax(), "95%", "90%", "85%"))
        .containsExactly("100.00", "50.00", "0.00");
    assertThat(totals(inWanYuan(), "10000元", "0.9", "0.5万元"))
        .containsExactly("100.00", "80.00", "0.00");
  }

  @Test
  void theReasonIsInTheUnitOfTheProject() {
    List<ScoreReport> reports = score(Rule.peerMinMax(), "1万元", "9000元", "5000元");
    assertThat(reports.get(1).explanation("leaf").arithmetic())
        .contains("(9000 − 5000) ÷ (10000 − 5000) × 100 = 80");
  }

  @Test
  void aNumberWithoutUnitHasTheOneUnitOfTheOthers() {
    assertThat(totals(Rule.peerMinMax(), "20天", "15", "10天"))
        .containsExactly("100.00", "50.00", "0.00");
  }

  @Test
  void whatDoesNotCompareIsRefusedAndNoPeer() {
    assertThat(refused(Rule.peerMinMax(), "1万元", "9000元", "5000人", "5000元"))
        .containsExactly("5000人");
    assertThat(refused(Rule.peerRank(), "3人", "1万元", "9000元")).containsExactly("3人");
    assertThat(refused(Rule.peerRank(), "95", "96%", "97%")).containsExactly("95");
    assertThat(refused(Rule.peerRank(), "1万元", "9000元", "5000")).containsExactly("5000");
    assertThat(refused(Rule.peerRank(), "≥20", "15", "10")).containsExactly("≥20");
    assertThat(score(Rule.peerMinMax(), "1万元", "9000元", "3人", "5000元").get(1).total())
        .contains(new BigDecimal("80.00"));
  }

  @Test
  void theOrderOfProjectsMakesNoDifference() {
    assertThat(refused(Rule.peerRank(), "3人", "5000元")).containsExactly("5000元");
    assertThat(refused(Rule.peerRank(), "5000元", "3人")).containsExactly("5000元");
  }

  @Test
  void aBonusAndAPenaltyHavePeersToo() {
    Rubric.Builder rubric = Rubric.builder().from(rubric(Rule.given()));
    rubric.addAdjustments(
        new Adjustment.Bonus(leaf("bonus", 5, Rule.peerMinMax())),
        new Adjustment.Penalty(leaf("penalty", 10, Rule.peerMinMax())));
    List<Observations> projects = new ArrayList<>();
    for (String value : List.of("10", "20")) {
      Observation measured = Observation.measured().amount("actual", value).build();
      Observations.Builder project = Observations.of(value).put("leaf", Observation.given("50"));
      projects.add(project.put("bonus", measured).put("penalty", measured).build());
    }
    assertThat(totals(new Portfolio(CompiledRubric.compile(rubric.build())).score(projects)))
        .containsExactly("50.00", "45.00");
  }

  @Test
  void aProjectScoredAloneHasNoPeersAndIsRefused() {
    ScoreReport report =
        CompiledRubric.compile(rubric(Rule.peerRank())).score(projects("10").get(0));
    assertThat(report.total()).isEmpty();
    assertThat(report.problems().get(0).message().en()).contains("peers", "Portfolio");
    assertThat(report.problems().get(0).message().zh()).contains("peers", "Portfolio");
  }

  @Test
  void aReportFollowsFromTheObservationsWithPeers() {
    CompiledRubric rubric = CompiledRubric.compile(rubric(Rule.peerMinMax()));
    Portfolio portfolio = new Portfolio(rubric);
    List<Observations> projects = projects("1万元", "9000元", "3人", "5000元");
    List<ScoreReport> reports = portfolio.score(projects);
    List<Observations> complete = portfolio.withPeers(projects);
    for (int i = 0; i < projects.size(); i++) {
      SealedReport sealed = SealedScoring.of(rubric).score(complete.get(i));
      assertThat(sealed.report().total()).isEqualTo(reports.get(i).total());
      String observations = ObservationsJson.write(complete.get(i));
      assertThat(
              Verification.verify(
                      RubricJson.write(rubric.rubric()), observations, ReportJson.write(sealed))
                  .isEqual())
          .isTrue();
    }
    assertThat(portfolio.withPeers(complete)).isEqualTo(complete);
  }

  private static Rule inWanYuan() {
    Parameters.Builder actual = Parameters.builder().put("input", "actual");
    actual.put("zh", "实际值").put("unit", "万元");
    return Rule.peerMinMax().with("actual", Parameter.of(actual.build()));
  }

  private static List<String> totals(Rule rule, String... values) {
    return totals(score(rule, values));
  }

  private static List<String> totals(List<ScoreReport> reports) {
    return reports.stream().map(report -> report.total().orElseThrow().toPlainString()).toList();
  }

  private static List<ScoreReport> score(Rule rule, String... values) {
    return new Portfolio(CompiledRubric.compile(rubric(rule))).score(projects(values));
  }

  /** The projects without a total, each of which says why. */
  private static List<String> refused(Rule rule, String... values) {
    List<String> refused = new ArrayList<>();
    for (ScoreReport report : score(rule, values)) {
      assertThat(report.problems().isEmpty()).isEqualTo(report.total().isPresent());
      if (report.total().isEmpty()) {
        assertThat(report.problems().get(0).message().en()).contains(report.project());
        refused.add(report.project());
      }
    }
    return refused;
  }

  private static List<Observations> projects(String... values) {
    List<Observations> projects = new ArrayList<>();
    for (String value : values) {
      Observation.MeasuredBuilder measured = Observation.measured();
      measured.amount("actual", Quantity.parse(value));
      projects.add(Observations.of(value).put("leaf", measured.build()).build());
    }
    return projects;
  }

  private static Rubric rubric(Rule rule) {
    Rubric.Builder rubric = Rubric.builder();
    rubric.id("peers").title(Text.same("peers"));
    return rubric.addIndicators(leaf("leaf", 100, rule)).build();
  }

  private static IndicatorLeaf leaf(String id, int weight, Rule rule) {
    IndicatorLeaf.Builder leaf = IndicatorLeaf.builder();
    return leaf.id(id).name(Text.same(id)).weight(Weight.of(weight)).rule(rule).build();
  }
}
