package io.openrubric.engine;

import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.engine.formula.LongMath;
import io.openrubric.engine.formula.PlainRule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@link QuickScoring} reads of a leaf. */
final class QuickLeaf {
  final LeafScorer scorer;

  /** Its weight in units of the last decimal, as a fraction. */
  final long fullNumerator;

  final long fullDenominator;

  /** The number of its first slot among those of all leaves, and the one after its last. */
  final int firstSlot;

  final int endSlot;

  /** By slot: what a yes is worth in units of the last decimal; null if that is not the rule. */
  final int @Nullable [] worth;

  /** Its rule if that counts; else null. */
  final PlainRule.@Nullable Count count;

  /** Whether its rule is a plain ratio. */
  final boolean isRatio;

  /** Whether the target of the ratio is a limit. */
  final boolean isLimit;

  /** The target of the ratio over its denominator; 0 where it is an input. */
  final long target;

  final long targetParts;

  /**
   * A leaf.
   *
   * @param power how many units of the last decimal a point has
   * @param ratePower what rates are rounded to parts of, 0 where they are not rounded
   */
  QuickLeaf(PlanLeaf leaf, int firstSlot, long power, long ratePower) {
    this.scorer = leaf.scorer();
    Rational full = leaf.weight().multipliedBy(Rational.of(power));
    this.fullNumerator = full.longNumerator();
    this.fullDenominator = full.longDenominator();
    this.firstSlot = firstSlot;
    this.endSlot = firstSlot + scorer.inputs().size();
    PlainRule plain = scorer instanceof PlainRule.Scorer known ? known.plain().orElse(null) : null;
    this.worth = plain instanceof PlainRule.Ticks ticks ? worth(ticks.points(), power) : null;
    this.count = plain instanceof PlainRule.Count counted && fit(counted, power) ? counted : null;
    Optional<Rational> fixed =
        plain instanceof PlainRule.Ratio ratio ? ratio.target() : Optional.empty();
    this.isRatio =
        plain instanceof PlainRule.Ratio
            && (fixed.isEmpty() || (fixed.get().isPositive() && fixed.get().fitsLong()))
            && (LongMath.excess(fullNumerator, ratePower)
                    | LongMath.excess(fullDenominator, ratePower))
                == 0;
    this.isLimit = plain instanceof PlainRule.Ratio ratio && ratio.limit();
    Rational aim = isRatio ? fixed.orElse(Rational.ZERO) : Rational.ZERO;
    this.target = aim.longNumerator();
    this.targetParts = aim.longDenominator();
  }

  private static boolean fit(PlainRule.Count rule, long power) {
    Rational units = Rational.of(power);
    for (Rational points : rule.points()) {
      if (!points.multipliedBy(units).fitsLong()) {
        return false;
      }
    }
    return true;
  }

  private static int @Nullable [] worth(List<Rational> points, long power) {
    int[] worth = new int[points.size()];
    for (int slot = 0; slot < worth.length; slot++) {
      Rational units = points.get(slot).multipliedBy(Rational.of(power));
      if (!units.isInteger()) {
        return null;
      }
      worth[slot] = (int) units.longNumerator();
    }
    return worth;
  }
}
