package io.openrubric.api.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IntervalPropertyTest {

  @Provide
  Arbitrary<Rational> probes() {
    return Intervals.probes();
  }

  @Property(tries = 500)
  void parseReadsWhatToStringPrints(@ForAll(supplier = Intervals.class) Interval interval) {
    assertThat(Interval.parse(interval.toString())).isEqualTo(interval).hasSameHashCodeAs(interval);
  }

  @Property(tries = 500)
  void equalIntervalsPrintAlike(
      @ForAll(supplier = Intervals.class) Interval a,
      @ForAll(supplier = Intervals.class) Interval b) {
    assertThat(a.equals(b)).isEqualTo(a.toString().equals(b.toString()));
  }

  @Property(tries = 1000)
  void aValueLiesBelowInOrAboveAnInterval(
      @ForAll(supplier = Intervals.class) Interval interval, @ForAll("probes") Rational value) {
    int homes = contains(interval.below(), value) + contains(interval.above(), value);
    assertThat(homes + contains(Optional.of(interval), value)).isEqualTo(1);
  }

  @Property(tries = 1000)
  void anIntersectionHoldsWhatBothHold(
      @ForAll(supplier = Intervals.class) Interval a,
      @ForAll(supplier = Intervals.class) Interval b,
      @ForAll("probes") Rational value) {
    Optional<Interval> common = a.intersection(b);
    assertThat(common).isEqualTo(b.intersection(a));
    assertThat(contains(common, value) == 1).isEqualTo(a.contains(value) && b.contains(value));
    assertThat(a.overlaps(b)).isEqualTo(common.isPresent());
  }

  @Property(tries = 1000)
  void aGapLiesBetweenTheTwoAndClosesThem(
      @ForAll(supplier = Intervals.class) Interval a,
      @ForAll(supplier = Intervals.class) Interval b) {
    Optional<Interval> gap = a.gapTo(b);
    assertThat(gap).isEqualTo(b.gapTo(a));
    assertThat(a.touches(b)).isEqualTo(gap.isEmpty());
    if (gap.isPresent()) {
      assertThat(a.overlaps(b)).isFalse();
      assertThat(gap.get().overlaps(a)).isFalse();
      assertThat(gap.get().overlaps(b)).isFalse();
      assertThat(gap.get().touches(a)).isTrue();
      assertThat(gap.get().touches(b)).isTrue();
    }
  }

  @Property(tries = 1000)
  void aValueBetweenTwoIntervalsIsInOneOrInTheGap(
      @ForAll(supplier = Intervals.class) Interval a,
      @ForAll(supplier = Intervals.class) Interval b,
      @ForAll("probes") Rational value) {
    boolean between =
        contains(a.above(), value) + contains(b.below(), value) == 2
            || contains(b.above(), value) + contains(a.below(), value) == 2;
    assertThat(contains(a.gapTo(b), value) == 1).isEqualTo(between);
  }

  @Property(tries = 500)
  void intervalsAreOrderedByWhereTheyBegin(
      @ForAll(supplier = Intervals.class) Interval a,
      @ForAll(supplier = Intervals.class) Interval b) {
    assertThat(Integer.signum(a.compareLower(b))).isEqualTo(-Integer.signum(b.compareLower(a)));
    boolean sameStart = a.lower().equals(b.lower()) && a.lowerInclusive() == b.lowerInclusive();
    assertThat(a.compareLower(b) == 0).isEqualTo(sameStart);
    if (a.compareLower(b) < 0) {
      assertThat(b.below().orElseThrow().overlaps(a)).isTrue();
    }
  }

  @Property(tries = 100)
  void aSerializedCopyIsEqual(@ForAll(supplier = Intervals.class) Interval interval)
      throws Exception {
    assertThat(Copies.serialized(interval)).isEqualTo(interval);
  }

  private static int contains(Optional<Interval> interval, Rational value) {
    return interval.isPresent() && interval.get().contains(value) ? 1 : 0;
  }
}
