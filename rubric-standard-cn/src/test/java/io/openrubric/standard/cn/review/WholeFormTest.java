package io.openrubric.standard.cn.review;

import static io.openrubric.standard.cn.review.CsvReview.findings;
import static io.openrubric.standard.cn.review.CsvReview.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import io.openrubric.api.Severity;
import io.openrubric.standard.cn.sheet.Sheet;
import io.openrubric.standard.cn.sheet.SheetColumn;
import io.openrubric.standard.cn.sheet.SheetFact;
import io.openrubric.standard.cn.sheet.SheetProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms saved whole from a spreadsheet: a head above the table, and what stands below it. */
class WholeFormTest {
  private static final String NATIONAL =
      """
      附件1,,,,,,,,
      项目支出绩效自评表,,,,,,,,
      （2022年度）,,,,,,,,
      项目名称,村道养护,,,,,,,
      主管部门,某县交通局,,,,实施单位,某县公路中心,,
      项目资金（万元）,,年初预算数,全年预算数,全年执行数,分值,执行率,得分,
      ,年度资金总额：,100,120,118.5,10,98.75%,9.88,
      ,其中：当年财政拨款,80,100,98.5,—,,—,
      ,上年结转资金,20,20,20,—,,—,
      年度总体目标,预期目标,,,,实际完成情况,,,
      ,完成养护,,,,已完成,,,
      绩效指标,一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因分析及改进措施
      ,产出指标,数量指标,养护里程,≥12公里,12公里,30,30,
      ,产出指标,质量指标,合格率,≥95%,90%,20,18.95,雨季返工
      ,效益指标,社会效益指标,影响,显著,显著,30,30,
      ,满意度指标,服务对象满意度指标,群众满意度,≥90%,92%,10,10,
      总分,,,,,,100,98.83,
      评价结论,较好地完成了全年目标,,,,,,,
      存在问题,雨季返工,,,,,,,
      改进措施,提前安排工期,,,,,,,
      项目负责人：,甲,,,财务负责人：,乙,,,
      """;

  private static final String ROWS =
      """
      一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因
      产出指标,数量指标,养护里程,≥12公里,12公里,50,50,
      效益指标,社会效益指标,影响,显著,显著,30,30,
      满意度指标,服务对象满意度指标,群众满意度,≥90%,92%,10,10,
      """;

  private static List<String> codes(Sheet sheet) {
    return sheet.problems().stream().map(Problem::code).toList();
  }

