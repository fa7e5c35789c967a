package io.openrubric.standard.cn.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.review.Finding;
import io.openrubric.engine.review.Review;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonitorTest {
  private static final Schedule JULY = Schedule.ofPercent(new BigDecimal("58.31"));

  private static Monitor tibet() {
    InputStream in =
        Objects.requireNonNull(
            MonitorTest.class.getResourceAsStream("/cases/xizang-2023-monitoring/items.csv"));
    return Monitor.of(BudgetFile.read("items.csv", in), JULY);
  }

  private static List<BudgetLine> lines(String rows) {
    String csv = "item,parent,budget_wan_yuan,paid_wan_yuan\n" + rows;
    return BudgetFile.read("x.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void findsTheWrongFiguresAndNoOthers() {
    assertThat(tibet().findings(Review.standard()))
        .extracting(Finding::path, f -> f.expected().orElse(""), f -> f.printed().orElse(""))
        .containsExactly(
            tuple("合计/预算", "5781.15", "5781.16"),
            tuple("合计/支出", "1866.90", "1866.87"),
            tuple("合计/项目经费/车辆保险/执行进度", "98.68%", "100%"));
  }

  @Test
  void lagIsScheduledMinusActualInPoints() {
    assertThat(tibet().lines()).hasSize(20);
    BudgetLine all = tibet().lines().get(0);
    assertThat(all.progress()).contains(new BigDecimal("32.29"));
    assertThat(all.lag(JULY)).contains(new BigDecimal("26.02"));
    assertThat(all.ratio(JULY)).contains(new BigDecimal("55.38"));
  }

  @Test
  void mostMoneyAtStakeComesFirst() {
    assertThat(tibet().behind())
        .extracting(BudgetLine::item)
        .startsWith("信息系统维保、网络租赁、智能卡口链路租赁", "集成指挥平台升级改造")
        .doesNotContain("车辆保险", "合计")
        .hasSize(13);
  }

  @Test
  void schedulesByMonthsAndDaysAreNotTheGivenOne() {
    assertThat(Schedule.ofMonths(7).percent()).isEqualTo("58.33");
    assertThat(Schedule.ofDay(LocalDate.of(2023, 7, 31)).percent()).isEqualTo("58.08");
    assertThat(Schedule.parse("58.31%")).contains(JULY);
    assertThat(Schedule.parse("month:13")).isEmpty();
    assertThat(Schedule.parse("soon")).isEmpty();
  }

  @Test
  void aShareIsNotTakenForAPercentage() {
    assertThat(Schedule.parse("58.31")).contains(JULY);
    assertThat(Schedule.parse("0.5831")).isEmpty();
    assertThat(Schedule.parse("1")).isEmpty();
    assertThat(Schedule.parse("0.5831%").orElseThrow().percent()).isEqualTo("0.5831");
    assertThat(Schedule.parse("1％")).isPresent();
    assertThat(Schedule.parse("0")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"6.9", "7.0", "4294967300", "0", "13", "-1", "7%", "", "July"})
  void aMonthOfTheStandardIsAWholeNumber(String month) {
    assertThat(WarningRule.parse("sichuan-2025:" + month)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1,", "4, 25", "7, 40", "12, 80"})
  void aMonthHasTheStepItReached(String month, BigDecimal least) {
    assertThat(WarningRule.parse("sichuan-2025:" + month).orElseThrow().least())
        .isEqualTo(Optional.ofNullable(least));
  }

  @Test
  void theWordsSayEveryThreshold() {
    Optional<BigDecimal> least = Optional.of(BigDecimal.valueOf(60));
    Optional<BigDecimal> lag = Optional.of(BigDecimal.TEN);
    Text source = Text.same("县");
    assertThat(new WarningRule(least, lag, source).condition())
        .isEqualTo(
            Text.of("执行进度低于60%或滞后超过10个百分点", "progress below 60% or more than 10 points behind"));
    assertThat(new WarningRule(least, Optional.empty(), source).condition().zh())
        .isEqualTo("执行进度低于60%");
    assertThat(new WarningRule(Optional.empty(), lag, source).condition().en())
        .isEqualTo("more than 10 points behind");
    assertThat(new WarningRule(Optional.empty(), Optional.empty(), source).condition().en())
        .isEqualTo("no threshold yet");
  }

  @Test
  void monthsAndLagsAreOfTheirRange() {
    assertThatThrownBy(() -> Schedule.ofMonths(13))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected 0 to 12 months, got 13");
    assertThatThrownBy(() -> Schedule.ofMonths(-1)).hasMessageContaining("0 to 12");
    assertThatThrownBy(() -> WarningRule.sichuan(13))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected 0 to 12 months, got 13");
    assertThatThrownBy(() -> WarningRule.lagAbove(BigDecimal.valueOf(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a lag of 0 points or more, got -1");
  }

  @Test
  void aRateOfMoneyWithoutABudgetHasNoBase() {
    BudgetLine line =
        new BudgetLine(
            "甲",
            "甲",
            Rational.ZERO,
            Rational.ONE,
            Optional.of(new BigDecimal("100")),
            Optional.empty(),
            List.of());
    assertThat(Monitor.of(List.of(line), JULY).findings(Review.standard()))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("rate-differs");
              assertThat(finding.message().en())
                  .isEqualTo("Expected no rate, as 1 paid of a budget of 0 has no base, got 100%");
            });
  }

  @Test
  void warningsSayWhoseThresholdTheyAre() {
    assertThat(WarningRule.sichuan(7).least()).contains(BigDecimal.valueOf(40));
    assertThat(WarningRule.sichuan(7).source().zh()).contains("转述");
    assertThat(WarningRule.lagAbove(BigDecimal.TEN).source().zh()).contains("使用者");
    assertThat(tibet().warnings(WarningRule.lagAbove(new BigDecimal("58.30")))).hasSize(5);
  }

  @Test
  void aBudgetOfNothingHasNoProgress() {
    assertThat(lines("a,,0,0\n").get(0).progress()).isEmpty();
  }

  @Test
  void linesAboveMustExistAndNotBeTheirOwn() {
    assertThatThrownBy(() -> lines("a,b,1,1\nb,a,1,1\n"))
        .isInstanceOf(InvalidDocumentException.class);
    assertThatThrownBy(() -> lines("total,,1,1\na,totel,1,1\n"))
        .hasMessageContaining("did you mean total?");
  }
}
