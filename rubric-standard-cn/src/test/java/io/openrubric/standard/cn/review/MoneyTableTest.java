package io.openrubric.standard.cn.review;

import static io.openrubric.standard.cn.review.CsvReview.HEADER;
import static io.openrubric.standard.cn.review.CsvReview.OTHERS;
import static io.openrubric.standard.cn.review.CsvReview.OUTPUT;
import static io.openrubric.standard.cn.review.CsvReview.TOTAL;
import static io.openrubric.standard.cn.review.CsvReview.findings;
import static io.openrubric.standard.cn.review.CsvReview.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.standard.cn.sheet.Sheet;
import io.openrubric.standard.cn.sheet.SheetFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The money in the head of a form: which figure is what, and whether its parts make the whole. */
class MoneyTableTest {
  private static final String ROWS = HEADER + OUTPUT + OTHERS;

  private static final String TASKS =
      """
      年度主要任务,任务名称,预算数（万元）,,执行数（万元）,,,
      ,,总额,其中：财政拨款,总额,其中：财政拨款,,
      ,学生资助,560,500,548,490,,
      """;

  private static final String WHOLE =
      """
      部门预算（万元）,,全年预算数,全年执行数,执行率,分值,得分,
      ,年度资金总额,2860,2860,100%,10,10,
      """;

  @ParameterizedTest
  @ValueSource(strings = {"", ",校舍建设,2300,1800,2150,1700,,\n"})
  void amountsOfTasksAreNotReadByTheNamesOfAnotherTable(String task) {
    assertThat(findings(TASKS + task + WHOLE + ROWS + TOTAL)).isEmpty();
    Sheet sheet = sheet(TASKS + task + WHOLE + ROWS);
    assertThat(sheet.fact(SheetFact.BUDGET)).hasValue("2860");
    assertThat(sheet.fact(SheetFact.EXECUTED)).hasValue("2860");
  }

  @Test
  void aRateOfATaskIsThatOfItsNumbers() {
    String tasks = "年度主要任务,,预算数,,执行数,执行率,,\n,学生资助,560,560,532,RATE,,\n";
    assertThat(findings(tasks.replace("RATE", "95%") + WHOLE + ROWS + TOTAL)).isEmpty();
    assertThat(findings(tasks.replace("RATE", "96%") + WHOLE + ROWS + TOTAL))
        .containsExactly("ERROR rate-differs 预算执行率/学生资助");
  }

  @Test
  void theOnlyRowOfTheLastTableMayBeTheWholeBudget() {
    assertThat(sheet(TASKS + WHOLE.replace("年度资金总额", "部门整体支出") + ROWS).fact(SheetFact.BUDGET))
        .hasValue("2860");
  }
}
