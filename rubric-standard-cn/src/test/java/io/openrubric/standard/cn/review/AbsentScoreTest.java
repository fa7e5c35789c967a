package io.openrubric.standard.cn.review;

import static io.openrubric.standard.cn.review.CsvReview.findings;
import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.engine.review.Finding;
import io.openrubric.engine.review.Review;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums with a score that is not on the form, or is no figure: it may be any that it can be. */
class AbsentScoreTest {
  private static final String HEADER =
      "level1,level2,indicator,target_text,actual_text,weight,reported_score,reason\n";
  private static final String BUDGET = "#budget_adjusted,100\n#executed,100\n";
  private static final String OUTPUT = "产出指标,数量指标,培训人数,≥200人,200人,50,50,\n";
  private static final String OTHERS =
      "效益指标,社会效益指标,覆盖率,≥90%,92%,30,30,\n满意度指标,服务对象满意度指标,满意度,≥90%,95%,10,10,\n";
  private static final String TOTAL = " total-does-not-add 合计";

  @ParameterizedTest
  @CsvSource({
    "95.2%, 9.52, ''",
    "95.2%, 9.53, ''",
    "95.2%, 9.51, NOTE score-rounded-otherwise",
    "95.2%, 9.7, NOTE score-differs-from-rule",
    "95.2%, 10, NOTE missed-but-full",
    "100%, 10, ''",
    "100%, 9, NOTE met-but-withheld",
    "110%, 10, ''",
    "九成, 10, ''",
  })
  void aRateWithoutAmountsIsHeldAgainstTheScoreAndItsReason(
      String rate, String score, String finding) {
    String row = String.join(",", "预算执行率,,预算执行率,100%", rate, "10", score, "结转下年\n");
    List<String> told = findings(HEADER + row + OUTPUT + OTHERS);
    assertThat(told.stream().filter(line -> !line.contains("not-recomputed")))
        .isEqualTo(finding.isEmpty() ? List.of() : List.of(finding + " 预算执行率"));
  }

  @ParameterizedTest
  @CsvSource({
    "49.99, ERROR",
    "50, ''",
    "73.5, ''",
    "100, ''",
    "100.01, ERROR",
  })
  void aTotalMayHaveAScoreThatIsNoFigureWithAnyPoints(String total, String severity) {
    List<String> told =
        findings(
            BUDGET
                + "#total_reported,"
                + total
                + "\n"
                + HEADER
                + "产出指标,数量指标,培训人数,≥200人,200人,50,满分,\n"
                + OTHERS);
    assertThat(told).contains("NOTE unreadable-figure 产出指标/数量指标/培训人数");
    assertThat(told.stream().filter(line -> line.endsWith(TOTAL)))
        .isEqualTo(severity.isEmpty() ? List.of() : List.of(severity + TOTAL));
  }

  @ParameterizedTest
  @CsvSource({
    "89.99, ERROR",
    "90, ''",
    "90.5, WARNING",
    "100, WARNING",
    "100.01, ERROR",
  })
  void aTotalMayHaveABudgetThatIsNotOnTheFormWithAnyPoints(String total, String severity) {
    String rows = HEADER + OUTPUT + OTHERS;
    for (String facts : List.of("", "#全年预算数,100\n", "#全年预算数,100\n#全年执行数,约90\n")) {
      assertThat(
              findings(facts + "#total_reported," + total + "\n" + rows).stream()
                  .filter(line -> line.endsWith(TOTAL)))
          .as(facts)
          .isEqualTo(severity.isEmpty() ? List.of() : List.of(severity + TOTAL));
    }
  }

  @Test
  void itIsSaidWhichScoreIsNotOnTheForm() {
    String csv = "#全年预算数,100\n#total_reported,99\n" + HEADER + OUTPUT + OTHERS;
    Optional<Finding> told =
        Review.standard().review(CsvReview.form(csv)).stream()
            .filter(finding -> finding.path().equals("合计"))
            .findFirst();
    assertThat(told.orElseThrow().message().en())
        .isEqualTo(
            "Expected the total 90.00 from the scores that are there, got 99; the score of 预算执行率"
                + " is not on the form and may be part of the total, so that this is no certain"
                + " error");
    assertThat(findings(csv)).contains("NOTE not-recomputed 预算执行率");
  }

  @Test
  void aRangeIsShownWithBothEnds() {
    String csv =
        BUDGET + "#total_reported,45\n" + HEADER + "产出指标,数量指标,培训人数,≥200人,200人,50,满分,\n" + OTHERS;
    assertThat(Review.standard().review(CsvReview.form(csv)))
        .anyMatch(
            f ->
                f.message()
                    .en()
                    .equals(
                        "Expected a total of 50 from the scores that are there (the score \"满分\" of"
                            + " 产出指标/数量指标/培训人数 cannot be read: at most 50 more), got 45"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"60", "90"})
  void aRowThatSaysWhatWasDoneButNotItsPointsMayHaveAny(String total) {
    String row = "产出指标,质量指标,规范性,制度健全,基本健全,30,,\n";
    String csv =
        BUDGET
            + "#total_reported,"
            + total
            + "\n"
            + HEADER
            + row
            + OUTPUT.replace("50", "20")
            + OTHERS;
    assertThat(findings(csv).stream().filter(line -> line.endsWith(TOTAL)))
        .isEqualTo(total.equals("60") ? List.of("ERROR" + TOTAL) : List.of("WARNING" + TOTAL));
    assertThat(findings(csv)).contains("NOTE not-recomputed 产出指标/质量指标/规范性");
  }

  @Test
  void aRowThatNobodyFilledInHasNoPoints() {
    String row = "产出指标,质量指标,规范性,制度健全,,30,,\n";
    assertThat(
            findings(
                BUDGET
                    + "#total_reported,90\n"
                    + HEADER
                    + row
                    + OUTPUT.replace("50", "20")
                    + OTHERS))
        .contains("ERROR" + TOTAL);
  }

  @Test
  void aGradeIsNotCheckedByATotalThatIsNotKnown() {
    String csv = "#全年预算数,100\n#grade_reported,差\n" + HEADER + OUTPUT + OTHERS;
    assertThat(findings(csv)).noneMatch(line -> line.contains("grade-off-band"));
    assertThat(findings(csv.replace("#全年预算数,100", "#全年预算数,100\n#全年执行数,100")))
        .contains("ERROR grade-off-band 评价结果");
  }
}
