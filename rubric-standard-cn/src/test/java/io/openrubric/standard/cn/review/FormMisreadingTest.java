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
import io.openrubric.standard.cn.sheet.SheetColumn;
import io.openrubric.standard.cn.sheet.SheetFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a total, a subtotal, a remark or another column, and is none. */
class FormMisreadingTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "20%"})
  void aReasonThatSpeaksOfATotalHidesNoRow(String weight) {
    String row = OUTPUT.replace("50,50,", weight + ",,已验收。总分：98分，评价等级：差");
    assertThat(sheet(MONEY + HEADER + row + OTHERS).rows()).hasSize(3);
    assertThat(sheet(MONEY + HEADER + row + OTHERS).fact(SheetFact.GRADE)).isEmpty();
    assertThat(grave(MONEY + HEADER + row + OTHERS))
        .containsExactly("ERROR not-readable 产出指标/数量/甲");
  }

  @ParameterizedTest
  @ValueSource(strings = {"设备费小计", "合计", "总分", "评价等级", "项目负责人到岗率", "改进措施落实率"})
  void anIndicatorMayBeCalledLikeASum(String name) {
    String csv = MONEY + HEADER + OUTPUT.replace("甲", name) + OTHERS + TOTAL;
    assertThat(findings(csv)).isEmpty();
    assertThat(grave(csv.replace("≥80,80,50,50", "≥80,40,50,50")))
        .containsExactly("WARNING missed-but-full 产出指标/数量/" + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"年度指标值", "绩效目标值", "年度绩效目标值"})
  void aTargetBeforeTheLevelsIsNoSideColumn(String name) {
    String csv = "三级指标," + name + ",实际完成值,分值,得分,一级指标\n养护里程,≥80公里,70公里,50,50,产出指标\n";
    assertThat(sheet(csv).rows().get(0).text(SheetColumn.TARGET)).isEqualTo("≥80公里");
  }

  @ParameterizedTest
  @ValueSource(strings = {"实际完成情况及未完成原因", "自评得分及扣分原因", "指标值调整原因"})
  void aColumnThatAsksForAFigureAsWellIsNoReason(String name) {
    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(() -> sheet("一级指标,三级指标,分值," + name + "\n产出指标,甲,50,x\n"));
  }

  @Test
  void causesAndMeasuresMayStandInTwoColumns() {
    String header = HEADER.replace("偏差原因", "偏差原因分析,改进措施");
    String row = "产出指标,数量,甲,≥80,80,50,40,疫情,补做\n";
    assertThat(sheet(header + row).rows().get(0).text(SheetColumn.REASON)).isEqualTo("疫情；补做");
  }

  @ParameterizedTest
  @CsvSource({
    "'财政资金合计,60,60,60,10,100%,6,\n其他资金总额,40,40,40,10,100%,4,\n'",
    "'其中：财政资金,60,60,60,,,,\n'",
  })
  void aPartOfTheBudgetIsNotTheWhole(String parts) {
    assertThat(findings(MONEY + parts + HEADER + OUTPUT + OTHERS + TOTAL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"合计（万元）：", "项目总资金", "预算资金", "总金额", "年度财政资金总额", "年度预算"})
  void theWholeBudgetGoesByManyNames(String name) {
    String csv = MONEY.replace("年度资金总额", name).replace("100%,10", "90%,10") + HEADER + OUTPUT;
    assertThat(findings(csv)).contains("ERROR rate-differs 预算执行率");
  }

  @Test
  void moneyMayBeInYuanByItsName() {
    String money = "资金,全年预算数（元）,全年执行数（元）,执行率\n总额,1000000,900000,95%\n";
    assertThat(findings(money + HEADER + OUTPUT + OTHERS)).contains("ERROR rate-differs 预算执行率");
    assertThat(sheet(money + HEADER + OUTPUT).money(SheetFact.BUDGET).orElseThrow())
        .hasToString("1000000元");
    String facts = "#全年预算数（元）,1000000\n#全年执行数（万元）,90\n#执行率,90%\n";
    assertThat(grave(facts + HEADER + OUTPUT + OTHERS)).isEmpty();
    assertThat(grave("补助标准（元）,50\n" + MONEY + HEADER + OUTPUT + OTHERS + TOTAL)).isEmpty();
  }

  @Test
  void ofCostsBelowAMergedNameLessIsBetter() {
    String rows =
        """
        产出指标,数量,甲,≥80,80,20,20,
        ,成本指标,乙,100万元,90万元,15,15,
        ,,丁,5万元,4万元,15,15,
        """;
    assertThat(grave(MONEY + HEADER + rows + OTHERS + TOTAL)).isEmpty();
    assertThat(grave(MONEY + HEADER + rows.replace("4万元", "6万元") + OTHERS + TOTAL))
        .containsExactly("WARNING missed-but-full 产出指标/成本指标/丁");
  }

  @Test
  void subtotalsOfSecondLevelsAreLeftOut() {
    String rows =
        """
        产出指标,数量,甲,≥80,80,20,20,
        ,,乙,≥80,80,10,10,
        ,,小计,,,30,30,
        ,质量,丙,≥80,80,20,20,
        ,,小计,,,20,20,
        """;
    assertThat(grave(MONEY + HEADER + rows + OTHERS + TOTAL)).isEmpty();
    String headings =
        """
        产出指标,,,,,50,50,
        ,数量,,,,30,30,
        ,,甲,≥80,80,30,30,
        ,质量,,,,20,20,
        ,,乙,≥80,80,20,20,
        """;
    assertThat(grave(MONEY + HEADER + headings + OTHERS + TOTAL)).isEmpty();
  }

  @Test
  void aSubtotalAboveItsRowsIsNamedByThem() {
    String csv =
        MONEY + HEADER + "产出指标小计,,,,,50,50,\n" + OUTPUT + "效益指标小计,,,,,30,29,\n" + OTHERS + TOTAL;
    assertThat(grave(csv)).containsExactly("ERROR subtotal-does-not-add 效益指标");
  }

  @ParameterizedTest
  @ValueSource(strings = {"总分：,,,,,100,99,", ",,总计：,,,100,99,", "自评得分,,,,,100,99,"})
  void aTotalMayHaveAColon(String row) {
    assertThat(grave(MONEY + HEADER + OUTPUT + OTHERS + row + "\n"))
        .containsExactly("ERROR total-does-not-add 合计");
  }

  @Test
  void aHeaderOfTwoLinesMayStandOnEachPage() {
    String header = "绩效指标,,,年度指标值,实际完成值,分 值,得分\n一级指标,二级指标,三级指标,,,,\n";
    String body = OUTPUT.replace(",\n", "\n") + header + OTHERS.replace(",\n", "\n");
    assertThat(findings(MONEY + header + body)).isEmpty();
    assertThat(findings(MONEY + HEADER + OUTPUT + HEADER.replace("分值", "分 值") + OTHERS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "年度目标,,项目：养护公路80公里,,,,,\n",
        "年度目标,预算执行率：达到95%以上,,,,,,\n",
        "项目,预算执行情况,,,,,,\n",
      })
  void aGoalIsNoSecondFact(String line) {
    String csv = "项目名称,市长热线电话\n" + MONEY + line + HEADER + OUTPUT + OTHERS + TOTAL;
    assertThat(findings(csv)).isEmpty();
    assertThat(sheet(csv).project()).isEqualTo("市长热线电话");
  }

  @Test
  void twoFirstLevelsOfOneGroupAddToIt() {
    String two = "社会公众满意度（5分）,公众,丙,≥80,80,5,5,\n服务对象满意度（5分）,公众,丁,≥80,80,5,5,\n";
    assertThat(findings(MONEY + HEADER + OUTPUT + BENEFIT + two + TOTAL)).isEmpty();
    assertThat(
            grave(
                MONEY
                    + HEADER
                    + OUTPUT
                    + BENEFIT
                    + two.replace("服务对象满意度（5分）", "服务对象满意度（6分）")
                    + TOTAL))
        .hasSize(1)
        .allMatch(line -> line.startsWith("ERROR weights-do-not-add "));
    assertThat(findings(MONEY + HEADER + OUTPUT.replace("产出指标", "产出指标(1)") + OTHERS + TOTAL))
        .isEmpty();
  }

  @Test
  void whatStandsBesideTheTableAloneNamesNoRow() {
    String table =
        "绩效指标," + HEADER + "," + OUTPUT + "绩效指标,,,,,,,,\n," + BENEFIT + "," + SATISFACTION;
    assertThat(grave(MONEY + table)).isEmpty();
    String shifted =
        ",," + ("绩效指标," + HEADER) + ",,," + OUTPUT + ",,," + BENEFIT + ",,," + SATISFACTION;
    assertThat(grave(MONEY + shifted)).isEmpty();
  }

  @Test
  void aSubtotalSaysWhatAScoreIsThatIsNoFigure() {
    String rows = "效益指标,社会,乙,≥80,80,15,15,\n效益指标,社会,戊,≥80,80,15,满分,\n";
    String subtotal = "效益指标,小计,,,,30,30,\n";
    String csv = MONEY + HEADER + OUTPUT + rows + subtotal + SATISFACTION;
    assertThat(grave(csv + TOTAL)).isEmpty();
    assertThat(grave(csv + TOTAL.replace("100,100", "100,95")))
        .containsExactly("ERROR total-does-not-add 合计");
  }

  @Test
  void aRowThatSaysNoneButNotItsPointsMayHaveAny() {
    String row = "产出指标,数量,事故,0起,无,20,,\n";
    String csv = MONEY + HEADER + OUTPUT.replace("50,50", "30,30") + row + OTHERS;
    assertThat(grave(csv + TOTAL)).containsExactly("WARNING total-does-not-add 合计");
    assertThat(grave(csv + TOTAL.replace("100,100", "100,70")))
        .containsExactly("ERROR total-does-not-add 合计");
  }
}
