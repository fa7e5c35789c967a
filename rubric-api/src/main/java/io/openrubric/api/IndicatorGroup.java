package io.openrubric.api;

import java.util.List;
import org.immutables.value.Value;

/**
 * An indicator that only sums the indicators below it (一级、二级指标).
 *
 * <p>That the weights of its children add to its own is checked when the rubric is compiled.
 * Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract non-sealed class IndicatorGroup implements Indicator {
  IndicatorGroup() {}

  /**
   * The indicators below, in form order.
   *
   * @return groups or leaves
   */
  public abstract List<Indicator> children();

  /**
   * A builder.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link IndicatorGroup}. */
  public static final class Builder extends ImmutableIndicatorGroup.Builder {
    Builder() {}
  }
}
