package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Column;
import io.openrubric.api.Columns;
import io.openrubric.api.Input;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Parameter;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Quantity;
import io.openrubric.api.Rule;
import io.openrubric.api.Unit;
import io.openrubric.api.UnitCounting;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Where a rule names no unit, an amount scores the same however it is written. */
class WrittenAmountsPropertyTest {
  private static final List<String> SCALES = List.of("", "百", "千", "万", "百万", "亿");

  /** By the input they take. */
  private static final List<Rule> OF_ACTUAL =
      List.of(
          Rule.linear().with("full", Parameter.of(Rational.of(5000))),
          Rule.deductionBelow(
              Rational.of(9000), Rational.of(100), Rational.ONE, UnitCounting.STARTED),
          Rule.steps(
              List.of(
                  new Rule.Step(Interval.closed(Rational.ZERO, Rational.of(1000)), Rational.ONE),
                  new Rule.Step(Interval.greaterThan(Rational.of(1000)), Rational.ZERO))),
          Rule.expression("min(weight, actual / 1000)"));

  private static final Rule VIOLATIONS = Rule.violations(Rational.of(1, 100));

  private static Rational factor(String scale) {
    return scale.isEmpty() ? Rational.ONE : Unit.parse(scale).factorTo(Unit.NONE).orElseThrow();
  }

  private static void scoresAlike(Rule rule, String input, Rational amount, String unit) {
    OneLeaf leaf = OneLeaf.of("100", rule);
    Rational plain = leaf.exact(Observation.measured().amount(input, amount).build());
    for (String scale : SCALES) {
      Rational written = amount.dividedBy(factor(scale));
      Unit scaled = Unit.parse(scale + unit);
      Observation observed =
          Observation.measured().amount(input, Quantity.of(written, scaled)).build();
      assertThat(leaf.exact(observed)).as(scale).isEqualTo(plain);
      Columns columns = Columns.of(Column.number("leaf", input, scaled));
      Observations row = columns.row("p").number(0, written).build();
      assertThat(leaf.compiled().score(row).score("leaf").exact()).as(scale).contains(plain);
    }
  }

  @Property(tries = 100)
  void aScaleGoesIntoTheNumber(@ForAll @IntRange(max = 20_000) int amount) {
    scoresAlike(VIOLATIONS, "count", Rational.of(amount), "次");
    for (Rule rule : OF_ACTUAL) {
      scoresAlike(rule, "actual", Rational.of(amount), "元");
    }
  }

  @Property(tries = 100)
  void aRatioHasNoUnit(
      @ForAll @IntRange(min = 1, max = 20_000) int actual,
      @ForAll @IntRange(min = 1, max = 20_000) int target,
      @ForAll @IntRange(max = 5) int one,
      @ForAll @IntRange(max = 5) int other) {
    OneLeaf leaf = OneLeaf.of("100", Rule.ratio());
    Rational first = Rational.of(actual).dividedBy(factor(SCALES.get(one)));
    Rational second = Rational.of(target).dividedBy(factor(SCALES.get(other)));
    Observation written =
        Observation.measured()
            .amount("actual", Quantity.of(first, Unit.parse(SCALES.get(one) + "次")))
            .amount("target", Quantity.of(second, Unit.parse(SCALES.get(other) + "次")))
            .build();
    assertThat(leaf.exact(written)).isEqualTo(Rational.of(100L * Math.min(actual, target), target));
  }

  @Example
  void theNumberIsToldAsTheRuleGetsIt() {
    CompiledRubric compiled = OneLeaf.of("100", VIOLATIONS).compiled();
    Observation.Measured measured =
        new Observation.Measured(
            Map.of("count", new Input.Amount(Quantity.parse("2万次"))), Optional.empty());
    assertThat(compiled.quantity("leaf", "count", measured)).contains(Quantity.parse("20000次"));
  }

  @Example
  void aBareNumberBesideAScaledOneIsRefused() {
    for (Rule rule : List.of(Rule.ratio(), Rule.expression("min(weight, actual / target)"))) {
      for (String scaled : List.of("1万元", "1万")) {
        Observation mixed =
            Observation.measured()
                .amount("actual", "5000")
                .amount("target", Quantity.parse(scaled))
                .build();
        assertThat(OneLeaf.of("100", rule).codes(mixed))
            .as(rule + " " + scaled)
            .containsExactly(ProblemCode.UNIT_MISMATCH);
      }
    }
  }
}
