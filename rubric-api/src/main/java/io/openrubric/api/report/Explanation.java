package io.openrubric.api.report;

import io.openrubric.api.Citation;
import io.openrubric.api.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a leaf has its score (计分说明), in Chinese and English.
 *
 * <p>An engine keeps the figures and makes the words when they are read. Two explanations are equal
 * when all their parts are. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public abstract class Explanation {

  /** For an engine; everybody else has {@link #of}. */
  protected Explanation() {}

  /**
   * One input as it was given.
   *
   * @param name what it is
   * @param value the value with its unit
   * @param evidence where it was taken from, empty if not said
   */
  public record Given(Text name, Text value, Optional<String> evidence) {}

  /**
   * An explanation whose parts are known.
   *
   * @param score the score that is explained
   * @param rule the rule in words
   * @param inputs what went in, in the rule's order
   * @param arithmetic the arithmetic line, empty if nothing was computed
   * @param reason why points were lost, or why there is no score; empty for full marks
   * @param notes what else is worth knowing
   * @param citations where the rule and its numbers come from
   * @return the explanation
   */
  public static Explanation of(
      Score score,
      Text rule,
      List<Given> inputs,
      Optional<String> arithmetic,
      Optional<Text> reason,
      List<Text> notes,
      List<Citation> citations) {
    return new Stated(
        score,
        rule,
        List.copyOf(inputs),
        arithmetic,
        reason,
        List.copyOf(notes),
        List.copyOf(citations));
  }

  /** {@return the score that is explained} */
  public abstract Score score();

  /** {@return the rule in words} */
  public abstract Text rule();

  /** {@return what went in, in the rule's order} */
  public abstract List<Given> inputs();

  /**
   * {@return the arithmetic line, such as {@code 54 ÷ 80 × 15 = 10.125 → 10.13}; empty if nothing
   * was computed}
   */
  public abstract Optional<String> arithmetic();

  /** {@return why points were lost, or why there is no score; empty for full marks} */
  public abstract Optional<Text> reason();

  /** {@return what else is worth knowing} */
  public abstract List<Text> notes();

  /** {@return where the rule and its numbers come from} */
  public abstract List<Citation> citations();

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Explanation that && parts().equals(that.parts());
  }

  @Override
  public final int hashCode() {
    return parts().hashCode();
  }

  private List<Object> parts() {
    return List.of(score(), rule(), inputs(), arithmetic(), reason(), notes(), citations());
  }

  @Override
  public final String toString() {
    return "Explanation" + parts();
  }

  private static final class Stated extends Explanation {
    private final Score score;
    private final Text rule;
    private final List<Given> inputs;
    private final Optional<String> arithmetic;
    private final Optional<Text> reason;
    private final List<Text> notes;
    private final List<Citation> citations;

    Stated(
        Score score,
        Text rule,
        List<Given> inputs,
        Optional<String> arithmetic,
        Optional<Text> reason,
        List<Text> notes,
        List<Citation> citations) {
      this.score = score;
      this.rule = rule;
      this.inputs = inputs;
      this.arithmetic = arithmetic;
      this.reason = reason;
      this.notes = notes;
      this.citations = citations;
    }

    @Override
    public Score score() {
      return score;
    }

    @Override
    public Text rule() {
      return rule;
    }

    @Override
    public List<Given> inputs() {
      return inputs;
    }

    @Override
    public Optional<String> arithmetic() {
      return arithmetic;
    }

    @Override
    public Optional<Text> reason() {
      return reason;
    }

    @Override
    public List<Text> notes() {
      return notes;
    }

    @Override
    public List<Citation> citations() {
      return citations;
    }
  }
}
