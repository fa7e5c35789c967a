package io.openrubric.engine.formula;

import io.openrubric.api.ProblemCode;
import io.openrubric.api.Text;
import io.openrubric.api.UnitCounting;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.ScoreOutput;

/** Counts: units of a shortfall, and violations. */
final class Counting {
  private Counting() {}

  static Rational units(Rational shortfall, Rational unit, UnitCounting counting) {
    Rational units = shortfall.dividedBy(unit);
    return switch (counting) {
      case PRORATED -> units;
      case STARTED -> units.ceiling();
      case COMPLETED -> units.floor();
    };
  }

  /** How a part of a unit counts, for what a unit is called. */
  static Text parts(Text unit, UnitCounting counting) {
    return switch (counting) {
      case PRORATED ->
          Text.of("不足" + unit.zh() + "按比例计", "parts of " + unit.en() + " in proportion");
      case STARTED ->
          Text.of(
              "不足%s按%s计".formatted(unit.zh(), unit.zh()), "part of " + unit.en() + " counts whole");
      case COMPLETED ->
          Text.of("不足" + unit.zh() + "不计", "part of " + unit.en() + " does not count");
    };
  }

  /** Refuses what is no whole number of times. */
  static boolean refusesCount(Rational count, Text name, ScoreOutput output) {
    if (count.isInteger() && !count.isNegative()) {
      return false;
    }
    output.refuse(
        ProblemCode.BAD_INPUT,
        name.zh() + "应为不小于0的整数，实为 " + count,
        "Expected a whole number of " + name.en() + ", 0 or more, got " + count);
    return true;
  }
}
