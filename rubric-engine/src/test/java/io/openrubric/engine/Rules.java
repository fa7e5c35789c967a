package io.openrubric.engine;

import io.openrubric.api.Checkpoint;
import io.openrubric.api.ExpertAggregation;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.InputName;
import io.openrubric.api.Parameter;
import io.openrubric.api.Parameters;
import io.openrubric.api.Quantity;
import io.openrubric.api.Rule;
import io.openrubric.api.Target;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Text;
import io.openrubric.api.UnitCounting;
import io.openrubric.api.number.Rational;
import java.util.ArrayList;
import java.util.List;

/** Valid rules of every built-in kind, with parameters by chance. */
public final class Rules {
  /** The built-in kinds. */
  public static final List<String> KINDS =
      List.of(
          "ratio", "yes-no", "checklist", "expert-points", "deduction", "late-deduction", "given");

  private Rules() {}

  /** Gives a leaf of this weight a rule of this kind and, where the kind takes one, a target. */
  public static void add(IndicatorLeaf.Builder leaf, String kind, Rational weight, Dice dice) {
    switch (kind) {
      case "ratio" -> ratio(leaf, dice);
      case "yes-no" -> leaf.rule(dice.chance(70) ? Rule.yesNo() : renamed("yes-no", "met"));
      case "checklist" -> leaf.rule(Rule.checklist(checkpoints(weight, dice)));
      case "expert-points" -> leaf.rule(expertPoints(dice));
      case "deduction" -> leaf.rule(deduction(weight, dice));
      case "late-deduction" -> leaf.rule(lateDeduction(weight, dice));
      default -> leaf.rule(Rule.given());
    }
  }

  private static void ratio(IndicatorLeaf.Builder leaf, Dice dice) {
    TargetComparator comparator =
        dice.oneOf(
            TargetComparator.AT_LEAST,
            TargetComparator.AT_MOST,
            TargetComparator.EQUAL,
            TargetComparator.GREATER_THAN,
            TargetComparator.LESS_THAN);
    if (dice.chance(50)) {
      leaf.rule(Rule.ratio()).target(Target.of(comparator, Quantity.of(amount(dice))));
    } else if (dice.chance(50)) {
      leaf.rule(
          Rule.of("ratio", Parameters.builder().put("comparator", comparator.symbol()).build()));
    } else {
      leaf.rule(
          Rule.ratio(
              InputName.of("done", "完成数", "done").in("个"), InputName.of("plan", "计划数", "planned")));
    }
  }

  /** An amount of 0 or more, often a round one. */
  static Rational amount(Dice dice) {
    return switch (dice.between(0, 5)) {
      case 0 -> Rational.ZERO;
      case 1 -> Rational.of(dice.between(1, 400), dice.between(1, 12));
      case 2 -> Rational.of(dice.between(1, 20));
      default -> dice.decimal(0, 200, 2);
    };
  }

  private static Rule renamed(String kind, String parameter) {
    Parameter name =
        Parameter.of(
            Parameters.builder()
                .put("input", "renamed")
                .put("zh", "改名")
                .put("en", "renamed")
                .build());
    return Rule.of(kind, Parameters.builder().put(parameter, name).build());
  }

  private static List<Checkpoint> checkpoints(Rational weight, Dice dice) {
    int count = dice.between(1, 6);
    Rational unit = weight.dividedBy(Rational.of(dice.oneOf(1000, 60)));
    List<Long> parts = dice.split(weight.dividedBy(unitOrOne(unit)).longNumerator(), count);
    List<Checkpoint> checkpoints = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Rational points = unit.multipliedBy(Rational.of(parts.get(i)));
      checkpoints.add(new Checkpoint("c" + i, Text.of("要点" + i, "checkpoint " + i), points));
    }
    return checkpoints;
  }

  private static Rational unitOrOne(Rational unit) {
    return unit.isZero() ? Rational.ONE : unit;
  }

  private static Rule expertPoints(Dice dice) {
    Parameters.Builder parameters = Parameters.builder();
    if (dice.chance(80)) {
      parameters.put("aggregate", dice.oneOf(ExpertAggregation.values()).key());
    }
    if (dice.chance(40)) {
      parameters.put("out-of", Rational.parse(dice.oneOf("10", "100", "5", "5/3", "0.5")));
    }
    return Rule.of("expert-points", parameters.build());
  }

  private static Rule deduction(Rational weight, Dice dice) {
    Parameters.Builder parameters = Parameters.builder();
    boolean saving = dice.chance(40);
    if (saving || dice.chance(50)) {
      parameters.put("measure", saving ? "saving-rate" : "value");
    }
    parameters.put("threshold", saving ? dice.decimal(-1, 1, 2) : dice.decimal(-20, 100, 1));
    if (dice.chance(70)) {
      parameters.put("side", dice.oneOf("below", "above", "either"));
    }
    parameters.put("unit", Rational.of(dice.between(1, 50), saving ? 1000 : 7));
    return Rule.of("deduction", cost(parameters, weight, UnitCounting.values(), dice));
  }

  private static Rule lateDeduction(Rational weight, Dice dice) {
    Parameters.Builder parameters =
        Parameters.builder().put("months", Rational.of(dice.oneOf(1, 2, 3, 6, 12, 120)));
    UnitCounting[] whole = {UnitCounting.STARTED, UnitCounting.COMPLETED};
    return Rule.of("late-deduction", cost(parameters, weight, whole, dice));
  }

  private static Parameters cost(
      Parameters.Builder parameters, Rational weight, UnitCounting[] countings, Dice dice) {
    parameters
        .put("points", Rational.of(dice.between(1, 40), dice.oneOf(1, 3, 10)))
        .put("counting", dice.oneOf(countings).key());
    if (weight.isPositive() && dice.chance(40)) {
      parameters.put("most", weight.multipliedBy(Rational.of(dice.between(1, 4), 4)));
    }
    return parameters.build();
  }
}
