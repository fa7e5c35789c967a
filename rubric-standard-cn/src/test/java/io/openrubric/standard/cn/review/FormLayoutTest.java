package io.openrubric.standard.cn.review;

import static io.openrubric.standard.cn.review.CsvReview.BENEFIT;
import static io.openrubric.standard.cn.review.CsvReview.HEADER;
import static io.openrubric.standard.cn.review.CsvReview.MONEY;
import static io.openrubric.standard.cn.review.CsvReview.OTHERS;
import static io.openrubric.standard.cn.review.CsvReview.OUTPUT;
import static io.openrubric.standard.cn.review.CsvReview.SATISFACTION;
import static io.openrubric.standard.cn.review.CsvReview.TOTAL;
import static io.openrubric.standard.cn.review.CsvReview.findings;
import static io.openrubric.standard.cn.review.CsvReview.grave;
import static io.openrubric.standard.cn.review.CsvReview.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One correct form, laid out and worded in the ways that people do. */
class FormLayoutTest {
  @Test
  void asItIsThereIsNothingToFind() {
    assertThat(findings(MONEY + HEADER + OUTPUT + OTHERS + TOTAL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "',小计,,,,50,POINTS,', 50",
    "'产出指标,小计,,,,50,POINTS,', 50",
    "'小计,,,,,50,POINTS,', 50",
    "'产出指标小计,,,,,50,POINTS,', 50",
    "'合计,,,,,50,POINTS,', 50",
  })
  void aSubtotalIsHeldAgainstItsRows(String row, String points) {
    String csv = MONEY + HEADER + OUTPUT + row + "\n" + OTHERS + TOTAL;
    assertThat(findings(csv.replace("POINTS", points))).isEmpty();
    assertThat(findings(csv.replace("POINTS", "49")))
        .containsExactly("ERROR subtotal-does-not-add 产出指标");
  }

  @Test
  void aHeadingMayHaveThePointsOfItsRows() {
    String csv = MONEY + HEADER + "产出指标,,,,,50,POINTS,\n" + OUTPUT + OTHERS + TOTAL;
    assertThat(findings(csv.replace("POINTS", "50"))).isEmpty();
    assertThat(findings(csv.replace("POINTS", "49")))
        .containsExactly("ERROR subtotal-does-not-add 产出指标");
  }

  @Test
  void aSubtotalOfASecondLevelIsLeftOut() {
    String csv = MONEY + HEADER + OUTPUT + "产出指标,数量,小计,,,50,50,\n" + OTHERS + TOTAL;
    assertThat(findings(csv)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "产出指标（50分）",
        "产出指标(50)",
        "产出指标50分",
        "产出指标 50 分",
        "产出指标【50分】",
        "产出指标：50分",
        "一、产出指标",
        "1.产出指标",
        "（一）产出指标",
        "项目产出",
      })
  void aFirstLevelMayHaveItsNumberAndItsWeight(String name) {
    assertThat(findings(MONEY + HEADER + OUTPUT.replace("产出指标", name) + OTHERS + TOTAL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"社会公众满意度指标", "公众满意度", "服务对象满意度", "满意度指标10分"})
  void satisfactionIsSatisfactionWhoseverItIs(String name) {
    assertThat(
            findings(
                MONEY + HEADER + OUTPUT + BENEFIT + SATISFACTION.replace("满意度指标", name) + TOTAL))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"产出指标（60分）", "产出指标60分"})
  void aWeightBehindAFirstLevelIsHeldAgainstItsRows(String name) {
    assertThat(findings(MONEY + HEADER + OUTPUT.replace("产出指标", name) + OTHERS + TOTAL))
        .containsExactly("ERROR weights-do-not-add " + name);
  }

  @Test
  void theWeightBesideTheTotalIsHeldAgainstAllRows() {
    String csv = MONEY + HEADER + OUTPUT + OTHERS;
    assertThat(findings(csv + TOTAL.replace("100,100", "90,100"))).isEmpty();
    assertThat(findings(csv + TOTAL.replace("100,100", "110,100")))
        .containsExactly("ERROR weights-do-not-add 合计");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "总分,POINTS,,,,,,",
        "总分：POINTS分,,,,,,,",
        "合计,,,,POINTS,,,",
        "总分（100分）,,,,,100,POINTS,",
        "自评总分,,,,,100,POINTS,",
        "自评总分：POINTS分，等级：优,,,,,,,",
        "总分,总分,总分,总分,总分,100,POINTS,",
        "得分合计,,,,,,POINTS,",
      })
  void theTotalIsFoundWhereverItStands(String row) {
    String csv = MONEY + HEADER + OUTPUT + OTHERS + row + "\n";
    assertThat(findings(csv.replace("POINTS", "100"))).isEmpty();
    assertThat(findings(csv.replace("POINTS", "99"))).contains("ERROR total-does-not-add 合计");
  }

