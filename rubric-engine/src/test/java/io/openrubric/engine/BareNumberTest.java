package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Column;
import io.openrubric.api.Columns;
import io.openrubric.api.InputName;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Quantity;
import io.openrubric.api.Rule;
import io.openrubric.api.Severity;
import io.openrubric.api.Target;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.ScoreReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number without a unit has the rule's, and where that is a guess the report says so. */
class BareNumberTest {
  private static OneLeaf atLeast(String target) {
    return OneLeaf.of("100", Rule.ratio())
        .with(Target.of(TargetComparator.AT_LEAST, Quantity.parse(target)));
  }

  private static Observation actual(String value) {
    return Observation.measured().amount("actual", value).build();
  }

  private static void isNoted(ScoreReport report, String read) {
    assertThat(report.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.UNIT_MISMATCH);
              assertThat(problem.severity()).isEqualTo(Severity.NOTE);
              assertThat(problem.indicator()).contains("leaf");
              assertThat(problem.message().en()).endsWith("read as " + read);
              assertThat(problem.message().zh()).endsWith("按 " + read + " 计");
            });
  }

  @ParameterizedTest
  @CsvSource({"95%, 0.95, 1.00", "95%, 1, 1.05", "95%, 0.01, 0.01", "950‰, 0.95, 0.10"})
  void whatMayBeAShareIsReadInTheUnitOfTheTargetWithANote(
      String target, String value, String points) {
    ScoreReport report = atLeast(target).report(actual(value));
    assertThat(report.total()).hasToString("Optional[" + points + "]");
    isNoted(report, value + target.substring(target.length() - 1));
  }

  @ParameterizedTest
  @CsvSource({"95%, 1.01", "95%, 95", "95%, 0", "95%, -0.5", "95万元, 0.95", "95个, 1", "1, 0.95"})
  void whatCanOnlyBeMeantOneWayHasNoNote(String target, String value) {
    assertThat(atLeast(target).codes(actual(value))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.95%", "1%"})
  void aWrittenUnitHasNoNote(String value) {
    Observation written = Observation.measured().amount("actual", Quantity.parse(value)).build();
    assertThat(atLeast("95%").codes(written)).isEmpty();
  }

  @Test
  void anInputThatNamesItsUnitIsNotedAsWell() {
    InputName rate = InputName.of("rate", "合格率", "pass rate").in("%");
    OneLeaf leaf = OneLeaf.of("100", Rule.expression("clamp(rate, 0, weight)", rate));
    isNoted(leaf.report(Observation.measured().amount("rate", "0.95").build()), "0.95%");
  }

  @Test
  void aRowIsReadAlike() {
    Columns columns = Columns.of(Column.number("leaf", "actual"));
    Observations row = columns.row("p").number(0, Rational.of(95, 100)).build();
    ScoreReport report = atLeast("95%").compiled().score(row);
    assertThat(report.total()).hasToString("Optional[1.00]");
    isNoted(report, "0.95%");
    assertThat(report.problems().stream().noneMatch(Problem::isError)).isTrue();
  }
}
