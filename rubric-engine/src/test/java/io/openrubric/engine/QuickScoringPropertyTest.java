package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Adjustment;
import io.openrubric.api.Column;
import io.openrubric.api.Columns;
import io.openrubric.api.Grade;
import io.openrubric.api.GradeScale;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Quantity;
import io.openrubric.api.RowBuilder;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Target;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** The quick way and the whole way through a plan come to the same figures. */
class QuickScoringPropertyTest {
  private static void sameEitherWay(Rubric rubric, Observations card) {
    Plan plan =
        new RubricCompiler(rubric, FormulaRegistry.standard(), Revisions.RELEASED).compile();
    ScoreReport report = CompiledRubric.compile(rubric).score(card);
    ScoreReport whole = new Scoring(plan, card, plan.plainReading()).run();
    assertThat(report.scores()).isEqualTo(whole.scores());
    assertThat(report.total()).isEqualTo(whole.total());
    assertThat(report.grade()).isEqualTo(whole.grade());
    assertThat(report.problems()).isEqualTo(whole.problems());
    assertThat(report.exactTotal()).isEqualTo(whole.exactTotal());
    for (Score score : whole.scores()) {
      assertThat(report.points(score.id())).as(score.id()).isEqualTo(score.points());
    }
    assertThat(report.explanations()).isEqualTo(whole.explanations());
    assertThat(report.losses()).isEqualTo(whole.losses());
  }

  @Property(tries = 300)
  void measuredCards(@ForAll(supplier = Rubrics.class) Rubric rubric, @ForAll long seed) {
    sameEitherWay(rubric, Cards.measured(rubric, new Dice(seed)));
  }

  @Property(tries = 300)
  void mixedCards(@ForAll(supplier = Rubrics.class) Rubric rubric, @ForAll long seed) {
    sameEitherWay(rubric, Cards.mixed(rubric, 3, new Dice(seed)));
  }

  private static IndicatorLeaf leaf(String id, String weight, Rule rule) {
    return IndicatorLeaf.builder()
        .id(id)
        .name(Text.same(id))
        .weight(Weight.of(weight))
        .rule(rule)
        .build();
  }

  private static Rubric rubric(Indicator... indicators) {
    return Rubric.builder().id("overflow").title(Text.same("溢出")).addIndicators(indicators).build();
  }

  /** {@code 100 × min(1, a ÷ t)} in fractions of big integers, rounded once. */
  private static BigDecimal model(BigInteger[] actual, BigInteger[] target) {
    BigInteger part = actual[0].multiply(target[1]);
    BigInteger whole = target[0].multiply(actual[1]);
    BigInteger least = part.min(whole).multiply(BigInteger.valueOf(100));
    return new BigDecimal(least).divide(new BigDecimal(whole), 2, RoundingMode.HALF_UP);
  }

  @Property
  void ratiosThatOverflowALong(
      @ForAll @LongRange(min = 1) long a,
      @ForAll @LongRange(min = 1) long b,
      @ForAll @LongRange(min = 1) long c,
      @ForAll @LongRange(min = 1) long d) {
    Rubric rubric = rubric(leaf("ratio", "100", Rule.ratio()));
    Observation card =
        Observation.measured()
            .amount("actual", Rational.of(a, b))
            .amount("target", Rational.of(c, d))
            .build();
    ScoreReport report =
        CompiledRubric.compile(rubric).score(Observations.of("x").put("ratio", card).build());
    BigInteger[] actual = {BigInteger.valueOf(a), BigInteger.valueOf(b)};
    BigInteger[] target = {BigInteger.valueOf(c), BigInteger.valueOf(d)};
    assertThat(report.total()).contains(model(actual, target));
  }

  @Property
  void decimalsBeyondALong(
      @ForAll @Scale(18) @BigRange(min = "0.000000000000000001", max = "99999999999999999999")
          BigDecimal actual,
      @ForAll @Scale(18) @BigRange(min = "0.000000000000000001", max = "99999999999999999999")
          BigDecimal aim) {
    IndicatorLeaf ratio =
        IndicatorLeaf.builder()
            .from(leaf("ratio", "100", Rule.ratio()))
            .target(Target.of(TargetComparator.AT_LEAST, Quantity.of(Rational.of(aim))))
            .build();
    Observations card =
        Observations.of("x")
            .put("ratio", Observation.measured().amount("actual", Rational.of(actual)).build())
            .build();
    BigInteger[] part = {actual.unscaledValue(), BigInteger.TEN.pow(actual.scale())};
    BigInteger[] whole = {aim.unscaledValue(), BigInteger.TEN.pow(aim.scale())};
    assertThat(CompiledRubric.compile(rubric(ratio)).score(card).total())
        .contains(model(part, whole));
  }

