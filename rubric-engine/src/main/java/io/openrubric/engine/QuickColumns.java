package io.openrubric.engine;

import static java.util.Objects.requireNonNull;

import com.google.common.primitives.Ints;
import io.openrubric.api.Column;
import io.openrubric.api.Columns;
import io.openrubric.api.Unit;
import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;
import io.openrubric.api.report.Score;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.engine.formula.LongMath;
import io.openrubric.engine.formula.NumberMeaning;
import io.openrubric.engine.formula.PlainRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where rows under some {@link Columns} hold what the leaves of a plan take. Names, types and units
 * are held against each other once for all rows; for a single project they take most of the time.
 */
final class QuickColumns {
  /** In place of a position or a column: there is none. */
  static final int NONE = -1;

  /** For more, a table of all answers would be too large. */
  private static final int MOST_TICKS = 6;

  final Columns columns;

  /** Whether rows under these columns can be scored quickly at all. */
  final boolean fits;

  /** By slot of all leaves: where the cell begins in a row. */
  final int[] positions;

  /** By slot: the column. */
  final int[] indexes;

  /** The leaves whose points are in a cell, given or judged. */
  final Cell[] cells;

  /** The leaves whose rule is a sum of ticks, where all answers are yes or no in one word. */
  final Ticks[] ticks;

  /** The leaves whose rule is a plain ratio. */
  final Ratio[] ratios;

  /** The leaves whose rule counts. */
  final Counted[] counts;

  /** The leaves whose scorer is asked. */
  final int[] rules;

  /** By leaf: where its given points begin in a row, {@link #NONE} if none are. */
  final int[] given;

  /** By node: where its points come from. */
  final Score.Basis[] bases;

  /** How many columns have found their slot. */
  private int used;

  /** A sum of ticks. */
  static final class Ticks {
    final int leaf;

    /** Where the word with all answers is in a row. */
    final int word;

    /** What its bits come to, in units of the last decimal. */
    final int[] points;

    Ticks(int leaf, int word, int[] points) {
      this.leaf = leaf;
      this.word = word;
      this.points = points;
    }
  }

  /** Points in a cell. */
  static final class Cell {
    final int leaf;

    /** Where they begin in a row. */
    final int at;

    /** The whole units of the last decimal in the weight. */
    final long most;

    Cell(int leaf, int at, QuickLeaf plan) {
      this.leaf = leaf;
      this.at = at;
      this.most = plan.fullNumerator / plan.fullDenominator;
    }
  }

  /** A rule that counts. */
  static final class Counted {
    final int leaf;

    /** Where the cells of its first and second input begin. */
    final int first;

    final int second;

    final PlainRule.Count rule;

    /** Its points by count, in units of the last decimal. */
    final int[] points;

    /** What rounding them leaves off: {@link Remainders}. */
    final long[] rests;

    Counted(int leaf, int first, int second, PlainRule.Count rule, Rounding rounding) {
      this.leaf = leaf;
      this.first = first;
      this.second = second;
      this.rule = rule;
      List<Rational> byCount = rule.points();
      this.points = new int[byCount.size()];
      this.rests = new long[points.length];
      Rational power = Rational.of(LongMath.powerOfTen(rounding.scale()));
      for (int i = 0; i < points.length; i++) {
        Rational units = byCount.get(i).multipliedBy(power);
        points[i] = rounding.round(byCount.get(i)).unscaledValue().intValueExact();
        Rational down = units.floor();
        Rational rest = units.minus(down);
        rests[i] =
            Remainders.of(
                rest.longNumerator(), rest.longDenominator(), points[i] - down.longNumerator());
      }
    }
  }

  /** {@code weight × min(1, part ÷ whole)}, the quotient perhaps rounded. */
  static final class Ratio {
    final int leaf;

    /** Where the part begins in a row, and the whole; {@link #NONE} where it is fixed. */
    final int part;

    final int whole;

    /** The target if it is fixed. */
    final long fixed;

    final long fixedParts;

    /** The weight in units of the last decimal, as a fraction. */
    final long fullNumerator;

