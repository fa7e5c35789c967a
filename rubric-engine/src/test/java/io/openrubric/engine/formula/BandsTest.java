package io.openrubric.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Text;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bands in words. */
class BandsTest {
  private static final Rational TWO = Rational.of(2);
  private static final Rational FIVE = Rational.of(5);

  static Stream<Arguments> words() {
    return Stream.of(
        Arguments.of(Interval.all(), "任何值", "any value"),
        Arguments.of(Interval.atMost(FIVE), "5及以下", "5 or less"),
        Arguments.of(Interval.lessThan(FIVE), "低于5", "under 5"),
        Arguments.of(Interval.atLeast(TWO), "2及以上", "2 or more"),
        Arguments.of(Interval.greaterThan(TWO), "高于2", "over 2"),
        Arguments.of(Interval.closed(TWO, TWO), "2", "2"),
        Arguments.of(Interval.closed(TWO, FIVE), "2（含）至5（含）", "2 to 5"),
        Arguments.of(Interval.closedOpen(TWO, FIVE), "2（含）至5", "2 to under 5"),
        Arguments.of(Interval.openClosed(TWO, FIVE), "高于2至5（含）", "over 2 to 5"),
        Arguments.of(Interval.open(TWO, FIVE), "高于2至5", "over 2 to under 5"));
  }

  @ParameterizedTest
  @MethodSource("words")
  void eachEndSaysWhetherItIsInTheBand(Interval band, String zh, String en) {
    assertThat(Bands.words(band, Rational::toString)).isEqualTo(Text.of(zh, en));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[0,0.6) [0.6,1]; true",
        "[0,1] [1,1]; false",
        "[0,60) [60,100]; false",
        "[0,0.6) [0.6,1.5]; false",
        "[-0.5,0.5); false",
      })
  void endsUpToOneThatAreNotWholeAreShares(String bands, boolean shares) {
    List<Interval> all = Arrays.stream(bands.split(" ")).map(Interval::parse).toList();
    assertThat(Bands.areShares(all)).isEqualTo(shares);
  }
}
