package io.openrubric.engine;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.Column;
import io.openrubric.api.Input;
import io.openrubric.api.Row;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.Inputs;
import io.openrubric.api.spi.ScoreOutput;
import io.openrubric.engine.formula.LongMath;
import io.openrubric.engine.formula.PlainRule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The quick way through a plan, for a project of which every leaf has what its rule takes and
 * nothing is worth a word; at anything else it gives up, and {@link Scoring} does the work.
 *
 * <p>Under these conditions the total is a plain sum of printed points, so one long is held for
 * each leaf. Inputs are read from the longs of a {@link Row}, whose columns were understood before:
 * no name is looked up and no object made. Whatever does not fit a long is given up too, so no
 * figure can differ.
 */
final class QuickScoring implements Inputs, ScoreOutput {
  private final QuickPlan plan;
  private final QuickColumns columns;
  private final Row row;

  /**
   * First the printed points of each leaf in units of the last decimal, then their running sums: at
   * 0 nothing, behind each leaf what it and those before it have.
   */
  private final long[] sums;

  /** By leaf: the numerator and denominator of its exact points; null if nobody asks. */
  private final long @Nullable [] exact;

  /** The first slot of the leaf whose scorer is asked, and what it answers. */
  private int firstSlot;

  private boolean answered;
  private boolean unusual;
  private long numerator;
  private long denominator;

  private QuickScoring(QuickPlan plan, QuickColumns columns, Row row, long @Nullable [] exact) {
    this.plan = plan;
    this.columns = columns;
    this.row = row;
    this.sums = new long[plan.leaves.length + 1];
    this.exact = exact;
  }

  /**
   * The running sums of printed points in form order, in units of the last decimal; null if given
   * up. The points of any node are the difference of two of them.
   */
  static long @Nullable [] score(QuickPlan plan, QuickColumns columns, Row row) {
    if (!columns.fits) {
      return null;
    }
    QuickScoring scoring = new QuickScoring(plan, columns, row, null);
    return scoring.run() ? scoring.sums : null;
  }

  /** The exact points of every leaf, numerator and denominator, of a row that was scored. */
  static long[] exact(QuickPlan plan, QuickColumns columns, Row row) {
    long[] exact = new long[2 * plan.leaves.length];
    for (int i = 1; i < exact.length; i += 2) {
      exact[i] = 1; // where nothing was observed there are no points
    }
    new QuickScoring(plan, columns, row, exact).run();
    return exact;
  }

  /** One loop for each kind of rule: the processor runs ahead in it where leaves differ. */
  private boolean run() {
    for (QuickColumns.Ticks ticks : columns.ticks) {
      long units = ticks.points[(int) row.word(ticks.word)];
      sums[ticks.leaf + 1] = units;
      if (exact != null) {
        keep(ticks.leaf, units, plan.power);
      }
    }
    for (QuickColumns.Ratio ratio : columns.ratios) {
      if (!ratio(ratio)) {
        return false;
      }
    }
    for (int leaf : columns.inCells) {
      int at = columns.cells[leaf];
      if (!points(leaf, row.word(at), row.word(at + 1))) {
        return false;
      }
    }
    for (QuickColumns.Counted counted : columns.counts) {
      if (!count(counted)) {
        return false;
      }
    }
    for (int leaf : columns.rules) {
      if (!rule(leaf)) {
        return false;
      }
    }
    for (int leaf : plan.penalties) {
      sums[leaf + 1] = -sums[leaf + 1];
    }
    long sum = 0;
    for (int i = 1; i < sums.length; i++) {
      sum += sums[i];
      sums[i] = sum;
    }
    return true;
  }

  /** Done in place; what is not above 0 or does not fit is the rule's. */
  private boolean ratio(QuickColumns.Ratio ratio) {
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
    // Both over the product of the denominators; a denominator of 0 stands for what does not fit.
    long reached = part * wholeParts;
    long aimed = whole * partParts;
    // Full marks are divided out as well, since the processor cannot foresee who has them; so the
    // lesser of the two is found without a branch.
    long missed = aimed - reached;
    long least = aimed - (missed & ~(missed >> (Long.SIZE - 1)));
    boolean small = (part | wholeParts | whole | partParts) >>> (Integer.SIZE - 1) == 0;
    boolean fits =
        small || (LongMath.excess(part, wholeParts) | LongMath.excess(whole, partParts)) == 0;
    if (!fits || part <= 0 || reached <= 0 || aimed <= 0 || aimed > ratio.most) {
      return rule(ratio.leaf);
    }
    long top = ratio.weightNumerator * least;
    long bottom = ratio.weightDenominator * aimed;
    long down = LongMath.quotient(top, bottom);
    sums[ratio.leaf + 1] = down + extra(down, top - down * bottom, bottom);
    if (exact != null) {
      keep(ratio.leaf, top / plan.power, bottom);
    }
    return true;
  }

