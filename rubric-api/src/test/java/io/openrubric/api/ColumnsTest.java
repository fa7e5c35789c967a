package io.openrubric.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.openrubric.api.number.Rational;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  private static final Column ACTUAL = Column.number("road", "actual", Unit.parse("公里"));
  private static final Column PLANNED = Column.number("road", "planned", Unit.parse("公里"));
  private static final Column DONE = Column.day("time", "actual");
  private static final Column FIRST = Column.flag("rules", "first");
  private static final Column SECOND = Column.flag("rules", "second");
  private static final Column CASE = Column.choice("case", "kind");
  private static final Column EXPERTS = Column.series("experts", "points");
  private static final Column GIVEN = Column.points("benefit");

  private static Columns all() {
    return Columns.of(ACTUAL, PLANNED, DONE, FIRST, SECOND, CASE, EXPERTS, GIVEN);
  }

  private static Observations filled() {
    return all()
        .row("道路")
        .number(0, Rational.of(54))
        .number(1, Rational.of(80))
        .day(2, LocalDate.of(2023, 12, 31))
        .flag(3, true)
        .flag(4, false)
        .put(5, new Input.Choice("minor"))
        .put(6, new Input.Series(List.of(Rational.of(3), Rational.of(4))))
        .points(7, Rational.parse("4.7"))
        .build();
  }

  private static Observations named() {
    Unit km = Unit.parse("公里");
    return Observations.of("道路")
        .put(
            "road",
            Observation.measured()
                .amount("actual", Quantity.of(Rational.of(54), km))
                .amount("planned", Quantity.of(Rational.of(80), km))
                .build())
        .put("time", Observation.measured().day("actual", LocalDate.of(2023, 12, 31)).build())
        .put("rules", Observation.measured().flag("first", true).flag("second", false).build())
        .put("case", Observation.measured().choice("kind", "minor").build())
        .put(
            "experts",
            Observation.measured()
                .series("points", List.of(Rational.of(3), Rational.of(4)))
                .build())
        .put("benefit", Observation.given("4.7"))
        .build();
  }

  @Test
  void aRowFilledByPositionIsTheSameAsObservationsByName() {
    assertThat(filled()).isEqualTo(named()).hasSameHashCodeAs(named());
    assertThat(filled().byId().keySet()).containsExactlyElementsOf(named().byId().keySet());
    assertThat(filled()).hasToString(named().toString());
  }

  @Test
  void observationsByNameHaveTheirRow() {
    assertThat(named().row().columns()).isSameAs(all());
    assertThat(named().row().isEmpty()).isFalse();
    assertThat(named().row().number(all().position(7))).isEqualTo(Rational.parse("4.7"));
    assertThat(named().row().day(all().position(2))).isEqualTo("2023-12-31");
    assertThat(all().position(4)).isEqualTo(all().position(3));
    assertThat(all().bit(4)).isEqualTo(1);
  }

  @Test
  void whatIsNoPlainValueHasNoRowAndLosesNothing() {
    for (Observation observation :
        List.of(
            Observation.notApplicable("not in use yet"),
            Observation.missing(Observation.Absence.NOT_DUE),
            Observation.measured().build(),
            Observation.measured().day("actual", LocalDate.of(999, 1, 1)).build(),
            Observation.measured().amount("actual", Quantity.parse("约50")).build(),
            Observation.measured().amount("actual", Quantity.parse("≥50")).build(),
            Observation.measured().amount("actual", Quantity.parse("3-5天")).build())) {
      Observations observations = Observations.of("x").put("leaf", observation).build();
      assertThat(observations.row().isEmpty()).isTrue();
      assertThat(observations.find("leaf")).contains(observation);
    }
  }

  @Test
  void wordsBesideTheFiguresAreKept() {
    Observation measured = Observation.measured().flag("met", true).evidence("验收单").build();
    Observation given =
        new Observation.Given(Rational.of(3), java.util.Optional.of("two weeks late"));
    Observations observations = Observations.of("x").put("a", measured).put("b", given).build();
    assertThat(observations.row().isEmpty()).isFalse();
    assertThat(observations.byId()).containsEntry("a", measured).containsEntry("b", given);
  }

  /** A thread that gets them without synchronization sees the final fields, perhaps no other. */
  @Test
  void finalFieldsSayAll() throws ReflectiveOperationException {
    for (Observations observations :
        List.of(
            filled(),
            named(),
            Observations.of("x").put("leaf", Observation.notApplicable("无此任务")).build(),
            Observations.of("x")
                .put("leaf", Observation.measured().flag("met", true).evidence("验收单").build())
                .build())) {
      String before = observations.toString();
      for (Field field : Observations.class.getDeclaredFields()) {
        if (!Modifier.isFinal(field.getModifiers()) && !Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          field.set(observations, null);
        }
      }
      assertThat(observations).hasToString(before);
    }
  }

  @Test
  void numbersOfAnyWidthAreKept() {
    Rational wide = Rational.of(BigInteger.TEN.pow(30), BigInteger.valueOf(7));
    Columns columns = Columns.of(Column.number("a", "actual"), Column.points("b"));
    Observations observations = columns.row("x").number(0, wide).points(1, 9, 4).build();
    assertThat(observations.row().number(0)).isEqualTo(wide);
    assertThat(observations.find("b")).contains(Observation.given("2.25"));
  }

  @Test
  void equalColumnsAreOneObject() {
    assertThat(all()).isSameAs(all());
    assertThat(Columns.of(DONE)).isNotEqualTo(Columns.of(CASE));
    assertThat(all().column(0)).hasToString("road actual");
    assertThat(all().column(7)).hasToString("benefit");
  }

  @Test
  void columnsThatMakeNoTableAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Columns.of(ACTUAL, DONE, PLANNED))
        .withMessage("Expected the columns of road side by side, got another one at 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Columns.of(ACTUAL, ACTUAL))
        .withMessageContaining("got column road actual at 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Columns.of(GIVEN, Column.flag("benefit", "met")))
        .withMessageContaining("points alone");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Column("a", "b", Column.Kind.DAY, Unit.parse("天")))
        .withMessageContaining("Expected no unit for DAY, got 天");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Column("a", "b", Column.Kind.POINTS, Unit.NONE));
  }

  @Test
  void aRowThatIsNotFilledOnceIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Columns.of(FIRST, SECOND).row("x").flag(1, true).build())
        .withMessage("Expected a value in every column, got none (rules first)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Columns.of(FIRST).row("x").flag(0, true).flag(0, true))
        .withMessageContaining("got a second one (rules first)");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Columns.of(FIRST, SECOND).row("x").flag(2, true))
        .withMessage("Expected a column from 0 to 1, got 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Columns.of(FIRST).row("x").number(0, Rational.ONE))
        .withMessageContaining("Expected FLAG, got NUMBER");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Columns.of(GIVEN).row("x").points(0, 1, 0))
        .withMessageContaining("Expected a denominator above 0, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Columns.of(DONE).row("x").day(0, LocalDate.of(10_000, 1, 1)))
        .withMessageContaining("1000 to 9999");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Columns.of(ACTUAL).row("x").put(0, new Input.Amount(Quantity.parse("3米"))))
        .withMessageContaining("公里");
  }
}
