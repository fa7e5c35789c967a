package io.openrubric.api.report;

import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The score of one indicator (得分).
 *
 * @param id the indicator's id
 * @param path the Chinese names from the first level down, joined by {@code /}
 * @param name the indicator's name
 * @param level 1 for first-level indicators
 * @param role whether it counts towards full marks or adjusts the total
 * @param basis where the points come from
 * @param declaredWeight the full marks that the rubric declares
 * @param weight the full marks that count, after weight of indicators that do not apply has moved
 * @param points the printed points, with the rubric's number of decimals; empty if not scored
 * @param exact the points before rounding; empty if not scored
 * @since 0.1.0
 */
public record Score(
    String id,
    String path,
    Text name,
    int level,
    Role role,
    Basis basis,
    BigDecimal declaredWeight,
    BigDecimal weight,
    Optional<BigDecimal> points,
    Optional<Rational> exact) {

  /** How a score enters the total. */
  public enum Role {
    /** It counts towards full marks (基本指标). */
    ORDINARY,
    /** Its points are added to the total (加分项). */
    BONUS,
    /** Its points, printed negative, are taken off the total (扣分项). */
    PENALTY,
    /** It caps the total or the grade; its points are 0 (否决项). */
    VETO
  }

  /** Where points come from. */
  public enum Basis {
    /** The sum of the indicators below (汇总). */
    SUM,
    /** Computed by the leaf's rule (按规则计算). */
    RULE,
    /** Entered as points, not recomputed (直接给分，未复算). */
    GIVEN,
    /** No value; 0 by policy (缺失). */
    MISSING,
    /** Does not apply; its weight has moved (不适用). */
    NOT_APPLICABLE,
    /** Could not be scored; the report's problems say why (无法计分). */
    REFUSED
  }

  /**
   * Whether this is a leaf.
   *
   * @return false for groups
   */
  public boolean isLeaf() {
    return basis != Basis.SUM;
  }

  /**
   * The printed points that are missing to full marks; what a bonus adds counts as a negative loss.
   *
   * @return the loss, empty if not scored
   */
  public Optional<BigDecimal> lost() {
    return role == Role.ORDINARY ? points.map(weight::subtract) : points.map(BigDecimal::negate);
  }
}
