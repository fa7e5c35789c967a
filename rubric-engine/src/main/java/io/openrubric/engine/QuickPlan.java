package io.openrubric.engine;

import io.openrubric.api.Grade;
import io.openrubric.api.GradeScale;
import io.openrubric.api.Unit;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;
import io.openrubric.api.report.Score;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.api.spi.LeafScorer;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link QuickScoring} reads of a plan, laid out so that a card is scored without a lookup. It
 * reads the fields themselves; nothing is written after it is made.
 */
final class QuickPlan {
  private static final int FINEST = 6;
  private static final int MOST_NODES = 100_000;

  /** Beyond any total. */
  private static final long FARTHEST = Long.MAX_VALUE / 2;

  /** The leaves in form order. */
  final Leaf[] leaves;

  /** By node: the index of its parent, -1 at the first level. */
  final int[] parents;

  /** How printed points are rounded. */
  final RoundingMode mode;

  /** Ten to the decimals of printed points. */
  final long power;

  /** The most inputs a leaf takes. */
  final int mostInputs;

  private final GradeScale grades;

  /** By grade: the least and the greatest total in its band, in units of the last decimal. */
  private final long[] least;

  private final long[] greatest;

  /** A leaf. */
  static final class Leaf {
    final String id;
    final int node;
    final LeafScorer scorer;
    final Slot[] slots;
    final long weightNumerator;
    final long weightDenominator;

    /** -1 where points are taken off the total. */
    final int sign;

    /** Whether it scores 0 without a word when nothing was observed. */
    final boolean isOptional;

    /** Whether it may cap the total, which is not a sum. */
    final boolean isVeto;

    /** How many numbers have no unit of their own. */
    final int open;

    Leaf(PlanLeaf leaf) {
      this.id = leaf.leaf().id();
      this.node = leaf.node().index();
      this.scorer = leaf.scorer();
      this.weightNumerator = leaf.weight().longNumerator();
      this.weightDenominator = leaf.weight().longDenominator();
      this.sign = leaf.node().role() == Score.Role.PENALTY ? -1 : 1;
      this.isOptional = !leaf.node().isOrdinary();
      this.isVeto = leaf.node().role() == Score.Role.VETO;
      List<InputSpec> specs = scorer.inputs();
      this.slots = new Slot[specs.size()];
      int unitless = 0;
      for (int slot = 0; slot < slots.length; slot++) {
        slots[slot] = new Slot(specs.get(slot), leaf.units().get(slot));
        unitless += slots[slot].isOpen() ? 1 : 0;
      }
      this.open = unitless;
    }
  }

  /** An input of a leaf; a tick without an answer would be worth a word, so it is required. */
  record Slot(String name, InputType type, boolean isRequired, @Nullable Unit unit) {
    Slot(InputSpec spec, Unit unit) {
      this(
          spec.id(),
          spec.type(),
          spec.required() || spec.type() == InputType.TICK,
          unit.isNone() ? null : unit);
    }

    boolean isOpen() {
      return type == InputType.NUMBER && unit == null;
    }
  }

  private QuickPlan(Plan plan) {
    Rounding rounding = plan.rubric().rounding();
    long tens = 1;
    for (int i = 0; i < rounding.scale(); i++) {
      tens *= 10;
    }
    this.power = tens;
    this.mode = rounding.mode();
    this.leaves = plan.leaves().stream().map(Leaf::new).toArray(Leaf[]::new);
    this.parents = plan.nodes().stream().mapToInt(PlanNode::parent).toArray();
    int most = 0;
    for (Leaf leaf : leaves) {
      most = Math.max(most, leaf.slots.length);
    }
    this.mostInputs = most;
    this.grades = plan.rubric().grades();
    int count = grades.grades().size();
    this.least = new long[count];
    this.greatest = new long[count];
    for (int i = 0; i < count; i++) {
      Interval band = grades.grades().get(i).band();
      least[i] = band.lower().map(edge -> least(edge, band.lowerInclusive())).orElse(-FARTHEST);
      greatest[i] =
          band.upper().map(edge -> -least(edge.negated(), band.upperInclusive())).orElse(FARTHEST);
    }
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
        return grades.grades().get(i);
      }
    }
    return grades.gradeOf(Rational.of(total, power));
  }

  /**
   * The layout; null where points are summed before they are rounded, or a group is chosen from.
   */
  static @Nullable QuickPlan of(Plan plan) {
    Rounding rounding = plan.rubric().rounding();
    boolean sumsWhatIsPrinted =
        rounding.stage() != Rounding.Stage.TOTAL
            && rounding.scale() <= FINEST
            && plan.nodes().size() <= MOST_NODES
            && !plan.chooses()
            && plan.nodes().stream().noneMatch(PlanNode::isBlock);
    return sumsWhatIsPrinted ? new QuickPlan(plan) : null;
  }
}
