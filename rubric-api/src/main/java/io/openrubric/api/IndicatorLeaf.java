package io.openrubric.api;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * An indicator that is scored by a rule (三级指标).
 *
 * <pre>{@code
 * IndicatorLeaf.builder()
 *     .id("output.quantity.completion")
 *     .name(Text.of("实际完成率", "Completion rate"))
 *     .weight(Weight.of(15))
 *     .rule(Rule.ratio())
 *     .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract non-sealed class IndicatorLeaf implements Indicator {
  IndicatorLeaf() {}

  /**
   * What the indicator should reach.
   *
   * @return the target, empty where each project brings its own or the rule needs none
   */
  public abstract Optional<Target> target();

  /**
   * How the leaf is scored.
   *
   * @return the rule
   */
  public abstract Rule rule();

  /**
   * What follows when there is no value.
   *
   * @return the leaf's own policy, empty for the rubric's
   */
  public abstract Optional<MissingPolicy> missing();

  /**
   * Where the weight goes when the leaf does not apply.
   *
   * @return the leaf's own policy, empty for the rubric's
   */
  public abstract Optional<NotApplicablePolicy> notApplicable();

  /**
   * A builder.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link IndicatorLeaf}. */
  public static final class Builder extends ImmutableIndicatorLeaf.Builder {
    Builder() {}
  }
}
