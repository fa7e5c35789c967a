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

  /**
   * The revision of scoring behaviour this template was written for.
   *
   * @return the revision, {@value Rubric#CURRENT_SEMANTICS} by default
   */
  @Value.Default
  public int semantics() {
    return Rubric.CURRENT_SEMANTICS;
  }

  /**
   * What the first-level weights add to.
   *
   * @return the full marks, 100 by default
   */
  @Value.Default
  public Weight fullMarks() {
    return Weight.of(100);
  }

  /**
   * Where and how scores are rounded.
   *
   * @return the rounding, {@link Rounding#DEFAULT} by default
   */
  @Value.Default
  public Rounding rounding() {
    return Rounding.DEFAULT;
  }

  /**
   * The grades of a total.
   *
   * @return the scale, {@link GradeScale#standard} by default
   */
  @Value.Default
  public GradeScale grades() {
    return GradeScale.standard();
  }

  /**
   * What follows when a leaf has no value.
   *
   * @return the policy, {@link MissingPolicy#ZERO} by default
   */
  @Value.Default
  public MissingPolicy missing() {
    return MissingPolicy.ZERO;
  }

  /**
   * Where the weight of a leaf goes that does not apply.
   *
   * @return the policy, {@link NotApplicablePolicy#spreadInGroup} by default
   */
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
  public abstract Map<TargetComparator, Rule> rules();

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
