package io.openrubric.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.json.RubricJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each built-in rule refuses when it is compiled, and what a sound one says of itself. */
class RuleFaultTest {
  private static CompiledRubric compiled(String rule) {
    return compiled(rule, "");
  }

  private static CompiledRubric compiled(String rule, String head) {
    String document =
        """
        {'schema': 'openrubric/rubric/1', 'id': 'one-rule', 'title': {'zh': '一条规则'}, 'fullMarks': '10',
         %s'grades': [{'zh': '评', 'band': '[0,10]'}],
         'indicators': [{'id': 'leaf', 'zh': '指标', 'weight': '10', 'rule': %s}]}
        """
            .formatted(head, rule);
    return CompiledRubric.compile(RubricJson.read(document.replace('\'', '"'), "rule"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'kind': 'tiers', 'tiers': [{'tier': 'a', 'zh': '好', 'band': '[0.8,1.01]'}]} | bad-parameter | "[0.8,1.01]"
          {'kind': 'tiers', 'tiers': [{'tier': 'a', 'zh': '好', 'band': '[-0.1,1]'}]} | bad-parameter | "[-0.1,1]"
          {'kind': 'tiers', 'tiers': [{'tier': 'a', 'zh': '好', 'band': '[0.8,+∞)'}]} | bad-parameter | "[0.8,+∞)"
          {'kind': 'tiers', 'tiers': [{'tier': 'a', 'zh': '好', 'band': '(-∞,1]'}]} | bad-parameter | "(-∞,1]"
          {'kind': 'tiers', 'tiers': [{'tier': 'a', 'zh': '好', 'band': 'most'}]} | bad-parameter | "most"
          {'kind': 'tiers', 'tiers': [{'tier': 'a', 'zh': '好', 'band': '[0.8,1]'}, {'tier': 'a', 'zh': '差', 'band': '[0,0.8)'}]} | duplicate-id | got a twice
          {'kind': 'tiers', 'tiers': [{'tier': 'a', 'zh': '好', 'band': '[0.8,1]'}, {'tier': 'b', 'zh': '差', 'band': '[0,0.8]'}]} | band-overlap | [0.8,1] and [0,0.8]
          {'kind': 'cases', 'cases': [{'case': 'a', 'zh': '甲', 'points': '10.01'}]} | bad-parameter | up to the weight 10, got 10.01
          {'kind': 'cases', 'cases': [{'case': 'a', 'zh': '甲', 'points': '10'}, {'case': 'a', 'zh': '乙', 'points': '5'}]} | duplicate-id | got a twice
          {'kind': 'linear', 'full': '0.5', 'zero': '0.5'} | bad-parameter | got 0.5 for both
          {'kind': 'linear', 'base': {'input': 'b', 'zh': '基数'}} | bad-parameter | no parameter base with measure value
          {'kind': 'steps', 'steps': [{'band': '[0,1]', 'points': '5', 'share': '0.5'}]} | bad-parameter | either points or share
          {'kind': 'steps', 'steps': [{'band': '[0,1]'}]} | bad-parameter | either points or share
          {'kind': 'steps', 'steps': [{'band': '[0,1]', 'points': '10.01'}]} | bad-parameter | up to the weight 10, got 10.01
          {'kind': 'steps', 'steps': [{'band': '0 to 1', 'points': '10'}]} | bad-parameter | 0 to 1
          {'kind': 'ratio', 'within-limit': 'progress'} | bad-parameter | only with ≤ or ＜, got ≥
          """)
  void aFaultIsToldWithWhatWasExpectedAndWhatWasGiven(String rule, String code, String message) {
    InvalidDocumentException refused =
        catchThrowableOfType(InvalidDocumentException.class, () -> compiled(rule));
    assertThat(refused.problems()).extracting(Problem::code).containsExactly(code);
    assertThat(refused.problems().get(0).message().en()).startsWith("Expected").contains(message);
    assertThat(refused.problems().get(0).message().zh()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'kind': 'steps', 'steps': [{'band': '[0,1)', 'points': '2'}, {'band': '[1,2)', 'points': '2'}, {'band': '[2,3]', 'points': '9'}]} | actual | RISES
          {'kind': 'steps', 'steps': [{'band': '[0,1)', 'points': '9'}, {'band': '[1,2)', 'points': '2'}, {'band': '[2,3]', 'points': '2'}]} | actual | FALLS
          {'kind': 'steps', 'steps': [{'band': '[0,1)', 'points': '2'}, {'band': '[1,2)', 'points': '9'}, {'band': '[2,3]', 'points': '3'}]} | actual | MIXED
          {'kind': 'steps', 'steps': [{'band': '[0,1)', 'points': '9'}, {'band': '[1,2)', 'points': '2'}, {'band': '[2,3]', 'points': '3'}]} | actual | MIXED
          {'kind': 'steps', 'steps': [{'band': '[0,1]', 'points': '9'}], 'full-if': {'input': 'done', 'zh': '完成', 'band': '[0,1]'}} | done | RISES
          {'kind': 'tiers', 'tiers': [{'tier': 'a', 'zh': '好', 'band': '[0.8,1]'}]} | tier | MIXED
          {'kind': 'tiers', 'tiers': [{'tier': 'a', 'zh': '好', 'band': '[0.8,1]'}]} | share | RISES
          {'kind': 'tiers', 'tiers': [{'tier': 'a', 'zh': '好', 'band': '[0.8,1]'}]} | points | RISES
          {'kind': 'violations', 'points': '2'} | count | FALLS
          """)
  void aRuleSaysWhichWayItMovesWithAnInput(String rule, String input, String direction) {
    assertThat(compiled(rule).direction("leaf", input)).hasToString(direction);
  }

  @Test
  void stepsWithAFullAnswerReachTheWeightToo() {
    String steps = "'steps': [{'band': '[0,1]', 'points': '9'}]";
    String full = ", 'full-if': {'input': 'done', 'zh': '完成', 'band': '[0,1]'}";
    assertThat(compiled("{'kind': 'steps', " + steps + full + "}").reachable("leaf"))
        .isNotEqualTo(compiled("{'kind': 'steps', " + steps + "}").reachable("leaf"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'pass': '0.6' | 80 | 100 | 80 ÷ 100 = 80%; (80% − 60%) ÷ (100% − 60%) × 10 = 5
          'pass': '0.6' | 60 | 100 | 60 ÷ 100 = 60%; (60% − 60%) ÷ (100% − 60%) × 10 = 0
          'pass': '0.6' | 59 | 100 | 59 ÷ 100 = 59%; 59% < 60%; 0 × 10 = 0
          'pass': '0.6', 'cap': '0.9' | 100 | 100 | 100 ÷ 100 = 100%; min(90%, (100% − 60%) ÷ (100% − 60%)) × 10 = 9
          'cap': '0.9' | 100 | 100 | min(90%, 100%) × 10 = 9
          'cap': '0.9' | 90 | 100 | 90 ÷ 100 × 10 = 9
          'cap': '0.9' | 50 | 100 | 50 ÷ 100 × 10 = 5
          'missed': 'deviation', 'comparator': '＝' | 90 | 100 | (1 − (100 − 90) ÷ 100) × 10 = 9
          'missed': 'deviation', 'comparator': '＝' | 110 | 100 | (1 − (110 − 100) ÷ 100) × 10 = 9
          'missed': 'none' | 99 | 100 | 99 < 100 → 0
          'missed': 'none' | 100 | 100 | 100 ÷ 100 × 10 = 10
          'comparator': '≤', 'within-limit': 'progress' | 80 | 100 | 80 ÷ 100 × 10 = 8
          'comparator': '≤', 'within-limit': 'progress' | 125 | 100 | 100 ÷ 125 × 10 = 8
          """)
  void theArithmeticOfARatioShowsItsVariant(
      String variant, String actual, String target, String line) {
    assertThat(arithmetic(compiled("{'kind': 'ratio', " + variant + "}"), actual, target))
        .isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'comparator': '≥' | 1 | 3 | (1 ÷ 3 → 33.33%) × 10 = 3.333 → 3.33
          'comparator': '≤' | 3 | 1 | (1 ÷ 3 → 33.33%) × 10 = 3.333 → 3.33
          'comparator': '≥' | 1 | 4 | 1 ÷ 4 × 10 = 2.5
          'comparator': '＝', 'missed': 'deviation' | 2 | 3 | (1 − (3 − 2) ÷ 3 → 66.67%) × 10 = 6.667 → 6.67
          'comparator': '＝', 'missed': 'deviation' | 3 | 4 | (1 − (4 − 3) ÷ 4) × 10 = 7.5
          """)
  void aRateThatIsRoundedFirstIsShownRounded(
      String variant, String actual, String target, String line) {
    String rounded = "'rounding': 'RATE(2) 2 HALF_UP', ";
    CompiledRubric rubric = compiled("{'kind': 'ratio', " + variant + "}", rounded);
    assertThat(arithmetic(rubric, actual, target)).isEqualTo(line);
  }

  private static String arithmetic(CompiledRubric rubric, String actual, String target) {
    Observation ratio =
        Observation.measured().amount("actual", actual).amount("target", target).build();
    return rubric
        .score(Observations.of("project").put("leaf", ratio).build())
        .explanation("leaf")
        .arithmetic()
        .orElseThrow();
  }
}
