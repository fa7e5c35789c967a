package io.openrubric.engine.review;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.api.Text;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledRubric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A filled-in form, ready to review (待复核表): the rubric, what was measured, what the engine makes of
 * it, and the figures that the author of the form printed.
 *
 * <p>A figure that is not there was not printed, which is no error. Printed figures keep their
 * decimals as printed. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ReviewedForm {
  /** The place of the total. */
  public static final String TOTAL = "合计";

  private final CompiledRubric rubric;
  private final Map<String, IndicatorLeaf> leaves = new HashMap<>();
  private final Observations observations;
  private final ScoreReport report;
  private final Map<String, String> paths;
  private final Map<String, BigDecimal> weights;
  private final Map<String, BigDecimal> points;
  private final Optional<BigDecimal> fullMarks;
  private final Optional<BigDecimal> total;
  private final Optional<String> grade;
  private final List<PrintedRate> rates;
  private final List<PrintedWeight> norms;
  private final List<PrintedSum> sums;
  private final Set<String> asked;
  private final Map<String, String> reasons;
  private final Map<String, Text> assumptions;
  private final Set<String> withoutActual;
  private final Map<String, String> unreadable;
  private final Map<String, String> unreadablePoints;
  private final Set<String> unweighed;
  private final Set<String> unscored;
  private final boolean complete;
  private final List<Problem> problems;

  /** Made when first asked for; equal whichever thread makes it. */
  private @Nullable List<Unlike> unlike;

  private ReviewedForm(Builder builder, ScoreReport report) {
    this.rubric = builder.rubric;
    rubric.leaves().forEach(leaf -> leaves.put(leaf.id(), leaf));
    this.observations = builder.observations;
    this.report = report;
    this.paths = Map.copyOf(builder.paths);
    this.weights = Map.copyOf(builder.weights);
    this.points = Map.copyOf(builder.points);
    this.fullMarks = builder.fullMarks;
    this.total = builder.total;
    this.grade = builder.grade;
    this.rates = List.copyOf(builder.rates);
    this.norms = List.copyOf(builder.norms);
    this.sums = List.copyOf(builder.sums);
    this.asked = Set.copyOf(builder.asked);
    this.reasons = Map.copyOf(builder.reasons);
    this.assumptions = Map.copyOf(builder.assumptions);
    this.withoutActual = Set.copyOf(builder.withoutActual);
    this.unreadable = Collections.unmodifiableMap(new LinkedHashMap<>(builder.unreadable));
    this.unreadablePoints =
        Collections.unmodifiableMap(new LinkedHashMap<>(builder.unreadablePoints));
    this.unweighed = Set.copyOf(builder.unweighed);
    this.unscored = Set.copyOf(builder.unscored);
    this.complete = builder.complete;
    this.problems = List.copyOf(builder.problems);
  }

  /**
   * Starts a form without printed figures.
   *
   * @param rubric the rubric
   * @param observations what is known about the project
   * @return a builder
   */
  public static Builder builder(CompiledRubric rubric, Observations observations) {
    return new Builder(rubric, observations);
  }

  /**
   * The rubric.
   *
   * @return the rubric
   */
  public CompiledRubric rubric() {
    return rubric;
  }

  /**
   * What is known about the project.
   *
   * @return the observations
   */
  public Observations observations() {
    return observations;
  }

  /**
   * What the engine makes of the observations.
   *
   * @return the report
   */
  public ScoreReport report() {
    return report;
  }

  /**
   * The names of an indicator as printed.
   *
   * @param id the indicator's id
   * @return the names joined by {@code /}
   */
  public String path(String id) {
    String path = paths.get(id);
    return path == null ? rubric.path(id) : path;
  }

  /**
   * The printed weight of an indicator.
   *
   * @param id the indicator's id
   * @return the weight, empty if none was printed
   */
  public Optional<BigDecimal> weight(String id) {
    return Optional.ofNullable(weights.get(id));
  }

  /**
   * The printed score of a leaf or subtotal of a group.
   *
   * @param id the indicator's id
   * @return the points, empty if none were printed
   */
  public Optional<BigDecimal> points(String id) {
    return Optional.ofNullable(points.get(id));
  }

  /** The printed scores of leaves beside the computed ones, which many checks ask for. */
  List<Unlike> unlike() {
    List<Unlike> known = unlike;
    if (known == null) {
      known = Unlike.all(this);
      unlike = known;
    }
    return known;
  }

  /**
   * What the weights should add to.
   *
   * @return the full marks of the template; empty if there is nothing to check
   */
  public Optional<BigDecimal> fullMarks() {
    return fullMarks;
  }

  /**
   * The printed total.
   *
   * @return the total, empty if none was printed
   */
  public Optional<BigDecimal> total() {
    return total;
  }

  /**
   * The printed grade.
   *
   * @return the grade, empty if none was printed
   */
  public Optional<String> grade() {
    return grade;
  }

  /**
   * The printed percentages.
   *
   * @return the rates
   */
  public List<PrintedRate> rates() {
    return rates;
  }

  /**
   * Weights on the form for which the template sets another or the same.
   *
   * @return the weights beside those of the rubric's own indicators
   */
  public List<PrintedWeight> norms() {
    return norms;
  }

  /**
   * The printed sums of several first levels.
   *
   * @return the sums beside the subtotals of single groups and the total
   */
  public List<PrintedSum> sums() {
    return sums;
  }

  /**
   * Whether the form has a place for the reason of a leaf; where it has none, its absence says
   * nothing.
   *
   * @param id the leaf's id
   * @return whether a reason could have been stated
   */
  public boolean asksReason(String id) {
    return asked.contains(id);
  }

  /**
   * The stated reason of a leaf.
   *
   * @param id the leaf's id
   * @return the reason, empty if none is stated
   */
  public Optional<String> reason(String id) {
    return Optional.ofNullable(reasons.get(id));
  }

  /**
   * What was assumed to score a leaf, such as a comparator that the form does not state.
   *
   * @param id the leaf's id
   * @return the assumption, empty for none
   */
  public Optional<Text> assumption(String id) {
    return Optional.ofNullable(assumptions.get(id));
  }

  /**
   * Whether a leaf has no actual value although the form has a place for it.
   *
   * @param id the leaf's id
   * @return whether the place was left blank
   */
  public boolean lacksActual(String id) {
    return withoutActual.contains(id);
  }

  /**
   * What is printed in place of scores and subtotals and is no figure.
   *
   * @return the texts by the id of the leaf or group
   */
  public Map<String, String> unreadablePoints() {
    return unreadablePoints;
  }

  /**
   * What is printed in place of other figures and is none.
   *
   * @return the texts by the place where they stand, {@link #TOTAL} for the total
   */
  public Map<String, String> unreadable() {
    return unreadable;
  }

  /**
   * Whether the printed weight of a leaf could not be read, so that its printed score can be held
   * against none.
   *
   * @param id the leaf's id
   * @return whether its weight is not known
   */
  public boolean lacksWeight(String id) {
    return unweighed.contains(id);
  }

  /**
   * Whether the score of a leaf is neither on the form nor follows from anything on it; sums may
   * have it with any points it can have.
   *
   * @param id the leaf's id
   * @return whether its score is not known
   */
  public boolean lacksScore(String id) {
    return unscored.contains(id);
  }

  /**
   * Whether every row of the form was read; sums over the others would say nothing.
   *
   * @return whether it is complete
   */
  public boolean isComplete() {
    return complete;
  }

  /** A leaf of the rubric, empty if the id is none of a leaf. */
  Optional<IndicatorLeaf> leaf(String id) {
    return Optional.ofNullable(leaves.get(id));
  }

  /**
   * What was found while the form was read, beside what the report itself says.
   *
   * @return the problems
   */
  public List<Problem> problems() {
    return problems;
  }

  /** Collects the figures of a {@link ReviewedForm}. */
  public static final class Builder {
    private final CompiledRubric rubric;
    private final Observations observations;
    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, BigDecimal> weights = new HashMap<>();
    private final Map<String, BigDecimal> points = new HashMap<>();
    private final List<PrintedRate> rates = new ArrayList<>();
    private final List<PrintedWeight> norms = new ArrayList<>();
    private final List<PrintedSum> sums = new ArrayList<>();
    private final Map<String, String> reasons = new HashMap<>();
    private final Map<String, Text> assumptions = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> withoutActual = new HashSet<>();
    private final Map<String, String> unreadable = new LinkedHashMap<>();
    private final Map<String, String> unreadablePoints = new LinkedHashMap<>();
    private final Set<String> unweighed = new HashSet<>();
    private final Set<String> unscored = new HashSet<>();
    private boolean complete = true;
    private final List<Problem> problems = new ArrayList<>();
    private Optional<ScoreReport> report = Optional.empty();
    private Optional<BigDecimal> fullMarks;
    private Optional<BigDecimal> total = Optional.empty();
    private Optional<String> grade = Optional.empty();

    private Builder(CompiledRubric rubric, Observations observations) {
      this.rubric = requireNonNull(rubric, "rubric");
      this.observations = requireNonNull(observations, "observations");
      this.fullMarks = Optional.of(rubric.rubric().fullMarks().points().toBigDecimal());
    }

    /**
     * Gives the report on the observations where it is at hand; else it is computed.
     *
     * @param scored the report
     * @return this builder
     */
    public Builder report(ScoreReport scored) {
      report = Optional.of(scored);
      return this;
    }

    /**
     * States the names of an indicator as printed, where they are not the rubric's.
     *
     * @param id the indicator's id
     * @param path the names joined by {@code /}
     * @return this builder
     */
    public Builder path(String id, String path) {
      paths.put(id, path);
      return this;
    }

    /**
     * States a printed weight. The declared one is meant ({@link
     * io.openrubric.api.report.Score#declaredWeight}), which is held against the template's norms;
     * the one that counts after weight has moved from what does not apply is worked out here.
     *
     * @param id the indicator's id
     * @param weight its weight
     * @return this builder
     */
    public Builder weight(String id, BigDecimal weight) {
      weights.put(id, weight);
      return this;
    }

    /**
     * States a printed score or subtotal.
     *
     * @param id the indicator's id
     * @param printed its points with their decimals as printed
     * @return this builder
     */
    public Builder points(String id, BigDecimal printed) {
      points.put(id, printed);
      return this;
    }

    /**
     * States what the weights should add to, where it is not the rubric's full marks.
     *
     * @param sum the full marks of the template, empty for a form whose weights say nothing
     * @return this builder
     */
    public Builder fullMarks(Optional<BigDecimal> sum) {
      fullMarks = sum;
      return this;
    }

    /**
     * States the printed total.
     *
     * @param printed the total with its decimals as printed
     * @return this builder
     */
    public Builder total(BigDecimal printed) {
      total = Optional.of(printed);
      return this;
    }

    /**
     * States the printed grade.
     *
     * @param printed the grade's name in either language
     * @return this builder
     */
    public Builder grade(String printed) {
      grade = Optional.of(printed);
      return this;
    }

    /**
     * Adds a printed percentage.
     *
     * @param rate the rate
     * @return this builder
     */
    public Builder rate(PrintedRate rate) {
      rates.add(rate);
      return this;
    }

    /**
     * Adds a weight beside what the template sets for it.
     *
     * @param weight the weight
     * @return this builder
     */
    public Builder norm(PrintedWeight weight) {
      norms.add(weight);
      return this;
    }

    /**
     * Adds a printed sum of several first levels.
     *
     * @param sum the sum
     * @return this builder
     */
    public Builder sum(PrintedSum sum) {
      sums.add(sum);
      return this;
    }

    /**
     * Says that the form has a place for the reason of a leaf.
     *
     * @param id the leaf's id
     * @return this builder
     */
    public Builder asksReason(String id) {
      asked.add(id);
      return this;
    }

    /**
     * States why points were lost.
     *
     * @param id the leaf's id
     * @param reason the reason, not blank
     * @return this builder
     */
    public Builder reason(String id, String reason) {
      asked.add(id);
      reasons.put(id, reason);
      return this;
    }

    /**
     * Says what was assumed to score a leaf, beside what was said before.
     *
     * @param id the leaf's id
     * @param assumed the assumption
     * @return this builder
     */
    public Builder assumption(String id, Text assumed) {
      assumptions.merge(
          id,
          assumed,
          (one, more) -> Text.of(one.zh() + "；" + more.zh(), one.en() + "; " + more.en()));
      return this;
    }

    /**
     * Says that the place for a leaf's actual value was left blank.
     *
     * @param id the leaf's id
     * @return this builder
     */
    public Builder withoutActual(String id) {
      withoutActual.add(id);
      return this;
    }

    /**
     * States what is printed in place of a score or subtotal and is no figure; sums may have it
     * with any points it can have.
     *
     * @param id the indicator's id
     * @param text the text
     * @return this builder
     */
    public Builder unreadablePoints(String id, String text) {
      unreadablePoints.put(id, text);
      return this;
    }

    /**
     * States what is printed in place of another figure and is none.
     *
     * @param place where it stands, {@link #TOTAL} for the total
     * @param text the text
     * @return this builder
     */
    public Builder unreadable(String place, String text) {
      unreadable.put(place, text);
      return this;
    }

    /**
     * Says that the printed weight of a leaf could not be read.
     *
     * @param id the leaf's id
     * @return this builder
     */
    public Builder withoutWeight(String id) {
      unweighed.add(id);
      return this;
    }

    /**
     * Says that the score of a leaf is neither printed nor follows from anything on the form.
     *
     * @param id the leaf's id
     * @return this builder
     */
    public Builder withoutScore(String id) {
      unscored.add(id);
      return this;
    }

    /**
     * Says that rows of the form could not be read.
     *
     * @return this builder
     */
    public Builder incomplete() {
      complete = false;
      return this;
    }

    /**
     * Adds what was found while the form was read. A problem with the code of a check of weights or
     * of targets missed is a finding of that check, beside its own.
     *
     * @param problem the problem
     * @return this builder
     */
    public Builder problem(Problem problem) {
      problems.add(problem);
      return this;
    }

    /**
     * The form.
     *
     * @return the form, scored
     */
    public ReviewedForm build() {
      return new ReviewedForm(this, report.orElseGet(() -> rubric.score(observations)));
    }
  }
}
