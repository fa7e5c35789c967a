package io.openrubric.standard.cn;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Observation;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Provenance;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.TemplateGroup;
import io.openrubric.api.Weight;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.Declaration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four scoring rules of 财预〔2021〕101号, at their edges. */
class CentralDepartments2021Test {
  private static final OpenTemplate TEMPLATE = Declared.template("cn-mof-2021-101");

  private static Declaration.Builder declaration() {
    return Declaration.on(TEMPLATE);
  }

  private static Observation execution(String executed, String budget, boolean finished) {
    return Observation.measured()
        .amount("executed", executed)
        .amount("budget", budget)
        .flag("finished", finished)
        .build();
  }

  private static TemplateGroup group(String id) {
    return TEMPLATE.groups().stream().filter(g -> g.id().equals(id)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "79.99, false, 10, 5",
    "80, false, 10, 7",
    "99.99, false, 10, 7",
    "60, false, 10, 5",
    "59.99, false, 10, 0",
    "0, false, 10, 0",
    "70, true, 10, 10",
    "100, true, 10, 10",
    "0, true, 10, 10",
    "79.99, false, 20, 10",
    "80, false, 20, 14",
    "59.99, false, 20, 0",
    "70, true, 20, 20"
  })
  void executionIsScoredByItsSteps(String rate, boolean finished, String weight, String points) {
    Declaration.Builder declared =
        declaration()
            .fixedWeight("execution", Weight.of(weight))
            .add(Declared.leaf("output", "80").build());
    assertThat(Declared.score(declared, "execution", execution(rate, "100", finished)))
        .isEqualByComparingTo(points);
  }

  @ParameterizedTest
  @CsvSource({"100, false", "100.01, true", "100.01, false", "-1, false"})
  void overspendingAndUnfinishedAtOneHundredPercentAreRefused(String executed, boolean finished) {
    ScoreReport report =
        Declared.report(
            declaration().add(Declared.leaf("output", "90").build()),
            "execution",
            execution(executed, "100", finished));
    assertThat(report.total()).isEmpty();
    assertThat(report.problems())
        .filteredOn(Problem::isError)
        .extracting(Problem::code)
        .containsExactly(ProblemCode.OUTSIDE_BANDS);
  }

  @ParameterizedTest
  @CsvSource({
    "≥, 100次, 60次, 0",
    "≥, 100次, 59次, 0",
    "≥, 100次, 80次, 5",
    "≥, 100次, 100次, 10",
    "≥, 100次, 150次, 10",
    "＞, 100次, 80次, 5",
    "≤, 60天, 100天, 0",
    "≤, 80天, 100天, 5",
    "＝, 100次, 125次, 5"
  })
  void otherFiguresPassAtSixtyPercent(
      String comparator, String target, String actual, String points) {
    Declaration.Builder declared =
        declaration()
            .add(Declared.leaf("output", "10").target(Declared.target(comparator, target)).build());
    assertThat(Declared.score(declared, "output.1", Declared.actual(actual)))
        .isEqualByComparingTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "90%, 10, 10",
    "89.99%, 10, 8",
    "80%, 10, 8",
    "79.99%, 10, 5",
    "60%, 10, 5",
    "59.99%, 10, 0",
    "100%, 10, 10",
    "90%, 20, 20",
    "89.99%, 20, 16",
    "60%, 20, 10"
  })
  void satisfactionIsScoredByItsSteps(String actual, String weight, String points) {
    Declaration.Builder declared =
        declaration()
            .add(Declared.leaf("satisfaction", weight).target(Declared.target("≥", "95%")).build());
    assertThat(Declared.score(declared, "satisfaction.1", Declared.actual(actual)))
        .isEqualByComparingTo(points);
  }

  @ParameterizedTest
  @CsvSource({"met, 0.8, 8", "partly, 0.6, 6", "unmet, 0, 0"})
  void qualitativeAimsHaveThreeTiers(String tier, String share, String points) {
    Declaration.Builder declared = declaration().add(Declared.leaf("benefit", "10").build());
    Observation judged = Observation.measured().choice("tier", tier).amount("share", share).build();
    assertThat(Declared.score(declared, "benefit.1", judged)).isEqualByComparingTo(points);
  }

  @Test
  void numbersInTheRulesAreExamplesAndTheirScalingIsOurReading() {
    assertThat(group("execution").fixed().orElseThrow().citations())
        .extracting(citation -> citation.provenance())
        .containsExactly(Provenance.EXAMPLE, Provenance.OWN_READING, Provenance.OWN_READING);
    assertThat(group("satisfaction").rules().get(TargetComparator.AT_LEAST).citations())
        .extracting(citation -> citation.provenance())
        .containsExactly(Provenance.EXAMPLE, Provenance.OWN_READING);
    assertThat(TEMPLATE.groups())
        .allSatisfy(
            group ->
                assertThat(group.citations())
                    .extracting(citation -> citation.provenance())
                    .containsOnly(Provenance.REGULATION));
  }

  @Test
  void withoutSatisfactionItsTenGoToBenefit() {
    List<Problem> problems =
        declaration()
            .weightSet("without-cost-without-satisfaction")
            .add(Declared.leaf("output", "50").build())
            .add(Declared.leaf("benefit", "40").build())
            .build()
            .problems();
    assertThat(problems).isEmpty();
  }
}
