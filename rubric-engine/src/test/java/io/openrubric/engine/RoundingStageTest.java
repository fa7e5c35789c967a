package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Text;
import io.openrubric.api.UnitCounting;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;
import io.openrubric.api.report.Loss;
import io.openrubric.api.report.ScoreReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingStageTest {

  /** Three leaves, two of which score a third of a point less than they could. */
  private static ScoreReport thirds(Rounding rounding) {
    Rubric.Builder rubric =
        Rubric.builder().id("thirds").title(Text.same("三分之一")).rounding(rounding);
    Observations.Builder card = Observations.of("project");
    for (String id : new String[] {"a", "b", "c"}) {
      rubric.addIndicators(
          IndicatorLeaf.builder()
              .id(id)
              .name(Text.same(id))
              .weight(Weight.of(id.equals("c") ? "98" : "1"))
              .rule(Rule.ratio())
              .build());
      card.put(
          id,
          Observation.measured()
              .amount("actual", id.equals("c") ? "3" : "1")
              .amount("target", "3")
              .build());
    }
    return CompiledRubric.compile(rubric.build()).score(card.build());
  }

  @Test
  void atLeafStageThePrintedLeavesAdd() {
    ScoreReport report = thirds(Rounding.leaf(1, RoundingMode.HALF_UP));
    assertThat(report.score("a").points()).contains(new BigDecimal("0.3"));
    assertThat(report.total()).contains(new BigDecimal("98.6"));
    assertThat(report.exactTotal()).contains(Rational.parse("296/3"));
    assertThat(report.losses())
        .extracting(Loss::points)
        .containsExactly(new BigDecimal("0.7"), new BigDecimal("0.7"));
  }

  @Test
  void atTotalStageOnlyTheTotalIsRounded() {
    ScoreReport report = thirds(Rounding.total(1, RoundingMode.HALF_UP));
    assertThat(report.score("a").points()).contains(new BigDecimal("0.3"));
    assertThat(report.total()).contains(new BigDecimal("98.7"));
    assertThat(report.exactTotal()).contains(Rational.parse("296/3"));
    assertThat(report.losses())
        .extracting(Loss::points)
        .containsExactly(new BigDecimal("0.7"), new BigDecimal("0.7"), new BigDecimal("-0.1"));
    assertThat(report.losses().get(2).indicator()).isEmpty();
    assertThat(report.losses().get(2).name().en()).isEqualTo("rounding of the total");
  }

  @ParameterizedTest
  @CsvSource({
    // rounding, points of 10 for 76754 of 100000
    "LEAF 2 HALF_UP, 7.68",
    "RATE(2) 2 HALF_UP, 7.68",
    "RATE(1) 2 HALF_UP, 7.68",
    "RATE(0) 2 HALF_UP, 7.70",
    "RATE(2) 2 HALF_DOWN, 7.67",
    "RATE(2) 3 HALF_DOWN, 7.675",
    "LEAF 3 HALF_DOWN, 7.675",
    "LEAF 4 HALF_DOWN, 7.6754",
    "LEAF 0 HALF_UP, 8",
    "LEAF 0 FLOOR, 7",
  })
  void atRateStageThePercentageIsRoundedFirst(String rounding, String points) {
    OneLeaf leaf =
        OneLeaf.ratio("10", TargetComparator.AT_LEAST, Rational.of(100_000))
            .with(Rounding.parse(rounding));
    Observation card = Observation.measured().amount("actual", "76754").build();
    assertThat(leaf.printed(card)).isEqualTo(points);
  }

  @Test
  void aRoundedRateIsShownAsSuch() {
    OneLeaf leaf =
        OneLeaf.ratio("10", TargetComparator.AT_LEAST, Rational.of(3))
            .with(Rounding.rate(2, 2, RoundingMode.HALF_UP));
    Observation card = Observation.measured().amount("actual", "1").build();
    assertThat(leaf.arithmetic(card)).isEqualTo("(1 ÷ 3 → 33.33%) × 10 = 3.333 → 3.33");
    Observation half = Observation.measured().amount("actual", "1.5").build();
    assertThat(leaf.arithmetic(half)).isEqualTo("1.5 ÷ 3 × 10 = 5");
  }

  @Test
  void aSavingRateIsRoundedAtRateStageToo() {
    OneLeaf leaf =
        OneLeaf.of(
                "5",
                Rule.costSavingDeduction(
                    Rational.parse("0.1"),
                    Rational.parse("0.02"),
                    Rational.ONE,
                    UnitCounting.STARTED))
            .with(Rounding.rate(0, 2, RoundingMode.HALF_UP));
    Observation card =
        Observation.measured().amount("planned", "1000").amount("actual", "904").build();
    assertThat(leaf.exact(card)).isEqualTo(Rational.of(5));
    assertThat(leaf.with(Rounding.DEFAULT).exact(card)).isEqualTo(Rational.of(4));
  }
}
