package io.openrubric.api.spi;

import io.openrubric.api.number.Rational;

/**
 * Takes the score of one leaf from its {@link LeafScorer}.
 *
 * @since 0.1.0
 */
public interface ScoreOutput {

  /**
   * The exact points.
   *
   * @param points from 0 to the weight
   */
  void points(Rational points);

  /**
   * The exact points as a fraction of longs, which need not be in lowest terms. Spares an object on
   * the hot path.
   *
   * @param numerator the numerator
   * @param denominator the denominator, more than 0
   */
  void points(long numerator, long denominator);

  /**
   * Refuses the inputs: the leaf has no score and the report no total.
   *
   * @param code a stable kebab-case code
   * @param zh what was expected and found, in Chinese
   * @param en the same in English
   */
  void refuse(String code, String zh, String en);

  /**
   * Adds something worth knowing; the score stands.
   *
   * @param code a stable kebab-case code
   * @param zh the note in Chinese
   * @param en the note in English
   */
  void note(String code, String zh, String en);
}
