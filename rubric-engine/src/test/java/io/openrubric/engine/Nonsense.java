package io.openrubric.engine;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Input;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Quantity;
import io.openrubric.api.Rubric;
import io.openrubric.api.Unit;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.InputSpec;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;

/** Observations that nobody should hand in: wrong types, wrong names, wild figures. */
final class Nonsense {
  private static final Rational WILD =
      Rational.of(BigInteger.TWO.pow(200).negate(), BigInteger.valueOf(3).pow(100));

  private Nonsense() {}

  static Observations of(CompiledRubric compiled, Dice dice) {
    Rubric rubric = compiled.rubric();
    Observations.Builder card = Observations.of("");
    for (IndicatorLeaf leaf : Trees.leaves(rubric)) {
      if (dice.chance(60)) {
        card.put(leaf.id(), observation(compiled.inputs(leaf.id()), dice));
      }
    }
    if (dice.chance(50)) {
      card.put(dice.oneOf("", "nobody", "LEAF-1", "一"), measured(List.of(), dice));
    }
    Trees.groups(rubric).stream()
        .limit(1)
        .forEach(group -> card.put(group.id(), Observation.given("1")));
    return card.build();
  }

  private static Observation observation(List<InputSpec> inputs, Dice dice) {
    return switch (dice.between(0, 9)) {
      case 0 -> Observation.given(number(dice));
      case 1 -> Observation.missing(dice.oneOf(Observation.Absence.values()), "");
      case 2 -> Observation.notApplicable("?");
      default -> measured(inputs, dice);
    };
  }

  private static Observation measured(List<InputSpec> inputs, Dice dice) {
    Observation.MeasuredBuilder card = Observation.measured();
    for (InputSpec input : inputs) {
      if (dice.chance(80)) {
        card.put(input.id(), input(dice));
      }
    }
    return dice.chance(15) ? card.put("no such input", input(dice)).build() : card.build();
  }

  private static Input input(Dice dice) {
    return switch (dice.between(0, 6)) {
      case 0 -> new Input.Day(day(dice));
      case 1 -> new Input.Flag(dice.chance(50));
      case 2 -> new Input.Choice(dice.oneOf("", "三", "yes"));
      case 3 -> new Input.Series(List.of(number(dice), number(dice), number(dice)));
      default ->
          new Input.Amount(Quantity.of(number(dice), Unit.parse(dice.oneOf("", "%", "万元", "头"))));
    };
  }

  private static Rational number(Dice dice) {
    return switch (dice.between(0, 5)) {
      case 0 -> WILD;
      case 1 -> WILD.negated().plus(Rational.ONE);
      case 2 -> Rational.of(Long.MIN_VALUE, Long.MAX_VALUE);
      case 3 -> Rational.ZERO;
      default -> dice.decimal(-1000, 1000, 3);
    };
  }

  private static LocalDate day(Dice dice) {
    return dice.oneOf(
        LocalDate.MIN,
        LocalDate.MAX,
        LocalDate.of(0, 1, 1),
        LocalDate.of(9999, 12, 31),
        LocalDate.of(1000, 1, 1),
        LocalDate.of(2024, 2, 29));
  }
}
