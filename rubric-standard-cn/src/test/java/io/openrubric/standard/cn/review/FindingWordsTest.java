package io.openrubric.standard.cn.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.engine.review.Finding;
import io.openrubric.engine.review.Review;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings say no more than is so, with the figures they rest on. */
class FindingWordsTest {
  private static final String HEADER =
      "level1,level2,indicator,comparator,target,unit,actual,weight,reported_score,reason\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ≥,90,%,85,10,10 | missed-but-full | 完成值 85%，未达到指标值 ≥90%，按规则应得 9.44 分（85 ÷ 90 × 10 = 85/9 → 9.44），表上却为满分 10 分；未说明原因
          ≥,95,%,96,2,1.5 | met-but-withheld | 完成值 96% 已达到指标值 ≥95%，按规则应得满分 2 分，表上为 1.5 分；未说明原因
          ≥,9,次,7,2,1.57 | score-rounded-otherwise | 按规则应得 1.56 分（7 ÷ 9 × 2 = 14/9 → 1.56），表上为 1.57 分，与应得分相差末位1
          ≥,9,次,7,2,1.6 | score-rounded-otherwise | 按规则应得 1.56 分（7 ÷ 9 × 2 = 14/9 → 1.56），表上为 1.6 分，只是舍入不同
          ≤,0,起,0,3,3 | zero-target | 指标值和完成值均为0，得 3 分；如为控制类指标（事故、投诉等）属正常，否则请核实
          ≥,0,次,0,3,3 | zero-target | 指标值和完成值均为0，得 3 分，请核实指标值是否填错或漏填
          ≥,0,次,5,3,3 | zero-target | 指标值（分母）为0，完成比例没有意义，得 3 分，请核实
          ≥,9,次,,3,3 | points-without-actual | 没有实际完成值，表上却得 3 分；未说明原因
          定性,显著提升,,有所提升,15,16 | score-above-weight | 满分15分，表上为 16 分，超过满分
          ≥,7,次,14,2,4 | score-above-weight | 满分2分，按规则应得 2 分（min(1, 14 ÷ 7) × 2 = 2），表上为 4 分，超过满分
          """)
  void theFiguresAreNamed(String row, String code, String words) {
    String csv = "#project,甲\n" + HEADER + "产出指标,数量指标,乙," + row + ",\n";
    assertThat(Review.standard().review(CsvReview.form(csv)))
        .filteredOn(finding -> finding.code().equals(code))
        .extracting(Finding::message)
        .extracting(text -> text.zh())
        .contains(words);
  }

  @ParameterizedTest
  @CsvSource({
    "93,良,93 分应评为“优”（90分（含）以上），表上为“良”,Expected grade excellent (90 or more) for 93",
    "50,优,50 分应评为“差”（60分以下），表上为“优”,Expected grade poor (under 60) for 50",
  })
  void aGradeIsToldByItsBand(String total, String grade, String zh, String en) {
    String csv =
        "#project,甲\n#total_reported,%s\n#grade_reported,%s\n".formatted(total, grade)
            + HEADER
            + "产出指标,数量指标,乙,≥,9,次,9,100,100,\n";
    assertThat(Review.standard().review(CsvReview.form(csv)))
        .filteredOn(finding -> finding.code().equals("grade-off-band"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message().zh()).isEqualTo(zh);
              assertThat(finding.message().en()).startsWith(en).contains("\"" + grade + "\" (");
            });
  }
}
