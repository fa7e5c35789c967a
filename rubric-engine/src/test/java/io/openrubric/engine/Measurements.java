package io.openrubric.engine;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Observation;
import io.openrubric.api.Parameters;
import io.openrubric.api.Target;
import io.openrubric.api.number.Rational;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Valid inputs for one leaf of a built-in kind, at and around the edges of its rule. */
final class Measurements {
  private Measurements() {}

  static Observation of(IndicatorLeaf leaf, Dice dice) {
    Observation.MeasuredBuilder card = Observation.measured();
    Parameters rule = leaf.rule().parameters();
    Rational weight = leaf.weight().points();
    switch (leaf.rule().kind()) {
      case "ratio" -> ratio(leaf, rule, card, dice);
      case "yes-no" -> card.flag(input(rule, "met"), dice.chance(60));
      case "checklist" -> checklist(rule, card, dice);
      case "expert-points" -> card.series("points", marks(rule, weight, dice));
      case "deduction" -> deduction(rule, card, dice);
      case "late-deduction" -> late(card, dice);
      default -> card.amount("points", weight.multipliedBy(dice.share()));
    }
    return dice.chance(30) ? card.evidence("验收报告第3页").build() : card.build();
  }

  private static String input(Parameters rule, String parameter) {
    return rule.has(parameter) ? rule.object(parameter).text("input") : parameter;
  }

  private static void ratio(
      IndicatorLeaf leaf, Parameters rule, Observation.MeasuredBuilder card, Dice dice) {
    Rational target = Rules.amount(dice);
    if (leaf.target().orElse(null) instanceof Target.Quantitative own) {
      target = own.value().value();
    } else {
      card.amount(input(rule, "target"), target);
    }
    card.amount(input(rule, "actual"), near(target, dice));
  }

  /** The value itself, a little beside it, nothing, below nothing, or anything. */
  private static Rational near(Rational value, Dice dice) {
    return switch (dice.between(0, 6)) {
      case 0 -> value;
      case 1 -> value.plus(Rational.of(1, 100));
      case 2 -> value.minus(Rational.of(1, 100));
      case 3 -> Rational.ZERO;
      case 4 -> dice.decimal(-50, 0, 1);
      default -> dice.decimal(0, 400, 2);
    };
  }

  private static void checklist(Parameters rule, Observation.MeasuredBuilder card, Dice dice) {
    List<Parameters> checkpoints = rule.objects("checkpoints");
    for (int i = 0; i < checkpoints.size(); i++) {
      String input = checkpoints.get(i).text("input");
      if (i == 0 || dice.chance(95)) {
        if (dice.chance(60)) {
          card.flag(input, dice.chance(70));
        } else {
          card.amount(input, checkpoints.get(i).number("points").multipliedBy(dice.share()));
        }
      }
    }
  }

  private static List<Rational> marks(Parameters rule, Rational weight, Dice dice) {
    Rational outOf = rule.has("out-of") ? rule.number("out-of") : weight;
    return IntStream.range(0, dice.between(3, 7))
        .mapToObj(i -> outOf.multipliedBy(dice.share()))
        .toList();
  }

  private static void deduction(Parameters rule, Observation.MeasuredBuilder card, Dice dice) {
    Rational threshold = rule.number("threshold");
    Rational units = dice.oneOf(Rational.of(dice.between(-5, 5)), dice.decimal(-5, 5, 1));
    Rational measured = threshold.plus(rule.number("unit").multipliedBy(units));
    if (rule.has("measure") && rule.text("measure").equals("saving-rate")) {
      Rational planned = dice.decimal(1, 500, 2);
      card.amount("planned", planned);
      card.amount("actual", planned.minus(planned.multipliedBy(measured)));
    } else {
      card.amount("actual", measured);
    }
  }

  private static void late(Observation.MeasuredBuilder card, Dice dice) {
    LocalDate planned = LocalDate.of(2022, 1, 1).plusDays(dice.between(0, 1200));
    if (dice.chance(40)) {
      planned = planned.withDayOfMonth(planned.lengthOfMonth());
    }
    LocalDate actual =
        planned.plusMonths(dice.between(-12, 40)).plusDays(dice.oneOf(-1, 0, 0, 1, 17));
    card.day("planned", planned).day("actual", actual);
  }
}
