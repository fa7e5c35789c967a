package io.openrubric.api;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import java.util.List;
import java.util.stream.Stream;

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
    requireNonNull(aggregation, "aggregation");
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

  /**
   * Straight line (直线插值): full marks where the measure reaches 1, none at 0, unless {@link #with}
   * {@code full} and {@code zero} say otherwise.
   *
   * @return the rule
   */
  public static Rule linear() {
    return of("linear");
  }

  /**
   * Steps (分档计分): each interval of the measure has its share of the weight.
   *
   * @param steps the steps, without gap or overlap
   * @return the rule
   */
  public static Rule steps(List<Step> steps) {
    return of("steps", list("steps", steps.stream().map(Step::toParameter).toList()));
  }

  /**
   * Count of violations (按次扣分): so many points off for each. Input {@code count}.
   *
   * @param points what each violation costs
   * @return the rule
   */
  public static Rule violations(Rational points) {
    requireNonNull(points, "points");
    return of("violations", Parameters.builder().put("points", points).build());
  }

  /**
   * Enumerated cases (分情形计分): each named case has its points. The input is called "case".
   *
   * @param cases the cases
   * @return the rule
   */
  public static Rule cases(List<Case> cases) {
    return of("cases", list("cases", cases.stream().map(Case::toParameter).toList()));
  }

  /**
   * Qualitative tiers (评判等级赋分): a tier is a range of shares and a person chooses the point in it.
   * The inputs are "tier" and either "share" or "points".
   *
   * @param tiers the tiers
   * @return the rule
   */
  public static Rule tiers(List<Tier> tiers) {
    return of("tiers", list("tiers", tiers.stream().map(Tier::toParameter).toList()));
  }

  /**
   * Peer min–max (极差法): where the value lies between the least and the greatest of all projects.
   *
   * @return the rule
   */
  public static Rule peerMinMax() {
    return of("peer-min-max");
  }

  /**
   * Peer rank (排名法): by the place among all projects.
   *
   * @return the rule
   */
  public static Rule peerRank() {
    return of("peer-rank");
  }

  /**
   * Expression (表达式计分): the points are what an expression gives, such as {@code min(1, done /
   * planned) * weight - 0.5 * violations}. It can use {@code weight}, the {@code target} of a leaf
   * that has one in numbers, and its inputs; a result below 0 or above the weight is a problem,
   * unless the expression limits it by {@code clamp(…, 0, weight)}.
   *
   * @param expression the expression
   * @param inputs every input it uses; none at all makes every other name an input
   * @return the rule
   */
  public static Rule expression(String expression, InputName... inputs) {
    Parameters.Builder parameters = Parameters.builder().put("expression", expression);
    if (inputs.length > 0) {
      parameters.put(
          "inputs", Parameter.of(Stream.of(inputs).map(InputName::toParameter).toList()));
    }
    return of("expression", parameters.build());
  }

  /**
   * The same rule with one more parameter: {@code Rule.ratio().with("pass", Parameter.of("0.6"))}.
   * What there is for each kind, the engine's vocabulary page lists.
   *
   * @param parameter its name
   * @param value its value
   * @return a new rule
   * @throws IllegalArgumentException if the rule has the parameter already
   * @throws NullPointerException if a part is null
   */
  public Rule with(String parameter, Parameter value) {
    Parameters.Builder all = Parameters.builder();
    parameters.names().forEach(name -> parameters.find(name).ifPresent(v -> all.put(name, v)));
    return of(kind, all.put(parameter, value).build());
  }

  private static Parameters list(String name, List<Parameter> items) {
    return Parameters.builder().put(name, Parameter.of(items)).build();
  }

  /**
   * One step of {@link Rule#steps}.
   *
   * @param band the values of the measure it holds for
   * @param share the share of the weight they get, from 0 to 1
   */
  public record Step(Interval band, Rational share) {
    private Parameter toParameter() {
      return Parameter.of(
          Parameters.builder().put("band", band.toString()).put("share", share).build());
    }
  }

  /**
   * One case of {@link Rule#cases}.
   *
   * @param id what observations call it
   * @param name the case in words
   * @param points what it gives
   */
  public record Case(String id, Text name, Rational points) {
    private Parameter toParameter() {
      return Parameter.of(
          Parameters.builder()
              .put("case", id)
              .put("zh", name.zh())
              .put("en", name.en())
              .put("points", points)
              .build());
    }
  }

  /**
   * One tier of {@link Rule#tiers}.
   *
   * @param id what observations call it
   * @param name the tier in words
   * @param band the shares of the weight it can give, within {@code [0,1]}
   */
  public record Tier(String id, Text name, Interval band) {
    private Parameter toParameter() {
      return Parameter.of(
          Parameters.builder()
              .put("tier", id)
              .put("zh", name.zh())
              .put("en", name.en())
              .put("band", band.toString())
              .build());
    }
  }

  @Override
  public String toString() {
    return parameters.names().isEmpty() ? kind : kind + parameters;
  }
}
