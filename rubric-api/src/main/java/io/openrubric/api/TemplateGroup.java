package io.openrubric.api;

import io.openrubric.api.number.Rational;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A first-level group of an {@link OpenTemplate} (一级指标): its weight in each weight set, and how the
 * leaves that a project declares below it are scored.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class TemplateGroup {
  TemplateGroup() {}

  /**
   * The stable id, such as {@code output}.
   *
   * @return lower-case ASCII words joined by dots and hyphens
   */
  public abstract String id();

  /**
   * The name as forms print it, such as 产出指标.
   *
   * @return the name
   */
  public abstract Text name();

  /**
   * Other names that forms use; with and without 指标 at the end always match.
   *
   * @return the names, none by default
   */
  public abstract List<String> aliases();

  /**
   * The weight in each weight set, by the set's id. A set that is not named gives the group none.
   *
   * @return the weights; empty where the source leaves them open
   */
  public abstract Map<String, Weight> weights();

  /**
   * The one leaf that the standard itself fixes here, such as 预算执行率; its weight is replaced by the
   * group's. Nothing can be declared beside it.
   *
   * @return the leaf, empty where the project declares leaves
   */
  public abstract Optional<IndicatorLeaf> fixed();

  /**
   * The share of the weight of the fixed leaf below which a form must state a reason, such as 0.9
   * where 执行率低于90%的须说明原因.
   *
   * @return the share, empty where the standard asks for none
   */
  public abstract Optional<Rational> reasonBelow();

  /**
   * How declared leaves of this group are scored where it differs from the template's.
   *
   * @return the rules, by the kind of target; none by default
   */
  public abstract Map<TargetComparator, DefaultRule> rules();

  /**
   * The leaves that the standard suggests here without weights; a project may declare them or not.
   *
   * @return the leaves in form order, none by default
   */
  public abstract List<SuggestedLeaf> suggested();

  /**
   * Where the weights and the fixed leaf come from.
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

  /** Builds a {@link TemplateGroup}. */
  public static final class Builder extends ImmutableTemplateGroup.Builder {
    Builder() {}
  }
}
