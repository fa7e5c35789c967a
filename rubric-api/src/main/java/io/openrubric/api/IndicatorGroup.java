package io.openrubric.api;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An indicator that sums the indicators below it (一级、二级指标), or one of them, or scales their sum.
 *
 * <p>That the weights of its children add up is checked when the rubric is compiled. Immutable and
 * thread-safe.
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
   * The full marks inside a two-stage block (两级评分): what the children add to. The block's score is
   * the children's sum scaled to its weight and rounded once.
   *
   * @return the marks inside, such as 100; empty for an ordinary group
   */
  public abstract Optional<Weight> marks();

  /**
   * Whether only one of the children counts (选择性指标): the one with a value, whether or not the
   * others are said to be missing. Each has the group's own weight. Without a value one of them is
   * missing: the first that is said to be, else the first that was not reported; the group does not
   * apply only where none of the children does.
   *
   * @return false by default
   */
  @Value.Default
  public boolean chooseOne() {
    return false;
  }

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
