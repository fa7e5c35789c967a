package io.openrubric.standard.cn.review;

import static io.openrubric.standard.cn.review.CsvReview.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Aims that are dates. */
class DeadlineTest {
  private static final String ROWS =
      """
      #全年预算数,100
      #全年执行数,100
      一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因
      产出指标,时效指标,完成,%s,50,%s,%s
      效益指标,社会效益指标,覆盖率,≥90%%,92%%,30,30,
      满意度指标,公众,满意度,≥90%%,95%%,10,10,
      """;

  private static final String ROW = "产出指标/时效指标/完成";

  private static List<String> of(String dates, String score, String reason) {
    return findings(ROWS.formatted(dates, score, reason));
  }

  @ParameterizedTest
  @CsvSource({
    "'2023年12月底前,2023年12月20日'",
    "'2023年12月底前,2023年12月'",
    "'2023年12月31日前,2023年12月31日'",
    "'12月31日前,12月25日'",
    "'12月底前完成,11月30日完成'",
    "'2023-12-31,2023-12-20'",
    "'2023/12/31,2023/12/1'",
    "'2023年6月,2023年5月'",
    "'2023年12月前,2023年11月30日'",
    "'≤2023年12月31日,2023年12月1日'",
    "'2023-12-31,2023年12月20日'",
    "'≤12月,11月'",
    "'=12月,12月'",
    "'不超过10日,7日'",
  })
  void whatWasInTimeHasFullMarks(String dates) {
    assertThat(of(dates, "50", "")).isEmpty();
    assertThat(of(dates, "40", "")).containsExactly("WARNING met-but-withheld " + ROW);
  }

  @ParameterizedTest
  @CsvSource({
    "'2023年12月底前,2024年1月5日'",
    "'2023年6月30日前,2023年7月1日'",
    "'6月底前,7月'",
    "'2023-06-30,2023-07-01'",
    "'2023年6月,2023年7月完成'",
    "'≤10月,12月'",
    "'=10月,12月'",
    "'≥10月,9月'",
    "'≤5日,7日'",
  })
  void whatCameTooLateHasLess(String dates) {
    assertThat(of(dates, "50", ""))
        .containsExactlyInAnyOrder("WARNING missed-but-full " + ROW, "NOTE not-recomputed " + ROW);
    assertThat(of(dates, "50", "疫情"))
        .containsExactlyInAnyOrder("NOTE missed-but-full " + ROW, "NOTE not-recomputed " + ROW);
    assertThat(of(dates, "40", "疫情")).containsExactly("NOTE not-recomputed " + ROW);
  }

  @ParameterizedTest
  @CsvSource({
    "'12月,11月'",
    "'2023年6月15日前,2023年6月'",
    "'2023年12月底前,12月20日'",
    "'12月底前,2023年12月20日'",
    "'2023年13月底前,2023年12月20日'",
    "'2023年2月30日前,2023年2月20日'",
    "'2023年12月20日完成80%,2023年12月20日'",
    "'2023年12月底前,2023年12月20日完成一半'",
    "'全年,2023年12月20日'",
  })
  void whatMayBeReadInTwoWaysIsNotGuessedAt(String dates) {
    assertThat(of(dates, "50", "")).containsExactly("NOTE not-recomputed " + ROW);
  }

  @ParameterizedTest
  @CsvSource({"'≤10个月,12个月'", "'≤5天,7天'", "'≤10年,12年'", "'≤5工作日,7工作日'"})
  void aTimeIsNoDate(String times) {
    assertThat(of(times, "50", "")).containsExactly("WARNING missed-but-full " + ROW);
  }
}
