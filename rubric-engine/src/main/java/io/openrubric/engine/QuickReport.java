package io.openrubric.engine;

import io.openrubric.api.Grade;
import io.openrubric.api.Input;
import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Explanation;
import io.openrubric.api.report.Loss;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.api.spi.InputSpec;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A report of {@link QuickScoring}: the printed points of every node, total and grade. Whoever asks
 * for more gets it from the whole report, which is made then.
 */
final class QuickReport implements ScoreReport {
  private final Plan plan;
  private final QuickPlan quick;
  private final QuickColumns columns;
  private final Observations observations;

  /** The running sums of printed points. */
  private final int[] sums;

  /** Those of {@link Remainders}; null where every leaf is rounded. */
  private final long @Nullable [] rests;

  /** Made when first asked for; equal whichever thread makes it. */
  private @Nullable PlanReport whole;

  QuickReport(
      Plan plan,
      QuickPlan quick,
      QuickColumns columns,
      Observations observations,
      int[] sums,
      long @Nullable [] rests) {
    this.plan = plan;
    this.quick = quick;
    this.columns = columns;
    this.observations = observations;
    this.sums = sums;
    this.rests = rests;
  }

  private PlanReport whole() {
    PlanReport known = whole;
    if (known == null) {
      LeafResult[] results = plan.leaves().stream().map(this::result).toArray(LeafResult[]::new);
      Findings nothing = new Findings(plan.plainReading());
      known = new PlanReport(plan, observations, results, plan.declaredWeights(), nothing);
      whole = known;
    }
    return known;
  }

  private LeafResult result(PlanLeaf leaf) {
    return new LeafResult(
        basis(leaf),
        exact(leaf),
        decimal(leaf.node().sign() * points(leaf.node().index())),
        inputs(leaf));
  }

  private LeafInputs inputs(PlanLeaf leaf) {
    if (!columns.isMeasured(quick.leaves[leaf.node().leaf()])) {
      return LeafResult.NO_INPUTS;
    }
    List<InputSpec> specs = leaf.scorer().inputs();
    @Nullable Input[] bySlot = new @Nullable Input[specs.size()];
    int firstSlot = quick.leaves[leaf.node().leaf()].firstSlot;
    for (int slot = 0; slot < bySlot.length; slot++) {
      int column = columns.indexes[firstSlot + slot];
      bySlot[slot] = column == QuickColumns.NONE ? null : observations.row().input(column);
    }
    return new LeafInputs(specs, bySlot);
  }

  /** The exact points of a leaf; for the printed ones they were not needed. */
  private Rational exact(PlanLeaf leaf) {
    int index = leaf.node().leaf();
    if (columns.given[index] != QuickColumns.NONE) {
      return observations.row().number(columns.given[index]);
    }
    return columns.isMeasured(quick.leaves[index])
        ? new RowRule(quick.leaves[index], columns, observations.row()).points()
        : Rational.ZERO;
  }

  /** The score of a leaf that printed so many units. */
  Score score(PlanLeaf leaf, long printed) {
    Rational points = exact(leaf);
    return leaf.node()
        .score(
            basis(leaf),
            leaf.weight(),
            decimal(printed),
            leaf.node().sign() < 0 ? points.negated() : points);
  }

  /** Where the points of a leaf come from. */
  Score.Basis basis(PlanLeaf leaf) {
    return columns.bases[leaf.node().index()];
  }

  /** The rule of a leaf in words. */
  Text rule(PlanLeaf leaf) {
    return plan.rule(leaf);
  }

  /** The explanation of a leaf in words. */
  Explanation explanation(PlanLeaf leaf) {
    return whole().explanation(leaf);
  }

  @Override
  public String rubricId() {
    return plan.rubric().id();
  }

  @Override
  public String project() {
    return observations.project();
  }

  @Override
  public List<Score> scores() {
    return whole().scores();
  }

  @Override
  public List<Score> leaves() {
    return whole().leaves();
  }

  @Override
  public List<Score> adjustments() {
    return whole().adjustments();
  }

  @Override
  public Score score(String id) {
    return whole().score(id);
  }

  @Override
  public OptionalLong units(int position, int scale) {
    long points = points(position);
    return scale == quick.scale && points != Remainders.UNKNOWN
        ? OptionalLong.of(points)
        : ScoreReport.super.units(position, scale);
  }

  @Override
  public Score.Basis basis(int position) {
    return columns.bases[position];
  }

  @Override
  public Optional<BigDecimal> points(String id) {
    long points = points(plan.node(id).index());
    return points == Remainders.UNKNOWN ? whole().points(id) : Optional.of(decimal(points));
  }

  @Override
  public Optional<BigDecimal> total() {
    return Optional.of(decimal(units()));
  }

  private long units() {
    return quick.total(sums, rests);
  }

  private long points(int node) {
    return quick.points(sums, rests, node);
  }

  /** Units of the last decimal as points. */
  BigDecimal decimal(long units) {
    return BigDecimal.valueOf(units, quick.scale);
  }

  @Override
  public Optional<Rational> exactTotal() {
    return whole().exactTotal();
  }

  @Override
  public Optional<Grade> grade() {
    return Optional.of(quick.grade(units()));
  }

  @Override
  public BigDecimal fullMarks() {
    return whole().fullMarks();
  }

  /** None: anything worth telling is scored the other way. */
  @Override
  public List<Problem> problems() {
    return List.of();
  }

  @Override
  public Explanation explanation(String id) {
    return whole().explanation(id);
  }

  /** With the figures of each leaf; the words are made when they are read. */
  @Override
  public List<Explanation> explanations() {
    Explanation[] all = new Explanation[quick.leaves.length];
    for (int i = 0; i < all.length; i++) {
      PlanLeaf leaf = plan.leaves().get(i);
      all[i] = new QuickExplanation(this, leaf, sums[i + 1] - sums[i]);
    }
    return Collections.unmodifiableList(Arrays.asList(all));
  }

  @Override
  public List<Loss> losses() {
    return whole().losses();
  }

  @Override
  public String toString() {
    return whole().toString();
  }
}
