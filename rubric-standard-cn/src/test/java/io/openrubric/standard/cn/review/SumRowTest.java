package io.openrubric.standard.cn.review;

import static io.openrubric.standard.cn.review.CsvReview.BENEFIT;
import static io.openrubric.standard.cn.review.CsvReview.HEADER;
import static io.openrubric.standard.cn.review.CsvReview.MONEY;
import static io.openrubric.standard.cn.review.CsvReview.OTHERS;
import static io.openrubric.standard.cn.review.CsvReview.OUTPUT;
import static io.openrubric.standard.cn.review.CsvReview.SATISFACTION;
import static io.openrubric.standard.cn.review.CsvReview.TOTAL;
import static io.openrubric.standard.cn.review.CsvReview.findings;
import static io.openrubric.standard.cn.review.CsvReview.form;
import static io.openrubric.standard.cn.review.CsvReview.grave;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows with sums below the indicators: which of them is the total, and which is only a part. */
class SumRowTest {
  private static final String ROWS = MONEY + HEADER + OUTPUT + OTHERS;

  @ParameterizedTest
  @ValueSource(strings = {"合计", "小计", "指标合计", "指标得分小计", "共计", "各项得分合计"})
  void theSumOfTheIndicatorsIsNoTotal(String name) {
    String sum = name + ",,,,,90,POINTS,\n";
    assertThat(findings(ROWS + sum.replace("POINTS", "90") + TOTAL)).isEmpty();
    assertThat(findings(ROWS + sum.replace("POINTS", "89") + TOTAL))
        .containsExactly("ERROR subtotal-does-not-add " + name);
    assertThat(findings(ROWS + sum.replace("POINTS", "95") + TOTAL))
        .containsExactly("ERROR subtotal-does-not-add " + name);
    assertThat(findings(ROWS + sum.replace("POINTS", "90") + TOTAL.replace("100,100", "100,99")))
        .containsExactly("ERROR total-does-not-add 合计");
  }

  @ParameterizedTest
  @CsvSource({
    "'合计,,,,,90,90,', ''",
    "'合计,,,,,90,100,', 100",
    "'合计,,,,,90,90.5,', 90.5",
    "'合计,,,,,100,90,', 90",
    "'合计,,,,,,90,', 90",
    "'总分,,,,,90,90,', 90",
    "'自评总得分,,,,,90,90,', 90",
  })
  void whatWeighsAsMuchAsTheIndicatorsIsTheirSum(String row, String total) {
    assertThat(form(ROWS + row + "\n").total())
        .isEqualTo(Optional.of(total).filter(text -> !text.isEmpty()).map(BigDecimal::new));
  }

  @Test
  void theBudgetMayStandBetweenTheSumOfTheIndicatorsAndTheTotal() {
    String sum = "指标得分合计,,,,,90,POINTS,\n预算执行率,,,,,10,10,\n";
    assertThat(findings(ROWS + sum.replace("POINTS", "90") + TOTAL)).isEmpty();
    assertThat(findings(ROWS + sum.replace("POINTS", "80") + TOTAL))
        .containsExactly("ERROR subtotal-does-not-add 指标得分合计");
  }

  @Test
  void aLineOfThePageIsNoFirstLevel() {
    assertThat(findings(MONEY + HEADER + OUTPUT + "页计,,,,,50,50,\n" + OTHERS + TOTAL)).isEmpty();
    assertThat(findings(MONEY + HEADER + OUTPUT + "第1页 共2页,,,,,,,\n" + HEADER + OTHERS + TOTAL))
        .isEmpty();
  }

  @Test
  void aSumOfTheIndicatorsAloneIsHeldAgainstThem() {
    assertThat(findings(ROWS + "合计,,,,,90,90,\n")).isEmpty();
    assertThat(findings(ROWS + "合计,,,,,90,80,\n"))
        .containsExactly("ERROR subtotal-does-not-add 合计");
    assertThat(findings(ROWS + "合计,,,,,90,90,差\n")).containsExactly("ERROR grade-off-band 评价结果");
  }

