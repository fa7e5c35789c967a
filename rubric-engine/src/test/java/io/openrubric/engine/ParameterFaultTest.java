package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.InputName;
import io.openrubric.api.Language;
import io.openrubric.api.Parameter;
import io.openrubric.api.Parameters;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterFaultTest {
  private static Parameters sound(String changed, String value) {
    Parameters.Builder parameters = Parameters.builder();
    List.of("threshold=0.1", "unit=0.02", "points=1", "counting=started")
        .forEach(
            pair -> {
              String name = pair.substring(0, pair.indexOf('='));
              if (!name.equals(changed)) {
                parameters.put(name, pair.substring(pair.indexOf('=') + 1));
              }
            });
    return (value == null ? parameters : parameters.put(changed, value)).build();
  }

  private static List<Problem> faults(String kind, Parameters parameters) {
    return OneLeaf.of("5", Rule.of(kind, parameters)).faults();
  }

  @Test
  void numbersOfMoreThanAThousandCharactersAreRefused() {
    assertThat(faults("deduction", sound("points", "1/" + "7".repeat(998)))).isEmpty();
    assertThat(faults("deduction", sound("points", "1/" + "7".repeat(999))))
        .singleElement()
        .extracting(problem -> problem.message().en())
        .asString()
        .startsWith("Expected a number of at most 1000 characters, got 1/777");
  }

  @ParameterizedTest
  @CsvSource({
    "threshold, , missing-parameter",
    "unit, , missing-parameter",
    "points, , missing-parameter",
    "counting, , missing-parameter",
    "threshold, ten, bad-parameter",
    "unit, 0, bad-parameter",
    "unit, -0.02, bad-parameter",
    "points, 0, bad-parameter",
    "points, 1/0, bad-parameter",
    "counting, begun, bad-parameter",
    "side, beside, bad-parameter",
    "measure, speed, bad-parameter",
    "most, 0, bad-parameter",
    "most, 5.1, bad-parameter",
    "unti, 1, unknown-parameter",
  })
  void eachFaultOfADeductionHasItsCodeAndItsPlace(String name, String value, String code) {
    List<Problem> faults = faults("deduction", sound(name, value));
    assertThat(faults).extracting(Problem::code).containsExactly(code);
    assertThat(faults.get(0).path()).startsWith("指标");
    assertThat(faults.get(0).indicator()).contains("leaf");
    assertThat(faults.get(0).in(Language.EN)).contains(name);
  }

  @ParameterizedTest
  @CsvSource({"threshold, -5", "unit, 1/3", "most, 5", "side, either", "measure, saving-rate"})
  void soundParametersAreTaken(String name, String value) {
    assertThat(faults("deduction", sound(name, value))).isEmpty();
  }

  @Test
  void allFaultsOfARuleAreReportedAtOnce() {
    Parameters parameters =
        Parameters.builder().put("unit", "0").put("points", "x").put("extra", "1").build();
    assertThat(faults("deduction", parameters))
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(
            ProblemCode.UNKNOWN_PARAMETER,
            ProblemCode.MISSING_PARAMETER,
            ProblemCode.BAD_PARAMETER,
            ProblemCode.BAD_PARAMETER,
            ProblemCode.MISSING_PARAMETER);
  }

  @Test
  void aMisspeltParameterIsToldTheNearest() {
    Problem problem = faults("deduction", sound("unitt", "1")).get(0);
    assertThat(problem.message().en()).contains("did you mean unit?");
    Problem kind = faults("rattio", Parameters.none()).get(0);
    assertThat(kind.message().en()).contains("did you mean ratio?");
  }

  @Test
  void anInputNameNeedsAKeyAndWords() {
    Parameter nameless = Parameter.of(Parameters.builder().put("input", "x").build());
    assertThat(faults("yes-no", Parameters.builder().put("met", nameless).build()))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.MISSING_PARAMETER);
    assertThat(faults("yes-no", Parameters.builder().put("met", "x").build()))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.BAD_PARAMETER);
  }

  @Test
  void twoInputsOfOneNameOrABadOneAreRefused() {
    InputName name = InputName.of("value", "值", "value");
    assertThat(OneLeaf.of("5", Rule.ratio(name, name)).faults())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.DUPLICATE_ID);
    InputName bad = InputName.of("Value!", "值", "value");
    assertThat(OneLeaf.of("5", Rule.ratio(bad, name)).faults())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.BAD_ID);
  }

  @Test
  void anItemOfACheckpointListMustBeAnObject() {
    Parameter list = Parameter.of(List.of(Parameter.of("要点"), Parameter.of(Parameters.none())));
    assertThat(faults("checklist", Parameters.builder().put("checkpoints", list).build()))
        .extracting(Problem::path)
        .containsExactly(
            "指标 rule/checkpoints/0",
            "指标 rule/checkpoints/1/input",
            "指标 rule/checkpoints/1/zh",
            "指标 rule/checkpoints/1/points");
  }
}
