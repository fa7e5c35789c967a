package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Adjustment;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Loss;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.api.spi.Direction;
import io.openrubric.api.spi.InputSpec;
import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Rules that start full and take points off for faults, in a penalty. */
class PenaltyPropertyTest {
  private static final Rational WEIGHT = Rational.of(20);

  private static IndicatorLeaf.Builder leaf(String id) {
    return IndicatorLeaf.builder()
        .id(id)
        .name(Text.of("迟报", "late reports"))
        .weight(new Weight(WEIGHT));
  }

  /** The rule of one leaf as a leaf of 20 points and as a penalty of as many. */
  private static CompiledRubric compiled(IndicatorLeaf rule) {
    IndicatorLeaf penalty = IndicatorLeaf.builder().from(rule).id("penalty").build();
    return CompiledRubric.compile(
        Rubric.builder()
            .id("penal")
            .title(Text.same("penal"))
            .addIndicators(rule, leaf("rest").weight(Weight.of(80)).rule(Rule.given()).build())
            .addAdjustments(new Adjustment.Penalty(penalty))
            .build());
  }

  private static ScoreReport score(CompiledRubric rubric, Observation faults) {
    return rubric.score(
        Observations.of("p")
            .put("own", faults)
            .put("rest", Observation.given("80"))
            .put("penalty", faults)
            .build());
  }

  private static Rational off(ScoreReport report) {
    return report.score("penalty").exact().orElseThrow().negated();
  }

  private static Observation count(String count) {
    return Observation.measured().amount("count", count).build();
  }

  private static Direction turned(Direction direction) {
    return switch (direction) {
      case RISES -> Direction.FALLS;
      case FALLS -> Direction.RISES;
      case MIXED -> Direction.MIXED;
    };
  }

  private static void takesOffWhatTheLeafLoses(IndicatorLeaf rule, Observation faults) {
    CompiledRubric rubric = compiled(rule);
    ScoreReport report = score(rubric, faults);
    Rational off = off(report);
    assertThat(off).isEqualTo(WEIGHT.minus(report.score("own").exact().orElseThrow()));
    BigDecimal printed = report.score("penalty").points().orElseThrow().negate();
    assertThat(rubric.reachable("penalty").canPrint(printed, rubric.rubric().rounding())).isTrue();
    for (InputSpec input : rubric.inputs("own")) {
      assertThat(rubric.direction("penalty", input.id()))
          .isEqualTo(turned(rubric.direction("own", input.id())));
    }
    String arithmetic = report.explanation("penalty").arithmetic().orElseThrow();
    assertThat(Arithmetic.leftSide(arithmetic)).isEqualTo(off);
    BigDecimal lost =
        report.losses().stream().map(Loss::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(report.total().orElseThrow().add(lost)).isEqualByComparingTo(report.fullMarks());
  }

  @Property(tries = 300)
  void deductionsTakeOffWhatTheyLoseElsewhere(@ForAll boolean late, @ForAll long seed) {
    Dice dice = new Dice(seed);
    IndicatorLeaf.Builder leaf = leaf("own");
    Rules.add(leaf, late ? "late-deduction" : "deduction", WEIGHT, dice);
    IndicatorLeaf rule = leaf.build();
    takesOffWhatTheLeafLoses(rule, Measurements.of(rule, dice));
  }

  @Property(tries = 300)
  void violationsTakeOffWhatTheyLoseElsewhere(
      @ForAll @IntRange(min = 1, max = 500) int tenths, @ForAll @IntRange(max = 300) int count) {
    Rule rule = Rule.violations(Rational.of(tenths, 10));
    takesOffWhatTheLeafLoses(leaf("own").rule(rule).build(), count(String.valueOf(count)));
  }

  @Example
  void noFaultCostsNothingAndTheWordsSaySo() {
    CompiledRubric rubric = compiled(leaf("own").rule(Rule.violations(Rational.of(1, 2))).build());
    assertThat(off(score(rubric, count("0")))).isEqualTo(Rational.ZERO);
    ScoreReport three = score(rubric, count("3"));
    assertThat(off(three)).isEqualTo(Rational.of(3, 2));
    assertThat(three.explanation("penalty").arithmetic()).contains("3 × 0.5 = 1.5");
    assertThat(off(score(rubric, count("50")))).isEqualTo(WEIGHT);
    assertThat(rubric.rule("penalty").en())
        .isEqualTo("nothing off without violations; 0.5 off for each, at most 20");
    assertThat(rubric.rule("penalty").zh()).isEqualTo("没有违规或问题不扣分，每次扣0.5分，最多扣20分");
  }

  @Example
  void anyOtherRuleTakesOffWhatItScores() {
    CompiledRubric rubric = compiled(leaf("own").rule(Rule.yesNo()).build());
    Observation yes = Observation.measured().flag("met", true).build();
    assertThat(off(score(rubric, yes))).isEqualTo(WEIGHT);
  }
}