  @Test
  void withoutABudgetTheSumOfTheIndicatorsIsTheTotal() {
    String rows = HEADER + OUTPUT.replace("50,50", "60,60") + OTHERS;
    assertThat(form(rows + "合计,,,,,100,100,\n").total()).contains(new BigDecimal("100"));
    String free = MONEY.replace("100,10,100%,10", "100,0,100%,0");
    assertThat(form(free + rows + "合计,,,,,100,100,\n").total()).contains(new BigDecimal("100"));
  }

  @ParameterizedTest
  @CsvSource({"50, 90, ''", "60, 100, 100"})
  void aBudgetWithoutAWeightIsBesideRowsThatLackTheFullMarks(
      String points, String sum, String total) {
    String money = MONEY.replace("100,100,100,10,100%,10", "100,100,100,,100%,");
    String rows = HEADER + OUTPUT.replace("50,50", points + "," + points) + OTHERS;
    assertThat(form(money + rows + "合计,,,,," + sum + "," + sum + ",\n").total())
        .isEqualTo(Optional.of(total).filter(text -> !text.isEmpty()).map(BigDecimal::new));
  }

  @Test
  void aBudgetAmongTheRowsIsNotInTheSum() {
    String budget = "预算执行率,预算执行率,预算执行率,100%,100%,10,10,\n";
    String rows = HEADER + budget + OUTPUT + OTHERS;
    assertThat(grave(rows + "小计,,,,,90,90,\n" + TOTAL)).isEmpty();
    assertThat(grave(rows + "小计,,,,,90,80,\n" + TOTAL))
        .containsExactly("ERROR subtotal-does-not-add 小计");
  }

  @Test
  void aScoreThatIsNotPrintedMayBeAny() {
    String rows = MONEY + HEADER + OUTPUT.replace("50,50", "50,满分") + OTHERS;
    assertThat(grave(rows + "合计,,,,,90,70,\n")).isEmpty();
    assertThat(grave(rows + "合计,,,,,90,30,\n")).containsExactly("ERROR subtotal-does-not-add 合计");
    assertThat(form(rows + "合计,,,,,90,91,\n").total()).isPresent();
  }

  @Test
  void aSubtotalOfTheLastFirstLevelIsItsOwn() {
    assertThat(findings(ROWS + "小计,,,,,10,9,\n" + TOTAL))
        .containsExactly("ERROR subtotal-does-not-add 满意度指标");
  }

  @ParameterizedTest
  @ValueSource(strings = {"合计,,,,,,100,POINTS,", ",,,,合计,,100,POINTS,", ",,,,,合计,100,POINTS,"})
  void theNameOfATotalMayStandInAnyColumn(String row) {
    String csv =
        MONEY + "序号," + HEADER + "1," + OUTPUT + "2," + BENEFIT + "3," + SATISFACTION + row + "\n";
    assertThat(findings(csv.replace("POINTS", "100"))).isEmpty();
    assertThat(findings(csv.replace("POINTS", "99")))
        .containsExactly("ERROR total-does-not-add 合计");
  }

  @Test
  void theNameOfATotalInARowWithNamesIsNone() {
    String row = "产出指标,数量,甲,合计,合计,50,50,\n";
    assertThat(findings(MONEY + HEADER + row + OTHERS + TOTAL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"指标合计", "自评合计", "共计", "总体得分", "单位自评总分", "各项得分合计", "总评分"})
  void totalsGoByManyNames(String name) {
    String row = TOTAL.replace("总分", name);
    assertThat(findings(ROWS + row)).isEmpty();
    assertThat(findings(ROWS + row.replace("100,100", "100,99")))
        .containsExactly("ERROR total-does-not-add 合计");
  }

  @ParameterizedTest
  @ValueSource(strings = {"资产总分表", "资产总计", "合计支出"})
  void notEveryNameWithASumInItIsATotal(String name) {
    assertThat(findings(ROWS + TOTAL.replace("总分", name)))
        .singleElement()
        .asString()
        .startsWith("ERROR not-readable");
  }
}
