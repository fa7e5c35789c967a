package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.openrubric.api.InputName;
import io.openrubric.api.Observation;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Rule;
import io.openrubric.api.number.Rational;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Expressions that are refused when the rubric is compiled, with the character. */
class ExpressionFaultTest {
  private static final Duration SOON = Duration.ofSeconds(5);

  private static List<String> faults(Rule rule) {
    return OneLeaf.of("10", rule).faults().stream().map(p -> p.message().en()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "min(1, done + | Expected a number, a name or '(' at character 14, got the end of the expression",
        "min(1, done / a | Expected ')' at character 16, got the end of the expression",
        "(1 + 2 * 3 + 4 5) | Expected ')' at character 16, got '5'",
        "1 + * 2 | Expected a number, a name or '(' at character 5, got '*'",
        "a b | Expected an operator or the end at character 3, got 'b'",
        "a) | Expected an operator or the end at character 2, got ')'",
        "1e999999999 | Expected an operator or the end at character 2, got 'e999999999'",
        ".5 | Expected a number, a name or a sign at character 1, got '.'",
        "1. + a | Expected a digit at character 3, got ' '",
        "a & b | Expected a number, a name or a sign at character 3, got '&'",
        "a; b | Expected a number, a name or a sign at character 2, got ';'",
        "1 + \"a\" | Expected a number, a name or a sign at character 5, got '\"'",
        "a + 😀 | Expected a number, a name or a sign at character 5, got '😀'",
        "! a | Expected a number, a name or a sign at character 1, got '!'",
        "a + and | Expected a number, a name or '(' at character 5, got 'and'",
        "round(a) | Expected round with 2 arguments at character 1, got 1",
        "max() | Expected max with at least 1 argument at character 1, got 0",
        "abs(a, b) | Expected abs with 1 argument at character 1, got 2",
        "a + mni(b) | Expected one of the functions [min, max, abs, round, floor, ceil, clamp, if]"
            + " at character 5, got 'mni'",
        "absx(a) | Expected one of the functions [min, max, abs, round, floor, ceil, clamp, if]"
            + " at character 1, got 'absx'; did you mean abs?",
        "System.exit(0) | Expected one of the functions [min, max, abs, round, floor, ceil, clamp,"
            + " if] at character 1, got 'System.exit'",
        "Done * 2 | Expected a name of lower-case ASCII words joined by dots at character 1, got 'Done'",
        "min + 1 | Expected '(' at character 5, got '+'",
        "a < b | Expected a number at character 3, got a condition",
        "1 + (a < b) | Expected a number at character 8, got a condition",
        "if(a + 1, 1, 2) | Expected a condition at character 6, got a number",
        "if(1, 1, 2) | Expected a condition at character 4, got a number",
        "if(a < b < c, 1, 2) | Expected a number at character 6, got a condition",
        "if(a, a, 2) | Expected a number at character 7, got a condition",
        "a / 0 | Expected a divisor other than 0 at character 5, got 0",
        "a / (1 - 1) | Expected a divisor other than 0 at character 8, got 0",
        "a / (weight - 10) | Expected a divisor other than 0 at character 13, got 0",
        "clamp(a, 5, 2) | Expected a lower bound up to 2 at character 10, got 5",
        "clamp(a, 11, weight) | Expected a lower bound up to 10 at character 10, got 11",
        "a ^ b | Expected exponent written as a whole number up to 12 at character 5, got something to"
            + " compute",
        "a ^ 13 | Expected exponent written as a whole number up to 12 at character 5, got 13",
        "a ^ 0.5 | Expected exponent written as a whole number up to 12 at character 5, got 0.5",
        "9 ^ 9 ^ 9 | Expected exponent written as a whole number up to 12 at character 7, got"
            + " something to compute",
        "round(a, 13) | Expected number of decimals written as a whole number up to 12 at character"
            + " 10, got 13",
      })
  void everyFaultPointsAtItsCharacter(String expression, String message) {
    assertThat(faults(Rule.expression(expression))).containsExactly(message);
  }