  @Property
  void deductionsThatOverflowALong(
      @ForAll @LongRange(min = 1) long planned,
      @ForAll @LongRange(min = 1) long actual,
      @ForAll @IntRange(min = 1, max = 1_000_000) int parts) {
    Rule rule =
        Rule.of(
            "deduction",
            io.openrubric.api.Parameters.builder()
                .put("measure", "saving-rate")
                .put("threshold", "0.1")
                .put("unit", Rational.of(1, parts).toString())
                .put("points", "1")
                .put("counting", "started")
                .build());
    Observation card =
        Observation.measured()
            .amount("actual", Rational.of(actual))
            .amount("planned", Rational.of(planned))
            .build();
    Rubric rubric = rubric(leaf("saving", "100", rule));
    Rational rate = Rational.of(planned).minus(Rational.of(actual)).dividedBy(Rational.of(planned));
    Rational missing = Rational.max(Rational.ZERO, Rational.of(1, 10).minus(rate));
    Rational units = missing.multipliedBy(Rational.of(parts)).ceiling();
    Rational expected = Rational.max(Rational.ZERO, Rational.HUNDRED.minus(units));
    sameEitherWay(rubric, Observations.of("x").put("saving", card).build());
    assertThat(
            CompiledRubric.compile(rubric)
                .score(Observations.of("x").put("saving", card).build())
                .exactTotal())
        .contains(expected);
  }

  /** Rates below 0 as well, which some modes round the other way. */
  @Property
  void deductionsByARoundedRate(
      @ForAll @IntRange(min = 1, max = 3_000) int base,
      @ForAll @IntRange(max = 4_000) int actual,
      @ForAll @IntRange(max = 4) int decimals,
      @ForAll RoundingMode mode,
      @ForAll boolean saving) {
    if (mode == RoundingMode.UNNECESSARY) {
      return;
    }
    Rounding rounding = Rounding.rate(decimals, 2, mode);
    String second = saving ? "planned" : "previous";
    Rule rule =
        Rule.of(
            "deduction",
            io.openrubric.api.Parameters.builder()
                .put("measure", saving ? "saving-rate" : "change-rate")
                .put("threshold", "0.1")
                .put("unit", "0.02")
                .put("points", "1")
                .put("counting", "started")
                .build());
    Rubric rubric =
        Rubric.builder().from(rubric(leaf("rate", "100", rule))).rounding(rounding).build();
    Observation card =
        Observation.measured()
            .amount("actual", Rational.of(actual))
            .amount(second, Rational.of(base))
            .build();
    Observations observations = Observations.of("x").put("rate", card).build();
    Rational change = Rational.of((long) actual - base, base);
    Rational rate = rounding.roundRate(saving ? change.negated() : change);
    Rational missing = Rational.max(Rational.ZERO, Rational.of(1, 10).minus(rate));
    Rational units = missing.multipliedBy(Rational.of(50)).ceiling();
    assertThat(CompiledRubric.compile(rubric).score(observations).exactTotal())
        .contains(Rational.max(Rational.ZERO, Rational.HUNDRED.minus(units)));
    assertThat(CompiledRubric.compile(rubric).score(observations)).isInstanceOf(QuickReport.class);
    sameEitherWay(rubric, observations);
  }

  /** Each may be too wide for a long, so that it is held elsewhere and its place in its cell. */
  @Property
  void numbersOfAnyWidthInAnyLeaf(
      @ForAll @IntRange(max = 15) int wide, @ForAll @IntRange(min = 1, max = 200) int actual) {
    Rule saving =
        Rule.of(
            "deduction",
            io.openrubric.api.Parameters.builder()
                .put("measure", "saving-rate")
                .put("threshold", "0.1")
                .put("unit", "0.02")
                .put("points", "1")
                .put("counting", "started")
                .build());
    Rubric rubric = rubric(leaf("ratio", "50", Rule.ratio()), leaf("saving", "50", saving));
    Rational far = Rational.of(BigInteger.TEN.pow(30));
    Rational[] values = new Rational[4];
    for (int i = 0; i < values.length; i++) {
      Rational value = Rational.of(i % 2 == 0 ? actual : 100);
      values[i] = (wide >> i & 1) == 0 ? value : value.multipliedBy(far);
    }
    sameEitherWay(
        rubric,
        Observations.of("x")
            .put(
                "ratio",
                Observation.measured()
                    .amount("actual", values[0])
                    .amount("target", values[1])
                    .build())
            .put(
                "saving",
                Observation.measured()
                    .amount("actual", values[2])
                    .amount("planned", values[3])
                    .build())
            .build());
  }

