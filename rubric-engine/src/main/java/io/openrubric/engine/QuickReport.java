package io.openrubric.engine;

import io.openrubric.api.Grade;
import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Explanation;
import io.openrubric.api.report.Loss;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report of {@link QuickScoring}: the printed points of every node, total and grade. Whoever asks
 * for more gets it from the whole report, which is made then.
 */
final class QuickReport implements ScoreReport {
  private final Plan plan;
  private final Observations observations;
  private final long[] points;
  private final QuickPlan quick;
  private final long total;

  /** Made when first asked for; equal whichever thread makes it. */
  private @Nullable ScoreReport whole;

  QuickReport(Plan plan, QuickPlan quick, Observations observations, long[] points) {
    this.plan = plan;
    this.quick = quick;
    this.observations = observations;
    this.points = points;
    long sum = 0;
    for (int i = 0; i < points.length; i = plan.nodes().get(i).end()) {
      sum += points[i];
    }
    this.total = sum;
  }

  private ScoreReport whole() {
    ScoreReport known = whole;
    if (known == null) {
      known = new Scoring(plan, observations, plan.plainReading()).run();
      whole = known;
    }
    return known;
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
  public Optional<BigDecimal> points(String id) {
    return Optional.of(decimal(points[plan.node(id).index()]));
  }

  @Override
  public Optional<BigDecimal> total() {
    return Optional.of(decimal(total));
  }

  private BigDecimal decimal(long units) {
    return BigDecimal.valueOf(units, plan.rubric().rounding().scale());
  }

  @Override
  public Optional<Rational> exactTotal() {
    return whole().exactTotal();
  }

  @Override
  public Optional<Grade> grade() {
    return Optional.of(quick.grade(total));
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

  @Override
  public List<Explanation> explanations() {
    return whole().explanations();
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
