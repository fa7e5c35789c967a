package io.openrubric.api.number;

import static java.util.Objects.requireNonNull;

/**
 * An exact number and its unit (数值与单位), such as {@code 8.48万元} or {@code 97.5%}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the number
 * @param unit the unit as written, empty for none
 * @since 0.1.0
 */
public record Quantity(Rational value, String unit) {

  /**
   * Checks that nothing is missing.
   *
   * @throws NullPointerException if a part is null
   */
  public Quantity {
    requireNonNull(value, "value");
    requireNonNull(unit, "unit");
  }

  /**
   * A quantity with a unit.
   *
   * @param value the number, as {@link Rational#parse} reads it
   * @param unit the unit, empty for none
   * @return the quantity
   * @throws NumberFormatException if the value is no number
   */
  public static Quantity of(String value, String unit) {
    return new Quantity(Rational.parse(value), unit);
  }

  /**
   * A bare number.
   *
   * @param value the number
   * @return the quantity without a unit
   */
  public static Quantity of(Rational value) {
    return new Quantity(value, "");
  }

  /** The number with its unit behind it. */
  @Override
  public String toString() {
    return value + unit;
  }
}
