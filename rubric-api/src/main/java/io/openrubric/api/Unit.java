package io.openrubric.api;

import io.openrubric.api.UnitTable.Measure;
import io.openrubric.api.number.Rational;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit as people write it (计量单位): {@code 万元}, {@code %}, {@code 人次}, {@code 元/人·年}.
 *
 * <p>Scales (百 千 万 亿 and their products), shares, lengths, areas, masses, times and persons are
 * known; any other word is a dimension of its own. Units of one dimension convert exactly:
 *
 * <pre>{@code
 * Unit.parse("万元").factorTo(Unit.parse("元")); // 10000
 * Unit.parse("%").factorTo(Unit.NONE); // 0.01
 * Unit.parse("年").factorTo(Unit.parse("天")); // empty: years differ
 * }</pre>
 *
 * <p>Only what stands above the line of a compound is converted; below it the units must be the
 * same but for another name ({@code 元/每公里} and {@code 元/千米}). Percentage points (百分点) are not
 * percent. Two units are equal when they are written alike. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Unit {

  /** The longest text that {@link #parse} reads, in characters. */
  public static final int MAX_TEXT_LENGTH = 60;

  /** No unit: a plain number or a share. */
  public static final Unit NONE = new Unit("", Rational.ONE, List.of(), List.of());

  private final String text;
  private final Rational factor;
  private final List<String> above;
  private final List<Measure> below;

  /** So many of the product of the bases above the line, for each of the product below it. */
  Unit(String text, Rational factor, List<String> above, List<Measure> below) {
    this.text = text;
    this.factor = factor;
    this.above = above;
    this.below = below;
  }

  /**
   * Reads a unit. Blanks do not count, full-width signs stand for half-width ones, and {@code *},
   * {@code ×} for {@code ·}.
   *
   * @param text a unit as written, empty for {@link #NONE}; at most {@value #MAX_TEXT_LENGTH}
   *     characters
   * @return the unit
   * @throws QuantityFormatException if the text holds digits, numerals in words, signs other than %
   *     ‰ ° / · and brackets around one letter, or words that make it a sentence
   */
  public static Unit parse(String text) {
    return UnitText.parse(text);
  }

  /**
   * How many of another unit make up one of this.
   *
   * @param other a unit
   * @return the exact factor, or empty if the other is of another dimension
   */
  public Optional<Rational> factorTo(Unit other) {
    return above.equals(other.above) && below.equals(other.below)
        ? Optional.of(factor.dividedBy(other.factor))
        : Optional.empty();
  }

  /**
   * This unit without 百, 千, 万, 亿 and the like above the line: 次 for 万次, 元/人 for 万元/人, none for 万.
   * What {@link #factorTo} it is, the scale was.
   *
   * @return the unit without a scale; this one if it has none
   */
  public Unit withoutScale() {
    return UnitText.withoutScale(this);
  }

  /** {@return whether there is no unit} */
  public boolean isNone() {
    return text.isEmpty();
  }

  /** {@return whether this is 百, 万, 亿 or the like without anything behind it} */
  boolean isBareScale() {
    return UnitTable.scaleOf(text).filter(scale -> scale.name().equals(text)).isPresent();
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Unit other && text.equals(other.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The unit as written, in half-width signs and without blanks. {@link #parse} reads it back. */
  @Override
  public String toString() {
    return text;
  }
}
