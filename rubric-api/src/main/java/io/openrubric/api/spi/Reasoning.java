package io.openrubric.api.spi;

import io.openrubric.api.Text;

/**
 * Takes the explanation of one score from its {@link LeafScorer}.
 *
 * <p>The engine adds inputs, result, rounding, points lost and citation by itself.
 *
 * @since 0.1.0
 */
public interface Reasoning {

  /**
   * The left side of the arithmetic line, such as {@code 54 ÷ 80 × 3}; the engine appends the
   * result.
   *
   * @param line numbers and signs, the same in every language
   */
  void arithmetic(String line);

  /**
   * Why points were lost. Need not be called for full marks.
   *
   * @param zh the reason in Chinese
   * @param en the reason in English
   */
  default void because(String zh, String en) {
    because(Text.of(zh, en));
  }

  /**
   * Why points were lost. Need not be called for full marks.
   *
   * @param reason the reason
   */
  void because(Text reason);

  /**
   * What a reader should know about a score besides, such as a ratio that means nothing. By default
   * it is not kept.
   *
   * @param zh the note in Chinese
   * @param en the note in English
   */
  default void note(String zh, String en) {}
}
