package io.openrubric.engine;

import io.openrubric.api.Adjustment;
import io.openrubric.api.Grade;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Explanation;
import io.openrubric.api.report.Loss;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.formula.GivenFormula;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A report that keeps the nodes' figures and makes everything else on demand. */
final class PlanReport implements ScoreReport {
  private final Plan plan;
  private final Observations observations;
  private final LeafResult[] results;
  private final Rational[] weights;
  private final List<Problem> problems;
  private final boolean failed;

  /** Made when first asked for; equal whichever thread makes it. */
  private @Nullable List<Score> scores;

  /** Made when first asked for, too. */
  private @Nullable List<Score> leaves;

  private final NodeSums sums;

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
    this.problems = findings.inFormOrder(plan);
    this.failed = findings.failed();
    this.sums = new NodeSums(plan, results, weights);
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
    List<Score> known = scores;
    if (known == null) {
      known = plan.nodes().stream().map(this::score).toList();
      scores = known;
    }
    return known;
  }

  @Override
  public List<Score> leaves() {
    List<Score> known = leaves;
    if (known == null) {
      known =
          plan.nodes().stream()
              .filter(node -> node.isLeaf() && node.isOrdinary())
              .map(node -> scores().get(node.index()))
              .toList();
      leaves = known;
    }
    return known;
  }

  @Override
  public List<Score> adjustments() {
    return plan.nodes().stream()
        .filter(node -> !node.isOrdinary())
        .map(node -> scores().get(node.index()))
        .toList();
  }

  @Override
  public Score.Basis basis(int position) {
    return basis(plan.nodes().get(position));
  }

  private Score.Basis basis(PlanNode node) {
    return node.isLeaf() ? results[node.leaf()].basis() : Score.Basis.SUM;
  }

  @Override
  public Score score(String id) {
    return scores().get(plan.node(id).index());
  }

  private Score score(PlanNode node) {
    int i = node.index();
    return node.score(basis(node), weights[i], sums.printed(i), sums.exact(i));
  }

  @Override
  public Optional<BigDecimal> total() {
    return failed ? Optional.empty() : sums.total().map(this::capped);
  }

  private BigDecimal capped(BigDecimal total) {
    return lowest().map(veto -> total.min(cap(veto))).orElse(total);
  }

  /** Of the vetoes that cap the total the first with the lowest cap. */
  private Optional<Adjustment.Veto> lowest() {
    return triggered().stream()
        .filter(veto -> veto.totalCap().isPresent())
        .min(Comparator.comparing(this::cap));
  }

  /** Never rounded up: what is printed is at most the cap. */
  private BigDecimal cap(Adjustment.Veto veto) {
    Rational cap = veto.totalCap().orElseThrow().points();
    return cap.rounded(plan.rubric().rounding().scale(), RoundingMode.FLOOR);
  }

  private List<Adjustment.Veto> triggered() {
    if (plan.rubric().adjustments().isEmpty()) {
      return List.of();
    }
    List<Adjustment.Veto> vetoes = new ArrayList<>();
    for (PlanLeaf leaf : plan.leaves()) {
      if (leaf.scorer() instanceof VetoScorer scorer
          && VetoScorer.isTriggered(results[leaf.node().leaf()].inputs())) {
        vetoes.add(scorer.veto());
      }
    }
    return vetoes;
  }

  @Override
  public Optional<Rational> exactTotal() {
    return failed ? Optional.empty() : sums.exactTotal();
  }

  @Override
  public Optional<Grade> grade() {
    return total().map(total -> cappedGrade(plan.rubric().grades().gradeOf(Rational.of(total))));
  }

  private Grade cappedGrade(Grade earned) {
    Grade worst = earned;
    for (Adjustment.Veto veto : triggered()) {
      worst = capped(worst, veto);
    }
    return worst;
  }

  private Grade capped(Grade earned, Adjustment.Veto veto) {
    List<Grade> scale = plan.rubric().grades().grades();
    int worst = scale.indexOf(earned);
    for (int i = 0; i < scale.size(); i++) {
      if (veto.gradeCap().equals(Optional.of(scale.get(i).name().zh()))) {
        worst = Math.max(worst, i);
      }
    }
    return scale.get(worst);
  }

  /** What a veto that caps only the grade took away; empty where it took nothing. */
  private Optional<Text> gradeLost(PlanLeaf leaf) {
    Optional<BigDecimal> total = total();
    if (total.isEmpty()
        || !(leaf.scorer() instanceof VetoScorer scorer)
        || scorer.veto().totalCap().isPresent()
        || !VetoScorer.isTriggered(results[leaf.node().leaf()].inputs())) {
      return Optional.empty();
    }
    Grade earned = plan.rubric().grades().gradeOf(Rational.of(total.get()));
    Grade left = capped(earned, scorer.veto());
    return earned.equals(left)
        ? Optional.empty()
        : Optional.of(
            Text.of(
                "已触发，等级由“" + earned.name().zh() + "”限为“" + left.name().zh() + "”",
                "triggered: the grade would have been "
                    + earned.name().en()
                    + ", is at best "
                    + left.name().en()));
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

  Explanation explanation(PlanLeaf leaf) {
    PlanNode node = leaf.node();
    Explanation told =
        new Explainer(
                leaf,
                rule(leaf),
                score(node),
                weights[node.index()],
                results[node.leaf()],
                observations,
                problems)
            .explain();
    Optional<Text> gradeLost = gradeLost(leaf);
    return gradeLost.isEmpty()
        ? told
        : Explanation.of(
            told.score(),
            told.rule(),
            told.inputs(),
            told.arithmetic(),
            gradeLost,
            told.notes(),
            told.citations());
  }

  /** The rule in words; points that were given may reach the weight that counts. */
  private Text rule(PlanLeaf leaf) {
    Rational weight = weights[leaf.node().index()];
    boolean reachesFurther =
        leaf.isGiven()
            && !weight.equals(leaf.weight())
            && observations.find(leaf.leaf().id()).orElse(null) instanceof Observation.Given;
    return reachesFurther ? GivenFormula.rule(weight) : plan.rule(leaf);
  }

  @Override
  public List<Loss> losses() {
    Optional<BigDecimal> total = total();
    Optional<BigDecimal> uncapped = sums.total();
    if (total.isEmpty() || uncapped.isEmpty()) {
      return List.of();
    }
    List<Loss> losses = new ArrayList<>();
    BigDecimal rest = fullMarks().subtract(uncapped.get());
    int at = 0;
    while (at < plan.nodes().size()) {
      PlanNode node = plan.nodes().get(at);
      boolean unit = node.isLeaf() || node.isBlock();
      BigDecimal lost = unit ? score(node).lost().orElse(BigDecimal.ZERO) : BigDecimal.ZERO;
      if (lost.signum() != 0) {
        losses.add(new Loss(Optional.of(node.indicator().id()), node.indicator().name(), lost));
        rest = rest.subtract(lost);
      }
      at = unit ? node.end() : at + 1;
    }
    if (rest.signum() != 0) {
      losses.add(new Loss(Optional.empty(), Text.of("合计取整", "rounding of the total"), rest));
    }
    BigDecimal vetoed = uncapped.get().subtract(total.get());
    if (vetoed.signum() != 0) {
      Adjustment.Veto veto = lowest().orElseThrow();
      Text name = Text.of("否决项限分：" + veto.name().zh(), "cap by the veto: " + veto.name().en());
      losses.add(new Loss(Optional.of(veto.id()), name, vetoed));
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
}
