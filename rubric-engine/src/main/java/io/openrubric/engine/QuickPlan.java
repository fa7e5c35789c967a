package io.openrubric.engine;

import com.google.common.primitives.Ints;
import io.openrubric.api.Columns;
import io.openrubric.api.Grade;
import io.openrubric.api.GradeScale;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;
import io.openrubric.engine.formula.LongMath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@link QuickScoring} reads of a plan, laid out so that a card is scored without a lookup. It
 * reads the fields themselves; nothing is written after it is made but what columns mean.
 */
final class QuickPlan {
  private static final int FINEST = 6;
  private static final int MOST_NODES = 100_000;

  /** Denominators below this are looked up. */
  static final int LISTED = 1001;

  /** A power of two. */
  private static final int KNOWN = 16;

  /** Beyond any total. */
  private static final long FARTHEST = Long.MAX_VALUE / 2;

  /** The leaves in form order. */
  final QuickLeaf[] leaves;

  /** The leaves whose points are taken off the total. */
  final int[] penalties;

  /** By node: its first leaf, and the one after its last. */
  final int[] firstLeaf;

  final int[] endLeaf;

  private final boolean[] isLeaf;

  /** Whether only the total is rounded. */
  private final boolean keepsRests;

  /** How printed points are rounded. */
  final RoundingMode mode;

  /** The decimals of printed points. */
  final int scale;

  /** Ten to that. */
  final long power;

  /** What rates are rounded to parts of; 0 where they are not rounded. */
  final long ratePower;

  /** By denominator: how many units its fraction is; 0 where that is not whole. */
  final int[] unitsOf;

  final List<PlanLeaf> planLeaves;
  final Rounding rounding;
  private final GradeScale grades;
  private final Grade[] bands;

  /** By grade: the least and the greatest total in its band, in units of the last decimal. */
  private final long[] least;

  private final long[] greatest;

  /** What columns mean, by their hash; a race costs a second look at the same columns. */
  private final @Nullable QuickColumns[] known = new @Nullable QuickColumns[KNOWN];

  private QuickPlan(Plan plan) {
    this.rounding = plan.rubric().rounding();
    this.keepsRests = rounding.stage() == Rounding.Stage.TOTAL;
    this.scale = rounding.scale();
    this.power = LongMath.powerOfTen(scale);
    this.ratePower = LongMath.ratePower(rounding);
    this.mode = rounding.mode();
    this.unitsOf = new int[LISTED];
    for (int i = 1; i < LISTED; i++) {
      unitsOf[i] = power % i == 0 ? (int) power / i : 0;
    }
    this.planLeaves = plan.leaves();
    this.leaves = new QuickLeaf[planLeaves.size()];
    List<Integer> penal = new ArrayList<>();
    int slot = 0;
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = new QuickLeaf(planLeaves.get(i), slot, power, ratePower);
      slot = leaves[i].endSlot;
      if (planLeaves.get(i).node().sign() < 0) {
        penal.add(i);
      }
    }
    this.penalties = Ints.toArray(penal);
    int nodes = plan.nodes().size();
    this.firstLeaf = new int[nodes];
    this.endLeaf = new int[nodes];
    this.isLeaf = new boolean[nodes];
    int leaf = leaves.length;
    for (int i = nodes - 1; i >= 0; i--) {
      PlanNode node = plan.nodes().get(i);
      endLeaf[i] = node.end() < nodes ? firstLeaf[node.end()] : leaves.length;
      isLeaf[i] = node.isLeaf();
      leaf -= node.isLeaf() ? 1 : 0;
      firstLeaf[i] = leaf;
    }
    this.grades = plan.rubric().grades();
    this.bands = grades.grades().toArray(new Grade[0]);
    int count = bands.length;
    this.least = new long[count];
    this.greatest = new long[count];
    for (int i = 0; i < count; i++) {
      Interval band = bands[i].band();
      Optional<Rational> lower = band.lower();
      Optional<Rational> upper = band.upper();
      least[i] = lower.isEmpty() ? -FARTHEST : least(lower.get(), band.lowerInclusive());
      greatest[i] =
          upper.isEmpty() ? FARTHEST : -least(upper.get().negated(), band.upperInclusive());
    }
  }

  /** What rows under some columns mean here. */
  @SuppressWarnings("ReferenceEquality") // equal ones are mostly one object, or are looked at again
  QuickColumns columns(Columns columns) {
    int at = columns.hashCode() & (KNOWN - 1);
    QuickColumns found = known[at];
    if (found == null || found.columns != columns) {
      found = new QuickColumns(columns, this);
      known[at] = found;
    }
    return found;
  }

  /** Running sums for a project; nothing is in them yet. */
  int[] sums() {
    return new int[leaves.length + 1];
  }

  /** Those of {@link Remainders}; null where every leaf is rounded. */
  long @Nullable [] rests() {
    return keepsRests ? new long[leaves.length + 1] : null;
  }

  /**
   * The printed points of a node in units of the last decimal, from the running sums; {@link
   * Remainders#UNKNOWN} if they do not tell.
   */
  long points(int[] sums, long @Nullable [] rests, int node) {
    int first = firstLeaf[node];
    int end = endLeaf[node];
    long printed = (long) sums[end] - sums[first];
    return rests == null || isLeaf[node]
        ? printed
        : Remainders.rounded(printed, rests[end] - rests[first], mode);
  }

  /** The total likewise. */
  long total(int[] sums, long @Nullable [] rests) {
    int last = sums.length - 1;
    return rests == null ? sums[last] : Remainders.rounded(sums[last], rests[last], mode);
  }

  /** The least number of units from an edge up. */
  private long least(Rational edge, boolean inclusive) {
    Rational units = edge.multipliedBy(Rational.of(power));
    Rational first = inclusive ? units.ceiling() : units.floor().plus(Rational.ONE);
    Rational far = Rational.of(FARTHEST);
    return Rational.max(far.negated(), Rational.min(far, first)).longNumerator();
  }

  /** The grade of a total in units of the last decimal. */
  Grade grade(long total) {
    for (int i = 0; i < least.length; i++) {
      if (least[i] <= total && total <= greatest[i]) {
        return bands[i];
      }
    }
    return grades.gradeOf(Rational.of(total, power));
  }

  /** Whether all weights together fit an int in units of the last decimal, however rounded. */
  private static boolean fitInt(Plan plan) {
    Rational sum = Rational.ZERO;
    for (PlanLeaf leaf : plan.leaves()) {
      sum = sum.plus(leaf.weight());
    }
    BigDecimal most = BigDecimal.valueOf(Integer.MAX_VALUE / 2, plan.rubric().rounding().scale());
    return sum.compareTo(Rational.of(most)) <= 0;
  }

  /** The layout; null where a group is scaled or chosen from, or sums may not fit. */
  static @Nullable QuickPlan of(Plan plan) {
    Rounding rounding = plan.rubric().rounding();
    boolean isSum =
        rounding.scale() <= FINEST
            && plan.nodes().size() <= MOST_NODES
            && (rounding.stage() != Rounding.Stage.TOTAL
                || plan.leaves().size() <= Remainders.MOST_LEAVES)
            && fitInt(plan)
            && !plan.chooses()
            && !plan.hasBlocks();
    return isSum ? new QuickPlan(plan) : null;
  }
}
