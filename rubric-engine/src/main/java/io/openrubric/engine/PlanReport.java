package io.openrubric.engine;

import io.openrubric.api.Grade;
import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;
import io.openrubric.api.report.Explanation;
import io.openrubric.api.report.Loss;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A report that keeps the leaves' results and makes everything else on demand. */
final class PlanReport implements ScoreReport {
  private final Plan plan;
  private final Observations observations;
  private final LeafResult[] results;
  private final Rational[] weights;
  private final List<Problem> problems;
  private final boolean failed;

  PlanReport(
      Plan plan,
      Observations observations,
      LeafResult[] results,
      Rational[] weights,
      Findings findings) {
    this.plan = plan;
    this.observations = observations;
    this.results = results;
    this.weights = weights;
    this.problems = List.copyOf(findings.problems());
    this.failed = findings.failed();
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
    return plan.nodes().stream().map(this::score).toList();
  }

  @Override
  public List<Score> leaves() {
    return plan.leaves().stream().map(leaf -> score(leaf.node())).toList();
  }

  @Override
  public Score score(String id) {
    return score(plan.node(id));
  }

  private Score score(PlanNode node) {
    Sum sum = sum(node);
    Score.Basis basis = node.isLeaf() ? results[node.leaf()].basis() : Score.Basis.SUM;
    return new Score(
        node.indicator().id(),
        node.path(),
        node.indicator().name(),
        node.level(),
        basis,
        node.weight().toBigDecimal(),
        sum.weight().toBigDecimal(),
        sum.points(rounding()),
        sum.scored() ? Optional.of(sum.exact()) : Optional.empty());
  }

  private Rounding rounding() {
    return plan.rubric().rounding();
  }

  private Sum sum(PlanNode node) {
    Sum sum = new Sum();
    if (node.isLeaf()) {
      sum.add(results[node.leaf()], weights[node.leaf()]);
      return sum;
    }
    for (int i = node.index() + 1;
        i < plan.nodes().size() && plan.nodes().get(i).level() > node.level();
        i++) {
      int leaf = plan.nodes().get(i).leaf();
      if (leaf >= 0) {
        sum.add(results[leaf], weights[leaf]);
      }
    }
    return sum;
  }

  private Sum sumOfAll() {
    Sum sum = new Sum();
    for (int i = 0; i < results.length; i++) {
      sum.add(results[i], weights[i]);
    }
    return sum;
  }

  @Override
  public Optional<BigDecimal> total() {
    return failed ? Optional.empty() : sumOfAll().points(rounding());
  }

  @Override
  public Optional<Rational> exactTotal() {
    return failed ? Optional.empty() : Optional.of(sumOfAll().exact());
  }

  @Override
  public Optional<Grade> grade() {
    return total().map(total -> plan.rubric().grades().gradeOf(Rational.of(total)));
  }

  @Override
  public BigDecimal fullMarks() {
    return plan.rubric().fullMarks().points().toBigDecimal();
  }

  @Override
  public List<Problem> problems() {
    return problems;
  }

  @Override
  public Explanation explanation(String id) {
    return explanation(plan.leaf(id));
  }

  @Override
  public List<Explanation> explanations() {
    return plan.leaves().stream().map(this::explanation).toList();
  }

  private Explanation explanation(PlanLeaf leaf) {
    int i = leaf.node().leaf();
    return new Explainer(leaf, score(leaf.node()), weights[i], results[i], observations, problems)
        .explain();
  }

  @Override
  public List<Loss> losses() {
    Optional<BigDecimal> total = total();
    if (total.isEmpty()) {
      return List.of();
    }
    List<Loss> losses = new ArrayList<>();
    BigDecimal rest = fullMarks().subtract(total.get());
    for (PlanLeaf leaf : plan.leaves()) {
      BigDecimal lost = score(leaf.node()).lost().orElse(BigDecimal.ZERO);
      if (lost.signum() != 0) {
        losses.add(new Loss(Optional.of(leaf.leaf().id()), leaf.leaf().name(), lost));
        rest = rest.subtract(lost);
      }
    }
    if (rest.signum() != 0) {
      losses.add(new Loss(Optional.empty(), Text.of("合计取整", "rounding of the total"), rest));
    }
    return List.copyOf(losses);
  }

  @Override
  public String toString() {
    return project()
        + " "
        + total().map(BigDecimal::toPlainString).orElse("not scored")
        + grade().map(grade -> " " + grade.name().zh()).orElse("");
  }

  /** The sum of some leaves; not scored as soon as one of them is not. */
  private static final class Sum {
    private Rational exact = Rational.ZERO;
    private Rational weight = Rational.ZERO;
    private BigDecimal printed = BigDecimal.ZERO;
    private boolean scored = true;

    void add(LeafResult leaf, Rational effective) {
      weight = weight.plus(effective);
      if (leaf.exact() == null || leaf.printed() == null) {
        scored = false;
        return;
      }
      exact = exact.plus(leaf.exact());
      printed = printed.add(leaf.printed());
    }

    boolean scored() {
      return scored;
    }

    Rational exact() {
      return exact;
    }

    Rational weight() {
      return weight;
    }

    Optional<BigDecimal> points(Rounding rounding) {
      if (!scored) {
        return Optional.empty();
      }
      return Optional.of(
          rounding.stage() == Rounding.Stage.TOTAL
              ? rounding.round(exact)
              : printed.setScale(rounding.scale()));
    }
  }
}