  @Test
  void theFaultNamesLeafAndParameter() {
    Problem fault = OneLeaf.of("10", Rule.expression("(1")).faults().get(0);
    assertThat(fault.code()).isEqualTo(ProblemCode.BAD_PARAMETER);
    assertThat(fault.path()).isEqualTo("指标 rule/expression");
    assertThat(fault.message().zh()).isEqualTo("第3个字符处应为“)”，实为表达式结尾");
  }

  @Test
  void allFaultsAreNamedAtOnce() {
    assertThat(faults(Rule.expression("round(a) + nim(b) / 0 + if(1, C, 2)"))).hasSize(5);
  }

  @Test
  void declaredInputsAreAllThatCanBeUsedAndMustBe() {
    InputName done = InputName.of("done", "完成数", "done");
    InputName planned = InputName.of("planned", "计划数", "planned");
    assertThat(faults(Rule.expression("done / planed", done, planned)))
        .containsExactlyInAnyOrder(
            "Expected one of the names [weight, 分值, done, 完成数, planned, 计划数] at character 8, got"
                + " 'planed'; did you mean planned?",
            "Expected every declared input to be used, got planned unused");
  }

  @ParameterizedTest
  @CsvSource({"weight", "min", "full-marks", "Done", "1st"})
  void declaredInputsNeedANameAnExpressionCanUse(String id) {
    assertThat(OneLeaf.of("10", Rule.expression("1", InputName.of(id, "输入", "in"))).faults())
        .anySatisfy(fault -> assertThat(fault.path()).isEqualTo("指标 rule/inputs"));
  }

  @Test
  void twoInputsOfOneNameAreRefused() {
    assertThat(
            faults(
                Rule.expression("a + b", InputName.of("a", "数", "a"), InputName.of("b", "数", "b"))))
        .singleElement()
        .asString()
        .endsWith("got '数'");
  }

  static Stream<String> hostileExpressions() {
    return Stream.of(
        "(".repeat(10_000),
        "(".repeat(990) + "1" + ")".repeat(990),
        "(".repeat(61) + "1" + ")".repeat(61),
        "-".repeat(1_999) + "1",
        "not ".repeat(400) + "1",
        "1" + "^1".repeat(900),
        "1" + "+1".repeat(900),
        "9".repeat(1_999),
        "9^9^9^9^9",
        "min(".repeat(400) + "1" + ")".repeat(400),
        "if(1=1,".repeat(200) + "1",
        "\u0000",
        "\uD800",
        "a".repeat(1_999_999),
        " ".repeat(2_001));
  }

  @ParameterizedTest
  @MethodSource("hostileExpressions")
  void hostileExpressionsAreRefusedSoon(String expression) {
    assertTimeoutPreemptively(
        SOON,
        () ->
            assertThat(OneLeaf.of("10", Rule.expression(expression)).faults())
                .isNotEmpty()
                .allSatisfy(
                    fault -> {
                      assertThat(fault.code()).isEqualTo(ProblemCode.BAD_PARAMETER);
                      assertThat(fault.message().en()).hasSizeLessThan(200);
                    }));
  }

  @Test
  void hostileNumbersAreAProblemOfTheLeafSoon() {
    String longest = "9".repeat(500);
    Observation card =
        Observation.measured().amount("a", longest + "/7").amount("b", "1/" + longest).build();
    String terms =
        String.join(
            " + ", IntStream.range(0, 60).mapToObj(i -> "a ^ 12 / (b + " + i + ")").toList());
    assertTimeoutPreemptively(
        SOON,
        () ->
            assertThat(OneLeaf.of("10", Rule.expression(terms)).codes(card))
                .containsExactly(ProblemCode.TOO_LARGE));
  }

  @Test
  void aNumberJustWithinTheBoundIsComputed() {
    Rational great = Rational.of(BigInteger.TWO.pow(2_047));
    Observation card = Observation.measured().amount("a", great).build();
    assertThat(OneLeaf.of("10", Rule.expression("a / a")).exact(card)).isEqualTo(Rational.ONE);
    assertThat(OneLeaf.of("10", Rule.expression("(a + a) / a")).codes(card))
        .containsExactly(ProblemCode.TOO_LARGE);
  }
}