  @ParameterizedTest
  @ValueSource(strings = {"评价等级,差,,,,,,", "自评等级：差,,,,,,,"})
  void theGradeMayStandBelowTheTable(String row) {
    assertThat(findings(MONEY + HEADER + OUTPUT + OTHERS + TOTAL + row + "\n"))
        .containsExactly("ERROR grade-off-band 评价结果");
  }

  @ParameterizedTest
  @ValueSource(strings = {"——", "/", "－", "--", "———", "  "})
  void aSignInPlaceOfAnActualValueIsNone(String sign) {
    assertThat(
            findings(
                MONEY + HEADER + OUTPUT.replace(",80,50", "," + sign + ",50") + OTHERS + TOTAL))
        .containsExactly("WARNING points-without-actual 产出指标/数量/甲");
  }

  @ParameterizedTest
  @CsvSource({
    "≥80, 未开展, WARNING missed-but-full 产出指标/数量/甲",
    "80, 未完成, WARNING missed-but-full 产出指标/数量/甲",
    "≤80, 未开展, NOTE not-recomputed 产出指标/数量/甲",
    "0起, 3起, WARNING missed-but-full 产出指标/数量/甲",
  })
  void whatWasNotDoneIsNothing(String target, String actual, String finding) {
    String row = OUTPUT.replace("≥80,80", target + "," + actual);
    assertThat(findings(MONEY + HEADER + row + OTHERS + TOTAL)).containsExactly(finding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "绩效指标,,,年度指标值,实际完成值,分值,得分,偏差原因\n一级指标,二级指标,三级指标,,,,,\n",
        "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因\n",
        "一级指标,二级指标,三级指标名称,绩效目标值,实际完成数,权重分数,单位自评得分,未完成绩效目标或偏离较大的原因及整改措施\n",
      })
  void aHeaderMayHaveTwoLines(String header) {
    assertThat(findings(MONEY + header + OUTPUT + OTHERS + TOTAL)).isEmpty();
  }

  @Test
  void subNamesMayStandBelowAMergedName() {
    String header = "一级指标,二级指标,三级指标,年度指标值,,,实际完成值,分值,得分\n,,,符号,值,单位,,,\n";
    String rows =
        "产出指标,数量,甲,≥,80,个,80,50,50\n效益指标,社会,乙,≥,80,%,80,30,30\n满意度指标,公众,丙,≥,80,%,80,10,10\n";
    assertThat(findings(MONEY + header + rows)).isEmpty();
    assertThat(findings(MONEY + header + rows.replace("个,80", "个,70")))
        .containsExactly("WARNING missed-but-full 产出指标/数量/甲");
  }

  @Test
  void aColumnWithoutANameBesideTheLevelsIsNotRead() {
    String table = "," + HEADER + "绩效指标," + OUTPUT + "," + BENEFIT + "," + SATISFACTION + TOTAL;
    assertThat(grave(MONEY + table.replace("总分,", "总分,,"))).isEmpty();
  }

