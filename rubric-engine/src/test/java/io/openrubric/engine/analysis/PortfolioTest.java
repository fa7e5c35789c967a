package io.openrubric.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Parameter;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledRubric;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
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
  void aProjectScoredAloneHasNoPeersAndIsMissing() {
    ScoreReport report =
        CompiledRubric.compile(rubric(Rule.peerRank())).score(projects("10").get(0));
    assertThat(report.total()).contains(new BigDecimal("0.00"));
    assertThat(report.problems().get(0).message().en()).contains("peers");
  }

  private static List<String> totals(Rule rule, String... values) {
    return new Portfolio(CompiledRubric.compile(rubric(rule)))
        .score(projects(values)).stream()
            .map(report -> report.total().orElseThrow().toPlainString())
            .toList();
  }

  private static List<Observations> projects(String... values) {
    return IntStream.range(0, values.length)
        .mapToObj(
            i ->
                Observations.of("p" + i)
                    .put("leaf", Observation.measured().amount("actual", values[i]).build())
                    .build())
        .toList();
  }

  private static Rubric rubric(Rule rule) {
    IndicatorLeaf.Builder leaf = IndicatorLeaf.builder();
    leaf.id("leaf").name(Text.same("leaf")).weight(Weight.of(100)).rule(rule);
    Rubric.Builder rubric = Rubric.builder();
    rubric.id("peers").title(Text.same("peers"));
    return rubric.addIndicators(leaf.build()).build();
  }
}
