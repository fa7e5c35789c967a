package io.openrubric.standard.cn.review;

import static io.openrubric.standard.cn.review.CsvReview.findings;
import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.engine.review.Review;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How people fill in forms: what is right is not accused, what is wrong is found all the same. */
class PrintingHabitsTest {
  private static final String BUDGET = "#budget_adjusted,100\n#executed,95\n";
  private static final String RATE = "#execution_rate_reported,95.00%\n";
  private static final String SCORES = "#budget_score_reported,9.5\n#total_reported,99.5\n";
  private static final String HEADER =
      "level1,level2,indicator,target_text,actual_text,weight,reported_score,reason\n";
  private static final String OUTPUT = "产出指标,数量指标,培训人数,≥200人,200人,50,50,\n";
  private static final String OTHERS =
      "效益指标,社会效益指标,覆盖率,≥90%,92%,30,30,\n满意度指标,服务对象满意度指标,满意度,≥90%,95%,10,10,\n";

  private static String sheet(String facts, String rows) {
    return facts + HEADER + rows;
  }

  private static List<String> withTotal(String total, String rows) {
    return findings(
        sheet(BUDGET + RATE + "#budget_score_reported,9.5\n#total_reported," + total + "\n", rows));
  }

  @Test
  void aCleanSheetHasNoFinding() {
    assertThat(findings(sheet(BUDGET + RATE + SCORES, OUTPUT + OTHERS))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"99.5", "99.50", "99.5分", "９９．５", "99.5 分"})
  void aTotalMayBePrintedWithItsUnit(String total) {
    assertThat(withTotal(total, OUTPUT + OTHERS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"99.49,", "99.5,WARNING", "99.4,ERROR", "99.6,ERROR", "99,ERROR", "99.40,ERROR"})
  void aTotalThatIsOnlyRoundedIsNoCertainError(String total, String severity) {
    String facts = "#budget_adjusted,100\n#executed,94.9\n#budget_score_reported,9.49\n";
    assertThat(findings(sheet(facts + "#total_reported," + total + "\n", OUTPUT + OTHERS)))
        .isEqualTo(severity == null ? List.of() : List.of(severity + " total-does-not-add 合计"));
  }

  @Test
  void aFigureThatIsNoneIsSaidAndNoSumIsBlamedForIt() {
    assertThat(withTotal("90分", OUTPUT + OTHERS)).containsExactly("ERROR total-does-not-add 合计");
    assertThat(withTotal("90/100", OUTPUT + OTHERS)).containsExactly("NOTE unreadable-figure 合计");
    assertThat(withTotal("99.5", "产出指标,数量指标,培训人数,≥200人,200人,50,满分,\n" + OTHERS))
        .containsExactly("NOTE unreadable-figure 产出指标/数量指标/培训人数");
    assertThat(
            findings(sheet(BUDGET + "#execution_rate_reported,约95%\n" + SCORES, OUTPUT + OTHERS)))
        .containsExactly("NOTE unreadable-figure 预算执行率");
  }

  @Test
  void aSignForNothingIsNoFigure() {
    assertThat(withTotal("——", OUTPUT + OTHERS)).isEmpty();
    assertThat(withTotal("99.5", "产出指标,数量指标,培训人数,≥200人,200人,50,/,\n" + OTHERS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "无", " ", "\u00a0", "\u3000", "\u00a0无\u00a0", "——"})
  void aReasonThatSaysNothingExcusesNothing(String reason) {
    assertThat(withTotal("99.5", "产出指标,数量指标,培训人数,≥200人,100人,50,50," + reason + "\n" + OTHERS))
        .containsExactly("WARNING missed-but-full 产出指标/数量指标/培训人数");
    assertThat(withTotal("99.5", OUTPUT + OTHERS + ",\u00a0,,\u00a0,,,,\n")).isEmpty();
  }

  @Test
  void aScoreWithItsUnitIsHeldAgainstTheRule() {
    assertThat(withTotal("99.5", "产出指标,数量指标,培训人数,≥200人,100人,50分,50分,\n" + OTHERS))
        .containsExactly("WARNING missed-but-full 产出指标/数量指标/培训人数");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "产岀指标,数量指标,培训人数,≥200人,200人,50,50,",
        "产出指标,数量指标,培训人数,≥200人,200人,50,50",
      })
  void aRowThatCannotBeReadIsTheOnlyError(String row) {
    assertThat(withTotal("99.5", row + "\n" + OTHERS))
        .singleElement()
        .asString()
        .startsWith("ERROR not-readable s.csv:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"50%", "-5", "五十", ""})
  void aWeightThatIsNoneIsTheOnlyError(String weight) {
    assertThat(withTotal("99.5", "产出指标,数量指标,培训人数,≥200人,200人," + weight + ",50,\n" + OTHERS))
        .containsExactly("ERROR not-readable 产出指标/数量指标/培训人数");
    assertThat(withTotal("98", "产出指标,数量指标,培训人数,≥200人,200人," + weight + ",50,\n" + OTHERS))
        .containsExactly("ERROR not-readable 产出指标/数量指标/培训人数", "ERROR total-does-not-add 合计");
  }

  @ParameterizedTest
  @CsvSource({"'', 此行没有分值（可能与上一行合并单元格），请拆分后填写", "五十, 分值应为0至1000000的数，实为 \"五十\""})
  void aRowBelowAMergedWeightIsToldSo(String weight, String words) {
    String row = "产出指标,数量指标,培训人数,≥200人,200人," + weight + ",,\n";
    assertThat(Review.standard().review(CsvReview.form(sheet(BUDGET, row + OTHERS))))
        .extracting(finding -> finding.message().zh())
        .contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "效益指标,经济效益指标,无,,,,,",
        "效益指标,经济效益指标,/,/,/,/,/,/",
        "效益指标,经济效益指标,——,——,——,——,——,——",
        "效益指标,经济效益指标,,,,,,",
        "效益指标,经济效益指标,指标1：,,,,,",
        "注：得分一档最高不能超过该指标分值上限,,,,,,,",
        "备注：定性指标按三档计分",
        "填表说明：1. 如实填写, 2. 按时报送",
      })
  void whatIsNoIndicatorIsLeftOutAndTheSumsAreStillChecked(String row) {
    assertThat(withTotal("99.5", OUTPUT + OTHERS + row + "\n")).isEmpty();
    assertThat(withTotal("85", OUTPUT + row + "\n" + OTHERS))
        .containsExactly("ERROR total-does-not-add 合计");
  }

  @ParameterizedTest
  @ValueSource(strings = {"总分,,,,,100,TOTAL,", "合计,,,/,/,100,TOTAL分,", "#总分,TOTAL"})
  void theTotalMayStandBelowTheRows(String row) {
    String facts = BUDGET + RATE + "#budget_score_reported,9.5\n";
    String rows = OUTPUT + OTHERS + row + "\n";
    assertThat(findings(sheet(facts, rows.replace("TOTAL", "99.5")))).isEmpty();
    assertThat(findings(sheet(facts, rows.replace("TOTAL", "98"))))
        .containsExactly("ERROR total-does-not-add 合计");
  }

  @Test
  void aHeadingNamesTheRowsBelowIt() {
    String rows =
        """
        产出指标（50分）,,,,,,,
        ,数量指标,培训人数,≥200人,200人,50,50,
        效益指标,,,,,,,
        ,社会效益指标,覆盖率,≥90%,92%,30,30,
        满意度指标,,满意度,≥90%,95%,10,10,
        总分,,,,,100,99.5,
        """;

    assertThat(withTotal("99.5", rows)).isEmpty();
  }

  @Test
  void aRowWhoseNameBeginsLikeARemarkIsARow() {
    String header =
        "indicator,level1,level2,target_text,actual_text,weight,reported_score,reason\n";
    String rows =
        """
        操作说明：印制,产出指标,数量指标,≥200份,100份,50,50,
        覆盖率,效益指标,x,≥90%,92%,30,30,
        满意度,满意度指标,x,≥90%,95%,10,10,
        """;

    assertThat(findings(BUDGET + RATE + SCORES + header + rows))
        .containsExactly("WARNING missed-but-full 产出指标/数量指标/操作说明：印制");
  }

  @Test
  void aBudgetRowWithoutAFirstLevelIsTheBudgetRow() {
    String row = ",,预算执行率,≥100%,95%,10,9.5,资金结余\n";
    assertThat(findings(sheet(BUDGET + "#total_reported,99.5\n", OUTPUT + OTHERS + row))).isEmpty();
  }

  @Test
  void aWeightThatIsNoneHidesNoOtherDeparture() {
    String rows =
        """
        产出指标,数量指标,培训人数,≥200人,200人,五十,50,
        效益指标,x,覆盖率,≥90%,92%,20,20,
        满意度指标,x,满意度,≥90%,95%,20,20,
        """;

    assertThat(withTotal("99.5", rows))
        .containsExactlyInAnyOrder(
            "ERROR not-readable 产出指标/数量指标/培训人数",
            "WARNING weight-off-norm 效益指标",
            "WARNING weight-off-norm 满意度指标");
  }

  @Test
  void theGradeIsCheckedWhereTheTotalIsNone() {
    assertThat(
            findings(
                sheet(
                    BUDGET
                        + RATE
                        + "#budget_score_reported,9.5\n#total_reported,九十\n"
                        + "#grade_reported,差\n",
                    OUTPUT + OTHERS)))
        .containsExactly("ERROR grade-off-band 评价结果", "NOTE unreadable-figure 合计");
  }

  @Test
  void twoTotalsThatDifferAreAnError() {
    assertThat(
            findings(
                sheet(
                    BUDGET + RATE + "#budget_score_reported,9.5\n",
                    OUTPUT + OTHERS + "合计,,,,,100,80,\n总分,,,,,100,99.5,\n")))
        .contains("ERROR not-readable s.csv:10 总分/row 5");
    assertThat(withTotal("99.5", OUTPUT + OTHERS + "总分,,,,,100,98,\n"))
        .containsExactly("ERROR not-readable s.csv:10 总分/row 4");
    assertThat(withTotal("99.5", OUTPUT + OTHERS + "总分,,,,,100,99.50,\n")).isEmpty();
  }

  @Test
  void aFirstLevelIsReadFromTheRowAboveAndWithItsWeightInBrackets() {
    String merged = "产出指标（50分）,数量指标,培训人数,≥200人,200人,30,30,\n,质量指标,合格率,≥90%,80%,20,20,\n";
    assertThat(withTotal("99.5", merged + OTHERS))
        .containsExactly("WARNING missed-but-full 产出指标（50分）/质量指标/合格率");
  }

  @ParameterizedTest
  @ValueSource(strings = {"无", "/", "——", "-", " 无 "})
  void aSignForNothingIsNoReason(String reason) {
    assertThat(withTotal("74.5", "产出指标,数量指标,培训人数,≥200人,100人,50,25," + reason + "\n" + OTHERS))
        .containsExactly("WARNING loss-without-reason 产出指标/数量指标/培训人数");
  }

  @ParameterizedTest
  @CsvSource({
    "优, true",
    "优秀, true",
    "优等, true",
    "优（A）, true",
    "优 , true",
    "excellent, true",
    "优良, false",
    "良, false",
    "良好, false",
    "好, false"
  })
  void aGradeMayBeCalledByALongerName(String grade, boolean right) {
    assertThat(
            findings(
                sheet(BUDGET + RATE + SCORES + "#grade_reported," + grade + "\n", OUTPUT + OTHERS)))
        .isEqualTo(right ? List.of() : List.of("ERROR grade-off-band 评价结果"));
  }

  @ParameterizedTest
  @CsvSource({
    "100%, 1",
    "1, 98%",
    "≥95%, 0.96",
  })
  void aBareNumberThatMayBeAShareIsNotGuessedAt(String target, String actual) {
    assertThat(withTotal("99.5", "产出指标,质量指标,合格率," + target + "," + actual + ",50,50,\n" + OTHERS))
        .containsExactly("NOTE not-recomputed 产出指标/质量指标/合格率");
  }

  @ParameterizedTest
  @CsvSource({
    "有效提升, 部分达成预期指标并具有一定效果, 50, true",
    "有效提升, 未达成预期指标且效果较差, 50, true",
    "有效提升, 未开展, 50, true",
    "有效提升, 部分达成预期指标并具有一定效果, 35, false",
    "有效提升, 达成预期指标, 50, false",
  })
  void aTierBelowTheFirstHasLessThanFullMarks(
      String aim, String done, String score, boolean found) {
    String rows =
        "level1,level2,indicator,comparator,target,actual,weight,reported_score,reason\n"
            + String.join(",", "产出指标,质量,能力,定性", aim, done, "50", score, "见说明\n")
            + "效益指标,x,b,≥,1,1,30,30,\n满意度指标,x,c,≥,1,1,10,10,\n";
    assertThat(findings(BUDGET + "#budget_score_reported,9.5\n" + rows))
        .isEqualTo(
            found
                ? List.of("NOTE missed-but-full 产出指标/质量/能力", "NOTE not-recomputed 产出指标/质量/能力")
                : List.of("NOTE not-recomputed 产出指标/质量/能力"));
  }

  @ParameterizedTest
  @CsvSource({"12月, 11月", "6月, 12月", "30日, 28日", "12月, 2个月"})
  void daysOfTheCalendarAreNoTimes(String target, String actual) {
    assertThat(withTotal("99.5", "产出指标,时效指标,完成," + target + "," + actual + ",50,50,\n" + OTHERS))
        .containsExactly("NOTE not-recomputed 产出指标/时效指标/完成");
  }

  @Test
  void aComparatorTellsWhetherTheyWereMissedButNotByHowMuch() {
    assertThat(withTotal("99.5", "产出指标,时效指标,使用期限,≥12月,6月,50,50,\n" + OTHERS))
        .containsExactlyInAnyOrder(
            "WARNING missed-but-full 产出指标/时效指标/使用期限", "NOTE not-recomputed 产出指标/时效指标/使用期限");
  }

  @ParameterizedTest
  @CsvSource({
    "95%\u00a0, true",
    "96%\u202f, false",
    "0.95, true",
    "95%, true",
    "95.00%, true",
    "0.9, false",
    "0.95%, false"
  })
  void aRateMayBePrintedAsAShare(String rate, boolean right) {
    assertThat(
            findings(
                sheet(
                    BUDGET + "#execution_rate_reported," + rate + "\n" + SCORES, OUTPUT + OTHERS)))
        .isEqualTo(right ? List.of() : List.of("ERROR rate-differs 预算执行率"));
  }

  @Test
  void theRateInTheRowOfTheBudgetIsChecked() {
    String row = "预算执行率,预算执行率,预算执行率,100%,98%,10,9.5,资金结余\n";
    assertThat(findings(sheet(BUDGET + "#total_reported,99.5\n", OUTPUT + OTHERS + row)))
        .containsExactly("ERROR rate-differs 预算执行率");
  }

  @Test
  void factsGoByTheNamesOfTheOfficialForm() {
    String facts = "#全年预算数（万元）,100\n#全年执行数（B）,80\n#执行率（B/A）,80%\n";
    assertThat(findings(sheet(facts + SCORES, OUTPUT + OTHERS)))
        .containsExactly("WARNING score-differs-from-rule 预算执行率");
  }

  @Test
  void whereNothingIsSaidOfTheBudgetThatIsSaid() {
    assertThat(findings(sheet("#total_reported,90\n", OUTPUT + OTHERS)))
        .containsExactly("NOTE not-recomputed 预算执行率");
    String whole = "产出指标,数量指标,培训人数,≥200人,200人,60,60,\n" + OTHERS;
    assertThat(findings(sheet("#total_reported,100\n", whole)))
        .doesNotContain("ERROR weights-do-not-add 合计")
        .contains("WARNING weight-off-norm 预算执行率");
  }

  @ParameterizedTest
  @CsvSource({
    "≤3天, 2天, 100%, ''",
    "≤3天, 2天, 66.67%, ''",
    "≤5次, 0次, 100%, ''",
    "≤3天, 2天, 150%, ''",
    "≤3天, 3天, 50%, ERROR",
    "≤100万元, 90万元, 30%, ERROR",
    "＝2个, 4个, 100%, ERROR",
    "≥200人, 260人, 100%, ''",
    "≥200人, 260人, 130%, ''",
    "≥200人, 260人, 120%, ERROR",
    "≥200人, 150人, 100%, ERROR",
    "≥200人, 150人, 0.75, ''",
    "450万, 252万, 56%, ''",
    "450万, 252万, 65%, ERROR",
  })
  void completionRatesFollowTheComparator(
      String target, String actual, String printed, String severity) {
    String rows =
        "level1,level2,indicator,target_text,actual_text,reported_completion,weight\n"
            + String.join(",", "产出指标", "x", "a", target, actual, printed, "50\n")
            + "效益指标,x,b,≥1,1,100%,30\n满意度指标,x,c,≥1,1,100%,10\n";
    assertThat(findings(BUDGET + rows))
        .isEqualTo(
            severity.isEmpty() ? List.of() : List.of(severity + " rate-differs 产出指标/x/a/完成率"));
  }

  @Test
  void aTotalMayRoundPartsOfMoreDecimals() {
    String rows = "产出指标,数量指标,a,≥3次,2次,25,16.667,缺一次\n产出指标,数量指标,b,≥3次,3次,25,25,\n" + OTHERS;
    assertThat(withTotal("91.17", rows))
        .containsExactly("NOTE score-rounded-otherwise 产出指标/数量指标/a");
    assertThat(withTotal("91.2", rows)).contains("WARNING total-does-not-add 合计");
    assertThat(withTotal("91.3", rows)).contains("ERROR total-does-not-add 合计");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一级指标,二级指标,三级指标,年度指标值（A）,实际完成值（B）,分值（权重）,得分（分）,未完成原因及改进措施",
        "一级指标,二级指标,三级指标,年初设定目标,年度完成值,指标权重,自评分,偏差原因分析与改进措施",
        "一级指标,二级指标,三级指标,预期指标值,全年实际值,权重（%）,自评得分,改进措施",
      })
  void columnsGoByTheNamesThatFormsPrint(String header) {
    assertThat(findings(BUDGET + RATE + SCORES + header + "\n" + OUTPUT + OTHERS)).isEmpty();
  }
}
