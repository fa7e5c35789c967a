package com.example.county.water;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Parameters;
import io.openrubric.api.Problem;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.FormulaRegistry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formula alone, on a form of one leaf. */
class ResponseTimeFormulaTest {

  @ParameterizedTest
  @CsvSource({
    "0,    100,    100.00",
    "24,   100,    100.00",
    "24.5, 2375/24, 98.96",
    "40,   200/3,  66.67",
    "48,   50,     50.00",
    "71.9, 5/24,   0.21",
    "72,   0,      0.00",
    "1000, 0,      0.00"
  })
  void fullUpToThePromiseThenLinearToThreeTimesIt(String hours, String exact, String printed) {
    ScoreReport report = score(rule("24"), hours);
    assertEquals(Optional.of(Rational.parse(exact)), report.exactTotal());
    assertEquals(Optional.of(new BigDecimal(printed)), report.total());
  }

  @ParameterizedTest
  @CsvSource({"24, 100.00", "30, 75.00", "48, 0.00"})
  void pointsEndWhereTheRuleSays(String hours, String printed) {
    assertEquals(Optional.of(new BigDecimal(printed)), score(rule("24", "48"), hours).total());
  }

  @Test
  void negativeHoursAreRefused() {
    ScoreReport report = score(rule("24"), "-1");
    assertEquals(Optional.empty(), report.total());
    Problem problem = only(report.problems());
    assertEquals("negative-hours", problem.code());
    assertEquals("响应时间应不小于0小时，实为 -1", problem.message().zh());
    assertEquals("Expected a response time of 0 hours or more, got -1", problem.message().en());
  }

  @Test
  void promiseOfZeroHoursIsABadParameter() {
    Problem problem = refusal(rule("0"));
    assertEquals("bad-parameter", problem.code());
    assertEquals("响应时间 rule/promised", problem.path());
    assertEquals("Expected a number in (0,+∞), got \"0\"", problem.message().en());
  }

  @Test
  void promiseIsRequired() {
    Problem problem = refusal(Rule.of("response-time"));
    assertEquals("missing-parameter", problem.code());
    assertEquals("响应时间 rule/promised", problem.path());
  }

  @Test
  void misspeltParameterIsUnknown() {
    Parameters misspelt = Parameters.builder().put("promised", "24").put("nome", "48").build();
    Problem problem = refusal(Rule.of("response-time", misspelt));
    assertEquals("unknown-parameter", problem.code());
    assertTrue(problem.message().en().endsWith("did you mean none?"), problem::toString);
  }

  @Test
  void pointsMustEndAfterThePromise() {
    Problem problem = refusal(rule("24", "24"));
    assertEquals("none-not-after-promise", problem.code());
    assertEquals("Expected none above the promised 24, got 24", problem.message().en());
  }

  private static Rule rule(String promised) {
    return Rule.of("response-time", Parameters.builder().put("promised", promised).build());
  }

  private static Rule rule(String promised, String none) {
    return Rule.of(
        "response-time", Parameters.builder().put("promised", promised).put("none", none).build());
  }

  private static ScoreReport score(Rule rule, String hours) {
    return compile(rule)
        .score(
            Observations.of("a project")
                .put("response", Observation.measured().amount("hours", hours).build())
                .build());
  }

  private static Problem refusal(Rule rule) {
    return only(assertThrows(InvalidDocumentException.class, () -> compile(rule)).problems());
  }

  private static Problem only(List<Problem> problems) {
    assertEquals(1, problems.size(), problems::toString);
    return problems.get(0);
  }

  private static CompiledRubric compile(Rule rule) {
    Rubric rubric =
        Rubric.builder()
            .id("one-leaf")
            .title(Text.of("响应", "Response"))
            .addIndicators(
                IndicatorLeaf.builder()
                    .id("response")
                    .name(Text.of("响应时间", "Response time"))
                    .weight(Weight.of(100))
                    .rule(rule)
                    .build())
            .build();
    return CompiledRubric.compile(
        rubric, FormulaRegistry.standard().with(new ResponseTimeFormula()));
  }
}
