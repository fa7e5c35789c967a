package io.openrubric.standard.cn.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.engine.TemplateCatalogue;
import io.openrubric.engine.review.Review;
import io.openrubric.standard.cn.sheet.Sheet;
import io.openrubric.standard.cn.sheet.SheetReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms of transfers between governments, which have no weights. */
class UnweightedSheetTest {
  private static final String HEADER = "一级指标,二级指标,三级指标,指标值,全年实际完成值,未完成原因和改进措施\n";

  private static Sheet sheet(String csv) throws IOException {
    return SheetReader.detecting()
        .withoutWeights()
        .read("t.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> findings(String csv) throws IOException {
    return UnweightedSheet.of(sheet(csv)).findings(Review.standard()).stream()
        .map(f -> f.severity() + " " + f.code() + " " + f.path())
        .toList();
  }

  /** Hubei: 20 points for the budget on every form, 80 for rows without weights. */
  @ParameterizedTest
  @CsvSource({
    "16, 80%, ''",
    "20, 80%, WARNING missed-but-full 预算执行率",
    "14, 80%, WARNING score-differs-from-rule 预算执行率",
    "21, 80%, ERROR score-above-weight 预算执行率",
    "16, 81%, ERROR rate-differs 预算执行率",
  })
  void theBudgetIsHeldAgainstTheStandard(String score, String rate, String finding)
      throws IOException {
    FormReader hubei = FormReader.on(TemplateCatalogue.load().get("hubei-2020"));
    Sheet sheet =
        sheet(
            "预算执行情况（万元）（20分）,,预算数（A）,执行数（B）,执行率（B/A）,得分（20分*执行率）\n"
                + ",年度财政资金总额,100,80,"
                + String.join(",", rate, score)
                + "\n一级指标,二级指标,三级指标,年初目标值（A）,实际完成值（B）,得分\n产出指标,数量指标,甲,≥80,80,40\n");
    assertThat(UnweightedSheet.of(sheet, hubei).findings(Review.standard()))
        .extracting(f -> f.severity() + " " + f.code() + " " + f.path())
        .isEqualTo(Stream.of(finding, "NOTE not-recomputed 合计").filter(f -> !f.isEmpty()).toList());
  }

  @Test
  void aBudgetThatWeighsNothingHasItsRateCheckedAlone() throws IOException {
    FormReader national = FormReader.on(TemplateCatalogue.load().get("cn-mof-2020-10"));
    Sheet sheet =
        sheet(
            "#budget_weight,0\n#budget,100\n#executed,80\n#execution_rate_reported,81%\n"
                + HEADER
                + "产出指标,x,a,≥100人,100人,\n");
    assertThat(UnweightedSheet.of(sheet, national).findings(Review.standard()))
        .extracting(f -> f.code())
        .containsExactly("rate-differs");
  }

  @ParameterizedTest
  @CsvSource({
    "产出指标, ≥100人, 100人, '', false",
    "产出指标, ≥100人, 99人, '', true",
    "产出指标, ≥100人, 99人, 疫情, false",
    "产出指标, ≥100人, 99人, 无, true",
    "产出指标, 100%, 98%, '', true",
    "产出指标, ≤3天, 4天, '', true",
    "产出指标, ≤3天, 2天, '', false",
    "产出指标, ＝3个, 4个, '', true",
    "产出指标, >3个, 3个, '', true",
    "成本指标, 100万元, 120万元, '', true",
    "成本指标, 100万元, 90万元, '', false",
    "产出指标, 100万元, 90万元, '', true",
    "产出指标, 显著, 较显著, '', false",
    "产出指标, ≥100人, '', '', true",
    "产出指标, ≥100人, '', 未开展, false",
    "产出指标, '', '', '', false",
    "产出指标, 2023年12月底前, 2024年3月, '', true",
    "产出指标, 2023年12月底前, 2024年3月, 疫情, false",
    "产出指标, 2023年12月底前, 2023年11月, '', false",
  })
  void aTargetThatWasMissedNeedsAReason(
      String group, String target, String actual, String reason, boolean found) throws IOException {
    String row = String.join(",", group, "x", "a", target, actual, reason) + "\n";
    assertThat(findings(HEADER + row))
        .isEqualTo(found ? List.of("WARNING loss-without-reason " + group + "/x/a") : List.of());
  }

  @Test
  void ofCostsBelowAMergedNameLessIsBetter() throws IOException {
    String rows = "产出指标,成本指标,a,100万元,90万元,\n,,b,5万元,4万元,\n,质量指标,c,5个,4个,\n";
    assertThat(findings(HEADER + rows)).containsExactly("WARNING loss-without-reason 产出指标/质量指标/c");
  }

  @Test
  void whereThereIsNoPlaceForAReasonNoneIsExpected() throws IOException {
    assertThat(findings("一级指标,三级指标,指标值,全年实际完成值\n产出指标,a,≥100人,99人\n")).isEmpty();
  }

  @Test
  void bothNumbersOfARateAreShown() throws IOException {
    String csv = "一级指标,三级指标,指标值,完成值,完成率\n产出指标,a,≥12公里,10公里,90%\n产出指标,b,≤10月,12月,120%\n";
    assertThat(UnweightedSheet.of(sheet(csv)).findings(Review.standard()))
        .extracting(f -> f.message().en())
        .containsExactly(
            "Expected 83.33% (10 ÷ 12), got 90%",
            "Expected figures to recompute 120% from, got the target \"≤10月\" and the actual value"
                + " \"12月\"");
  }

  @Test
  void theRateOfTheBudgetIsChecked() throws IOException {
    String facts = "全年预算数（A）,200\n全年执行数（B）,190\n执行率（B/A）,";
    assertThat(findings(facts + "95%\n" + HEADER)).isEmpty();
    assertThat(findings(facts + "100%\n" + HEADER)).containsExactly("ERROR rate-differs 预算执行率");
  }

  @Test
  void aLineThatCannotBeReadIsAnError() throws IOException {
    assertThat(findings(HEADER + "产出指标,x,a\n")).containsExactly("ERROR not-readable t.csv:2");
  }

  @ParameterizedTest
  @CsvSource({
    "'一级指标,三级指标,完成值\n产出指标,a,3\n', true",
    "'一级指标,三级指标,完成值,分值\n产出指标,a,3,/\n', true",
    "'一级指标,三级指标,完成率\n产出指标,a,100%\n', true",
    "'一级指标,三级指标,完成值,分值\n产出指标,a,3,10\n', false",
    "'一级指标,三级指标,完成值,得分\n产出指标,a,3,10\n', true",
    "'一级指标,三级指标\n产出指标,a\n', false",
    "'一级指标,三级指标,完成值,分值\n', false",
  })
  void itHasActualValuesAndNoWeights(String csv, boolean is) throws IOException {
    assertThat(UnweightedSheet.is(sheet(csv))).isEqualTo(is);
  }

  @Test
  void scoresWithoutWeightsAddAllTheSame() throws IOException {
    String form =
        """
        项目名称,服务贸易,,,,
        预算执行情况（20分）,,预算数（A）,执行数（B）,执行率（B/A）,得分（20分*执行率）
        ,年度财政资金总额,100,100,100%,20
        一级指标,二级指标,三级指标,年初目标值（A）,实际完成值（B）,得分
        产出指标（60分）,数量指标,场次,10,10,40
        ,质量指标,合格率,90%,95%,20
        效益指标（40分）,社会效益,满意度,90%,95%,20
        总分,,,,,100
        """;
    String note = "NOTE not-recomputed 合计";
    assertThat(UnweightedSheet.is(sheet(form))).isTrue();
    assertThat(findings(form)).containsExactly(note);
    assertThat(findings(form.replace("总分,,,,,100", "总分,,,,,99")))
        .containsExactly("ERROR total-does-not-add 合计", note);
    assertThat(findings(form.replace("100,100%,20", "95,100%,20")))
        .containsExactly("ERROR rate-differs 预算执行率", note);
    assertThat(findings(form.replace("95%,20\n效益", "95%,\n效益"))).containsExactly(note);
  }

  @Test
  void rowsBelowMergedLevelsHaveTheirNames() throws IOException {
    String rows = "产出指标,数量指标,甲,≥10个,10个,\n,,乙,≥10个,9个,\n合计,,,,,\n";
    assertThat(findings(HEADER + rows)).containsExactly("WARNING loss-without-reason 产出指标/数量指标/乙");
  }
}
