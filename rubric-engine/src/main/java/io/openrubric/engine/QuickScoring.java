package io.openrubric.engine;

import io.openrubric.api.Row;
import io.openrubric.engine.formula.LongMath;
import io.openrubric.engine.formula.PlainRule;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The quick way through a plan, for a project of which every leaf has what its rule takes and
 * nothing is worth a word; at anything else it gives up, and {@link Scoring} does the work.
 *
 * <p>Under these conditions the total is a plain sum of printed points, so one int is held for each
 * leaf; where only the total is rounded, one long of {@link Remainders} beside it. Inputs are read
 * from the longs of a {@link Row}, whose columns were understood before: no name is looked up and
 * no object made but the answer. Whatever does not fit a long is given up too, so no figure can
 * differ.
 */
final class QuickScoring {
  private QuickScoring() {}

  /**
   * Fills the running sums of printed points in form order, in units of the last decimal: at 0
   * nothing, behind each leaf what it and those before it have. The points of any node are the
   * difference of two of them.
   *
   * @param sums zeros, one more than there are leaves
   * @param rests as many zeros for {@link Remainders}, summed likewise; null if none are wanted
   * @return false if given up
   */
  static boolean score(
      QuickPlan plan, QuickColumns columns, Row row, int[] sums, long @Nullable [] rests) {
    if (!columns.fits) {
      return false;
    }
    // First the points of each leaf behind it, in one loop for each kind of rule: the processor
    // runs ahead in it where leaves differ.
    ticks(columns, row, sums);
    boolean scored =
        ratios(plan, columns, row, sums, rests)
            && cells(plan, columns, row, sums, rests)
            && counts(plan, columns, row, sums, rests)
            && rules(plan, columns, row, sums, rests);
    if (!scored) {
      return false;
    }
    for (int leaf : plan.penalties) {
      sums[leaf + 1] = -sums[leaf + 1];
    }
    int sum = 0;
    for (int i = 1; i < sums.length; i++) {
      sum += sums[i];
      sums[i] = sum;
    }
    return rests == null || tellTotal(plan, sums, rests);
  }

  private static boolean tellTotal(QuickPlan plan, int[] sums, long[] rests) {
    for (int leaf : plan.penalties) {
      rests[leaf + 1] = Remainders.negated(rests[leaf + 1]);
    }
    long sum = 0;
    for (int i = 1; i < rests.length; i++) {
      sum += rests[i];
      rests[i] = sum;
    }
    return plan.total(sums, rests) != Remainders.UNKNOWN;
  }

  private static void ticks(QuickColumns columns, Row row, int[] points) {
    for (QuickColumns.Ticks ticks : columns.ticks) {
      points[ticks.leaf + 1] = ticks.points[(int) row.word(ticks.word)];
    }
  }

  private static boolean ratios(
      QuickPlan plan, QuickColumns columns, Row row, int[] points, long @Nullable [] rests) {
    for (QuickColumns.Ratio ratio : columns.ratios) {
      if (!ratio(plan, columns, ratio, row, points, rests)) {
        return false;
      }
    }
    return true;
  }

  /** Done in place; what is not above 0 or does not fit is the rule's. */
  private static boolean ratio(
      QuickPlan plan,
      QuickColumns columns,
      QuickColumns.Ratio ratio,
      Row row,
      int[] points,
      long @Nullable [] rests) {
    long part = ratio.fixed;
    long partParts = ratio.fixedParts;
    if (ratio.part != QuickColumns.NONE) {
      part = row.word(ratio.part);
      partParts = row.word(ratio.part + 1);
    }
    long whole = ratio.fixed;
    long wholeParts = ratio.fixedParts;
    if (ratio.whole != QuickColumns.NONE) {
      whole = row.word(ratio.whole);
      wholeParts = row.word(ratio.whole + 1);
    }
    boolean fits = partParts != 0;
    if (partParts != wholeParts) {
      // Both over the product of the denominators, which mostly are one already; one of 0 stands
      // for what does not fit.
      fits = (LongMath.excess(part, wholeParts) | LongMath.excess(whole, partParts)) == 0;
      part *= wholeParts;
      whole *= partParts;
    }
    if (!fits || part <= 0 || whole <= 0 || whole > ratio.most) {
      return rule(plan, columns, ratio.leaf, row, points, rests);
    }
    // Full marks are divided out as well, since the processor cannot foresee who has them; so the
    // lesser of the two is found without a branch.
    long missed = whole - part;
    long least = whole - (missed & ~(missed >> (Long.SIZE - 1)));
    if (plan.ratePower != 0) {
      least = LongMath.rounded(plan.ratePower * least, whole, plan.mode);
      whole = plan.ratePower;
    }
    put(
        ratio.leaf,
        ratio.fullNumerator * least,
        ratio.fullDenominator * whole,
        plan.mode,
        points,
        rests);
    return true;
  }

