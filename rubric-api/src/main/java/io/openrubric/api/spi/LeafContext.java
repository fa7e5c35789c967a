package io.openrubric.api.spi;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Parameters;
import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;

/**
 * What a formula is told about the leaf it is compiled for.
 *
 * @since 0.1.0
 */
public interface LeafContext {

  /**
   * The leaf.
   *
   * @return the leaf as declared
   */
  IndicatorLeaf leaf();

  /**
   * The leaf's full marks.
   *
   * @return the weight, more than 0 or 0
   */
  default Rational weight() {
    return leaf().weight().points();
  }

  /**
   * Whether the points are taken off the total ({@link io.openrubric.api.Adjustment.Penalty}). A
   * formula that starts with full marks and takes points off for faults gives what it takes off
   * then, and nothing where there is no fault; all others give what they score as anywhere else.
   *
   * @return true for the leaf of a penalty
   */
  default boolean isPenalty() {
    return false;
  }

  /**
   * The rule's parameters: checked against the formula's schema, with defaults filled in.
   *
   * @return the parameters
   */
  Parameters parameters();

  /**
   * The rubric's rounding; a formula that forms a rate passes it through {@link
   * Rounding#roundRate}.
   *
   * @return the rounding
   */
  Rounding rounding();

  /**
   * Refuses the leaf's rule. May be called several times; every problem reaches the user.
   *
   * @param code a stable kebab-case code
   * @param zh what was expected and found, in Chinese
   * @param en the same in English
   */
  void report(String code, String zh, String en);

  /**
   * Refuses one parameter of the rule, with {@code bad-parameter} and its place. May be called
   * several times.
   *
   * @param parameter the parameter's name
   * @param zh what was expected and found, in Chinese
   * @param en the same in English
   */
  void reportParameter(String parameter, String zh, String en);
}
