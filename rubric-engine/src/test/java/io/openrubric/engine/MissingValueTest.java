package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.MissingPolicy;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Rule;
import io.openrubric.api.Severity;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MissingValueTest {
  private static final OneLeaf LEAF = OneLeaf.of("5", Rule.ratio());

  @ParameterizedTest
  @EnumSource(Observation.Absence.class)
  void aMissingValueScoresZeroAndIsFlagged(Observation.Absence absence) {
    Observation missing = Observation.missing(absence, "资料遗失");
    assertThat(LEAF.exact(missing)).isEqualTo(Rational.ZERO);
    assertThat(LEAF.score(missing).basis()).isEqualTo(Score.Basis.MISSING);
    Problem problem = LEAF.report(missing).problems().get(0);
    assertThat(problem.code()).isEqualTo(ProblemCode.MISSING_VALUE);
    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
    assertThat(problem.path()).isEqualTo("指标");
    assertThat(problem.message().zh()).contains(absence.label().zh(), "资料遗失");
    assertThat(problem.message().en()).contains(absence.label().en(), "资料遗失");
    assertThat(LEAF.explanation(missing).reason()).contains(problem.message());
  }

  @ParameterizedTest
  @EnumSource(Observation.Absence.class)
  void aMissingValueIsAnErrorWherePolicySaysSo(Observation.Absence absence) {
    ScoreReport report = LEAF.with(MissingPolicy.ERROR).report(Observation.missing(absence));
    assertThat(report.total()).isEmpty();
    assertThat(report.grade()).isEmpty();
    assertThat(report.losses()).isEmpty();
    assertThat(report.score("leaf").basis()).isEqualTo(Score.Basis.REFUSED);
    assertThat(report.problems()).singleElement().matches(Problem::isError);
  }

  @Test
  void aLeafThatIsNotNamedWasNotReported() {
    ScoreReport report = LEAF.compiled().score(Observations.of("project").build());
    assertThat(report.total().orElseThrow()).isZero();
    assertThat(report.problems().get(0).message().en()).contains("not reported");
  }

  @Test
  void aMeasurementThatLacksAnInputCountsAsMissingAndNamesIt() {
    Observation part = Observation.measured().amount("actual", "3").build();
    assertThat(LEAF.score(part).basis()).isEqualTo(Score.Basis.MISSING);
    assertThat(LEAF.report(part).problems().get(0).message().en()).contains("[target]");
    assertThat(LEAF.explanation(part).inputs())
        .singleElement()
        .matches(input -> input.value().equals(Text.same("3")));
  }

  @Test
  void anInputOfTheWrongTypeOrNameIsAnError() {
    Observation wrongType =
        Observation.measured().flag("actual", true).amount("target", "3").build();
    assertThat(LEAF.codes(wrongType)).containsExactly(ProblemCode.BAD_INPUT);
    Observation wrongName =
        Observation.measured()
            .amount("actual", "1")
            .amount("target", "3")
            .amount("aktual", "1")
            .build();
    assertThat(LEAF.codes(wrongName)).containsExactly(ProblemCode.UNKNOWN_INPUT);
    assertThat(LEAF.report(wrongName).problems().get(0).message().en())
        .contains("did you mean actual?");
    assertThat(LEAF.report(wrongName).total()).isEmpty();
  }

  @Test
  void anUnknownIndicatorIsAnErrorThatSuggestsTheNearest() {
    ScoreReport report =
        LEAF.compiled()
            .score(Observations.of("project").put("leafs", Observation.given("1")).build());
    assertThat(report.problems().get(0).code()).isEqualTo(ProblemCode.UNKNOWN_INDICATOR);
    assertThat(report.problems().get(0).message().en()).contains("did you mean leaf?");
    assertThat(report.total()).isEmpty();
  }

  @Test
  void onlyTheFirstOfManyUnknownIndicatorsGetASuggestion() {
    Observations.Builder project = Observations.of("project");
    for (int i = 0; i < 50; i++) {
      project.put("lea" + (char) ('一' + i), Observation.given("1"));
    }
    List<Problem> unknown =
        LEAF.compiled().score(project.build()).problems().stream()
            .filter(problem -> problem.code().equals(ProblemCode.UNKNOWN_INDICATOR))
            .toList();
    assertThat(unknown).hasSize(50);
    assertThat(unknown.subList(0, 20))
        .allMatch(problem -> problem.message().en().endsWith("; did you mean leaf?"))
        .allMatch(problem -> problem.message().zh().endsWith("，是否为 leaf？"));
    assertThat(unknown.subList(20, 50))
        .noneMatch(problem -> problem.message().en().contains("did you mean"))
        .noneMatch(problem -> problem.message().zh().contains("是否为"));
  }
}
