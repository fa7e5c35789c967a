package io.openrubric.engine.formula;

import io.openrubric.api.Text;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Intervals in words; an end that belongs to one is always marked in Chinese. */
final class Bands {
  private Bands() {}

  /** The interval in words, its ends shown in some way. */
  static Text words(Interval band, Function<Rational, String> shown) {
    if (band.lower().isEmpty() && band.upper().isEmpty()) {
      return Text.of("任何值", "any value");
    } else if (band.lower().isEmpty()) {
      String end = shown.apply(band.upper().orElseThrow());
      return band.upperInclusive()
          ? Text.of(end + "及以下", end + " or less")
          : Text.of("低于" + end, "under " + end);
    }
    String start = shown.apply(band.lower().get());
    if (band.upper().isEmpty()) {
      return band.lowerInclusive()
          ? Text.of(start + "及以上", start + " or more")
          : Text.of("高于" + start, "over " + start);
    } else if (band.lower().equals(band.upper())) {
      return Text.same(start);
    }
    String end = shown.apply(band.upper().get());
    return Text.of(
        (band.lowerInclusive() ? start + "（含）" : "高于" + start)
            + "至"
            + end
            + (band.upperInclusive() ? "（含）" : ""),
        (band.lowerInclusive() ? "" : "over ")
            + start
            + " to "
            + (band.upperInclusive() ? "" : "under ")
            + end);
  }

  /** An interval of shares in words; no share is below 0. */
  static Text shares(Interval band) {
    return words(fromZero(band), Figures::exact);
  }

  /** The interval without an end at 0, where nothing can be below it anyway. */
  private static Interval fromZero(Interval band) {
    Optional<Rational> end = band.upper();
    if (!band.lowerInclusive()
        || !band.lower().equals(Optional.of(Rational.ZERO))
        || end.isEmpty()) {
      return band;
    }
    return band.upperInclusive() ? Interval.atMost(end.get()) : Interval.lessThan(end.get());
  }

  /** Whether the ends are from 0 to 1 and not all whole, as only shares are. */
  static boolean areShares(List<Interval> bands) {
    List<Rational> ends =
        bands.stream()
            .flatMap(band -> Stream.concat(band.lower().stream(), band.upper().stream()))
            .toList();
    return ends.stream().noneMatch(end -> end.isNegative() || end.compareTo(Rational.ONE) > 0)
        && ends.stream().anyMatch(end -> !end.isInteger());
  }
}
