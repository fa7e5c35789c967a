package io.openrubric.standard.cn.review;

import static io.openrubric.standard.cn.review.CsvReview.findings;
import static io.openrubric.standard.cn.review.CsvReview.sheet;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.openrubric.standard.cn.sheet.SheetFact;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms whose rows stand under no first level, as in Chongqing. */
class FormWithoutLevelsTest {
  private static final String NOTE = "NOTE not-recomputed s.csv";

  private static String form(String budget, String row, String total) {
    return """
        项目绩效自评表,,,,,,,,,
        项目名称,甲项目,,,,,,自评总分（分）,%s,
        项目资金（万元）,年初预算数,,全年（调整）预算数,,全年执行数,执行率（%%）,执行率权重（分）,执行率得分（分）,
        年度总金额,100,,100,,85,85%%,10,%s,
        其中：财政拨款,100,,100,,85,85%%,,,
        绩效指标,指标名称,计量单位,指标性质,年初指标值,调整指标值,全年完成值,指标权重（分）,指标得分（分）,说明
        ,建设学校数,所,≥,10,,10,40,40,
        ,师生满意度,%%,≥,90,,90,20,20,
        ,%s
        """
        .formatted(total, budget, row);
  }

  @Test
  void aCleanFormHasNothingButTheNoteThatItsWeightsWereHeldAgainstNone() {
    String form = form("8.5", "完成时间,年,＝,1,,1,30,30,", "98.5");
    assertThat(findings(form)).containsExactly(NOTE);
    assertThat(sheet(form).fact(SheetFact.BUDGET_WEIGHT)).contains("10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"总分,,,,,,,100,98.5,", "合计,,,,,,,100,98.5,", ",总分,,,,,,100,98.5,"})
  void theTotalMayStandInAnyColumn(String total) {
    String form = form("8.5", "完成时间,年,＝,1,,1,30,30,", "98.5");
    assertThat(findings(form + total + "\n")).containsExactly(NOTE);
    assertThat(findings(form.replace("自评总分（分）,98.5", ",") + total.replace("98.5", "98") + "\n"))
        .contains("ERROR total-does-not-add 合计");
  }

  @ParameterizedTest
  @CsvSource({
    "8.5, '完成时间,年,＝,1,,1,30,30,', 98, ERROR total-does-not-add 合计",
    "9, '完成时间,年,＝,1,,1,30,30,', 99, WARNING score-differs-from-rule 预算执行率",
    "8.5, '质量,%,≥,95,,80,30,30,', 98.5, WARNING missed-but-full 绩效指标/质量",
    "8.5, '质量,%,≥,70,95,80,30,30,', 98.5, WARNING missed-but-full 绩效指标/质量",
    "8.5, '质量,%,≥,95,70,80,30,30,', 98.5, ''",
    "8.5, '质量,%,≥,95,95,95,20,20,', 88.5, ERROR weights-do-not-add 合计",
    "8.5, '质量,%,≥,95,95,95,30,31,', 99.5, ERROR score-above-weight 绩效指标/质量",
  })
  void itsMistakesAreFound(String budget, String row, String total, String finding) {
    assertThat(findings(form(budget, row, total)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(finding, NOTE).filter(line -> !line.isEmpty()).toList());
  }

  @Test
  @Timeout(20)
  void aHeaderOfThousandsOfColumnsIsReadSoon() {
    String others = IntStream.range(0, 7_000).mapToObj(i -> "甲" + i).collect(joining(","));
    assertThat(catchThrowable(() -> findings(others + ",指标名称,年度指标值,全年完成值,指标权重,指标得分\n")))
        .hasMessageContaining("Expected a column of a sheet");
    String weights = "分值,权重,".repeat(3_500);
    assertThat(
            findings(
                "一级指标,"
                    + weights
                    + "三级指标,指标值,完成值,分值,得分\n"
                    + "产出指标,"
                    + ",".repeat(7_000)
                    + "甲,1,1,100,100\n"))
        .isNotEmpty();
  }

  @Test
  void aHeaderThatLacksMoreThanFirstLevelsIsNone() {
    assertThat(catchThrowable(() -> findings("指标名称,年度指标值,实际完成值,分值\n甲,1,1,100\n")))
        .hasMessageContaining("一级指标");
  }
}
