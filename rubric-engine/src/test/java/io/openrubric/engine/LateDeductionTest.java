package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Observation;
import io.openrubric.api.Parameters;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Rule;
import io.openrubric.api.UnitCounting;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Explanation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateDeductionTest {
  private static OneLeaf quarters(UnitCounting counting) {
    return OneLeaf.of("8", Rule.lateDeduction(3, Rational.of(2), counting));
  }

  private static Observation days(String planned, String actual) {
    return Observation.measured()
        .day("planned", LocalDate.parse(planned))
        .day("actual", LocalDate.parse(actual))
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    // planned, actual, points for started quarters, for completed ones
    "2022-06-30, 2022-06-30, 8, 8",
    "2022-06-30, 2022-01-01, 8, 8",
    "2022-06-30, 2022-07-01, 6, 8",
    "2022-06-30, 2022-08-09, 6, 8",
    "2022-06-30, 2022-09-29, 6, 8",
    "2022-06-30, 2022-09-30, 6, 6",
    "2022-06-30, 2022-10-01, 4, 6",
    "2022-06-30, 2022-12-30, 4, 4",
    "2022-06-30, 2022-12-31, 2, 4",
    "2022-06-30, 2023-03-30, 2, 2",
    "2022-06-30, 2023-03-31, 0, 2",
    "2022-06-30, 2023-06-30, 0, 0",
    "2022-06-30, 2029-06-30, 0, 0",
    "2021-11-30, 2022-02-27, 6, 8",
    "2021-11-30, 2022-02-28, 6, 6",
    "2021-11-30, 2022-03-01, 4, 6",
    "2023-11-30, 2024-02-28, 6, 8",
    "2023-11-30, 2024-02-29, 6, 6",
    "2023-11-30, 2024-03-01, 4, 6",
    "2024-02-29, 2024-05-29, 6, 6",
    "2024-02-29, 2024-05-30, 4, 6",
  })
  void quartersLateAreCountedFromDates(
      String planned, String actual, String started, String completed) {
    assertThat(quarters(UnitCounting.STARTED).exact(days(planned, actual)))
        .isEqualTo(Rational.parse(started));
    assertThat(quarters(UnitCounting.COMPLETED).exact(days(planned, actual)))
        .isEqualTo(Rational.parse(completed));
  }

  @Test
  void fortyDaysLateIsExplained() {
    Explanation explanation =
        quarters(UnitCounting.STARTED).explanation(days("2022-06-30", "2022-08-09"));
    assertThat(explanation.arithmetic()).contains("8 − 1 × 2 = 6");
    assertThat(explanation.reason().orElseThrow().zh()).contains("延迟40天", "计1个季度");
    assertThat(explanation.reason().orElseThrow().en()).contains("40 days late", "1 quarter");
    assertThat(explanation.rule().zh()).contains("按时完成得8分", "季度扣2分", "不足一个季度按一个季度计", "最多扣8分");
    assertThat(explanation.rule().en())
        .contains("8 points if on time", "2 off for each quarter", "at most 8");
  }

  @Test
  void otherPeriodsAreNamedByTheirMonths() {
    OneLeaf leaf = OneLeaf.of("8", Rule.lateDeduction(1, Rational.of(2), UnitCounting.COMPLETED));
    assertThat(leaf.compiled().rule("leaf").zh()).contains("每延迟一个月扣2分", "不足一个月不计");
    assertThat(leaf.compiled().rule("leaf").en()).contains("each month").doesNotContain("quarter");
    assertThat(leaf.exact(days("2022-01-31", "2022-02-28"))).isEqualTo(Rational.of(6));
  }

  @Test
  void noMoreIsDeductedThanTheRuleAllows() {
    assertThat(quarters(UnitCounting.STARTED).arithmetic(days("2020-01-01", "2021-01-02")))
        .isEqualTo("8 − min(8, 5 × 2) = 0");
    assertThat(quarters(UnitCounting.STARTED).arithmetic(days("2020-01-01", "2021-01-01")))
        .isEqualTo("8 − 4 × 2 = 0");
    assertThat(withMost("5").exact(days("2020-01-01", "2021-01-02"))).isEqualTo(Rational.of(3));
    assertThat(withMost("8").faults()).isEmpty();
    assertThat(withMost("8.5").faults())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.BAD_PARAMETER);
  }

  private static OneLeaf withMost(String most) {
    return OneLeaf.of(
        "8",
        Rule.of(
            "late-deduction",
            Parameters.builder()
                .put("months", "3")
                .put("points", "2")
                .put("counting", "started")
                .put("most", most)
                .build()));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "120, 0", "121, 1", "1.5, 1", "-3, 1"})
  void aPeriodIsAWholeNumberOfMonthsUpToTenYears(String months, int problems) {
    Rule rule =
        Rule.of(
            "late-deduction",
            Parameters.builder()
                .put("months", months)
                .put("points", "2")
                .put("counting", "started")
                .build());
    assertThat(OneLeaf.of("8", rule).faults())
        .hasSize(problems)
        .allMatch(problem -> problem.code().equals(ProblemCode.BAD_PARAMETER));
  }

  @Test
  void onTimeNeedsNoReason() {
    Explanation explanation =
        quarters(UnitCounting.STARTED).explanation(days("2022-06-30", "2022-06-30"));
    assertThat(explanation.arithmetic()).contains("8 − 0 × 2 = 8");
    assertThat(explanation.reason()).isEmpty();
  }
}
