package io.openrubric.engine;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Rubric;
import io.openrubric.api.number.Rational;

/** Observations that fit a rubric: what a careful person could fill in. */
public final class Cards {
  private Cards() {}

  /** Every leaf measured, with values at and around the edges of its rule. */
  public static Observations measured(Rubric rubric, Dice dice) {
    Observations.Builder card = Observations.of("measured");
    for (IndicatorLeaf leaf : Trees.leaves(rubric)) {
      card.put(leaf.id(), Measurements.of(leaf, dice));
    }
    return card.build();
  }

  /** Leaves measured, given, missing in every way, or left out; all of them apply. */
  public static Observations mixed(Rubric rubric, Dice dice) {
    return mixed(rubric, 0, dice);
  }

  /** Like {@link #mixed(Rubric, Dice)}, with this share of leaves not applicable. */
  public static Observations mixed(Rubric rubric, int percentGone, Dice dice) {
    Observations.Builder card = Observations.of("mixed");
    for (IndicatorLeaf leaf : Trees.leaves(rubric)) {
      if (dice.chance(percentGone)) {
        card.put(leaf.id(), Observation.notApplicable("本年度无此任务"));
      } else if (!dice.chance(2)) {
        card.put(leaf.id(), observation(leaf, dice));
      }
    }
    return card.build();
  }

  private static Observation observation(IndicatorLeaf leaf, Dice dice) {
    return switch (dice.between(0, 24)) {
      case 0, 1, 2 -> given(leaf.weight().points(), dice);
      case 3 -> Observation.missing(dice.oneOf(Observation.Absence.values()));
      case 4 -> Observation.missing(dice.oneOf(Observation.Absence.values()), "资料未归档");
      default -> Measurements.of(leaf, dice);
    };
  }

  private static Observation given(Rational weight, Dice dice) {
    return Observation.given(weight.multipliedBy(dice.share()));
  }
}
