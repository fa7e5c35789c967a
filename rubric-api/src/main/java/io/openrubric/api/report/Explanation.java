package io.openrubric.api.report;

import io.openrubric.api.Citation;
import io.openrubric.api.Text;
import java.util.List;
import java.util.Optional;

/**
 * Why a leaf has its score (计分说明), in Chinese and English.
 *
 * @param score the score that is explained
 * @param rule the rule in words
 * @param inputs what went in, in the rule's order
 * @param arithmetic the arithmetic line, such as {@code 54 ÷ 80 × 15 = 10.125 → 10.13}; empty if
 *     nothing was computed
 * @param reason why points were lost, or why there is no score; empty for full marks
 * @param notes what else is worth knowing
 * @param citations where the rule and its numbers come from
 * @since 0.1.0
 */
public record Explanation(
    Score score,
    Text rule,
    List<Given> inputs,
    Optional<String> arithmetic,
    Optional<Text> reason,
    List<Text> notes,
    List<Citation> citations) {

  /**
   * One input as it was given.
   *
   * @param name what it is
   * @param value the value with its unit
   * @param evidence where it was taken from, empty if not said
   */
  public record Given(Text name, Text value, Optional<String> evidence) {}

  /** Copies the lists. */
  public Explanation {
    inputs = List.copyOf(inputs);
    notes = List.copyOf(notes);
    citations = List.copyOf(citations);
  }
}