  @Test
  void theNationalFormIsReadWhole() {
    Sheet sheet = sheet(NATIONAL);
    assertThat(sheet.project()).isEqualTo("村道养护");
    assertThat(sheet.fact(SheetFact.BUDGET_INITIAL)).contains("100");
    assertThat(sheet.fact(SheetFact.BUDGET)).contains("120");
    assertThat(sheet.fact(SheetFact.EXECUTED)).contains("118.5");
    assertThat(sheet.fact(SheetFact.EXECUTION_RATE)).contains("98.75%");
    assertThat(sheet.fact(SheetFact.BUDGET_WEIGHT)).contains("10");
    assertThat(sheet.fact(SheetFact.BUDGET_SCORE)).contains("9.88");
    assertThat(sheet.problems()).allMatch(problem -> problem.severity() == Severity.NOTE);
    assertThat(codes(sheet))
        .containsExactly(
            SheetProblemCode.FORM_HEAD,
            SheetProblemCode.ROW_LEFT_OUT,
            SheetProblemCode.ROW_LEFT_OUT,
            SheetProblemCode.ROW_LEFT_OUT,
            SheetProblemCode.ROW_LEFT_OUT);
    assertThat(sheet.problems().get(0).path()).isEqualTo("s.csv:1–11");
    assertThat(findings(NATIONAL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'98.75%,9.88', '98.75%,9.78', WARNING score-differs-from-rule 预算执行率",
    "'98.75%,9.88', '97.85%,9.88', ERROR rate-differs 预算执行率",
    "'100,98.83', '100,98.93', ERROR total-does-not-add 合计",
    "'20,18.95', '20,19.95', NOTE score-differs-from-rule 产出指标/质量指标/合格率",
  })
  void aWrongFigureInItIsFound(String right, String wrong, String finding) {
    assertThat(findings(NATIONAL.replace(right, wrong))).contains(finding);
  }

  @Test
  void theFormOfSichuanIsReadWhole() {
    Sheet sheet =
        sheet(
            """
            部门预算项目支出绩效自评表(2023年度),,,,,,,,,,
            项目名称,工资性支出,,,,,,,,,
            主管部门,县发展和改革局,,,,实施单位 (盖章),县发展和改革局,,,,
            预算执行情况(10分),年度预算数(万元),年初预算,调整后预算数,预算执行数,预算执行率,权重,得分,原因,,
            ,总额,238.93,251.89,251.89,100.00%,10,10,,,
            ,其中：财政资金,238.93,251.89,251.89,100.00%,/,/,,,
            绩效指标(90分),一级指标,二级指标,三级指标,指标性质,指标值,度量单位,完成值,权重,得分,未完成原因分析
            ,产出指标,数量指标,发放覆盖率,＝,100,%,100,60,60,
            ,效益指标,社会效益指标,足额保障率,＝,100,%,100,30,30,
            合计,,,,,,,,100,100,
            """);
    assertThat(sheet.fact(SheetFact.BUDGET_INITIAL)).contains("238.93");
    assertThat(sheet.fact(SheetFact.BUDGET)).contains("251.89");
    assertThat(sheet.fact(SheetFact.EXECUTED)).contains("251.89");
    assertThat(sheet.fact(SheetFact.BUDGET_SCORE)).contains("10");
    assertThat(sheet.rows()).hasSize(3);
    assertThat(sheet.rows().get(0).text(SheetColumn.UNIT)).isEqualTo("%");
    assertThat(sheet.rows().get(2).text(SheetColumn.LEVEL1)).isEqualTo("合计");
  }

  @ParameterizedTest
  @CsvSource({
    "'项目名称,道路', PROJECT, 道路",
    "'项目名称：道路,', PROJECT, 道路",
    "'项目名称:,,道路', PROJECT, 道路",
    "'转移支付（项目）名称,道路', PROJECT, 道路",
    "'主管部门,某局,项目名称,道路', PROJECT, 道路",
    "'项目名称,,主管部门,某局', PROJECT, ''",
    "'项目名称,,项目负责人,甲', PROJECT, ''",
    "'全年预算数（万元）,120', BUDGET, 120",
    "'年初预算数,100,全年执行数,90', EXECUTED, 90",
    "'预算金额（单位：元）\n全年预算数,1200000', BUDGET, 1200000元",
    "'预算金额（单位：元）\n全年预算数,120万元', BUDGET, 120万元",
    "'项目资金（元）,年初预算数,全年预算数\n资金总额,1,2', BUDGET, 2元",
    "',年初预算数,全年预算数\n,1,2', BUDGET, 2",
    "',年初预算数,全年预算数\n其中：财政拨款,1,2\n合计,3,4', BUDGET, 4",
    "',年初预算数,全年预算数\n其中：财政拨款,1,2', BUDGET, ''",
    "'自评总分,95', TOTAL, 95",
    "'总分,95', TOTAL, 95",
    "'合计,95', TOTAL, ''",
    "'评价等级,优', GRADE, 优",
  })
  void factsStandBesideBelowOrBehindTheirNames(String head, SheetFact fact, String text) {
    Sheet sheet = sheet("自评表\n" + head + "\n" + ROWS);
    assertThat(sheet.fact(fact).orElse("")).isEqualTo(text);
    assertThat(codes(sheet)).containsExactly(SheetProblemCode.FORM_HEAD);
  }

  @Test
  void theFormOfHubeiIsReadWhole() {
    Sheet sheet =
        sheet(
            """
            2021年度道路养护项目自评表,,,,,,
            单位名称：县交通局,,,,填报日期：2022年3月1日,,
            项目名称,道路养护,,,,,
            预算执行情况（万元）（20分）,,预算数（A）,执行数（B）,执行率（B/A）,得分（20分*执行率）,
            ,年度财政资金总额,200,190,95%,19,
            一级指标,二级指标,三级指标,年初目标值（A）,实际完成值（B）,分值,得分
            年度绩效目标（80分）,,,,,,
            产出指标,数量指标,养护里程,≥12公里,12公里,40,40
            效益指标,社会效益指标,影响,显著,显著,20,20
            满意度指标,服务对象满意度指标,满意度,≥90%,85%,20,18.89
            总分,,,,,,97.89
            偏差大或目标未完成原因分析,无,,,,,
            改进措施及结果应用方案,加强管理,,,,,
            """);
    assertThat(sheet.project()).isEqualTo("道路养护");
    assertThat(sheet.fact(SheetFact.BUDGET)).contains("200");
    assertThat(sheet.fact(SheetFact.EXECUTED)).contains("190");
    assertThat(sheet.fact(SheetFact.EXECUTION_RATE)).contains("95%");
    assertThat(sheet.fact(SheetFact.BUDGET_SCORE)).contains("19");
    assertThat(sheet.problems()).noneMatch(Problem::isError);
  }

  @ParameterizedTest
  @ValueSource(strings = {"绩效指标", "绩效指标（90分）", "年度绩效指标完成情况", "绩效目标", "年度绩效目标"})
  void aColumnBesideTheWholeTableIsNotRead(String side) {
    String table =
        """
        %s,一级指标,三级指标,年度指标值,实际完成值,分值,得分
        %s,项目产出,里程,≥12公里,12公里,50,50
        ,项目效益,影响,显著,显著,30,30
        ,满意度指标,满意度,≥90%%,92%%,10,10
        总分,,,100,98,100,98
        """;
    assertThat(
            findings("#全年预算数,10\n#全年执行数,8\n" + table.formatted(side, side)).stream()
                .filter(line -> !line.startsWith("NOTE")))
        .isEmpty();
  }

  @Test
  void whereThereIsNoOtherColumnOfNamesItIsThat() {
    Sheet sheet = sheet("绩效指标,一级指标,分值\n里程,产出指标,50\n");
    assertThat(sheet.rows().get(0).name()).isEqualTo("里程");
  }

  @Test
  void aFactThatIsStatedTwiceIsAProblemOnlyIfItDiffers() {
    String facts = "#project,道路\n#全年预算数,120.0\n";
    assertThat(codes(sheet(facts + "项目名称,道路\n全年预算数,120\n" + ROWS)))
        .containsExactly(SheetProblemCode.FORM_HEAD);
    assertThat(codes(sheet(facts + "项目名称,公路\n" + ROWS)))
        .containsExactly(SheetProblemCode.DUPLICATE_FACT, SheetProblemCode.FORM_HEAD);
  }

  @Test
  void columnsThatScoringDoesNotUseAreSaid() {
    Sheet sheet =
        sheet(
            """
            序号,一级指标,二级指标,三级指标,指标属性,年度指标值,实际完成值,得分计算方法,分值,得分
            1,产出指标,数量指标,养护里程,定量,≥12公里,12公里,按比例,50,50
            """);
    assertThat(codes(sheet))
        .containsExactly(
            SheetProblemCode.UNUSED_COLUMN,
            SheetProblemCode.UNUSED_COLUMN,
            SheetProblemCode.UNUSED_COLUMN);
    assertThat(sheet.rows().get(0).text(SheetColumn.WEIGHT)).isEqualTo("50");
    assertThat(sheet("序号,一级指标,三级指标,分值\n1,产出指标,养护里程,50\n2,,,\n").rows()).hasSize(1);
  }

  @Test
  void aColumnWithoutANameMustBeBlank() {
    String header = "一级指标,三级指标,,分值,得分\n";
    Sheet blank = sheet(header + "产出指标,里程,,50,50\n");
    assertThat(blank.rows()).hasSize(1);
    assertThat(blank.problems()).isEmpty();
    Sheet filled = sheet(header + "产出指标,里程,12公里,50,50\n".repeat(2));
    assertThat(filled.rows()).hasSize(2);
    assertThat(filled.problems()).singleElement().matches(Problem::isError);
    assertThat(filled.problems().get(0).message().en())
        .isEqualTo("Expected a name of column 3, got none; its texts were not read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"评价结论,很好,,,,,,", "存在的问题及原因,无,,,,,,", "项目负责人：甲,,,财务负责人：乙,,,,", "填表人,甲,,联系电话,,,,"})
  void whatStandsBelowTheTableIsLeftOut(String foot) {
    Sheet sheet = sheet(ROWS + foot + "\n");
    assertThat(sheet.rows()).hasSize(3);
    assertThat(codes(sheet)).containsExactly(SheetProblemCode.ROW_LEFT_OUT);
  }

  @Test
  void anIndicatorOfSuchANameIsAnIndicator() {
    Sheet sheet = sheet(ROWS + "改进措施,数量指标,整改条数,≥3条,3条,10,10,\n");
    assertThat(sheet.rows()).hasSize(4);
    assertThat(sheet.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "项目支出绩效自评表\n", "a,b,c\n1,2,3\n"})
  void withoutATableOfIndicatorsThereIsNoSheet(String text) {
    assertThatExceptionOfType(InvalidDocumentException.class).isThrownBy(() -> sheet(text));
  }

  @Test
  void aHeadEndsAfterAHundredLines() {
    String title = "自评表\n";
    assertThat(sheet(title.repeat(100) + ROWS).rows()).hasSize(3);
    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(() -> sheet(title.repeat(101) + ROWS));
  }
}
