package io.openrubric.api.spi;

import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import java.util.List;

/**
 * Scores one leaf, many times; made by {@link ScoringFormula#compile}.
 *
 * <p>Must be immutable: many threads use it at once. {@link #score} is the hot path and should
 * build no text; {@link #explain} is called only when somebody asks why.
 *
 * @since 0.1.0
 */
public interface LeafScorer {

  /**
   * The inputs this leaf takes. Their positions are the slots of {@link Inputs}.
   *
   * @return the inputs, always the same list
   */
  List<InputSpec> inputs();

  /**
   * The rule in words, for a reader of the form.
   *
   * @return one sentence
   */
  Text rule();

  /**
   * Scores one set of inputs: calls exactly one of {@link ScoreOutput#points(Rational) points} and
   * {@link ScoreOutput#refuse refuse}. All inputs with {@link InputSpec#required} are there and
   * have their type; a leaf that lacks one is never brought here.
   *
   * @param inputs the inputs by slot
   * @param output takes the points, from 0 to the weight
   */
  void score(Inputs inputs, ScoreOutput output);

  /**
   * Says how the same inputs came to their score. Called when an explanation is asked for, only for
   * inputs that {@link #score} gave points.
   *
   * @param inputs the inputs by slot
   * @param explanation takes the arithmetic and the reason for lost points
   */
  void explain(Inputs inputs, Reasoning explanation);

  /**
   * Whether its numbers are only divided by each other, so that their unit cancels out.
   *
   * <p>An input that names a unit gets its number in that unit either way: with %, 50% comes as 50
   * and 0.5 without a unit as 0.5. Where an input names none, a quotient gets the numbers in the
   * unit that was given, which the explanation then shows: 94% ÷ 95%. Every other rule gets a share
   * as a plain number, 7% as 0.07, and a scale in the number, 2万次 as 20000.
   *
   * @return whether it is a quotient of its inputs, false by default
   */
  default boolean isQuotient() {
    return false;
  }

  /**
   * Which scores this leaf can get at all, so that a review can tell a printed score that cannot
   * come from the rule.
   *
   * @return the scores, {@link Reachable#any} by default
   */
  default Reachable reachable() {
    return Reachable.any();
  }

  /**
   * Which way the score moves when one input rises, so that "what must improve" can be solved.
   *
   * @param slot the position of the input
   * @return the direction, {@link Direction#MIXED} by default
   */
  default Direction direction(int slot) {
    return Direction.MIXED;
  }
}