  private static boolean cells(
      QuickPlan plan, QuickColumns columns, Row row, int[] points, long @Nullable [] rests) {
    for (QuickColumns.Cell cell : columns.cells) {
      long top = row.word(cell.at);
      long bottom = row.word(cell.at + 1);
      // Most denominators are such as 1, 2 or 10 and need no division.
      boolean small = (top | bottom) >>> (Integer.SIZE - 1) == 0;
      int each = small && bottom < QuickPlan.LISTED ? plan.unitsOf[(int) bottom] : 0;
      if (each != 0 && top * each <= cell.most) {
        points[cell.leaf + 1] = (int) top * each;
      } else if (!round(plan, cell.leaf, top, bottom, points, rests)) {
        return false;
      }
    }
    return true;
  }

  private static boolean counts(
      QuickPlan plan, QuickColumns columns, Row row, int[] points, long @Nullable [] rests) {
    for (QuickColumns.Counted counted : columns.counts) {
      long count = counted.rule.count(row, counted.first, counted.second);
      if (count != PlainRule.Count.UNKNOWN) {
        int at = (int) Math.min(count, counted.points.length - 1);
        points[counted.leaf + 1] = counted.points[at];
        if (rests != null) {
          rests[counted.leaf + 1] = counted.rests[at];
        }
      } else if (!rule(plan, columns, counted.leaf, row, points, rests)) {
        return false;
      }
    }
    return true;
  }

  private static boolean rules(
      QuickPlan plan, QuickColumns columns, Row row, int[] points, long @Nullable [] rests) {
    for (int leaf : columns.rules) {
      if (!rule(plan, columns, leaf, row, points, rests)) {
        return false;
      }
    }
    return true;
  }

  private static boolean rule(
      QuickPlan plan,
      QuickColumns columns,
      int leaf,
      Row row,
      int[] points,
      long @Nullable [] rests) {
    RowRule rule = new RowRule(plan.leaves[leaf], columns, row);
    return rule.ask() && round(plan, leaf, rule.numerator(), rule.denominator(), points, rests);
  }

  /** Rounds exact points if they are from 0 to the weight. */
  private static boolean round(
      QuickPlan plan, int leaf, long top, long bottom, int[] points, long @Nullable [] rests) {
    long full = plan.leaves[leaf].fullNumerator;
    long fullParts = plan.leaves[leaf].fullDenominator;
    long units = top * plan.power;
    boolean fits =
        (LongMath.excess(top, plan.power)
                | LongMath.excess(units, fullParts)
                | LongMath.excess(full, bottom))
            == 0;
    if (!fits || top < 0 || bottom <= 0 || units * fullParts > full * bottom) {
      return false;
    }
    put(leaf, units, bottom, plan.mode, points, rests);
    return true;
  }

  /** Rounds the quotient of numbers from 0, and keeps what that leaves off. */
  private static void put(
      int leaf, long top, long bottom, RoundingMode mode, int[] points, long @Nullable [] rests) {
    long down = LongMath.quotient(top, bottom);
    long rest = top - down * bottom;
    long extra = LongMath.extra(down, rest, bottom, mode);
    points[leaf + 1] = (int) (down + extra);
    if (rests != null) {
      rests[leaf + 1] = Remainders.of(rest, bottom, extra);
    }
  }
}
