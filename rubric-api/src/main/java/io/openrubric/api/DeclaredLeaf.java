package io.openrubric.api;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * A leaf that a project declares on an {@link OpenTemplate} (自设三级指标).
 *
 * <pre>{@code
 * DeclaredLeaf.builder()
 *     .group("output").secondLevel("数量指标").name("培训次数").weight(Weight.of(5))
 *     .target(Target.of(TargetComparator.AT_LEAST, Quantity.of("12", "次")))
 *     .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class DeclaredLeaf {
  DeclaredLeaf() {}

  /**
   * The id of the first-level group it stands in.
   *
   * @return the group's id
   */
  public abstract String group();

  /**
   * The second-level name it stands under, free and unweighted.
   *
   * @return the name as printed, empty for none
   */
  public abstract Optional<String> secondLevel();

  /**
   * The leaf's name as printed.
   *
   * @return the name
   */
  public abstract String name();

  /**
   * The full marks.
   *
   * @return the weight
   */
  public abstract Weight weight();

  /**
   * What the leaf should reach.
   *
   * @return the target, empty where there is none
   */
  public abstract Optional<Target> target();

  /**
   * The leaf's own rule.
   *
   * @return the rule, empty for the template's
   */
  public abstract Optional<Rule> rule();

  /**
   * A builder.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link DeclaredLeaf}. */
  public static final class Builder extends ImmutableDeclaredLeaf.Builder {
    Builder() {}
  }
}
