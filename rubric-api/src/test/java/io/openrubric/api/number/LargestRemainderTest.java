package io.openrubric.api.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LargestRemainderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10 | 1 1 1 | 2 | 3.34, 3.33, 3.33",
        "50 | 1 1 1 1 1 1 | 0 | 9, 9, 8, 8, 8, 8",
        "20 | 1 2 4 | 1 | 2.9, 5.7, 11.4",
        "5 | 0 1/3 0 2/3 | 2 | 0.00, 1.67, 0.00, 3.33",
        "0 | 1 2 | 2 | 0.00, 0.00",
        "0.01 | 1 1 | 2 | 0.01, 0.00",
        "7.5 | 3 | 1 | 7.5",
        "1 | 1 2 | 10 | 0.3333333333, 0.6666666667",
      })
  void theLargestRemaindersAreRoundedUp(String total, String shares, int scale, String parts) {
    assertThat(LargestRemainder.split(Rational.parse(total), list(shares), scale))
        .hasToString("[" + parts + "]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0.001", "1/3"})
  void aTotalThatDoesNotFitTheScaleIsRefused(String total) {
    List<Rational> shares = list("1 1");
    Rational value = Rational.parse(total);
    assertThatThrownBy(() -> LargestRemainder.split(value, shares, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a total ≥ 0 of at most 2 decimals, got " + total);
  }

  @ParameterizedTest
  @CsvSource({"1 -1", "0 0", "''"})
  void sharesThatCannotCarryATotalAreRefused(String text) {
    List<Rational> shares = list(text);
    assertThatThrownBy(() -> LargestRemainder.split(Rational.ONE, shares, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected shares ≥ 0 of which at least one is above 0, got " + shares);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 11})
  void aScaleOutsideTheLimitsIsRefused(int scale) {
    List<Rational> shares = List.of(Rational.ONE);
    assertThatThrownBy(() -> LargestRemainder.split(Rational.ONE, shares, scale))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a scale from 0 to 10, got " + scale);
  }

  @Test
  void aTotalBeyondLongsIsSplitToo() {
    Rational total = Rational.parse("9".repeat(30));
    assertThat(LargestRemainder.split(total, list("1 2"), 0))
        .hasToString("[" + "3".repeat(30) + ", " + "6".repeat(30) + "]");
  }

  private static List<Rational> list(String text) {
    return Arrays.stream(text.split(" ", -1))
        .filter(share -> !share.isEmpty())
        .map(Rational::parse)
        .toList();
  }
}
