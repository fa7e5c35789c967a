package io.openrubric.engine.formula;

import io.openrubric.api.ProblemCode;
import io.openrubric.api.Text;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.LeafContext;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.api.spi.Reachable;
import java.util.ArrayList;
import java.util.List;

/**
 * Full marks less so many points for each of something, down to a floor.
 *
 * @param weight the full marks
 * @param points what each costs
 * @param most the most that is taken off
 */
record Deduction(Rational weight, Rational points, Rational most) {
  private static final int MOST_LISTED = 1000;

  static final ParameterSpec MOST =
      ParameterSpec.number(
              "most",
              Text.of("最多扣分，默认扣完", "most points off, all by default"),
              Interval.greaterThan(Rational.ZERO))
          .optional();

  static Deduction of(LeafContext leaf, Rational points) {
    boolean stated = leaf.parameters().has("most");
    Rational most = stated ? leaf.parameters().number("most") : leaf.weight();
    if (most.compareTo(leaf.weight()) > 0) {
      leaf.report(
          ProblemCode.BAD_PARAMETER,
          "最多扣分 most 应不超过指标分值 " + leaf.weight() + "，实为 " + most,
          "Expected parameter most up to the weight " + leaf.weight() + ", got " + most);
    }
    return new Deduction(leaf.weight(), points, most);
  }

  Rational deducted(Rational count) {
    return Rational.min(most, count.multipliedBy(points));
  }

  /** What is left after a whole count; by whole points this takes no fractions. */
  Rational rest(long count) {
    if (count == 0) {
      return weight;
    }
    if (count <= MOST_LISTED && weight.isInteger() && points.isInteger() && most.isInteger()) {
      // A weight is at most a million points.
      long off = Math.min(most.longNumerator(), count * points.longNumerator());
      return Rational.of(weight.longNumerator() - off);
    }
    return rest(Rational.of(count));
  }

  Rational rest(Rational count) {
    return weight.minus(deducted(count));
  }

  String arithmetic(Rational count) {
    String product = count + " × " + points;
    boolean capped = count.multipliedBy(points).compareTo(most) > 0;
    return weight + " − " + (capped ? "min(" + most + ", " + product + ")" : product);
  }

  /** What is left for each whole count. */
  Reachable reachable() {
    if (most.dividedBy(points).compareTo(Rational.of(MOST_LISTED)) > 0) {
      return Reachable.between(weight.minus(most), weight);
    }
    List<Rational> scores = new ArrayList<>();
    Rational count = Rational.ZERO;
    while (deducted(count).compareTo(most) < 0) {
      scores.add(rest(count));
      count = count.plus(Rational.ONE);
    }
    scores.add(weight.minus(most));
    return Reachable.only(scores);
  }
}
