package io.openrubric.api;

import static java.util.Objects.requireNonNull;

/**
 * A rate formed of two inputs (比率), such as 资金到位率 ＝ 实际到位资金 ÷ 预算资金: what a framework defines before
 * anybody says how it is scored.
 *
 * <p>{@link #scoredBy} hands it to a rule that turns a number into points. Immutable and
 * thread-safe.
 *
 * @param kind how the rate is formed
 * @param actual the first input
 * @param base the input it is divided by
 * @since 0.1.0
 */
public record Rate(Kind kind, InputName actual, InputName base) {

  /** The ways to form a rate. */
  public enum Kind {
    /** actual ÷ base. */
    SHARE("share", "%1$s÷%2$s", "%1$s ÷ %2$s"),
    /** (base − actual) ÷ base. */
    SAVING_RATE("saving-rate", "(%2$s−%1$s)÷%2$s", "(%2$s − %1$s) ÷ %2$s"),
    /** (actual − base) ÷ base. */
    CHANGE_RATE("change-rate", "(%1$s−%2$s)÷%2$s", "(%1$s − %2$s) ÷ %2$s");

    private final String key;
    private final Text pattern;

    Kind(String key, String zh, String en) {
      this.key = key;
      this.pattern = Text.of(zh, en);
    }

    /**
     * What rules call it in their parameter {@code measure}.
     *
     * @return the key
     */
    public String key() {
      return key;
    }
  }

  /**
   * Checks that nothing is missing.
   *
   * @throws NullPointerException if a part is null
   */
  public Rate {
    requireNonNull(kind, "kind");
    requireNonNull(actual, "actual");
    requireNonNull(base, "base");
  }

  /**
   * The rate as a formula, such as {@code 实际到位资金÷预算资金}.
   *
   * @return the formula
   */
  public Text formula() {
    return Text.of(
        kind.pattern.zh().formatted(actual.name().zh(), base.name().zh()),
        kind.pattern.en().formatted(actual.name().en(), base.name().en()));
  }

  /**
   * A rule that scores this rate.
   *
   * @param rule a rule that takes a measure, such as {@code steps}, {@code linear} or {@code
   *     deduction}, with everything but {@code measure}, {@code actual} and {@code base}
   * @return the rule with the rate as what it measures
   */
  public Rule scoredBy(Rule rule) {
    Parameters.Builder parameters = Parameters.builder();
    for (String name : rule.parameters().names()) {
      parameters.put(name, rule.parameters().find(name).orElseThrow());
    }
    parameters
        .put("measure", kind.key)
        .put("actual", actual.toParameter())
        .put("base", base.toParameter());
    return Rule.of(rule.kind(), parameters.build());
  }
}