  /** All of them together may not fit an int, in units of the last decimal. */
  @Property
  void weightsOfAnyWidth(
      @ForAll @Scale(6) @BigRange(min = "0.000001", max = "999990") BigDecimal weight,
      @ForAll @IntRange(max = 6) int scale,
      @ForAll @IntRange(max = 6) int decimals,
      @ForAll @IntRange(min = 1, max = 300) int actual) {
    BigDecimal cut = weight.setScale(scale, RoundingMode.UP);
    BigDecimal full = cut.add(BigDecimal.valueOf(7));
    Interval whole = Interval.parse("[0," + full.toPlainString() + "]");
    Rubric rubric =
        Rubric.builder()
            .from(
                rubric(leaf("a", cut.toPlainString(), Rule.ratio()), leaf("b", "7", Rule.given())))
            .fullMarks(Weight.of(full))
            .grades(new GradeScale(List.of(new Grade(Text.same("all"), whole))))
            .rounding(Rounding.leaf(decimals, RoundingMode.HALF_EVEN))
            .build();
    Observation ratio =
        Observation.measured()
            .amount("actual", Rational.of(actual))
            .amount("target", "200")
            .build();
    sameEitherWay(
        rubric, Observations.of("x").put("a", ratio).put("b", Observation.given("6.9")).build());
  }

  /** Shares of leaves that add to a whole are not exact one by one, but their sum is. */
  @Property
  void sumsThatAreRoundedOnceAtAnEdge(
      @ForAll @IntRange(min = 1, max = 3_000) int part,
      @ForAll @IntRange(min = 1, max = 3_000) int whole,
      @ForAll @IntRange(max = 4_000) int given) {
    Rubric rubric =
        Rubric.builder()
            .from(
                rubric(
                    IndicatorGroup.builder()
                        .id("group")
                        .name(Text.same("group"))
                        .weight(Weight.of(60))
                        .addChildren(leaf("a", "30", Rule.ratio()), leaf("b", "30", Rule.ratio()))
                        .build(),
                    leaf("c", "40", Rule.given())))
            .rounding(Rounding.total(2, RoundingMode.HALF_EVEN))
            .build();
    int done = part % whole;
    Observations.Builder card =
        Observations.of("x").put("c", Observation.given(Rational.of(given, 200).toString()));
    for (int i = 0; i < 2; i++) {
      Observation share =
          Observation.measured()
              .amount("actual", Rational.of(i == 0 ? done : whole - done))
              .amount("target", Rational.of(whole))
              .build();
      card.put(i == 0 ? "a" : "b", share);
    }
    sameEitherWay(rubric, card.build());
    assertThat(CompiledRubric.compile(rubric).score(card.build()).exactTotal())
        .contains(Rational.of(30).plus(Rational.of(given, 200)));
  }

  /** Multiplied out in longs, the actual value would be a quarter of the target. */
  @Test
  void aProductThatWrapsAroundIsNotTaken() {
    Observation ratio =
        Observation.measured()
            .amount("actual", Rational.of((1L << 33) + 1))
            .amount("target", Rational.of((1L << 33) + 1, 1L << 31))
            .build();
    Observations card = Observations.of("x").put("ratio", ratio).build();
    Rubric rubric = rubric(leaf("ratio", "100", Rule.ratio()));
    assertThat(CompiledRubric.compile(rubric).score(card).total())
        .contains(new BigDecimal("100.00"));
  }

