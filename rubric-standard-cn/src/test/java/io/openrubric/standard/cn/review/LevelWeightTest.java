package io.openrubric.standard.cn.review;

import static io.openrubric.standard.cn.review.CsvReview.MONEY;
import static io.openrubric.standard.cn.review.CsvReview.TOTAL;
import static io.openrubric.standard.cn.review.CsvReview.findings;
import static io.openrubric.standard.cn.review.CsvReview.grave;
import static io.openrubric.standard.cn.review.CsvReview.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.standard.cn.sheet.SheetColumn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights of first and second levels, beside those of the indicators below them. */
class LevelWeightTest {
  private static final String FORM =
      """
      一级指标,分值,二级指标,分值,三级指标,分值,年度指标值,实际完成值,得分
      产出指标,50,数量,30,甲,20,≥8,8,20
      ,,,,乙,10,≥8,8,10
      ,,质量,20,丙,20,≥8,8,20
      效益指标,30,社会,10,丁,10,≥8,8,10
      ,,数量,20,戊,20,≥8,8,20
      满意度指标,10,公众,10,己,10,≥8,8,10
      """;

  @Test
  void weightsThatAddAreNoFinding() {
    assertThat(findings(MONEY + FORM)).isEmpty();
    assertThat(findings(MONEY + FORM + "合计,100,,100,,100,,,100\n")).isEmpty();
    assertThat(sheet(FORM).rows().get(0).text(SheetColumn.LEVEL1_WEIGHT)).isEqualTo("50");
    assertThat(sheet(FORM).rows().get(2).text(SheetColumn.LEVEL2_WEIGHT)).isEqualTo("20");
  }

  @ParameterizedTest
  @CsvSource({
    "'产出指标,50', '产出指标,49', 产出指标",
    "'产出指标,50', '产出指标,51', 产出指标",
    "'数量,30', '数量,25', 产出指标/数量",
    "'数量,20', '数量,30', 效益指标/数量",
    "'质量,20', '质量,20.5', 产出指标/质量",
    "'公众,10', '公众,0', 满意度指标/公众",
  })
  void aWeightInAColumnOfALevelIsHeldAgainstItsRows(String right, String wrong, String path) {
    assertThat(findings(MONEY + FORM.replace(right, wrong)))
        .containsExactly("ERROR weights-do-not-add " + path);
  }

  @ParameterizedTest
  @CsvSource({
    "',,,,乙', '产出指标,50,数量,30,乙'",
    "',,,,乙', '产出指标,,数量,,乙'",
    "',,,,乙', '产出指标,50,,,乙'",
    "'产出指标,50', '产出指标,——'",
    "'产出指标,50', '产出指标,50%'",
    "'产出指标,50', '产出指标,五十'",
    "',,,,乙', '产出指标,20,数量,10,乙'",
    "',,质量,20,丙', ',,数量,20,丙'",
    "',,质量,20,丙', ',,,,丙'",
  })
  void mergedRepeatedAndUnclearWeightsAreNotBlamed(String cells, String others) {
    assertThat(findings(MONEY + FORM.replace(cells, others))).isEmpty();
  }

  @Test
  void aNameThatReturnsMayHaveTheWeightOfAllItsRows() {
    String csv = FORM.replace("数量,30", "数量,20").replace(",,,,乙", ",,质量,30,乙");
    assertThat(findings(MONEY + csv.replace("质量,20", "质量,30"))).isEmpty();
    assertThat(findings(MONEY + csv.replace("质量,20,丙", "时效,20,丙")))
        .containsExactly("ERROR weights-do-not-add 产出指标/质量");
  }

  @Test
  void theBudgetMayBeAmongTheRowsOfALevel() {
    String csv =
        """
        一级指标,分值,二级指标,分值,三级指标,分值,得分
        过程,20,资金管理,20,资金到位率,8,8
        ,,,,预算执行率,8,8
        ,,,,资金使用合规性,4,4
        效益,40,社会,40,丁,40,40
        满意度,40,公众,40,己,40,40
        """;
    assertThat(grave(csv)).noneMatch(line -> line.contains("weights-do-not-add"));
    assertThat(grave(csv.replace("过程,20", "过程,25"))).contains("ERROR weights-do-not-add 过程");
  }

  @Test
  void whatMostlyDoesNotFitIsSomethingElse() {
    String shares = FORM.replace("数量,30", "数量,60").replace("质量,20", "质量,40");
    assertThat(findings(MONEY + shares)).hasSize(2);
    assertThat(findings(MONEY + shares.replace("社会,10", "社会,33"))).isEmpty();
  }

  @Test
  void aWeightBeforeAllLevelsIsNotRead() {
    String csv =
        """
        分值,一级指标,二级指标,三级指标,分值,年度指标值,实际完成值,得分
        7,产出指标,数量,甲,50,≥8,8,50
        30,效益指标,社会,丁,30,≥8,8,30
        10,满意度指标,公众,己,10,≥8,8,10
        """;
    assertThat(findings(MONEY + csv)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "数量（40分）, true",
    "数量40分, true",
    "数量【50分】, false",
    "数量（50分）, false",
    "数量（2023）, false",
    "数量（40）, false",
  })
  void aWeightBehindASecondLevelIsHeldAgainstItsRows(String name, boolean wrong) {
    String row = "产出指标," + name + ",甲,≥80,80,50,50,\n";
    assertThat(grave(MONEY + CsvReview.HEADER + row + CsvReview.OTHERS + TOTAL))
        .containsExactlyElementsOf(
            wrong ? List.of("ERROR weights-do-not-add 产出指标/" + name) : List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"一级指标分值", "一级指标权重", "一级权重", "level1_weight"})
  void aColumnMaySayWhoseWeightsItHas(String name) {
    String header = "一级指标,二级指标,三级指标,分值,年度指标值,实际完成值,得分," + name + "\n";
    String rows =
        """
        产出指标,数量,甲,50,≥8,8,50,WEIGHT
        效益指标,社会,丁,30,≥8,8,30,30
        满意度指标,公众,己,10,≥8,8,10,10
        """;
    assertThat(findings(MONEY + header + rows.replace("WEIGHT", "50"))).isEmpty();
    assertThat(findings(MONEY + header + rows.replace("WEIGHT", "60")))
        .containsExactly("ERROR weights-do-not-add 产出指标");
  }
}