    final long fullDenominator;

    /** The most by which these are multiplied without leaving a long. */
    final long most;

    Ratio(int index, QuickLeaf leaf, int[] positions, long ratePower) {
      boolean isFixed = leaf.target != 0;
      int actual = positions[leaf.firstSlot];
      int target = isFixed ? NONE : positions[leaf.firstSlot + 1];
      this.leaf = index;
      // Below a limit the target is the part.
      this.part = leaf.isLimit ? target : actual;
      this.whole = leaf.isLimit ? actual : target;
      this.fixed = leaf.target;
      this.fixedParts = leaf.targetParts;
      this.fullNumerator = leaf.fullNumerator;
      this.fullDenominator = leaf.fullDenominator;
      this.most = Long.MAX_VALUE / Math.max(ratePower, Math.max(fullNumerator, fullDenominator));
    }
  }

  QuickColumns(Columns columns, QuickPlan plan) {
    this.columns = columns;
    QuickLeaf[] leaves = plan.leaves;
    int slots = leaves[leaves.length - 1].endSlot;
    this.positions = none(slots);
    this.indexes = none(slots);
    this.given = none(leaves.length);
    Map<String, Integer> firstColumns = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      firstColumns.putIfAbsent(columns.column(i).leaf(), i);
    }
    List<Cell> inCells = new ArrayList<>();
    List<Ticks> byTicks = new ArrayList<>();
    List<Ratio> byRatio = new ArrayList<>();
    List<Counted> byCount = new ArrayList<>();
    List<Integer> byRule = new ArrayList<>();
    Map<List<Integer>, int[]> tables = new HashMap<>();
    boolean placed = true;
    for (int i = 0; placed && i < leaves.length; i++) {
      PlanLeaf leaf = plan.planLeaves.get(i);
      Integer first = firstColumns.get(leaf.leaf().id());
      if (first == null) {
        placed = !leaf.node().isOrdinary();
      } else if (columns.column(first).kind() == Column.Kind.POINTS
          && leaf.node().role() != Score.Role.VETO) {
        given[i] = columns.position(first);
        used++;
        inCells.add(new Cell(i, given[i], leaves[i]));
      } else if (leaf.node().role() == Score.Role.VETO
          || !place(leaf, first, leaves[i].firstSlot)) {
        placed = false; // a veto may cap the total, which is not a sum then
      } else if (areTicks(leaves[i])) {
        byTicks.add(
            new Ticks(
                i,
                positions[leaves[i].firstSlot],
                tables.computeIfAbsent(worthByBit(leaves[i]), QuickColumns::table)));
      } else if (leaves[i].isRatio) {
        byRatio.add(new Ratio(i, leaves[i], positions, plan.ratePower));
      } else if (leaves[i].worth != null && leaves[i].worth.length == 1) {
        // A checkpoint that is judged in part.
        inCells.add(new Cell(i, positions[leaves[i].firstSlot], leaves[i]));
      } else if (leaves[i].count != null) {
        byCount.add(counted(i, leaves[i], plan.rounding));
      } else {
        byRule.add(i);
      }
    }
    this.cells = inCells.toArray(new Cell[0]);
    this.counts = byCount.toArray(new Counted[0]);
    this.ticks = byTicks.toArray(new Ticks[0]);
    this.ratios = byRatio.toArray(new Ratio[0]);
    this.rules = Ints.toArray(byRule);
    this.fits = placed && used == columns.size();
    this.bases = new Score.Basis[plan.firstLeaf.length];
    Arrays.fill(bases, Score.Basis.SUM);
    for (PlanLeaf leaf : plan.planLeaves) {
      bases[leaf.node().index()] = basis(leaf, leaves[leaf.node().leaf()]);
    }
  }

  private Score.Basis basis(PlanLeaf leaf, QuickLeaf quick) {
    boolean isGiven = given[leaf.node().leaf()] != NONE || (leaf.isGiven() && isMeasured(quick));
    return isGiven ? Score.Basis.GIVEN : Score.Basis.RULE;
  }

  private static int[] none(int length) {
    int[] all = new int[length];
    Arrays.fill(all, NONE);
    return all;
  }

  /** Whether any input of a leaf was observed. */
  boolean isMeasured(QuickLeaf leaf) {
    for (int slot = leaf.firstSlot; slot < leaf.endSlot; slot++) {
      if (indexes[slot] != NONE) {
        return true;
      }
    }
    return false;
  }

  private boolean place(PlanLeaf leaf, int first, int firstSlot) {
    Map<String, Integer> byInput = new HashMap<>();
    for (int i = first;
        i < columns.size() && columns.column(i).leaf().equals(leaf.leaf().id());
        i++) {
      byInput.put(columns.column(i).input(), i);
    }
    @Nullable Unit common = null;
    List<InputSpec> specs = leaf.scorer().inputs();
    for (int i = 0; i < specs.size(); i++) {
      InputSpec spec = specs.get(i);
      boolean isOpen = spec.type() == InputType.NUMBER && leaf.units().get(i).isNone();
      Integer index = byInput.get(spec.id());
      if (index == null) {
        if (spec.required() || spec.type() == InputType.TICK) {
          return false; // a tick without an answer is worth a word
        }
        continue;
      }
      Column column = columns.column(index);
      if (isOpen && common == null) {
        common = column.unit();
      }
      if (!takes(spec.type(), column, isOpen && common != null ? common : leaf.units().get(i))
          || (isOpen && !NumberMeaning.of(leaf.scorer(), i).takes(column.unit()))) {
        return false;
      }
      int slot = firstSlot + i;
      positions[slot] = columns.position(index);
      indexes[slot] = index;
      used++;
    }
    // A share such as 7% or a scale as in 万次 goes into the number; the other way sees to it.
    return common == null
        || common.isNone()
        || UnitAlignment.cancels(leaf)
        || (common.factorTo(Unit.NONE).isEmpty() && common.withoutScale().equals(common));
  }

  private static boolean takes(InputType type, Column column, Unit wanted) {
    return switch (type) {
      case TICK ->
          column.kind() == Column.Kind.FLAG
              || (column.kind() == Column.Kind.NUMBER && column.unit().isNone());
      case NUMBER -> column.kind() == Column.Kind.NUMBER && column.unit().equals(wanted);
      case FLAG -> column.kind() == Column.Kind.FLAG;
      case CHOICE -> column.kind() == Column.Kind.CHOICE;
      case DAY -> column.kind() == Column.Kind.DAY;
      case SERIES -> column.kind() == Column.Kind.SERIES;
    };
  }

  private Counted counted(int index, QuickLeaf leaf, Rounding rounding) {
    return new Counted(
        index,
        positions[leaf.firstSlot],
        positions[leaf.endSlot - 1],
        requireNonNull(leaf.count),
        rounding);
  }

  private boolean areTicks(QuickLeaf leaf) {
    if (leaf.worth == null || leaf.worth.length > MOST_TICKS) {
      return false;
    }
    for (int slot = leaf.firstSlot; slot < leaf.endSlot; slot++) {
      if (columns.column(indexes[slot]).kind() != Column.Kind.FLAG
          || positions[slot] != positions[leaf.firstSlot]) {
        return false;
      }
    }
    return true;
  }

  private List<Integer> worthByBit(QuickLeaf leaf) {
    Integer[] worth = new Integer[leaf.endSlot - leaf.firstSlot];
    for (int slot = leaf.firstSlot; slot < leaf.endSlot; slot++) {
      worth[columns.bit(indexes[slot])] = requireNonNull(leaf.worth)[slot - leaf.firstSlot];
    }
    return List.of(worth);
  }

  /** What each set of ticks comes to. */
  private static int[] table(List<Integer> worthByBit) {
    int[] table = new int[1 << worthByBit.size()];
    for (int ticks = 0; ticks < table.length; ticks++) {
      for (int bit = 0; bit < worthByBit.size(); bit++) {
        table[ticks] += (ticks >> bit & 1) * worthByBit.get(bit);
      }
    }
    return table;
  }
}
