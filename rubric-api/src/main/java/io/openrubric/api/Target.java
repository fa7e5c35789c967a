package io.openrubric.api;

import static java.util.Objects.requireNonNull;

/**
 * What an indicator should reach (指标值): a {@link Quantitative} value or a {@link Qualitative} aim.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public sealed interface Target {

  /**
   * A target in numbers, such as {@code ≥ 95%}.
   *
   * @param comparator any but {@link TargetComparator#QUALITATIVE}
   * @param value the value and its unit
   */
  record Quantitative(TargetComparator comparator, Quantity value) implements Target {
    /**
     * Checks the parts. Of the quantity only number and unit count: what it says beside them is not
     * part of a target.
     *
     * @throws IllegalArgumentException if the comparator is {@link TargetComparator#QUALITATIVE}
     * @throws NullPointerException if a part is null
     */
    public Quantitative {
      requireNonNull(comparator, "comparator");
      requireNonNull(value, "value");
      value = Quantity.of(value.value(), value.unit());
      if (comparator == TargetComparator.QUALITATIVE) {
        throw new IllegalArgumentException(
            "Expected one of ≥ ≤ ＝ ＞ ＜ for a target in numbers, got 定性 (target " + value + ")");
      }
    }

    @Override
    public String toString() {
      return comparator.symbol() + value;
    }
  }

  /**
   * An aim in words, such as {@code 显著提升}.
   *
   * @param aim the words
   */
  record Qualitative(String aim) implements Target {
    /**
     * Checks that there is an aim.
     *
     * @throws IllegalArgumentException if the aim is blank
     * @throws NullPointerException if the aim is null
     */
    public Qualitative {
      if (requireNonNull(aim, "aim").isBlank()) {
        throw new IllegalArgumentException("Expected an aim in words, got \"" + aim + "\"");
      }
    }

    @Override
    public String toString() {
      return aim;
    }
  }

  /**
   * A target in numbers.
   *
   * @param comparator any but {@link TargetComparator#QUALITATIVE}
   * @param value the value and its unit
   * @return the target
   */
  static Target of(TargetComparator comparator, Quantity value) {
    return new Quantitative(comparator, value);
  }

  /**
   * An aim in words.
   *
   * @param words the words, not blank
   * @return the target
   */
  static Target aim(String words) {
    return new Qualitative(words);
  }
}