  @Test
  void cellsThatWereMergedMayBeRepeated() {
    String header = "一级指标,二级指标,三级指标,三级指标,年度指标值,实际完成值,分值,得分\n";
    String rows = "产出指标,数量,甲,甲,≥80,80,50,50\n效益指标,社会,乙,乙,≥80,80,30,30\n满意度指标,公众,丙,丙,≥80,80,10,10\n";
    assertThat(findings(MONEY + header + rows)).isEmpty();
    assertThat(findings(MONEY + header + rows.replace("甲,甲", "甲,丁")))
        .containsExactly("ERROR not-readable s.csv:3");
  }

  @Test
  void theHeaderMayStandOnTopOfEachPage() {
    assertThat(findings(MONEY + HEADER + OUTPUT + HEADER + OTHERS + TOTAL)).isEmpty();
  }

  @Test
  void aSecondFormInTheFileIsSaidOnce() {
    String form = "自评表,,,,,,,\n项目名称,道路,,,,,,\n" + MONEY + HEADER + OUTPUT + OTHERS + TOTAL;
    assertThat(findings(form + form)).containsExactly("ERROR not-readable s.csv:11");
    String other = HEADER.replace("实际完成值", "完成值");
    assertThat(findings(form + other + OUTPUT)).containsExactly("ERROR not-readable s.csv:10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "负责人：,甲,,,,电话,见名册,\n",
        "单位负责人,甲,,,填表人,乙,,\n",
        "备注,本表一式两份,,,,,,\n",
        "主要存在的问题,无,,,,,,\n",
      })
  void signaturesAreNoIndicators(String foot) {
    assertThat(findings(MONEY + HEADER + OUTPUT + OTHERS + TOTAL + foot)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'年初预算金额,全年预算金额,全年执行金额'",
    "'年初安排数,全年（调整后）预算数,全年执行'",
    "'年初预算,全年预算数（调整后）,实际支出金额'",
    "'年初批复数,预算安排数,实际执行数'",
  })
  void moneyGoesByManyNames(String names) {
    String money = "年度资金," + names + ",分值,执行率,得分,\n年度资金总额,90,100,60,10,60%,POINTS,\n";
    String csv = money + HEADER + OUTPUT + OTHERS;
    assertThat(findings(csv.replace("POINTS", "6"))).isEmpty();
    assertThat(findings(csv.replace("POINTS", "10")))
        .containsExactly("WARNING missed-but-full 预算执行率");
  }

  @Test
  void aLineOfLettersBelowTheNamesOfMoneyIsNoMoney() {
    assertThat(
            findings(
                MONEY.replace("得分,\n", "得分,\n,（A）,（B）,（C）,,（C/B）,,\n")
                    + HEADER
                    + OUTPUT
                    + OTHERS
                    + TOTAL))
        .isEmpty();
  }

  @Test
  void twoRowsOfTheWholeBudgetThatDifferAreAnError() {
    String second = "年度资金总额,100,200,100,10,100%,10,\n";
    assertThat(findings(MONEY + second + HEADER + OUTPUT + OTHERS + TOTAL))
        .containsExactly("ERROR not-readable s.csv:3");
    assertThat(findings(MONEY + "全年执行数：1000000元\n" + HEADER + OUTPUT + OTHERS + TOTAL)).isEmpty();
  }

  @Test
  void aUnitHoldsUntilTheNext() {
    assertThat(findings("单价（元）,3\n" + MONEY.replace("年度资金,", "资金（万元）,") + HEADER + OUTPUT + OTHERS))
        .isEmpty();
    assertThat(sheet("资金（元）,3\n" + MONEY + HEADER + OUTPUT).facts())
        .containsEntry("executed", "100元");
  }

  @ParameterizedTest
  @CsvSource({
    "'自评表;x\n一级指标;二级指标;三级指标\n', commas",
    "'自评表\n项目,3\n', 一级指标 (level1) among the first 100 lines",
  })
  void aFileWithoutAHeaderIsToldSo(String csv, String words) {
    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(() -> sheet(csv))
        .satisfies(
            e -> assertThat(e.problems()).extracting(Problem::message).asString().contains(words));
  }
}