  private boolean count(QuickColumns.Counted counted) {
    long count = counted.rule.count(row, counted.first, counted.second);
    if (count == PlainRule.Count.UNKNOWN) {
      return rule(counted.leaf);
    }
    int last = counted.units.length - 1;
    int index = (int) Math.min(count, last);
    sums[counted.leaf + 1] = counted.units[index];
    if (exact != null) {
      Rational points = counted.rule.points().get(index);
      keep(counted.leaf, points.longNumerator(), points.longDenominator());
    }
    return true;
  }

  private boolean rule(int leaf) {
    answered = false;
    unusual = false;
    firstSlot = plan.leaves[leaf].firstSlot;
    try {
      plan.leaves[leaf].scorer.score(this, this);
    } catch (RuntimeException e) {
      return false; // told by the other way
    }
    return answered && !unusual && points(leaf, numerator, denominator);
  }

  /** Takes exact points if they are from 0 to the weight. */
  private boolean points(int index, long top, long bottom) {
    QuickLeaf leaf = plan.leaves[index];
    if (top < 0 || bottom <= 0) {
      return false;
    }
    long most = leaf.weightNumerator * bottom;
    long got = leaf.weightDenominator * top;
    return (LongMath.excess(leaf.weightNumerator, bottom)
                | LongMath.excess(leaf.weightDenominator, top))
            == 0
        && got <= most
        && round(index, top, bottom);
  }

  /** Rounds exact points in range. */
  private boolean round(int leaf, long top, long bottom) {
    long scaled = top * plan.power;
    if (LongMath.excess(top, plan.power) != 0) {
      return false;
    }
    long down = bottom == 1 ? scaled : LongMath.quotient(scaled, bottom);
    sums[leaf + 1] = down + extra(down, scaled - down * bottom, bottom);
    if (exact != null) {
      keep(leaf, top, bottom);
    }
    return true;
  }

  /** 1 if a unit is added for the rest, else 0; without a branch that nobody could foresee. */
  private long extra(long down, long rest, long bottom) {
    long aboveHalf = rest - (bottom - rest);
    return switch (plan.mode) {
      case HALF_UP -> 1 + (aboveHalf >> (Long.SIZE - 1));
      case HALF_DOWN -> -aboveHalf >>> (Long.SIZE - 1);
      case HALF_EVEN -> aboveHalf == 0 ? down & 1 : -aboveHalf >>> (Long.SIZE - 1);
      case UP, CEILING -> rest == 0 ? 0 : 1;
      case DOWN, FLOOR, UNNECESSARY -> 0;
    };
  }

  private void keep(int leaf, long top, long bottom) {
    long[] all = requireNonNull(exact);
    all[2 * leaf] = top;
    all[2 * leaf + 1] = bottom;
  }

  /** Where the cell of a slot begins in the row; fails on another kind, which is told elsewhere. */
  private int at(int slot, Column.Kind kind) {
    int index = columns.indexes[firstSlot + slot];
    if (index == QuickColumns.NONE || row.columns().column(index).kind() != kind) {
      throw new IllegalStateException("Expected " + kind + " in slot " + slot);
    }
    return row.columns().position(index);
  }

  @Override
  public boolean has(int slot) {
    return columns.indexes[firstSlot + slot] != QuickColumns.NONE;
  }

  @Override
  public Input input(int slot) {
    return row.input(columns.indexes[firstSlot + slot]);
  }

  @Override
  public Rational number(int slot) {
    return row.number(at(slot, Column.Kind.NUMBER));
  }

  @Override
  public LocalDate day(int slot) {
    return row.day(at(slot, Column.Kind.DAY));
  }

  @Override
  public boolean flag(int slot) {
    int bit = row.columns().bit(columns.indexes[firstSlot + slot]);
    return (row.word(at(slot, Column.Kind.FLAG)) >> bit & 1) != 0;
  }

  @Override
  public List<Rational> series(int slot) {
    return ((Input.Series) input(slot)).values();
  }

  @Override
  public String choice(int slot) {
    return ((Input.Choice) input(slot)).name();
  }

  @Override
  public void points(Rational points) {
    if (points.fitsLong()) {
      points(points.longNumerator(), points.longDenominator());
    } else {
      unusual = true;
    }
  }

  @Override
  public void points(long pointsNumerator, long pointsDenominator) {
    unusual |= answered;
    answered = true;
    numerator = pointsNumerator;
    denominator = pointsDenominator;
  }

  @Override
  public void refuse(String code, String zh, String en) {
    unusual = true;
  }

  @Override
  public void note(String code, String zh, String en) {
    unusual = true;
  }
}
