package io.openrubric.api;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.number.Rational;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one leaf (完成值): it was {@link Measured}, its points were {@link Given}, it is
 * {@link Missing}, or it is {@link NotApplicable}.
 *
 * <pre>{@code
 * Observation.measured().amount("actual", "54").amount("planned", "80").build()
 * Observation.given("4.7")
 * Observation.missing(Observation.Absence.NOT_DUE, "service period not over")
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public sealed interface Observation {

  /** The inputs of the leaf's rule, by name. */
  final class Measured implements Observation {
    private final Map<String, Input> inputs;
    private final Optional<String> evidence;

    /**
     * Copies the inputs, in order.
     *
     * @param inputs the inputs; which ones a rule takes, its formula says
     * @param evidence where they were taken from (佐证), empty if not said
     */
    public Measured(Map<String, Input> inputs, Optional<String> evidence) {
      Map<String, Input> copy = new LinkedHashMap<>();
      inputs.forEach(
          (name, input) -> copy.put(requireNonNull(name, "name"), requireNonNull(input, name)));
      this.inputs = Collections.unmodifiableMap(copy);
      this.evidence = requireNonNull(evidence, "evidence");
    }

    /**
     * All inputs by name, in the order added.
     *
     * @return an unmodifiable map
     */
    public Map<String, Input> inputs() {
      return inputs;
    }

    /**
     * Where the inputs were taken from (佐证).
     *
     * @return the evidence, empty if not said
     */
    public Optional<String> evidence() {
      return evidence;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Measured that
          && inputs.equals(that.inputs)
          && evidence.equals(that.evidence);
    }

    @Override
    public int hashCode() {
      return 31 * inputs.hashCode() + evidence.hashCode();
    }

    @Override
    public String toString() {
      return "Measured" + inputs + evidence.map(where -> " (" + where + ")").orElse("");
    }
  }

  /**
   * Points that stand in for the inputs; reports mark them as not recomputed.
   *
   * @param points the points, of at most {@value Quantity#MAX_TEXT_LENGTH} characters; outside 0 to
   *     the weight that counts is a problem when scoring, never clamped: the leaf's own, and what
   *     has moved to it from indicators that do not apply
   * @param reason why points were lost, as stated, empty if not said
   */
  record Given(Rational points, Optional<String> reason) implements Observation {
    /**
     * Checks that nothing is missing.
     *
     * @throws IllegalArgumentException if the points are too long
     */
    public Given {
      NumberLength.checked(points, "points");
      requireNonNull(reason, "reason");
    }
  }

  /**
   * There is no value, and why; the missing policy decides what follows.
   *
   * @param absence the kind of absence
   * @param reason the reason as stated, empty if none
   */
  record Missing(Absence absence, Optional<String> reason) implements Observation {
    /** Checks that nothing is missing. */
    public Missing {
      requireNonNull(absence, "absence");
      requireNonNull(reason, "reason");
    }
  }

  /**
   * The indicator does not apply to this project; its weight goes where the policy says.
   *
   * @param reason why, not blank
   */
  record NotApplicable(String reason) implements Observation {
    /**
     * Checks the reason.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public NotApplicable {
      if (requireNonNull(reason, "reason").isBlank()) {
        throw new IllegalArgumentException(
            "Expected a reason why the indicator does not apply, got \"" + reason + "\"");
      }
    }
  }

  /** Why a value is missing. */
  enum Absence {
    /** Nobody reported it (未填报). */
    NOT_REPORTED(Text.of("未填报", "not reported")),
    /** It cannot be known yet (未到期). */
    NOT_DUE(Text.of("未到期", "not due yet")),
    /** It is known but not handed out (不予提供). */
    WITHHELD(Text.of("不予提供", "withheld")),
    /** Something was written that cannot be read as a value (无法识别). */
    UNREADABLE(Text.of("无法识别", "unreadable"));

    private final Text label;

    Absence(Text label) {
      this.label = label;
    }

    /**
     * The absence in words.
     *
     * @return a short phrase
     */
    public Text label() {
      return label;
    }
  }

  /**
   * Starts the inputs of a measured leaf.
   *
   * @return an empty builder
   */
  static MeasuredBuilder measured() {
    return new MeasuredBuilder();
  }

  /**
   * Points that stand in for the inputs.
   *
   * @param points the points as a decimal
   * @return the observation
   * @throws NumberFormatException if the text is no number
   * @throws IllegalArgumentException if it is longer than {@value Quantity#MAX_TEXT_LENGTH}
   *     characters
   */
  static Observation given(String points) {
    return given(Rational.parse(requireNonNull(points, "points")));
  }

  /**
   * Points that stand in for the inputs.
   *
   * @param points the points
   * @return the observation
   * @throws IllegalArgumentException if they take more than {@value Quantity#MAX_TEXT_LENGTH}
   *     characters
   */
  static Observation given(Rational points) {
    return new Given(points, Optional.empty());
  }

  /**
   * A missing value.
   *
   * @param absence why
   * @return the observation
   */
  static Observation missing(Absence absence) {
    return new Missing(absence, Optional.empty());
  }

  /**
   * A missing value with the reason as stated.
   *
   * @param absence why
   * @param reason the words
   * @return the observation
   */
  static Observation missing(Absence absence, String reason) {
    return new Missing(absence, Optional.of(reason));
  }

  /**
   * An indicator that does not apply.
   *
   * @param reason why, not blank
   * @return the observation
   */
  static Observation notApplicable(String reason) {
    return new NotApplicable(reason);
  }

  /** Builds a {@link Measured}. */
  final class MeasuredBuilder {
    private static final Input YES = new Input.Flag(true);
    private static final Input NO = new Input.Flag(false);

    private final Map<String, Input> inputs = new LinkedHashMap<>();
    private Optional<String> evidence = Optional.empty();

    private MeasuredBuilder() {}

    /**
     * Adds an input.
     *
     * @param name its name
     * @param input the value
     * @return this builder
     * @throws IllegalArgumentException if the name is there already
     * @throws NullPointerException if a part is null
     */
    public MeasuredBuilder put(String name, Input input) {
      requireNonNull(name, "name");
      requireNonNull(input, name);
      if (inputs.putIfAbsent(name, input) != null) {
        throw new IllegalArgumentException("Expected input " + name + " once, got it twice");
      }
      return this;
    }

    /**
     * Adds a bare number. It has the unit of the rule: beside a target of 95%, {@code "95"} is 95%
     * and {@code "0.95"} is 0.95%, which the report notes.
     *
     * @param name its name
     * @param value the number as a decimal or fraction
     * @return this builder
     * @throws NumberFormatException if the text is no number
     * @throws QuantityFormatException if it is longer than {@value Quantity#MAX_TEXT_LENGTH}
     *     characters
     */
    public MeasuredBuilder amount(String name, String value) {
      return amount(name, Rational.parse(value));
    }

    /**
     * Adds a bare number. It has the unit of the rule, as in {@link #amount(String, String)}.
     *
     * @param name its name
     * @param value the number
     * @return this builder
     * @throws QuantityFormatException if it is longer than {@value Quantity#MAX_TEXT_LENGTH}
     *     characters
     */
    public MeasuredBuilder amount(String name, Rational value) {
      return amount(name, Quantity.of(value));
    }

    /**
     * Adds a number with its unit.
     *
     * @param name its name
     * @param value the quantity
     * @return this builder
     */
    public MeasuredBuilder amount(String name, Quantity value) {
      return put(name, new Input.Amount(value));
    }

    /**
     * Adds a day.
     *
     * @param name its name
     * @param date the day
     * @return this builder
     */
    public MeasuredBuilder day(String name, LocalDate date) {
      return put(name, new Input.Day(requireNonNull(date, name)));
    }

    /**
     * Adds a yes or no.
     *
     * @param name its name
     * @param yes the answer
     * @return this builder
     */
    public MeasuredBuilder flag(String name, boolean yes) {
      return put(name, yes ? YES : NO);
    }

    /**
     * Adds a choice among cases.
     *
     * @param name its name
     * @param choice the case
     * @return this builder
     */
    public MeasuredBuilder choice(String name, String choice) {
      return put(name, new Input.Choice(requireNonNull(choice, name)));
    }

    /**
     * Adds several numbers.
     *
     * @param name its name
     * @param values the numbers in order
     * @return this builder
     * @throws IllegalArgumentException if there are none, or one is longer than {@value
     *     Quantity#MAX_TEXT_LENGTH} characters
     */
    public MeasuredBuilder series(String name, List<Rational> values) {
      requireNonNull(values, name);
      values.forEach(value -> requireNonNull(value, name));
      return put(name, new Input.Series(values));
    }

    /**
     * Says where the inputs were taken from.
     *
     * @param where the evidence
     * @return this builder
     */
    public MeasuredBuilder evidence(String where) {
      evidence = Optional.of(requireNonNull(where, "where"));
      return this;
    }

    /**
     * The observation.
     *
     * @return what was added
     */
    public Observation build() {
      return new Measured(inputs, evidence);
    }
  }
}
