package io.openrubric.api;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.openrubric.api.number.Rational;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is null is refused where it is handed in, and leaves nothing behind. */
@SuppressWarnings({"DataFlowIssue", "NullAway"}) // nulls from callers without a checker
class NullValueTest {

  @Test
  void anObservationIsThere() {
    Observations.Builder project = Observations.of("x");
    assertThatNullPointerException()
        .isThrownBy(() -> project.put("leaf", null))
        .withMessage("leaf");
    assertThatNullPointerException().isThrownBy(() -> project.put(null, Observation.given("1")));
    project.put("leaf", Observation.given("1"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> project.put("leaf", Observation.given("2")));
  }

  @Test
  void aProjectHasAName() {
    assertThatNullPointerException().isThrownBy(() -> Observations.of(null)).withMessage("project");
    assertThatNullPointerException()
        .isThrownBy(() -> Columns.of().row(null))
        .withMessage("project");
  }

  @Test
  void anInputIsThere() {
    Observation.MeasuredBuilder measured = Observation.measured();
    assertThatNullPointerException()
        .isThrownBy(() -> measured.put("actual", null))
        .withMessage("actual");
    assertThatNullPointerException()
        .isThrownBy(() -> measured.put(null, new Input.Flag(true)))
        .withMessage("name");
  }

  @Test
  void aParameterIsThere() {
    assertThatNullPointerException()
        .isThrownBy(() -> Rule.ratio().with("pass", null))
        .withMessage("pass");
    assertThatNullPointerException()
        .isThrownBy(() -> Parameters.builder().put(null, Parameter.of(true)))
        .withMessage("name");
  }

  @Test
  void aTargetAndARuleAreWhole() {
    Quantity value = Quantity.parse("95%");
    assertThatNullPointerException()
        .isThrownBy(() -> Target.of(null, value))
        .withMessage("comparator");
    assertThatNullPointerException()
        .isThrownBy(() -> Target.of(TargetComparator.AT_LEAST, null))
        .withMessage("value");
    assertThatNullPointerException().isThrownBy(() -> Target.aim(null)).withMessage("aim");
    assertThatNullPointerException().isThrownBy(() -> Rule.violations(null)).withMessage("points");
    assertThatNullPointerException()
        .isThrownBy(() -> Rule.expertPoints(null))
        .withMessage("aggregation");
  }

  @Test
  void aCellThatWasRefusedIsStillOpen() {
    Columns columns =
        Columns.of(
            Column.number("a", "actual"),
            Column.points("b"),
            Column.day("c", "actual"),
            Column.choice("d", "case"));
    RowBuilder row = columns.row("x");
    assertThatNullPointerException().isThrownBy(() -> row.number(0, null)).withMessage("value");
    assertThatNullPointerException().isThrownBy(() -> row.points(1, null)).withMessage("value");
    assertThatNullPointerException().isThrownBy(() -> row.day(2, null));
    assertThatNullPointerException().isThrownBy(() -> row.put(3, null)).withMessage("input");
    assertThatIllegalStateException()
        .isThrownBy(row::build)
        .withMessage("Expected a value in every column, got none (a actual)");
    row.number(0, Rational.ONE).points(1, Rational.ONE).day(2, LocalDate.of(2024, 1, 1));
    row.put(3, new Input.Choice("minor")).build();
  }
}
