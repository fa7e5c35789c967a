package io.openrubric.api;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A leaf that a standard suggests without a weight or a rule (参考指标), as the reference frameworks
 * do: its name, and where the standard defines them its rate, target and direction.
 *
 * <p>A project that wants it declares it as a {@link DeclaredLeaf} with a weight and a rule of its
 * own. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class SuggestedLeaf {
  SuggestedLeaf() {}

  /**
   * The stable id, such as {@code process.funds.arrival}.
   *
   * @return lower-case ASCII words joined by dots and hyphens
   */
  public abstract String id();

  /**
   * The name as the standard prints it.
   *
   * @return the name
   */
  public abstract Text name();

  /**
   * The second-level name it stands under.
   *
   * @return the name, empty for none
   */
  public abstract Optional<Text> secondLevel();

  /**
   * How it is computed.
   *
   * @return the rate, empty where the source gives no formula
   */
  public abstract Optional<Rate> rate();

  /**
   * What it should reach.
   *
   * @return the target, empty where the source gives none
   */
  public abstract Optional<Target> target();

  /**
   * Which way it should move.
   *
   * @return the direction, empty where the source does not say
   */
  public abstract Optional<GoodDirection> direction();

  /**
   * Where it comes from.
   *
   * @return the citations, most important first
   */
  public abstract List<Citation> citations();

  /**
   * A builder.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link SuggestedLeaf}. */
  public static final class Builder extends ImmutableSuggestedLeaf.Builder {
    Builder() {}
  }
}
