package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Column;
import io.openrubric.api.Columns;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Parameter;
import io.openrubric.api.Parameters;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Quantity;
import io.openrubric.api.Rule;
import io.openrubric.api.Text;
import io.openrubric.api.Unit;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Points, shares and counts do not take just any unit. */
class NumberMeaningTest {
  private static final OneLeaf GIVEN = OneLeaf.of("100", Rule.given());
  private static final OneLeaf TIERS =
      OneLeaf.of(
          "100",
          Rule.tiers(
              List.of(new Rule.Tier("good", Text.of("优", "good"), Interval.parse("[0,1]")))));
  private static final OneLeaf VIOLATIONS =
      OneLeaf.of("100", Rule.violations(Rational.of(1, 1000)));

  private static Observation tier(String input, String value) {
    return Observation.measured()
        .choice("tier", "good")
        .amount(input, Quantity.parse(value))
        .build();
  }

  private static Observation amount(String input, String value) {
    return Observation.measured().amount(input, Quantity.parse(value)).build();
  }

  private static void isRefused(OneLeaf leaf, Observation observation, String expected) {
    assertThat(leaf.report(observation).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.UNIT_MISMATCH);
              assertThat(problem.isError()).isTrue();
              assertThat(problem.message().en()).startsWith("Expected input ").contains(expected);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"85", "85分", "85.0 分"})
  void pointsAreBareOrInPoints(String value) {
    assertThat(GIVEN.printed(amount("points", value))).isEqualTo("85.00");
    assertThat(TIERS.printed(tier("points", value))).isEqualTo("85.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"85%", "85‰", "85公里", "85元", "0.1万", "85个", "85百分点"})
  void pointsTakeNoOtherUnit(String value) {
    isRefused(GIVEN, amount("points", value), "points in 分 or no unit, got " + value);
    isRefused(TIERS, tier("points", value), "points in 分 or no unit, got " + value);
  }

  @ParameterizedTest
  @CsvSource({"0.85, 85.00", "85%, 85.00", "850‰, 85.00"})
  void sharesAreBareOrPartsOfOne(String value, String points) {
    assertThat(TIERS.printed(tier("share", value))).isEqualTo(points);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.85人", "0.85分", "0.85元", "0.00001万"})
  void sharesTakeNoOtherUnit(String value) {
    isRefused(TIERS, tier("share", value), "share in %, ‰ or no unit, got " + value);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 3",
    "3次, 3",
    "3个, 3",
    "3人次, 3",
    "3单元, 3",
    "3元件, 3",
    "3天, 3",
    "3万, 30000",
    "3万次, 30000"
  })
  void countsAreInWhateverIsCounted(String value, int count) {
    assertThat(VIOLATIONS.exact(amount("count", value)))
        .isEqualTo(Rational.of(100_000L - count, 1000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"300%", "3000‰", "3元", "3万元", "3元/人", "3美元"})
  void sharesAndMoneyAreNoCounts(String value) {
    isRefused(VIOLATIONS, amount("count", value), "count in a unit that counts");
  }

  @Test
  void aChecklistCountsFaultsTheSameWay() {
    Parameters counted =
        Parameters.builder()
            .put("input", "faults")
            .put("zh", "无问题")
            .put("points", "2")
            .put("per-violation", "0.1")
            .build();
    Parameters checkpoints =
        Parameters.builder()
            .put("checkpoints", Parameter.of(List.of(Parameter.of(counted))))
            .build();
    OneLeaf checklist = OneLeaf.of("2", Rule.of("checklist", checkpoints));
    assertThat(checklist.printed(amount("faults", "3次"))).isEqualTo("1.70");
    isRefused(checklist, amount("faults", "300%"), "faults in a unit that counts");
  }

  @Test
  void columnsAreHeldToTheSame() {
    Columns columns = Columns.of(Column.number("leaf", "points", Unit.parse("公里")));
    Observations row = columns.row("p").number(0, Rational.of(85)).build();
    assertThat(GIVEN.compiled().score(row).problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.UNIT_MISMATCH);
  }
}
