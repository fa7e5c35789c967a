package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.GradeScale;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.ScoreReport;
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
  @CsvSource({"100.01, 优", "120, 优", "-0.01, 差", "-50, 差"})
  void totalsBeyondTheBandsTakeTheNearestGrade(String total, String zh) {
    assertThat(GradeScale.standard().gradeOf(Rational.parse(total)).name().zh()).isEqualTo(zh);
  }
}
