package io.openrubric.standard.cn.review;

import static io.openrubric.standard.cn.review.CsvReview.BENEFIT;
import static io.openrubric.standard.cn.review.CsvReview.HEADER;
import static io.openrubric.standard.cn.review.CsvReview.MONEY;
import static io.openrubric.standard.cn.review.CsvReview.OTHERS;
import static io.openrubric.standard.cn.review.CsvReview.OUTPUT;
import static io.openrubric.standard.cn.review.CsvReview.TOTAL;
import static io.openrubric.standard.cn.review.CsvReview.findings;
import static io.openrubric.standard.cn.review.CsvReview.grave;
import static io.openrubric.standard.cn.review.CsvReview.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.standard.cn.sheet.SheetFact;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same form under the names that different provinces print. */
class FormVariantTest {
  private static final String ROWS = OUTPUT + OTHERS;
  private static final String FORM = MONEY + HEADER + ROWS;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "自评等级,良",
        "自评等次：良",
        "绩效等级,,良",
        "自评结论：良",
        "自评结论,,良",
        "评价等级,□优 ☑良 □中 □差",
        "自评等级,优□,良☑,中□,差□"
      })
  void aGradeOffItsBandIsFound(String line) {
    String commas = ",".repeat(7 - (int) line.chars().filter(c -> c == ',').count());
    assertThat(findings(FORM + TOTAL + line + commas + "\n"))
        .containsExactly("ERROR grade-off-band 评价结果");
    String good =
        line.endsWith("良")
            ? line.substring(0, line.length() - 1) + "优"
            : line.replace("□优 ☑良", "☑优 □良").replace("优□,良☑", "优☑,良□");
    assertThat(findings(FORM + TOTAL + good + commas + "\n")).isEmpty();
  }

  @Test
  void aGradeMayStandInTheRowOfTheTotal() {
    assertThat(findings(FORM + "总分,,,,,100,100,良\n")).containsExactly("ERROR grade-off-band 评价结果");
    assertThat(findings(FORM + "总分,,,,,100,100,优\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"综合得分", "评价得分", "自评分", "项目总分", "总分：100分", "绩效自评得分"})
  void aTotalGoesByManyNames(String name) {
    assertThat(findings(FORM + name + ",,,,,,100,\n")).isEmpty();
    assertThat(grave(FORM + name + ",,,,,,99,\n")).containsExactly("ERROR total-does-not-add 合计");
  }

  @ParameterizedTest
  @ValueSource(strings = {"部门整体支出总额", "项目总投资", "小计", "一、年度资金总额", "专项资金总额", "（一）合计"})
  void theRowOfTheWholeBudgetGoesByManyNames(String name) {
    String money = MONEY.replace("年度资金总额,100,100,100", name + ",100,100,50");
    assertThat(grave(money + HEADER + ROWS + TOTAL))
        .containsExactly("WARNING missed-but-full 预算执行率", "ERROR rate-differs 预算执行率");
  }

  @Test
  void oneSourceIsNotTheWholeBudget() {
    String money = MONEY.replace("年度资金总额", "其中：财政拨款");
    assertThat(sheet(money + HEADER + ROWS).fact(SheetFact.BUDGET)).isEmpty();
    String both = MONEY.replace("年度资金总额", "某资金,7,7,7,,,,\n年度资金总额");
    assertThat(sheet(both + HEADER + ROWS).fact(SheetFact.BUDGET)).hasValue("100");
  }

  @ParameterizedTest
  @CsvSource({
    "执行率, 预算执行率（B/A×100%）",
    "执行率, 执行率B/A",
    "执行率, 预算执行率%",
    "执行率, 预算完成率",
    "执行率, 执行进度",
    "年初预算数, 年初预算批复数",
    "全年预算数, 调整预算",
    "全年执行数, 支付数",
    "年初预算数, 上年结转",
  })
  void theColumnsOfTheMoneyGoByManyNames(String usual, String name) {
    String money = MONEY.replace(usual, name).replace("10,100%", "10,98%");
    assertThat(grave(money + HEADER + ROWS + TOTAL)).containsExactly("ERROR rate-differs 预算执行率");
  }

  @Test
  void aBudgetThatWasNotAdjustedIsThatOfTheYear() {
    String money =
        """
        年度资金,年初预算数,全年执行数,分值,执行率,得分,,
        年度资金总额,100,90,10,90%,9,,
        """;
    assertThat(findings(money + HEADER + ROWS + TOTAL.replace("100,100", "100,99"))).isEmpty();
    assertThat(grave(money.replace("90%,9", "91%,9.1") + HEADER + ROWS))
        .containsExactly("WARNING score-differs-from-rule 预算执行率", "ERROR rate-differs 预算执行率");
  }

  @ParameterizedTest
  @CsvSource({
    "'其中：财政拨款,100,80,60,—,75%,—,', false",
    "'其中：财政拨款,100,80,60,—,80%,—,', true",
    "'其中：财政拨款,100,80万元,600000元,—,75%,—,', false",
    "'其中：财政拨款,100,0,0,—,0%,—,', false",
    "'其中：财政拨款,100,80,—,—,80%,—,', false",
    "'其中：财政拨款,100,80,60,—,—,—,', false",
    "'其中：财政拨款,80,—,60,—,70%,—,', false",
  })
  void theRateOfEachSourceIsThatOfItsNumbers(String row, boolean wrong) {
    assertThat(findings(MONEY + row + "\n" + HEADER + ROWS))
        .isEqualTo(wrong ? List.of("ERROR rate-differs 预算执行率/其中:财政拨款") : List.of());
  }

  @Test
  void theBudgetMayStandUnderAnyFirstLevel() {
    String money = MONEY.replace("100,100,100,10,100%,10", "100,100,90,,,");
    String row = "过程指标,资金管理,预算执行率,100%,90%,10,9,结转\n";
    assertThat(grave(money + HEADER + row + ROWS + TOTAL.replace("100,100", "100,99"))).isEmpty();
  }

  @Test
  void aBudgetThatWasLeftBlankIsNotTheInitialOne() {
    String money = MONEY.replace("100,100,100,10,100%,10", "200,/,100,10,100%,10");
    assertThat(grave(money + HEADER + ROWS + TOTAL)).isEmpty();
  }

  @Test
  void aColumnThatMayHoldTheActualValueIsNotLeftOut() {
    for (String name : List.of("完成情况说明", "完成程度")) {
      assertThatExceptionOfType(InvalidDocumentException.class)
          .isThrownBy(() -> sheet(FORM.replace("实际完成值", name)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"评分规则", "运算说明", "责任科室", "完成率说明"})
  void aColumnOfItsOwnIsLeftOut(String name) {
    String csv = MONEY + HEADER.replace("偏差原因", "偏差原因," + name) + ROWS.replace(",\n", ",,x\n");
    assertThat(findings(csv)).isEmpty();
    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(() -> sheet(csv.replace("实际完成值,", "实际完成的值,")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"扣分", "扣分值", "减分", "得分率", "得分说明", "完成情况说明", "年初目标", "半年完成值", "实际完成比例", "考评得分"})
  void aColumnThatLooksLikeAKnownOneIsNoSlipOfThePen(String name) {
    String csv = MONEY + HEADER.replace("得分,", "得分," + name + ",");
    String rows = (ROWS + TOTAL).replaceAll("(,[0-9]+,[0-9]+,)\n", "$1,\n");
    assertThat(findings(csv + rows)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"扣分", "扣分值", "减分", "得分率", "得分说明", "考评得分"})
  void whatIsSaidAboutScoresNeedsNoTargets(String name) {
    String header = "一级指标,二级指标,三级指标,分值,得分," + name + "\n";
    assertThat(sheet(header + "产出指标,数量,甲,50,50,0\n").rows()).hasSize(1);
    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(() -> sheet(header.replace("得分," + name, name) + "产出指标,数量,甲,50,50\n"));
  }

  @ParameterizedTest
  @CsvSource({"计量单立, 计量单位", "偏差原囚, 偏差原因", "比较符呺, 比较符号"})
  void aSlipOfThePenIsToldBesideAllThatIsNeeded(String name, String right) {
    String csv = MONEY + HEADER.replace("偏差原因", name) + ROWS + TOTAL;
    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(() -> sheet(csv))
        .withMessageContaining("did you mean " + right);
  }

  @ParameterizedTest
  @ValueSource(strings = {"一级指标及分值", "一级指标（分值）", "一级指标和权重", "一级指标名称及权重"})
  void aLevelMayHaveItsWeightInItsName(String name) {
    String header = HEADER.replace("一级指标", name).replace("二级指标", "二级指标及权重");
    assertThat(findings(MONEY + header + ROWS + TOTAL)).isEmpty();
    assertThat(grave(MONEY + header + ROWS.replace("产出指标", "产出指标（60分）") + TOTAL))
        .containsExactly("ERROR weights-do-not-add 产出指标（60分）");
  }

  @Test
  void aForeignColumnOfADeveloperIsAnError() {
    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(() -> sheet(FORM.replace("偏差原因\n", "偏差原因,colour\n")));
  }

  @Test
  void theWeightsOfHigherLevelsHaveColumnsOfTheirOwn() {
    String csv =
        """
        一级指标,权重,二级指标,权重,三级指标,权重,年度指标值,实际完成值,得分
        产出,50,数量,50,甲,20,≥8,8,20
        ,,,,乙,30,≥8,8,30
        效益,30,社会,30,丙,30,≥8,8,30
        满意度,10,公众,10,丁,10,≥8,8,10
        """;
    assertThat(grave(MONEY + csv)).isEmpty();
  }

  @Test
  void aTargetMayStandInThreeCells() {
    String csv =
        """
        一级指标,二级指标,三级指标,绩效指标值,,,实际完成值,分值,得分
        产出指标,数量,甲,≥,80,人,79人,50,49.38
        效益指标,社会,乙,定性,显著,,显著,30,30
        满意度指标,公众,丙,≥,90,%,90%,10,10
        """;
    assertThat(grave(MONEY + csv)).isEmpty();
    assertThat(grave(MONEY + csv.replace("49.38", "50")))
        .containsExactly("WARNING missed-but-full 产出指标/数量/甲");
  }

  @ParameterizedTest
  @CsvSource({
    "数量, 甲, ≥20次, 已完成15次",
    "数量, 甲, 下降5%, 下降3%",
    "数量, 甲, ≥20次/年, 15次",
    "数量, 甲, 3-5个, 2个",
    "时效, 甲, 2022年度内完成, 2023年3月",
    "质量, 甲, 验收合格, 验收不合格",
    "数量, 甲, 》=10次, 9次",
    "成本指标, 成本节约率, 5%, 4%",
    "成本指标, 单价, 100-120元, 150元",
    "质量, 合格率, ≥95, 0.5",
    "质量, 巡查频率, ≥50, 1",
    "质量, 增长率, ≥3, 1",
    "成本指标, 成本节约额, 5万元, 4万元",
  })
  void aMissedTargetIsFoundWhateverItsWords(
      String level2, String name, String target, String actual) {
    String row = "产出指标," + level2 + "," + name + "," + target + "," + actual + ",50,50,\n";
    assertThat(grave(MONEY + HEADER + row + OTHERS + TOTAL))
        .containsExactly("WARNING missed-but-full 产出指标/" + level2 + "/" + name);
  }

  @ParameterizedTest
  @CsvSource({
    "数量, 甲, ≥20次, 已完成25次",
    "数量, 甲, 下降5%, 下降6%",
    "数量, 甲, ≥20次/年, 20次",
    "数量, 甲, 3-5个, 4个",
    "时效, 甲, 2022年度内完成, 2022年12月",
    "时效, 甲, 2023年6月前完成, 2023年6月20日",
    "时效, 甲, 2023年6月前完成, 2023年5月",
    "质量, 甲, 验收合格, 验收合格",
    "质量, 合格率, ≥95, 0.97",
    "成本指标, 成本节约率, 5%, 6%",
    "时效, 办结时限, 5-7个工作日, 3个工作日",
    "成本指标, 单价, 100-120元, 95元",
  })
  void whatIsMetOrNotClearIsNotBlamed(String level2, String name, String target, String actual) {
    String row = "产出指标," + level2 + "," + name + "," + target + "," + actual + ",50,50,\n";
    assertThat(grave(MONEY + HEADER + row + BENEFIT + CsvReview.SATISFACTION + TOTAL)).isEmpty();
  }

  @Test
  void aRateInAColumnOfPercentagesMayBeAShare() {
    String csv =
        """
        一级指标,二级指标,三级指标,指标值,计量单位,实际完成值,分值,得分
        产出指标,质量,合格的,95,%,0.97,50,50
        """;
    assertThat(grave(csv)).noneMatch(line -> line.contains("missed"));
    assertThat(findings(csv)).contains("NOTE not-recomputed 产出指标/质量/合格的");
  }

  @ParameterizedTest
  @CsvSource({"反向, 20小时, false", "反向指标, 25小时, true", "正向, 20小时, true"})
  void aFormMaySayWhichWayIsBetter(String direction, String actual, boolean missed) {
    String csv =
        "一级指标,二级指标,三级指标,指标方向,指标值,实际完成值,分值,得分\n"
            + "产出指标,时效,报告时限,"
            + direction
            + ",24小时,"
            + actual
            + ",50,50\n";
    assertThat(grave(csv).stream().anyMatch(line -> line.contains("missed-but-full")))
        .isEqualTo(missed);
  }

  @Test
  void namesInNarrowCellsAreInOneLine() {
    String csv = FORM.replace("产出指标,数量,甲", "\"产\n出\n指\n标\",数量,\"annual\nre port\"");
    assertThat(sheet(csv).rows().get(0).path()).isEqualTo("产出指标/数量/annual re port");
    assertThat(findings(csv)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"8,6\"", "9%7", "\",5\"", "5%"})
  void whatIsNoFigureIsNotGuessedAt(String score) {
    assertThat(findings(FORM.replace("80,80,50,50", "80,80,50," + score)))
        .anyMatch(line -> line.contains("unreadable-figure 产出指标/数量/甲"));
  }
}
