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

  @Override
  @Value.Default
  public int semantics() {
    return CURRENT_SEMANTICS;
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
