package io.openrubric.api;

import static java.util.Objects.requireNonNull;

/**
 * Where the weight of an indicator goes that does not apply (不适用指标的权重处理).
 *
 * <p>Weights that move are cut to the rubric's scale by largest remainder, so that they still add.
 *
 * @since 0.1.0
 */
public sealed interface NotApplicablePolicy {

  /** The weight is spread over what remains of its group, in proportion (组内分摊). */
  record SpreadInGroup() implements NotApplicablePolicy {}

  /** The weight is spread over all that remains of the rubric, in proportion (折算为满分). */
  record ScaleToFull() implements NotApplicablePolicy {}

  /**
   * The weight goes to one leaf (并入指定指标), which has a weight above 0 and stands in the same
   * two-stage block, or like what does not apply in none.
   *
   * @param id the id of the leaf that takes it
   */
  record MoveTo(String id) implements NotApplicablePolicy {
    /** Checks that it is there. */
    public MoveTo {
      requireNonNull(id, "id");
    }
  }

  /**
   * The weight is spread over what remains of its group.
   *
   * @return the policy
   */
  static NotApplicablePolicy spreadInGroup() {
    return new SpreadInGroup();
  }

  /**
   * The weight is spread over all that remains of the rubric.
   *
   * @return the policy
   */
  static NotApplicablePolicy scaleToFull() {
    return new ScaleToFull();
  }

  /**
   * The weight goes to one leaf.
   *
   * @param id that leaf's id
   * @return the policy
   */
  static NotApplicablePolicy moveTo(String id) {
    return new MoveTo(id);
  }
}
