package com.example.county.water;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Rubric;
import io.openrubric.api.Text;
import io.openrubric.api.report.Explanation;
import io.openrubric.api.report.Loss;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.FormulaRegistry;
import io.openrubric.engine.TemplateCatalogue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form as a whole: loaded, compiled, scored from measurements. */
class RuralWaterTest {
  private static Rubric form;
  private static ScoreReport report;

  @BeforeAll
  static void scoreOneProject() {
    form = (Rubric) TemplateCatalogue.load().get("rural-water");
    report = CompiledRubric.compile(form, FormulaRegistry.load()).score(measured());
  }

  @ParameterizedTest
  @CsvSource({
    "decision.plan.upkeep,         6.00", // approved 6, not itemized
    "process.funds.execution,      9.50", // 285 ÷ 300 × 10
    "process.funds.compliance,     10.00",
    "output.quantity.pipes,        19.00", // 114 ÷ 120 × 20
    "output.timeliness.response,   9.69", // (72 − 41) ÷ 48 × 15 = 9.6875
    "output.timeliness.completion, 8.00", // one month started
    "benefit.social.supply,        15.00",
    "benefit.social.satisfaction,  9.70", // 87.3 ÷ 90 × 10
    "output,                       36.69",
    "benefit,                      24.70"
  })
  void everyIndicatorScoresByItsRule(String id, String points) {
    assertEquals(Optional.of(new BigDecimal(points)), report.score(id).points());
  }

  @Test
  void anExpressionOfTheFormIsExplainedWithItsValues() {
    Explanation execution = report.explanation("process.funds.execution");
    assertEquals("得分＝最小值(1, 实际支出 ÷ 预算资金) × 10", execution.rule().zh());
    assertEquals(Optional.of("min(1, 285 ÷ 300) × 10 = 9.5"), execution.arithmetic());
  }

  @Test
  void totalHasItsGrade() {
    assertEquals(List.of(), report.problems());
    assertEquals(Optional.of(new BigDecimal("86.89")), report.total());
    assertEquals("良", report.grade().orElseThrow().name().zh());
  }

  @Test
  void lossesAddToWhatIsMissingToFullMarks() {
    BigDecimal lost =
        report.losses().stream().map(Loss::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(new BigDecimal("13.11"), lost);
  }

  @Test
  void ownFormulaIsExplainedInBothLanguages() {
    Explanation why = report.explanation("output.timeliness.response");
    assertEquals(
        Text.of(
            "24小时内响应得15分，达到72小时不得分，其间按直线递减",
            "15 points within 24 hours, none from 72 hours on, a straight line between"),
        why.rule());
    assertEquals(Optional.of("(72 − 41) ÷ (72 − 24) × 15 = 9.6875 → 9.69"), why.arithmetic());
    assertEquals(
        Optional.of(Text.of("响应用时41小时，超过承诺的24小时17小时", "41 hours, 17 more than the 24 promised")),
        why.reason());
    assertEquals(
        List.of(
            new Explanation.Given(
                Text.of("平均响应时间", "average response time"), Text.same("41"), Optional.of("抢修台账"))),
        why.inputs());
    assertEquals("产出时效", why.citations().get(0).article().orElseThrow());
  }

  @Test
  void withoutTheFormulaTheFormIsRefused() {
    InvalidDocumentException e =
        assertThrows(
            InvalidDocumentException.class,
            () -> CompiledRubric.compile(form, FormulaRegistry.standard()));
    assertEquals(
        List.of("unknown-rule output.timeliness.response 产出/产出时效/故障抢修响应时间"),
        e.problems().stream()
            .map(p -> p.code() + " " + p.indicator().orElseThrow() + " " + p.path())
            .toList());
  }

  @Test
  void responseTimesNobodyReportedScoreNothing() {
    Observations none = Observations.of("未填报项目").build();
    Score score =
        CompiledRubric.compile(form, FormulaRegistry.load())
            .score(none)
            .score("output.timeliness.response");
    assertEquals(Score.Basis.MISSING, score.basis());
    assertEquals(Optional.of(new BigDecimal("0.00")), score.points());
  }

  private static Observations measured() {
    return Observations.of("北片区供水管网养护")
        .put(
            "decision.plan.upkeep",
            Observation.measured().flag("approved", true).flag("itemized", false).build())
        .put(
            "process.funds.execution",
            Observation.measured().amount("spent", "285").amount("budget", "300").build())
        .put("process.funds.compliance", Observation.measured().flag("met", true).build())
        .put("output.quantity.pipes", Observation.measured().amount("actual", "114").build())
        .put(
            "output.timeliness.response",
            Observation.measured().amount("hours", "41").evidence("抢修台账").build())
        .put(
            "output.timeliness.completion",
            Observation.measured()
                .day("planned", LocalDate.of(2025, 10, 31))
                .day("actual", LocalDate.of(2025, 11, 20))
                .build())
        .put("benefit.social.supply", Observation.measured().amount("actual", "96").build())
        .put("benefit.social.satisfaction", Observation.measured().amount("actual", "87.3").build())
        .build();
  }
}
