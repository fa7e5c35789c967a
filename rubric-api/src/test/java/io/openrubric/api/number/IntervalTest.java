package io.openrubric.api.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {

  private static final Rational SIXTY = Rational.of(60);
  private static final Rational EIGHTY = Rational.of(80);

  @Test
  void theNameOfAFactoryIsInItsText() {
    assertThat(Interval.closed(SIXTY, EIGHTY)).hasToString("[60,80]");
    assertThat(Interval.closedOpen(SIXTY, EIGHTY)).hasToString("[60,80)");
    assertThat(Interval.openClosed(SIXTY, EIGHTY)).hasToString("(60,80]");
    assertThat(Interval.open(SIXTY, EIGHTY)).hasToString("(60,80)");
    assertThat(Interval.atLeast(SIXTY)).hasToString("[60,+∞)");
    assertThat(Interval.greaterThan(SIXTY)).hasToString("(60,+∞)");
    assertThat(Interval.atMost(SIXTY)).hasToString("(-∞,60]");
    assertThat(Interval.lessThan(SIXTY)).hasToString("(-∞,60)");
    assertThat(Interval.all()).hasToString("(-∞,+∞)");
  }

  @Test
  void itsPartsCanBeAskedFor() {
    Interval fair = Interval.closedOpen(SIXTY, EIGHTY);
    assertThat(fair.lower()).contains(SIXTY);
    assertThat(fair.lowerInclusive()).isTrue();
    assertThat(fair.upper()).contains(EIGHTY);
    assertThat(fair.upperInclusive()).isFalse();
    assertThat(Interval.atMost(SIXTY).lower()).isEmpty();
    assertThat(Interval.atMost(SIXTY).lowerInclusive()).isFalse();
    assertThat(Interval.atMost(SIXTY).upperInclusive()).isTrue();
    assertThat(Interval.all().upper()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "［60，80） | [60,80)",
        "（0，+∞） | (0,+∞)",
        "[60, 80) | [60,80)",
        "' [ 60 , 80 ) ' | [60,80)",
        "'(-∞,　60］' | (-∞,60]",
        "[1/3,0.50] | [1/3,0.5]",
        "(-∞,+∞) | (-∞,+∞)",
        "[-2,-1] | [-2,-1]",
      })
  void pastedTextIsRead(String text, String printed) {
    assertThat(Interval.parse(text)).hasToString(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "60", "[60;80)", "60,80", "[60,80", "{60,80}", "[1,2,3]", "[-∞,60)", "(0,+∞]"})
  void otherTextIsRefusedAndQuoted(String text) {
    assertThatThrownBy(() -> Interval.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected an interval such as [60,80) or (0,+∞), got \"" + text + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[6 0,80) | 6 0", "(+∞,80) | +∞", "(60,-∞) | -∞", "[,80) | ''", "[a,80) | a"})
  void anEndThatIsNoNumberIsQuotedWithItsInterval(String text, String end) {
    assertThatThrownBy(() -> Interval.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a decimal such as 12.5 or a fraction such as 1/3, got \"%s\""
                + " in the interval \"%s\"",
            end, text);
  }

  @Test
  void reversedEndsAreRefused() {
    assertThatThrownBy(() -> Interval.closedOpen(EIGHTY, SIXTY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected lower ≤ upper, got [80,60)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[60,60)", "(60,60]", "(60,60)"})
  void anIntervalWithoutAnyValueIsRefused(String text) {
    assertThatThrownBy(() -> Interval.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected lower < upper, or both ends inclusive, got " + text);
  }

  @Test
  void noFactoryMakesAnIntervalWithoutAnyValue() {
    assertThatThrownBy(() -> Interval.closed(EIGHTY, SIXTY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Interval.openClosed(SIXTY, SIXTY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Interval.open(SIXTY, SIXTY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[0,59] | [60,80) | (59,60)",
        "[60,80) | (80,90] | [80,80]",
        "[60,80) | [90,+∞) | [80,90)",
        "(-∞,60) | (60,80) | [60,60]",
      })
  void aGapBetweenBandsIsNamed(Interval first, Interval second, Interval gap) {
    assertThat(first.gapTo(second)).contains(gap);
    assertThat(second.gapTo(first)).contains(gap);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[60,80] | [80,90) | [80,80]",
        "[60,85) | (80,90) | (80,85)",
        "(-∞,70] | [60,+∞) | [60,70]",
      })
  void anOverlapOfBandsIsNamed(Interval first, Interval second, Interval overlap) {
    assertThat(first.intersection(second)).contains(overlap);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[0,60) | [60,80)", "[0,60] | (60,80)", "[0,60] | [60,80)", "[0,100] | [60,80)"})
  void bandsWithoutAGapTouch(Interval first, Interval second) {
    assertThat(first.touches(second)).isTrue();
  }

  @Test
  void bandsAreSortedByWhereTheyBegin() {
    List<Interval> bands = new ArrayList<>();
    for (String text : List.of("(60,80)", "[90,100]", "[60,60]", "(-∞,60)")) {
      bands.add(Interval.parse(text));
    }
    bands.sort(Interval::compareLower);
    assertThat(bands).hasToString("[(-∞,60), [60,60], (60,80), [90,100]]");
  }

  @Test
  void anIntervalEqualsNothingElse() {
    assertThat(Interval.all()).isNotEqualTo(new Object());
    assertThat(Interval.all()).doesNotHaveSameHashCodeAs(Interval.atLeast(SIXTY));
  }
}
