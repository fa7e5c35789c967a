package io.openrubric.standard.cn.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.TemplateCatalogue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetScoringTest {
  private static final SheetScoring SICHUAN = standard("sichuan-2023");
  private static final SheetScoring MINISTRY = standard("cn-mof-2021-101");
  private static final SheetScoring JINZHONG = standard("shanxi-jinzhong-2021");
  private static final String HEADER =
      "level1,level2,indicator,comparator,target,unit,actual,weight,reported_score,reason\n";

  private static SheetScoring standard(String id) {
    return SheetScoring.on(TemplateCatalogue.load().get(id));
  }

  private static FilledSheet fill(SheetScoring scoring, String text) {
    try {
      return scoring.fill(
          SheetReader.detecting()
              .read("s.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ScoreReport score(String... rows) {
    return fill(SICHUAN, HEADER + String.join("\n", rows)).score();
  }

  private static String points(ScoreReport report, String id) {
    return report.score(id).points().map(Object::toString).orElse("none");
  }

  private static List<String> codes(ScoreReport report, String id) {
    return report.problems().stream()
        .filter(problem -> problem.indicator().filter(id::equals).isPresent())
        .map(Problem::code)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "≥|80|公里|76|9.50",
        "≥|80|公里|7600米|0.95",
        "≤|10|次|20|5.00",
        "≤|10|次|5|10.00",
        "＝|10|次|8|8.00",
        "＝|10|次|12.5|8.00",
        "＞|10|次|10|10.00",
        "≥|100|%|95%|9.50",
        "≥|95||96%|10.00",
        "≥|96%||95|9.90",
        "≥|0||0|10.00",
        "＞|0||0|0.00",
        "≥|8.48|万元|84800元|10.00",
        "||≥|≥|10.00",
        "|≥95%||98%|10.00",
        "≥|≥95%||90.25%|9.50",
        "|等于5万||等于5万|10.00",
        "|3次||1.5次|5.00",
        "|明显||明 显|10.00",
        "＝|显著|%|显著|10.00",
        "定性|及时||及时|10.00",
        "≥|1,000|个|９００|9.00",
        "≥|5|次|-1|0.00",
        "≥|5|第一类（特殊）|4|8.00"
      })
  void rowsAreRecomputedFromWhatTheySay(
      String sign, String target, String unit, String actual, String expected) {
    String aim = target == null && "≥".equals(unit) ? "≥" : blank(target);
    ScoreReport report =
        score(
            "产出指标,,x,%s,\"%s\",%s,%s,10,,"
                .formatted(blank(sign), aim, aim.equals(unit) ? "" : blank(unit), blank(actual)));
    assertThat(points(report, "output.1")).isEqualTo(expected);
    assertThat(report.score("output.1").basis()).isEqualTo(Score.Basis.RULE);
  }

  private static String blank(String text) {
    return text == null ? "" : text;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "≥,80,公里,",
        "≥,80,公里,文职辅警6万元/人/年，勤务辅警6.5万元/人/年",
        "定性,及时,,基本及时",
        "≥,80,公里,5万元",
        "≥,95%,,0.96",
        "≥,3-5,天,4",
        "≥,80,公里,≥90",
        "≥,≤80,公里,90",
        "?,80,公里,90",
        ",显著,,较好",
        ",,,90",
        ",,,"
      })
  void whatCannotBeComputedTakesThePrintedScore(String values) {
    ScoreReport report = score("产出指标,,x," + values + ",10,7.5,理由");
    assertThat(points(report, "output.1")).isEqualTo("7.50");
    assertThat(report.score("output.1").basis()).isEqualTo(Score.Basis.GIVEN);
    assertThat(codes(report, "output.1")).contains(SheetProblemCode.NOT_RECOMPUTED);
    ScoreReport without = score("产出指标,,x," + values + ",10,,理由");
    assertThat(points(without, "output.1")).isEqualTo("0.00");
    assertThat(without.score("output.1").basis()).isEqualTo(Score.Basis.MISSING);
  }

  @Test
  void withoutAComparatorTheUsualOneIsTakenAndNoted() {
    ScoreReport report =
        score(
            "产出指标,数量指标,a,,10,次,20,10,,",
            "产出指标,成本指标,b,,10,元,20,10,,",
            "成本指标,,c,,10,元,20,10,,",
            "产出指标,,d,,及时,,及时,10,,");
    assertThat(points(report, "output.1")).isEqualTo("10.00");
    assertThat(points(report, "output.2")).isEqualTo("5.00");
    assertThat(points(report, "cost.1")).isEqualTo("5.00");
    assertThat(points(report, "output.3")).isEqualTo("10.00");
    for (String id : List.of("output.1", "output.2", "output.3", "cost.1")) {
      assertThat(codes(report, id)).contains(SheetProblemCode.ASSUMED_COMPARATOR);
    }
  }

  @Test
  void aUnitTakenFromTheOtherNumberIsNoted() {
    assertThat(codes(score("满意度,,x,≥,95,,96%,10,,"), "satisfaction.1"))
        .containsExactly(SheetProblemCode.ASSUMED_UNIT);
    assertThat(codes(score("产出,,x,≥,3 次,,3,10,,"), "output.1")).isEmpty();
  }

  @Test
  void aPrintedScoreAboveTheWeightCountsOnlyWhereItStandsIn() {
    ScoreReport computed = score("产出指标,,x,≥,7,次,14,2,4.00,");
    assertThat(points(computed, "output.1")).isEqualTo("2.00");
    assertThat(computed.total()).isPresent();
    for (String printed : List.of("4.00", "-1")) {
      ScoreReport given = score("产出指标,,x,≥,7,次,,2," + printed + ",");
      assertThat(given.total()).isEmpty();
      assertThat(codes(given, "output.1")).contains("points-out-of-range");
    }
    ScoreReport words = score("产出指标,,x,≥,7,次,,2,满分,");
    assertThat(codes(words, "output.1")).contains(SheetProblemCode.BAD_PRINTED_SCORE);
    assertThat(points(words, "output.1")).isEqualTo("0.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "五", "1e9", "1000000000", "10%", "1/3", "0.0000001"})
  void aWeightThatIsNoneIsAProblemOfItsRow(String weight) {
    ScoreReport report = score("产出指标,,a,≥,7,次,7," + weight + ",2,", "产出指标,,b,≥,7,次,7,10,10,");
    assertThat(report.total()).isEmpty();
    assertThat(codes(report, "output.1")).containsExactly(SheetProblemCode.BAD_WEIGHT);
    assertThat(points(report, "output.1")).isEqualTo("none");
    assertThat(points(report, "output.2")).isEqualTo("10.00");
    assertThat(report.problems().stream().filter(Problem::isError))
        .singleElement()
        .satisfies(problem -> assertThat(problem.path()).isEqualTo("s.csv:2 产出指标/a"));
  }

  @Test
  void aNegativeTargetIsAProblemOfItsRow() {
    ScoreReport report = score("产出指标,,a,≥,-7,次,7,5,2,", "产出指标,,b,≥,7,次,7,10,10,");
    assertThat(report.total()).isEmpty();
    assertThat(codes(report, "output.1")).containsExactly("negative-target");
    assertThat(points(report, "output.2")).isEqualTo("10.00");
  }

  @Test
  void anUnknownFirstLevelIsAProblem() {
    ScoreReport report = score("产岀指标,,a,≥,7,次,7,5,5,", "产出,,b,≥,7,次,7,10,10,");
    assertThat(report.total()).isEmpty();
    assertThat(report.problems())
        .filteredOn(Problem::isError)
        .extracting(Problem::code)
        .containsExactly(SheetProblemCode.UNKNOWN_GROUP);
    assertThat(points(report, "output.1")).isEqualTo("10.00");
    assertThat(report.score("output.1").path()).isEqualTo("产出/b");
  }

  @Test
  void rowsWithoutANameGoByTheirNumberAndNamesMayRepeat() {
    ScoreReport report =
        score("产出指标,数量指标,,≥,7,次,7,5,5,", "产出指标,数量指标,a,≥,7,次,7,5,5,", "产出指标,数量指标,a,≥,7,次,0,5,5,");
    assertThat(report.leaves())
        .extracting(Score::path)
        .containsExactly("预算执行率", "产出指标/数量指标/row 1", "产出指标/数量指标/a", "产出指标/数量指标/a");
    assertThat(points(report, "output.3")).isEqualTo("0.00");
  }

  @Test
  void theBudgetRowIsScoredFromFacts() {
    String row = HEADER + "产出指标,,x,≥,7,次,7,90,90,\n";
    ScoreReport report =
        fill(SICHUAN, "#budget_initial,9\n#budget,\"1,329.00\"\n#executed,1182.53\n" + row).score();
    assertThat(points(report, "execution")).isEqualTo("8.90");
    assertThat(report.score("execution").path()).isEqualTo("预算执行率");
    assertThat(
            points(
                fill(SICHUAN, "#budget,20\n#executed,9万元\n#budget_weight,20\n" + row).score(),
                "execution"))
        .isEqualTo("9.00");
    assertThat(points(fill(SICHUAN, "#budget,20\n#executed,90000元\n" + row).score(), "execution"))
        .isEqualTo("4.50");
    assertThat(points(fill(SICHUAN, "#budget,20\n#executed,30\n" + row).score(), "execution"))
        .isEqualTo("10.00");
  }

  @Test
  void withoutItsFactsTheBudgetRowTakesThePrintedScore() {
    String row = HEADER + "产出指标,,x,≥,7,次,7,90,90,\n";
    for (String facts :
        List.of("", "#budget,20\n", "#budget,20\n#executed,许多\n", "#budget,-20\n#executed,5\n")) {
      ScoreReport report = fill(SICHUAN, facts + "#budget_score_reported,8.5\n" + row).score();
      assertThat(points(report, "execution")).isEqualTo("8.50");
      assertThat(codes(report, "execution")).last().isEqualTo(SheetProblemCode.NOT_RECOMPUTED);
      assertThat(codes(report, "execution").contains(SheetProblemCode.UNREADABLE_FACT))
          .isEqualTo(facts.contains("许多"));
    }
    ScoreReport missing = fill(SICHUAN, row).score();
    assertThat(missing.score("execution").basis()).isEqualTo(Score.Basis.MISSING);
    assertThat(points(missing, "execution")).isEqualTo("0.00");
    assertThat(fill(SICHUAN, "#budget,20\n#executed,许多\n" + row).score().problems())
        .extracting(Problem::code)
        .contains(SheetProblemCode.UNREADABLE_FACT);
    assertThat(fill(SICHUAN, "#budget_weight,十\n" + row).score().total()).isEmpty();
  }

  @Test
  void theBudgetMayStandInARow() {
    FilledSheet sheet =
        fill(SICHUAN, "#budget,20\n#executed,9\n" + HEADER + "预算执行,,预算执行率,≥,100,%,45,12,5,资金到位晚\n");
    ScoreReport report = sheet.score();
    assertThat(points(report, "execution")).isEqualTo("5.40");
    assertThat(sheet.printedScore("execution")).contains("5");
    assertThat(sheet.rows()).containsOnlyKeys("execution");
  }

  @Test
  void weightsOffTheNormAreWarningsAndWin() {
    ScoreReport report = score("产出指标,,a,≥,7,次,7,55,55,");
    assertThat(report.fullMarks()).isEqualByComparingTo("65");
    assertThat(report.total()).hasToString("Optional[55.00]");
    assertThat(report.problems())
        .filteredOn(problem -> problem.code().startsWith("weight"))
        .allSatisfy(problem -> assertThat(problem.path()).startsWith("s.csv "))
        .extracting(problem -> problem.severity().name())
        .containsOnly("WARNING");
  }

  @Test
  void factsThatNothingUsesAreKeptWithANote() {
    FilledSheet sheet = fill(SICHUAN, "#编制单位,某局\n" + HEADER + "产出,,x,≥,7,次,7,90,90,\n");
    assertThat(sheet.sheet().facts()).containsEntry("编制单位", "某局");
    assertThat(sheet.score().problems())
        .extracting(Problem::code)
        .contains(SheetProblemCode.UNUSED_FACT);
  }

  @Test
  void aStandardsOwnRulesApply() {
    String facts = "#budget,100\n#executed,70\n";
    String rows =
        HEADER
            + "产出指标,,a,≥,100,次,80,50,,\n"
            + "效益指标,,b,≥,100,次,60,30,,\n"
            + "满意度指标,,c,≥,90,%,89.99,8,,\n"
            + "满意度指标,,d,≤,3,次,3,2,,\n";
    ScoreReport open = fill(MINISTRY, facts + "#finished,否\n" + rows).score();
    assertThat(points(open, "execution")).isEqualTo("5.00");
    assertThat(points(open, "output.1")).isEqualTo("25.00");
    assertThat(points(open, "benefit.1")).isEqualTo("0.00");
    assertThat(points(open, "satisfaction.1")).isEqualTo("6.40");
    assertThat(points(open, "satisfaction.2")).isEqualTo("2.00");
    assertThat(points(fill(MINISTRY, facts + "#finished,是\n" + rows).score(), "execution"))
        .isEqualTo("10.00");
    // The set without cost fits these weights, and says so.
    assertThat(open.problems())
        .extracting(Problem::code)
        .contains(SheetProblemCode.OTHER_WEIGHT_SET)
        .doesNotContain("weight-off-norm");
  }

  @Test
  void whatARuleDoesNotProvideForTakesThePrintedScore() {
    String rows = HEADER + "产出指标,,a,≥,100,次,80,50,,\n满意度指标,,b,≥,3,次,3,10,8,\n";
    String facts = "#budget,100\n#executed,120\n#finished,否\n";
    ScoreReport printed = fill(MINISTRY, facts + "#budget_score_reported,7\n" + rows).score();
    assertThat(points(printed, "execution")).isEqualTo("7.00");
    assertThat(points(printed, "satisfaction.1")).isEqualTo("8.00");
    assertThat(printed.score("satisfaction.1").basis()).isEqualTo(Score.Basis.GIVEN);
    // Without one it is refused rather than guessed.
    assertThat(fill(MINISTRY, facts + rows).score().total()).isEmpty();
  }

  private static String jinzhong() {
    return new String(bytes("jinzhong-2021/score-sheet.csv"), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(Cases.file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void leavesOfAFixedRubricAreFoundByPathOrByTheirOnlyName() {
    ScoreReport report =
        fill(JINZHONG, jinzhong().replace("投入,资金落实,资金到位率", "投入指标,资金,资金到位率")).score();
    assertThat(report.total()).hasToString("Optional[97.66]");
    ScoreReport ambiguous =
        fill(JINZHONG, jinzhong().replace("过程,业务管理,管理制度健全性", "过程,管理,管理制度健全性")).score();
    assertThat(ambiguous.problems())
        .filteredOn(Problem::isError)
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(SheetProblemCode.AMBIGUOUS_NAME, SheetProblemCode.MISSING_ROW);
  }

  @Test
  void aFixedRubricTakesTheWeightsOfTheSheetWithAWarning() {
    ScoreReport report =
        fill(
                JINZHONG,
                jinzhong().replace("预算执行率,3,1.66", "预算执行率,6,1.66").replace("经济效益,5,5", "经济效益,2,2"))
            .score();
    assertThat(report.fullMarks()).isEqualByComparingTo("100");
    assertThat(report.total()).hasToString("Optional[96.32]");
    assertThat(report.problems())
        .filteredOn(problem -> problem.code().equals("weight-off-norm"))
        .hasSize(2)
        .noneMatch(Problem::isError);
  }

  @Test
  void rowsThatAFixedRubricDoesNotKnowOrMissesAreProblems() {
    ScoreReport report =
        fill(JINZHONG, jinzhong().replace("效果,项目效果,经济效益,5,5", "效果,项目效果,经济收益,5,5")).score();
    assertThat(report.total()).isEmpty();
    assertThat(report.problems())
        .filteredOn(Problem::isError)
        .extracting(Problem::code)
        .containsExactly("unknown-indicator", SheetProblemCode.MISSING_ROW);
    ScoreReport twice = fill(JINZHONG, jinzhong() + "效果,项目效果,经济效益,5,5\n").score();
    assertThat(twice.problems())
        .filteredOn(Problem::isError)
        .extracting(Problem::code)
        .containsExactly(SheetProblemCode.DUPLICATE_ROW);
  }

  @Test
  void aSheetThatMakesNoRubricIsRefused() {
    assertThatThrownBy(
            () -> fill(SICHUAN, "#budget_weight,0\n" + HEADER + "产出指标,,a,≥,7,次,7,0,0,\n"))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("empty-group");
  }

  @Test
  void theSheetOfTheGuideScores() {
    Sheet sheet =
        Sheet.builder("道路养护")
            .fact(SheetFact.BUDGET, "120")
            .fact(SheetFact.EXECUTED, "118.5")
            .row(
                Map.of(
                    SheetColumn.LEVEL1, "产出指标",
                    SheetColumn.INDICATOR, "养护里程",
                    SheetColumn.TARGET, "≥80公里",
                    SheetColumn.ACTUAL, "76公里",
                    SheetColumn.WEIGHT, "50"))
            .build();
    ScoreReport report = SICHUAN.fill(sheet).score();
    assertThat(points(report, "output.1")).isEqualTo("47.50");
    assertThat(points(report, "execution")).isEqualTo("9.88");
    assertThat(report.project()).isEqualTo("道路养护");
  }
}
