package io.openrubric.api;

import io.openrubric.api.number.Rounding;
import java.util.List;
import org.immutables.value.Value;

/**
 * A whole scoring form (评价指标体系): first-level indicators with all below them, grades, rounding,
 * policies and sources.
 *
 * <p>Data only: it may still be wrong. Compiling it in the engine checks everything at once.
 * Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract non-sealed class Rubric implements Template {
  Rubric() {}

  /** The revision of scoring behaviour this release has. */
  public static final int CURRENT_SEMANTICS = 1;

  @Override
  @Value.Default
  public String version() {
    return "1";
  }

  /**
   * The revision of scoring behaviour this rubric was written for.
   *
   * @return the revision, {@value #CURRENT_SEMANTICS} by default
   */
  @Value.Default
  public int semantics() {
    return CURRENT_SEMANTICS;
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
   * The first-level indicators (一级指标), in form order.
   *
   * @return groups or leaves
   */
  public abstract List<Indicator> indicators();

  /**
   * What changes a total outside the full marks: bonuses, penalties and vetoes.
   *
   * @return the adjustments, none by default
   */
  public abstract List<Adjustment> adjustments();

  /**
   * A builder.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Rubric}. */
  public static final class Builder extends ImmutableRubric.Builder {
    Builder() {}
  }
}
