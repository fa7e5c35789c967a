package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Grade;
import io.openrubric.api.GradeScale;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.ScoreReport;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeTest {
  private static final CompiledRubric HUNDRED =
      CompiledRubric.compile(
          Rubric.builder()
              .id("hundred")
              .title(Text.same("百分"))
              .addIndicators(
                  IndicatorLeaf.builder()
                      .id("all")
                      .name(Text.same("总"))
                      .weight(Weight.of(100))
                      .rule(Rule.given())
                      .build())
              .build());

  @ParameterizedTest
  @CsvSource({
    "100, 优, excellent",
    "90, 优, excellent",
    "89.995, 优, excellent",
    "89.994, 良, good",
    "80, 良, good",
    "79.99, 中, fair",
    "60, 中, fair",
    "59.995, 中, fair",
    "59.99, 差, poor",
    "0, 差, poor",
  })
  void theGradeReadsTheRoundedTotal(String points, String zh, String en) {
    ScoreReport report =
        HUNDRED.score(Observations.of("project").put("all", Observation.given(points)).build());
    assertThat(report.grade().orElseThrow().name()).isEqualTo(Text.of(zh, en));
    assertThat(report).hasToString("project " + report.total().orElseThrow() + " " + zh);
  }

  @ParameterizedTest
  @CsvSource({"优, bad, 优", "差, excellent, excellent"})
  void noTwoGradesShareAName(String zh, String en, String shared) {
    GradeScale scale =
        new GradeScale(
            List.of(
                new Grade(Text.of("优", "excellent"), Interval.parse("[60,100]")),
                new Grade(Text.of(zh, en), Interval.parse("[0,60)"))));
    assertThat(Faults.of(Rubric.builder().from(HUNDRED.rubric()).grades(scale).build()))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.DUPLICATE_ID);
              assertThat(problem.path()).isEqualTo("grades");
              assertThat(problem.message().en()).contains(shared);
            });
  }

  @ParameterizedTest
  @CsvSource({"100.01, 优", "120, 优", "-0.01, 差", "-50, 差"})
  void totalsBeyondTheBandsTakeTheNearestGrade(String total, String zh) {
    assertThat(GradeScale.standard().gradeOf(Rational.parse(total)).name().zh()).isEqualTo(zh);
  }
}
