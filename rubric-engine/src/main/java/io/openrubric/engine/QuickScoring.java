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
 * leaf. Inputs are read from the longs of a {@link Row}, whose columns were understood before: no
 * name is looked up and no object made but the answer. Whatever does not fit a long is given up
 * too, so no figure can differ.
 */
final class QuickScoring {
  private QuickScoring() {}

  /**
   * The running sums of printed points in form order, in units of the last decimal: at 0 nothing,
   * behind each leaf what it and those before it have. The points of any node are the difference of
   * two of them.
   *
   * @return the sums; null if given up
   */
  static int @Nullable [] score(QuickPlan plan, QuickColumns columns, Row row) {
    if (!columns.fits) {
      return null;
    }
    // First the points of each leaf behind it, in one loop for each kind of rule: the processor
    // runs ahead in it where leaves differ.
    int[] sums = new int[plan.leaves.length + 1];
    ticks(columns, row, sums);
    boolean scored =
        ratios(plan, columns, row, sums)
            && cells(plan, columns, row, sums)
            && counts(plan, columns, row, sums)
            && rules(plan, columns, row, sums);
    if (!scored) {
      return null;
    }
    for (int leaf : plan.penalties) {
      sums[leaf + 1] = -sums[leaf + 1];
    }
    int sum = 0;
    for (int i = 1; i < sums.length; i++) {
      sum += sums[i];
      sums[i] = sum;
    }
    return sums;
  }

  private static void ticks(QuickColumns columns, Row row, int[] points) {
    for (QuickColumns.Ticks ticks : columns.ticks) {
      points[ticks.leaf + 1] = ticks.points[(int) row.word(ticks.word)];
    }
  }

  private static boolean ratios(QuickPlan plan, QuickColumns columns, Row row, int[] points) {
    for (QuickColumns.Ratio ratio : columns.ratios) {
      if (!ratio(plan, columns, ratio, row, points)) {
        return false;
      }
    }
    return true;
  }

  /** Done in place; what is not above 0 or does not fit is the rule's. */
  private static boolean ratio(
      QuickPlan plan, QuickColumns columns, QuickColumns.Ratio ratio, Row row, int[] points) {
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
      return rule(plan, columns, ratio.leaf, row, points);
    }
    // Full marks are divided out as well, since the processor cannot foresee who has them; so the
    // lesser of the two is found without a branch.
    long missed = whole - part;
    long least = whole - (missed & ~(missed >> (Long.SIZE - 1)));
    points[ratio.leaf + 1] =
        rounded(ratio.fullNumerator * least, ratio.fullDenominator * whole, plan.mode);
    return true;
  }

  private static boolean cells(QuickPlan plan, QuickColumns columns, Row row, int[] points) {
    for (QuickColumns.Cell cell : columns.cells) {
      long top = row.word(cell.at);
      long bottom = row.word(cell.at + 1);
      // Most denominators are such as 1, 2 or 10 and need no division.
      boolean small = (top | bottom) >>> (Integer.SIZE - 1) == 0;
      int each = small && bottom < QuickPlan.LISTED ? plan.unitsOf[(int) bottom] : 0;
      if (each != 0 && top * each <= cell.most) {
        points[cell.leaf + 1] = (int) top * each;
      } else if (!round(plan, cell.leaf, top, bottom, points)) {
        return false;
      }
    }
    return true;
  }

  private static boolean counts(QuickPlan plan, QuickColumns columns, Row row, int[] points) {
    for (QuickColumns.Counted counted : columns.counts) {
      long count = counted.rule.count(row, counted.first, counted.second);
      if (count != PlainRule.Count.UNKNOWN) {
        points[counted.leaf + 1] = counted.points[(int) Math.min(count, counted.points.length - 1)];
      } else if (!rule(plan, columns, counted.leaf, row, points)) {
        return false;
      }
    }
    return true;
  }

  private static boolean rules(QuickPlan plan, QuickColumns columns, Row row, int[] points) {
    for (int leaf : columns.rules) {
      if (!rule(plan, columns, leaf, row, points)) {
        return false;
      }
    }
    return true;
  }

  private static boolean rule(
      QuickPlan plan, QuickColumns columns, int leaf, Row row, int[] points) {
    RowRule rule = new RowRule(plan.leaves[leaf], columns, row);
    return rule.ask() && round(plan, leaf, rule.numerator(), rule.denominator(), points);
  }

  /** Rounds exact points if they are from 0 to the weight. */
  private static boolean round(QuickPlan plan, int leaf, long top, long bottom, int[] points) {
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
    points[leaf + 1] = rounded(units, bottom, plan.mode);
    return true;
  }

  /** The rounded quotient of numbers from 0. */
  private static int rounded(long top, long bottom, RoundingMode mode) {
    long down = LongMath.quotient(top, bottom);
    return (int) (down + extra(down, top - down * bottom, bottom, mode));
  }

  /** 1 if a unit is added for the rest, else 0; without a branch that nobody could foresee. */
  private static long extra(long down, long rest, long bottom, RoundingMode mode) {
    long aboveHalf = rest - (bottom - rest);
    return switch (mode) {
      case HALF_UP -> 1 + (aboveHalf >> (Long.SIZE - 1));
      case HALF_DOWN -> -aboveHalf >>> (Long.SIZE - 1);
      case HALF_EVEN -> aboveHalf == 0 ? down & 1 : -aboveHalf >>> (Long.SIZE - 1);
      case UP, CEILING -> rest == 0 ? 0 : 1;
      case DOWN, FLOOR, UNNECESSARY -> 0;
    };
  }
}
