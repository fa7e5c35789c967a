package io.openrubric.api;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.number.Rational;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that was measured, judged or ticked (输入值): an amount, day, yes/no, choice or series.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public sealed interface Input {

  /**
   * The input for people (填报内容), such as {@code 54公里}, {@code 2023-12-31} or 是.
   *
   * @return the words
   */
  default Text text() {
    return Text.same(toString());
  }

  /**
   * A number with its unit.
   *
   * @param quantity the number
   */
  record Amount(Quantity quantity) implements Input {
    /** Checks that it is there. */
    public Amount {
      requireNonNull(quantity, "quantity");
    }

    @Override
    public String toString() {
      return quantity.toString();
    }
  }

  /**
   * A day, such as the day of completion.
   *
   * @param date the day
   */
  record Day(LocalDate date) implements Input {
    /** Checks that it is there. */
    public Day {
      requireNonNull(date, "date");
    }

    @Override
    public String toString() {
      return date.toString();
    }
  }

  /**
   * Yes or no, such as a ticked checkpoint.
   *
   * @param yes the answer
   */
  record Flag(boolean yes) implements Input {
    @Override
    public Text text() {
      return Text.of(yes ? "是" : "否", toString());
    }

    @Override
    public String toString() {
      return yes ? "yes" : "no";
    }
  }

  /**
   * One of the cases a rule names.
   *
   * @param name the case
   */
  record Choice(String name) implements Input {
    /** Checks that it is there. */
    public Choice {
      requireNonNull(name, "name");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * Several numbers, such as the points of several experts.
   *
   * @param values the numbers in order, at least one, each of at most {@value
   *     Quantity#MAX_TEXT_LENGTH} characters
   */
  record Series(List<Rational> values) implements Input {
    /**
     * Copies the numbers.
     *
     * @throws IllegalArgumentException if there are none, or one is too long
     */
    public Series {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("Expected at least one number, got none");
      }
      NumberLength.check(values);
    }

    @Override
    public String toString() {
      return values.stream().map(Rational::toString).collect(Collectors.joining("; "));
    }
  }
}