  /** The points of one leaf are a little too fine for longs, and are not needed for the total. */
  @Test
  void exactPointsThatDoNotFitALongAreThereOnDemand() {
    Rubric rubric = rubric(leaf("fine", "0.01", Rule.ratio()), leaf("rest", "99.99", Rule.given()));
    Observation fine =
        Observation.measured()
            .amount("actual", Rational.of(5_000_000_000_000_000_003L))
            .amount("target", Rational.of(9_000_000_000_000_000_001L))
            .build();
    Observations card =
        Observations.of("x").put("fine", fine).put("rest", Observation.given("50")).build();
    assertThat(CompiledRubric.compile(rubric).score(card)).isInstanceOf(QuickReport.class);
    sameEitherWay(rubric, card);
  }

  /** What is left of each leaf is nearly a unit, so that in one long they would run over. */
  @Test
  void remaindersOfVeryManyLeavesDoNotRunOver() {
    int count = Remainders.MOST_LEAVES + 2;
    Rubric.Builder rubric = Rubric.builder().id("many").title(Text.same("many"));
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rubric.addIndicators(leaf("leaf-" + i, "1", Rule.given()));
      columns.add(Column.points("leaf-" + i));
    }
    rubric.fullMarks(Weight.of(count)).rounding(Rounding.total(2, RoundingMode.DOWN));
    Interval whole = Interval.atLeast(Rational.ZERO);
    rubric.grades(new GradeScale(List.of(new Grade(Text.same("all"), whole))));
    RowBuilder row = Columns.of(columns).row("x");
    for (int i = 0; i < count; i++) {
      row.points(i, 9_999_999, 10_000_000);
    }
    assertThat(CompiledRubric.compile(rubric.build()).score(row.build()).total())
        .contains(Rational.of(9_999_999L * count, 10_000_000).rounded(2, RoundingMode.DOWN));
  }

  @Property
  void whatIsTakenOffATotalThatIsRoundedOnce(
      @ForAll @IntRange(min = 1, max = 99) int done, @ForAll @IntRange(max = 99) int missed) {
    Rubric rubric =
        Rubric.builder()
            .from(rubric(leaf("a", "100", Rule.ratio())))
            .addAdjustments(new Adjustment.Penalty(leaf("p", "7", Rule.ratio())))
            .rounding(Rounding.total(1, RoundingMode.HALF_DOWN))
            .build();
    Observation share =
        Observation.measured().amount("actual", Rational.of(done)).amount("target", "99").build();
    Observation fault =
        Observation.measured().amount("actual", Rational.of(missed)).amount("target", "97").build();
    Observations card = Observations.of("x").put("a", share).put("p", fault).build();
    sameEitherWay(rubric, card);
    Rational exact = Rational.of(100L * done, 99).minus(Rational.of(7L * Math.min(missed, 97), 97));
    assertThat(CompiledRubric.compile(rubric).score(card).total())
        .contains(exact.rounded(1, RoundingMode.HALF_DOWN));
  }

  @Test
  void anOrdinaryCardTakesTheQuickWayWhereverItIsRounded() {
    for (String rounding : List.of("LEAF 2 HALF_UP", "TOTAL 2 HALF_UP", "RATE(2) 1 DOWN")) {
      Rubric rubric =
          Rubric.builder()
              .from(rubric(leaf("a", "60", Rule.ratio()), leaf("b", "40", Rule.ratio())))
              .rounding(Rounding.parse(rounding))
              .build();
      Observation third =
          Observation.measured().amount("target", "3").amount("actual", "1").build();
      Observation seventh =
          Observation.measured().amount("target", "7").amount("actual", "1").build();
      Observations card = Observations.of("x").put("a", third).put("b", seventh).build();
      assertThat(CompiledRubric.compile(rubric).score(card)).isInstanceOf(QuickReport.class);
      sameEitherWay(rubric, card);
    }
  }

  @Test
  void anOrdinaryCardTakesTheQuickWayInAnyOrder() {
    CompiledRubric compiled =
        CompiledRubric.compile(
            rubric(leaf("a", "60", Rule.ratio()), leaf("b", "40", Rule.yesNo())));
    Observation ratio = Observation.measured().amount("target", "3").amount("actual", "1").build();
    Observation yes = Observation.measured().flag("met", true).build();
    Observations inOrder = Observations.of("x").put("a", ratio).put("b", yes).build();
    Observations turned = Observations.of("x").put("b", yes).put("a", ratio).build();
    assertThat(compiled.score(inOrder)).isInstanceOf(QuickReport.class);
    assertThat(compiled.score(turned)).isInstanceOf(QuickReport.class);
    assertThat(compiled.score(turned).total()).contains(new BigDecimal("60.00"));
  }
}
