package io.openrubric.standard.cn.review;

import static io.openrubric.standard.cn.review.CsvReview.HEADER;
import static io.openrubric.standard.cn.review.CsvReview.OTHERS;
import static io.openrubric.standard.cn.review.CsvReview.OUTPUT;
import static io.openrubric.standard.cn.review.CsvReview.TOTAL;
import static io.openrubric.standard.cn.review.CsvReview.findings;
import static io.openrubric.standard.cn.review.CsvReview.grave;
import static io.openrubric.standard.cn.review.CsvReview.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Problem;
import io.openrubric.api.Text;
import io.openrubric.engine.review.Finding;
import io.openrubric.engine.review.Review;
import io.openrubric.standard.cn.sheet.Sheet;
import io.openrubric.standard.cn.sheet.SheetFact;
import io.openrubric.standard.cn.sheet.SheetReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  void whatStandsUnderASourceIsNotTheWhole() {
    String tasks =
        """
        年度主要任务,,,预算数,,执行数,执行率,
        ,,总额,NAME,总额,财政拨款,,
        ,学生资助,560,500,532,500,95%,
        """;
    assertThat(findings(tasks.replace("NAME", "财政拨款") + WHOLE + ROWS + TOTAL)).isEmpty();
    assertThat(findings(tasks.replace("NAME", "数额").replace("财政拨款", "数额") + WHOLE + ROWS + TOTAL))
        .containsExactly("ERROR rate-differs 预算执行率/学生资助");
  }

  @ParameterizedTest
  @ValueSource(strings = {"年度资金总额", "2023年度资金总额", "项目资金总额"})
  void theWholeMayNameItsYear(String name) {
    String money = "年度资金,,全年预算数,分值,得分,,,\n," + name + ",200,10,10,,,\n";
    String sources = ",财政拨款,150,—,—,,,\n,其他资金,20,—,—,,,\n";
    assertThat(grave(money + sources + ROWS + TOTAL))
        .containsExactly("WARNING sum-differs " + name + "/全年预算数");
  }

  @Test
  void aColumnInWhichASourceHasNoFigureIsNotSaidNotToAdd() {
    String money =
        """
        年度资金,,年初预算数,全年预算数,全年执行数,分值,执行率,得分
        ,年度资金总额,120,150,150,10,100%,10
        ,其中：当年财政拨款,FIRST,130,130,—,,—
        ,上年结转资金,0,20,20,—,,—
        """;
    assertThat(findings(money.replace("FIRST", "") + ROWS + TOTAL)).isEmpty();
    assertThat(findings(money.replace("FIRST", "110") + ROWS + TOTAL))
        .containsExactly("WARNING sum-differs 年度资金总额/年初预算数");
    assertThat(findings(money.replace("FIRST", "130") + ROWS + TOTAL))
        .containsExactly("ERROR sum-differs 年度资金总额/年初预算数");
  }

  private static List<String> sums(String whole, String sources) {
    StringBuilder money = new StringBuilder("年度资金,,全年预算数,分值,得分,,,\n");
    money.append(",年度资金总额,").append(whole).append(",10,10,,,\n");
    for (String source : sources.split(" ", -1)) {
      money.append(',').append(source.replace('=', ',')).append(",—,—,,,\n");
    }
    return findings(money + ROWS + TOTAL).stream()
        .filter(line -> !line.contains("not-recomputed"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "200, 其中：当年财政拨款=150 上年结转资金=50 其他资金=0",
    "200, 其中：当年财政拨款=150 上年结转资金=50 其他资金=",
    "200, 其中：财政拨款=200 上年结转=50 其他资金=0",
    "200, 财政拨款=170 中央=100 省级=70 其他资金=30",
    "200, 财政拨款=170 中央财政=100 其他财政拨款=20 其他资金=30",
    "200, 财政拨款=170 其他资金=30 基本支出=120 项目支出=80",
    "200, 中央=100 省级=70 其他资金=30 财政拨款=170",
    "200, 财政拨款=200 其中：社会保障和就业补助=30 单位资金=0",
    "200, 当年财政拨款（含上年结转）=200 其中：上年结转=30 其他资金=0",
    "100.00, 中央=14.29 省级=14.29 市级=14.29 县级=14.29 区级=14.29 地方=14.29 其他=14.29",
    "27, 中央=5 省级=5 市级=5 县级=5 其他=5",
    "200, 其中：财政拨款=150",
    "200, 其中：财政拨款=150 其中：专项资金=20",
    "200, 其中：财政拨款= 上年结转= 其他资金=",
    "200, 财政拨款=150 某某专款=50 其他资金=0",
    "200, 财政拨款=约150 其他资金=0",
    "200, 财政拨款=220 上年结转=-20",
    "200.00, 财政拨款=150.005 其他资金=50.005",
    "200, 财政拨款=150.6 其他资金=50.3",
    "200, 财政拨款=150万元 其他资金=500000元",
    "—, 财政拨款=150 其他资金=20",
  })
  void sourcesThatAddInSomeReadingAreRight(String whole, String sources) {
    assertThat(sums(whole, sources)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "200, 其中：当年财政拨款=100 上年结转资金=50 其他资金=0, WARNING",
    "200, 其中：当年财政拨款=200 上年结转资金=50 其他资金=0, WARNING",
    "200, 财政拨款=200 其他资金=20, WARNING",
    "200, 其中：当年财政拨款=100 上年结转资金=50 其他资金=, WARNING",
    "27, 中央=5 省级=5 市级=5 县级=4 其他=4, WARNING",
    "200, 财政拨款=150 中央=100 其他资金=40, WARNING",
    "200.00, 财政拨款=150.01 其他资金=50.01, WARNING",
    "200, 财政拨款=0 其他资金=0, WARNING",
    "200, 其中：财政拨款=202, ERROR",
    "200, 财政拨款=150 其他资金=250, ERROR",
    "200.00, 其中：财政拨款=200.02, ERROR",
    "0, 其中：财政拨款=89.974 其他资金=, ERROR",
  })
  void sourcesThatAddInNoReadingAreFound(String whole, String sources, String severity) {
    assertThat(sums(whole, sources)).containsExactly(severity + " sum-differs 年度资金总额/全年预算数");
  }

  @Test
  void eachColumnIsAddedByItself() {
    String money =
        """
        年度资金,年初预算数,全年预算数,全年执行数,分值,执行率,得分,
        年度资金总额,100,200,180,10,90%,9,
        其中：财政拨款,100,150,130,—,86.67%,—,
        其他资金,0,40,50,—,125%,—,
        """;
    assertThat(findings(money + ROWS)).containsExactly("WARNING sum-differs 年度资金总额/全年预算数");
    String initial = money.replace("年初预算数,全年预算数", "备注,年初预算数");
    assertThat(findings(initial + ROWS)).containsExactly("WARNING sum-differs 年度资金总额/全年预算数");
  }

  @Test
  void theSourcesOfTwoWholesSayNothing() {
    String money =
        """
        年度资金,,全年预算数,分值,得分,,,
        ,资金总额,200,10,10,,,
        ,财政拨款,200,,,,,
        ,合计,200,10,10,,,
        ,其他资金,300,,,,,
        """;
    assertThat(grave(money + ROWS)).isEmpty();
  }

  @Test
  void theFiguresAreSaid() {
    String money = "年度资金,全年预算数,分值,,,,,\n资金总额,200,10,,,,,\n财政拨款,150,,,,,,\n其他资金,VALUE,,,,,,\n";
    assertThat(MoneySums.of(sheet(money.replace("VALUE", "40") + ROWS)))
        .extracting(Problem::message)
        .containsExactly(
            Text.of(
                "各项资金来源（150、40）相加不等于总额 200",
                "Expected sources that add to the whole 200, got 150, 40"));
    assertThat(MoneySums.of(sheet(money.replace("VALUE", "240.5") + ROWS)))
        .extracting(Problem::message)
        .containsExactly(
            Text.of("“其他资金”为 240.5，大于总额 200", "Expected at most the whole 200, got 240.5 (其他资金)"));
  }

  @ParameterizedTest
  @CsvSource({"200.01, 100.01%, true", "200, 100%, false", "199.99, 100.00%, false"})
  void spendingMoreThanTheBudgetIsNoted(String executed, String rate, boolean noted) {
    String facts = "#全年预算数,200\n#全年执行数,%s\n#执行率,%s\n#执行率得分,10\n".formatted(executed, rate);
    assertThat(findings(facts + ROWS + TOTAL))
        .isEqualTo(noted ? List.of("NOTE budget-overspent 预算执行率") : List.of());
  }

  @Test
  void aBudgetOfNothingIsOverspentByAnySum() {
    assertThat(findings("#全年预算数,0\n#全年执行数,50\n#执行率得分,0\n" + ROWS))
        .containsExactly("NOTE not-recomputed 预算执行率", "NOTE budget-overspent 预算执行率");
  }

  @Test
  void moneyIsAddedWithoutWeightsToo() {
    String form =
        """
        资金,全年预算数,全年执行数,,
        资金总额,200,210,,
        财政拨款,150,150,,
        其他资金,40,60,,
        一级指标,二级指标,三级指标,年度指标值,实际完成值
        产出指标,数量,甲,≥80,80
        """;
    assertThat(UnweightedSheet.of(unweighted(form)).findings(Review.standard()))
        .extracting(finding -> finding.severity() + " " + finding.code())
        .containsExactly("NOTE budget-overspent", "WARNING sum-differs");
    assertThat(
            UnweightedSheet.of(unweighted(form), FormReader.on(CsvReview.STANDARD))
                .findings(Review.standard()))
        .extracting(Finding::code)
        .containsOnlyOnce("budget-overspent")
        .containsOnlyOnce("sum-differs");
  }

  private static Sheet unweighted(String csv) {
    try {
      return SheetReader.detecting()
          .withoutWeights()
          .read("s.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theOnlyRowOfTheLastTableMayBeTheWholeBudget() {
    assertThat(sheet(TASKS + WHOLE.replace("年度资金总额", "部门整体支出") + ROWS).fact(SheetFact.BUDGET))
        .hasValue("2860");
  }
}
