package io.openrubric.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.openrubric.api.number.Rational;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NumberLengthTest {
  private static final Rational LONGEST = Rational.parse("9".repeat(Quantity.MAX_TEXT_LENGTH));
  private static final Rational LONGER = LONGEST.plus(Rational.ONE);

  @Test
  void numbersOfAThousandCharactersAreObserved() {
    assertThat(new Observation.Given(LONGEST, Optional.empty()).points()).isEqualTo(LONGEST);
    assertThat(new Input.Series(List.of(LONGEST, LONGEST)).values()).hasSize(2);
    assertThat(Columns.of(Column.points("leaf")).row("a").points(0, LONGEST).build().find("leaf"))
        .contains(Observation.given(LONGEST));
  }

  @Test
  void longerOnesAreRefusedWhereverTheyAre() {
    String expected = "Expected a number of at most 1000 characters, got a longer one ";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Observation.given(LONGER))
        .withMessage(expected + "(points)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Observation.given("1/" + LONGER))
        .withMessage(expected + "(points)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Observation.measured().series("points", List.of(LONGEST, LONGER)))
        .withMessage(expected + "(number 2)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Columns.of(Column.points("leaf")).row("a").points(0, LONGER))
        .withMessageStartingWith(expected + "(")
        .withMessageContaining("leaf");
  }

  @Test
  void aNumberOfARowIsHeldAgainstItWithItsUnit() {
    Columns columns = Columns.of(Column.number("road", "actual", Unit.parse("公里")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> columns.row("a").number(0, LONGEST))
        .withMessageEndingWith("(longer than 1000 characters)");
  }
}
