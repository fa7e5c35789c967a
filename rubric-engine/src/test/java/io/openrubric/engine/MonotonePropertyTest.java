package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Checkpoint;
import io.openrubric.api.ExpertAggregation;
import io.openrubric.api.Observation;
import io.openrubric.api.Parameters;
import io.openrubric.api.Rule;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Text;
import io.openrubric.api.UnitCounting;
import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MonotonePropertyTest {
  private static Observation actual(Rational value) {
    return Observation.measured().amount("actual", value).build();
  }

  private static Rational hundredths(int value) {
    return Rational.of(value, 100);
  }

  @Property(tries = 300)
  void moreNeverScoresLessUnderAtLeastAndNeverMoreUnderAtMost(
      @ForAll @IntRange(max = 500) int target,
      @ForAll @IntRange(min = -200, max = 1000) int first,
      @ForAll @IntRange(min = -200, max = 1000) int second,
      @ForAll boolean roundsRate) {
    Rounding rounding = roundsRate ? Rounding.rate(0, 2, RoundingMode.HALF_UP) : Rounding.DEFAULT;
    Observation less = actual(hundredths(Math.min(first, second)));
    Observation more = actual(hundredths(Math.max(first, second)));
    for (TargetComparator comparator :
        List.of(TargetComparator.AT_LEAST, TargetComparator.GREATER_THAN)) {
      OneLeaf leaf = OneLeaf.ratio("7.5", comparator, hundredths(target)).with(rounding);
      assertThat(leaf.exact(more)).isGreaterThanOrEqualTo(leaf.exact(less));
    }
    for (TargetComparator comparator :
        List.of(TargetComparator.AT_MOST, TargetComparator.LESS_THAN)) {
      OneLeaf leaf = OneLeaf.ratio("7.5", comparator, hundredths(target)).with(rounding);
      assertThat(leaf.exact(more)).isLessThanOrEqualTo(leaf.exact(less));
    }
  }

  @Property(tries = 200)
  void underEqualNearerOnTheSameSideNeverScoresLess(
      @ForAll @IntRange(max = 500) int target,
      @ForAll @IntRange(max = 500) int near,
      @ForAll @IntRange(max = 500) int further,
      @ForAll boolean above) {
    int sign = above ? 1 : -1;
    OneLeaf leaf = OneLeaf.ratio("7.5", TargetComparator.EQUAL, hundredths(target));
    Rational nearer = leaf.exact(actual(hundredths(target + sign * near)));
    Rational farther = leaf.exact(actual(hundredths(target + sign * (near + further))));
    assertThat(nearer).isGreaterThanOrEqualTo(farther);
  }

  @Property(tries = 300)
  void furtherFromTheThresholdNeverScoresMore(
      @ForAll @IntRange(max = 400) int near,
      @ForAll @IntRange(max = 400) int further,
      @ForAll UnitCounting counting,
      @ForAll boolean below) {
    Rule rule =
        Rule.of(
            "deduction",
            Parameters.builder()
                .put("threshold", Rational.of(2))
                .put("side", below ? "below" : "above")
                .put("unit", Rational.parse("0.3"))
                .put("points", Rational.parse("0.7"))
                .put("counting", counting.key())
                .build());
    int sign = below ? -1 : 1;
    OneLeaf leaf = OneLeaf.of("5", rule);
    Rational nearer = leaf.exact(actual(hundredths(200 + sign * near)));
    Rational farther = leaf.exact(actual(hundredths(200 + sign * (near + further))));
    assertThat(nearer).isGreaterThanOrEqualTo(farther);
    assertThat(leaf.exact(actual(hundredths(200 - sign * near)))).isEqualTo(Rational.of(5));
  }

  @Property(tries = 200)
  void aDepartureCostsTheSameToEitherSide(
      @ForAll @IntRange(max = 400) int off, @ForAll UnitCounting counting) {
    List<Rational> scores =
        Stream.of("below", "above", "either", "either")
            .map(side -> departure(side, off, counting))
            .toList();
    assertThat(scores).containsOnly(scores.get(0));
  }

  private static Rational departure(String side, int off, UnitCounting counting) {
    Parameters parameters =
        Parameters.builder()
            .put("threshold", Rational.of(2))
            .put("side", side)
            .put("unit", Rational.parse("0.3"))
            .put("points", Rational.parse("0.7"))
            .put("counting", counting.key())
            .build();
    int sign = side.equals("above") ? 1 : -1;
    return OneLeaf.of("5", Rule.of("deduction", parameters))
        .exact(actual(hundredths(200 + sign * off)));
  }

  @Property(tries = 200)
  void startedUnitsNeverScoreMoreThanProratedNorThoseMoreThanCompletedOnes(
      @ForAll @IntRange(max = 400) int short1) {
    Rational started = departure("below", short1, UnitCounting.STARTED);
    Rational prorated = departure("below", short1, UnitCounting.PRORATED);
    Rational completed = departure("below", short1, UnitCounting.COMPLETED);
    assertThat(started).isLessThanOrEqualTo(prorated);
    assertThat(prorated).isLessThanOrEqualTo(completed);
  }

  @Property(tries = 300)
  void laterNeverScoresMore(
      @ForAll @IntRange(max = 1500) int start,
      @ForAll @IntRange(min = -300, max = 900) int late,
      @ForAll @IntRange(max = 200) int later,
      @ForAll @IntRange(min = 1, max = 13) int months,
      @ForAll boolean completed) {
    Rule rule =
        Rule.lateDeduction(
            months, Rational.ONE, completed ? UnitCounting.COMPLETED : UnitCounting.STARTED);
    OneLeaf leaf = OneLeaf.of("20", rule);
    LocalDate planned = LocalDate.of(2019, 12, 31).plusDays(start);
    LocalDate done = planned.plusDays(late);
    Rational first = leaf.exact(days(planned, done));
    Rational second = leaf.exact(days(planned, done.plusDays(later)));
    assertThat(second).isLessThanOrEqualTo(first);
    assertThat(first).isEqualTo(byCounting(planned, done, months, completed));
  }

  private static Observation days(LocalDate planned, LocalDate actual) {
    return Observation.measured().day("planned", planned).day("actual", actual).build();
  }

  /** The definition, word for word: periods are tried one by one. */
  private static Rational byCounting(
      LocalDate planned, LocalDate actual, int months, boolean completed) {
    long periods = 0;
    while (actual.isAfter(planned)
        && (completed
            ? !planned.plusMonths((periods + 1) * months).isAfter(actual)
            : planned.plusMonths(periods * months).isBefore(actual))) {
      periods++;
    }
    return Rational.max(Rational.ZERO, Rational.of(20 - periods));
  }

  @Property(tries = 200)
  void anotherTickNeverScoresLess(
      @ForAll List<Boolean> ticks, @ForAll @IntRange(max = 4) int more) {
    List<Checkpoint> checkpoints = new ArrayList<>();
    Observation.MeasuredBuilder card = Observation.measured();
    Observation.MeasuredBuilder better = Observation.measured();
    for (int i = 0; i < 5; i++) {
      checkpoints.add(new Checkpoint("c" + i, Text.same("要点" + i), Rational.of(i, 3)));
      boolean tick = i < ticks.size() && ticks.get(i);
      card.flag("c" + i, tick);
      better.flag("c" + i, tick || i == more);
    }
    Rule rule = Rule.checklist(checkpoints);
    // Thirds add to a whole number of points: 0 + 1/3 + 2/3 + 1 + 4/3 is 10/3, so 5/3 more.
    checkpoints.add(new Checkpoint("rest", Text.same("其余"), Rational.of(5, 3)));
    OneLeaf leaf = OneLeaf.of("5", Rule.checklist(checkpoints));
    assertThat(rule.kind()).isEqualTo("checklist");
    assertThat(leaf.exact(better.build())).isGreaterThanOrEqualTo(leaf.exact(card.build()));
  }

  @Property(tries = 200)
  void anExpertWhoGivesMoreNeverLowersTheScore(
      @ForAll ExpertAggregation aggregation,
      @ForAll @IntRange(min = 3, max = 8) int experts,
      @ForAll long seed) {
    Dice dice = new Dice(seed);
    List<Rational> marks = Stream.generate(() -> dice.decimal(0, 9, 1)).limit(experts).toList();
    List<Rational> raised = new ArrayList<>(marks);
    int expert = dice.between(0, experts - 1);
    raised.set(expert, marks.get(expert).plus(dice.decimal(0, 1, 2)));
    OneLeaf leaf = OneLeaf.of("10", Rule.expertPoints(aggregation));
    assertThat(leaf.exact(points(raised))).isGreaterThanOrEqualTo(leaf.exact(points(marks)));
    assertThat(leaf.exact(points(dice.shuffled(marks)))).isEqualTo(leaf.exact(points(marks)));
  }

  private static Observation points(List<Rational> marks) {
    return Observation.measured().series("points", marks).build();
  }
}
