package io.openrubric.api;

import io.openrubric.api.number.Rounding;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * A template that fixes the first level and leaves the rest to each project (开放式模板): groups with
 * weights, a default rule for each kind of target, and norms for the weights.
 *
 * <p>Declaring leaves on it in the engine gives a {@link Rubric}. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract non-sealed class OpenTemplate implements Template {
  OpenTemplate() {}

  @Override
  @Value.Default
  public String version() {
    return "1";
  }

  @Override
  @Value.Default
  public int semantics() {
    return Rubric.CURRENT_SEMANTICS;
  }

  @Override
  @Value.Default
  public Weight fullMarks() {
    return Weight.of(100);
  }

  @Override
  @Value.Default
  public Rounding rounding() {
    return Rounding.DEFAULT;
  }

  @Override
  @Value.Default
  public GradeScale grades() {
    return GradeScale.standard();
  }

  @Override
  @Value.Default
  public MissingPolicy missing() {
    return MissingPolicy.ZERO;
  }

  @Override
  @Value.Default
  public NotApplicablePolicy notApplicable() {
    return NotApplicablePolicy.spreadInGroup();
  }

  /**
   * The weight sets, the one to use by default first.
   *
   * @return at least one
   */
  public abstract List<WeightSet> weightSets();

  /**
   * The first-level groups in form order.
   *
   * @return the groups
   */
  public abstract List<TemplateGroup> groups();

  /**
   * How declared leaves are scored, by the kind of target.
   *
   * @return the rules; {@link Rule#ratio} where a comparator is not named, {@link Rule#given} for
   *     qualitative aims
   */
  public abstract Map<TargetComparator, DefaultRule> rules();

  /**
   * What the standard asks of the weights.
   *
   * @return the norms, none by default
   */
  public abstract List<Norm> norms();

  /**
   * A builder.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link OpenTemplate}. */
  public static final class Builder extends ImmutableOpenTemplate.Builder {
    Builder() {}
  }
}
