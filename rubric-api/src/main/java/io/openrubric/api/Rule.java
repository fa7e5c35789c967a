package io.openrubric.api;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.number.Rational;
import java.util.List;

/**
 * How a leaf is scored (评分规则): the id of a kind, and its parameters. Data only; the formula behind
 * the kind is looked up when the rubric is compiled.
 *
 * <p>The factories here make the built-in kinds; {@link #of} makes any kind, also one that somebody
 * else plugs in. Immutable and thread-safe.
 *
 * @param kind the id of the kind: lower-case ASCII words joined by dots and hyphens
 * @param parameters its parameters
 * @since 0.1.0
 */
public record Rule(String kind, Parameters parameters) {

  /**
   * Checks that nothing is missing.
   *
   * @throws NullPointerException if a part is null
   */
  public Rule {
    requireNonNull(kind, "kind");
    requireNonNull(parameters, "parameters");
  }

  /**
   * Any kind of rule.
   *
   * @param kind the id of the kind
   * @param parameters its parameters
   * @return the rule
   */
  public static Rule of(String kind, Parameters parameters) {
    return new Rule(kind, parameters);
  }

  /**
   * Any kind of rule, without parameters.
   *
   * @param kind the id of the kind
   * @return the rule
   */
  public static Rule of(String kind) {
    return of(kind, Parameters.none());
  }

  /**
   * Ratio (完成比例): {@code w·min(1, actual ÷ target)} for ≥ and ＞, {@code w·target ÷ actual} above a
   * ≤ or ＜ limit, and the smaller by the greater for ＝. Inputs {@code actual} and, where the leaf
   * has no target of its own, {@code target}.
   *
   * @return the rule
   */
  public static Rule ratio() {
    return of("ratio");
  }

  /**
   * Ratio with inputs of other names.
   *
   * @param actual the input that is measured
   * @param target the input it is held against
   * @return the rule
   */
  public static Rule ratio(InputName actual, InputName target) {
    return of(
        "ratio",
        Parameters.builder()
            .put("actual", actual.toParameter())
            .put("target", target.toParameter())
            .build());
  }

  /**
   * Yes or no (直接赋分): full marks or none. Input {@code met}.
   *
   * @return the rule
   */
  public static Rule yesNo() {
    return of("yes-no");
  }

  /**
   * Checklist (要点评分): each checkpoint gives its points in full, in part or not at all.
   *
   * @param checkpoints the checkpoints; their points must add to the weight
   * @return the rule
   */
  public static Rule checklist(List<Checkpoint> checkpoints) {
    return of(
        "checklist",
        Parameters.builder()
            .put(
                "checkpoints",
                Parameter.of(checkpoints.stream().map(Checkpoint::toParameter).toList()))
            .build());
  }

  /**
   * Expert points (专家评分). Input {@code points}, a series with one number for each expert.
   *
   * @param aggregation how several become one
   * @return the rule
   */
  public static Rule expertPoints(ExpertAggregation aggregation) {
    return of("expert-points", Parameters.builder().put("aggregate", aggregation.key()).build());
  }

  /**
   * Deduction for each unit below a threshold (低于标准按单位扣分). Input {@code actual}.
   *
   * @param threshold full marks from here
   * @param unit the size of a unit
   * @param points what each unit costs
   * @param counting how units are counted
   * @return the rule
   */
  public static Rule deductionBelow(
      Rational threshold, Rational unit, Rational points, UnitCounting counting) {
    return deduction("value", threshold, unit, points, counting);
  }

  /**
   * Deduction for each unit that the cost-saving rate falls short (成本节约率按单位扣分). Inputs {@code
   * planned} and {@code actual} cost; the rate is {@code (planned − actual) ÷ planned}.
   *
   * @param threshold full marks from this rate, a share
   * @param unit the size of a unit, a share
   * @param points what each unit costs
   * @param counting how units are counted
   * @return the rule
   */
  public static Rule costSavingDeduction(
      Rational threshold, Rational unit, Rational points, UnitCounting counting) {
    return deduction("saving-rate", threshold, unit, points, counting);
  }

  private static Rule deduction(
      String measure, Rational threshold, Rational unit, Rational points, UnitCounting counting) {
    return of(
        "deduction",
        Parameters.builder()
            .put("measure", measure)
            .put("threshold", threshold)
            .put("unit", unit)
            .put("points", points)
            .put("counting", counting.key())
            .build());
  }

  /**
   * Deduction for each period that completion is late (逾期按期扣分). Inputs {@code planned} and {@code
   * actual}, two days.
   *
   * @param months the months of a period: 3 for quarters
   * @param points what each period costs
   * @param counting started or completed periods
   * @return the rule
   */
  public static Rule lateDeduction(int months, Rational points, UnitCounting counting) {
    return of(
        "late-deduction",
        Parameters.builder()
            .put("months", Rational.of(months))
            .put("points", points)
            .put("counting", counting.key())
            .build());
  }

  /**
   * Given points (直接给分): the score is entered as it is and never recomputed. Input {@code points}.
   *
   * @return the rule
   */
  public static Rule given() {
    return of("given");
  }

  @Override
  public String toString() {
    return parameters.names().isEmpty() ? kind : kind + parameters;
  }
}
