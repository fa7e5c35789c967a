package io.openrubric.api;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.number.Rational;
import java.util.Optional;

/**
 * A number and its unit as people write them (数值与单位): {@code 8.48万元}, {@code 97.5%}, {@code ≥95%},
 * {@code 1000余个}, {@code 3-5天}.
 *
 * <pre>{@code
 * Quantity cost = Quantity.parse("不超过８.48 万元"); // ≤8.48万元
 * cost.value(); // 8.48
 * cost.in(Unit.parse("元")); // 84800
 * }</pre>
 *
 * <p>The value is the number as written; nothing is multiplied out. It is not a target: the
 * comparator is only what was written with the number. Two quantities are equal when all parts are;
 * 1万元 and 10000元 are not, but convert into each other. Immutable and thread-safe.
 *
 * @param value the number as written, the lower end of a range
 * @param upper the upper end of a range, above the value; empty if it is none
 * @param unit the unit, {@link Unit#NONE} if there is none
 * @param comparator how an actual value should be held against it, any but {@link
 *     TargetComparator#QUALITATIVE}; empty if none was written, and for a range
 * @param approximate whether the number is only roughly so: 约50, 近100, or a lower bound as in
 *     1000余个
 * @since 0.1.0
 */
public record Quantity(
    Rational value,
    Optional<Rational> upper,
    Unit unit,
    Optional<TargetComparator> comparator,
    boolean approximate) {

  /** The longest text that {@link #parse} reads and {@link #toString} prints, in characters. */
  public static final int MAX_TEXT_LENGTH = 1000;

  private static final Rational FIRST_YEAR = Rational.of(1900);
  private static final Rational LAST_YEAR = Rational.of(2099);

  /**
   * Checks that the parts make a quantity that can be written and read.
   *
   * @throws NullPointerException if a part is null
   * @throws QuantityFormatException if the upper end is not above the value, a range has a
   *     comparator, the comparator is {@link TargetComparator#QUALITATIVE}, the parts are a date
   *     (2023年: a whole number from 1900 to 2099 and 年), or the text would be too long
   */
  public Quantity {
    requireNonNull(value, "value");
    requireNonNull(unit, "unit");
    if (upper.isPresent() && upper.get().compareTo(value) <= 0) {
      throw QuantityFormatException.ofQuantity(
          value + "~" + upper.get(),
          Text.of("区间上限不大于下限", "the upper end of the range is not above its lower end"));
    }
    if (upper.isPresent() && comparator.isPresent()) {
      throw QuantityFormatException.ofQuantity(
          comparator.get() + "" + value + "~" + upper.get(),
          Text.of("区间带有比较符号", "a range with a comparator"));
    }
    if (comparator.filter(TargetComparator.QUALITATIVE::equals).isPresent()) {
      throw QuantityFormatException.ofQuantity(
          "定性" + value, Text.of("定性不能与数值并用", "a qualitative aim has no number"));
    }
    if (isYear(value) && unit.toString().startsWith("年")) {
      throw QuantityFormatException.ofQuantity(
          value + "" + unit, Text.of("这是年份而不是数量", "a calendar year, not a number of years"));
    }
    checkLength(value, upper, unit, comparator, approximate);
  }

  /**
   * A bare number.
   *
   * @param value the number
   * @return the quantity without a unit
   * @throws QuantityFormatException if its text is longer than {@value #MAX_TEXT_LENGTH} characters
   */
  public static Quantity of(Rational value) {
    return of(value, Unit.NONE);
  }

  /**
   * A number with a unit.
   *
   * @param value the number
   * @param unit the unit
   * @return the quantity
   * @throws QuantityFormatException if they make none
   */
  public static Quantity of(Rational value, Unit unit) {
    return new Quantity(value, Optional.empty(), unit, Optional.empty(), false);
  }

  /**
   * A number with a unit.
   *
   * @param value the number, as {@link Rational#parse} reads it
   * @param unit the unit, as {@link Unit#parse} reads it, empty for none
   * @return the quantity
   * @throws NumberFormatException if the value is no number
   * @throws QuantityFormatException if the unit is none, or the two make no quantity
   */
  public static Quantity of(String value, String unit) {
    return of(Rational.parse(value), Unit.parse(unit));
  }

  /**
   * Reads a number with what people write around it, and nothing else:
   *
   * <ul>
   *   <li>before it a comparator in signs or words (≥ 不低于 等于 …) and 约 or 近;
   *   <li>digits in full or half width, separators between groups of three, a sign, decimals, or
   *       two such numbers with {@code -}, {@code ~}, 至 or 到 between them;
   *   <li>after it 余 or 多, a unit, 左右, and 以上 or 以下 (both include the number), 以内.
   * </ul>
   *
   * <p>Blanks do not count, except that they never join digits. A fraction is read only as {@link
   * #toString} prints it. Refused with a reason are text without a number or with several, numerals
   * in words, dates, and sentences.
   *
   * @param text at most {@value #MAX_TEXT_LENGTH} characters
   * @return the quantity
   * @throws QuantityFormatException if it is none
   */
  public static Quantity parse(String text) {
    return QuantityText.parse(requireNonNull(text, "text"));
  }

  /**
   * The value in another unit.
   *
   * @param other a unit
   * @return the exact value, or empty if the unit is of another dimension
   */
  public Optional<Rational> in(Unit other) {
    return unit.factorTo(other).map(value::multipliedBy);
  }

  /**
   * This quantity with the unit that stands apart from it, as in a column beside the value. A unit
   * in the text itself wins if it is of the same dimension; 8.48万 beside 元 is 8.48万元.
   *
   * @param beside the unit beside it, {@link Unit#NONE} if there is none
   * @return the quantity with a unit
   * @throws QuantityFormatException if it has a unit of another dimension, or the two make none
   */
  public Quantity withUnit(Unit beside) {
    if (unit.isNone()) {
      return new Quantity(value, upper, beside, comparator, approximate);
    }
    if (beside.isNone() || unit.factorTo(beside).isPresent()) {
      return this;
    }
    if (unit.isBareScale() && UnitTable.scaleOf(beside.toString()).isEmpty()) {
      Unit scaled = Unit.parse(unit + "" + beside);
      return new Quantity(value, upper, scaled, comparator, approximate);
    }
    throw QuantityFormatException.ofQuantity(
        toString(),
        Text.of(
            "计量单位应为“" + beside + "”，实为“" + unit + "”",
            "expected the unit " + beside + ", got " + unit));
  }

  /** Whether it is a value with its unit and nothing else. */
  boolean isPlain() {
    return !approximate && upper.isEmpty() && comparator.isEmpty();
  }

  /** The quantity in the form that {@link #parse} reads back: {@code ≥95%}, {@code 约3~5天}. */
  @Override
  public String toString() {
    return comparator.map(TargetComparator::symbol).orElse("")
        + (approximate ? QuantityText.ABOUT : "")
        + value
        + upper.map(end -> QuantityText.TO + end).orElse("")
        + unit;
  }

  private static boolean isYear(Rational value) {
    return value.compareTo(FIRST_YEAR) >= 0 && value.compareTo(LAST_YEAR) <= 0 && value.isInteger();
  }

  private static void checkLength(
      Rational value,
      Optional<Rational> upper,
      Unit unit,
      Optional<TargetComparator> comparator,
      boolean approximate) {
    // Two longs and a unit always fit.
    if (value.fitsLong() && upper.map(Rational::fitsLong).orElse(true)) {
      return;
    }
    String got = "a number of more than " + MAX_TEXT_LENGTH + " characters";
    if (value.printsWithin(MAX_TEXT_LENGTH)
        && upper.map(end -> end.printsWithin(MAX_TEXT_LENGTH)).orElse(true)) {
      int length =
          value.toString().length()
              + upper.map(end -> 1 + end.toString().length()).orElse(0)
              + unit.toString().length()
              + comparator.map(sign -> sign.symbol().length()).orElse(0)
              + (approximate ? 1 : 0);
      if (length <= MAX_TEXT_LENGTH) {
        return;
      }
      got = "a quantity of " + length + " characters";
    }
    throw QuantityFormatException.ofQuantity(got, QuantityText.TOO_LONG);
  }
}
