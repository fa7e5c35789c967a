package io.openrubric.api;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.number.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills the row of one project under {@link Columns} by position; from {@link Columns#row}.
 *
 * <p>A method for a column that is not there fails with {@link IndexOutOfBoundsException}, one for
 * another kind of column with {@link IllegalArgumentException}, a value that is null with {@link
 * NullPointerException}; none of them fills a cell. Used once, by one thread.
 *
 * @since 0.1.0
 */
public final class RowBuilder {
  private final Columns columns;
  private final String project;
  private final long[] words;
  private final boolean[] filled;
  private int count;
  private List<Object> objects = List.of();

  RowBuilder(Columns columns, String project) {
    this.columns = columns;
    this.project = requireNonNull(project, "project");
    this.words = new long[columns.words()];
    this.filled = new boolean[columns.size()];
  }

  /**
   * Fills a number.
   *
   * @param column its column
   * @param value the number, in the column's unit
   * @return this builder
   * @throws QuantityFormatException if number and unit are longer than {@value
   *     Quantity#MAX_TEXT_LENGTH} characters
   */
  public RowBuilder number(int column, Rational value) {
    return number(column, Column.Kind.NUMBER, value);
  }

  /**
   * Fills points that stand in for the inputs.
   *
   * @param column their column
   * @param value the points; outside 0 to the weight is a problem when scoring, never clamped
   * @return this builder
   * @throws IllegalArgumentException if they are longer than {@value Quantity#MAX_TEXT_LENGTH}
   *     characters
   */
  public RowBuilder points(int column, Rational value) {
    return number(column, Column.Kind.POINTS, value);
  }

  /**
   * Fills points that stand in for the inputs, without making a number of them first.
   *
   * @param column their column
   * @param numerator any long
   * @param denominator more than 0; the two need not be in lowest terms
   * @return this builder
   * @throws IllegalArgumentException if the denominator is not above 0
   */
  public RowBuilder points(int column, long numerator, long denominator) {
    if (denominator <= 0) {
      throw new IllegalArgumentException(
          "Expected a denominator above 0, got %d (%s)"
              .formatted(denominator, columns.column(column)));
    }
    int at = cell(column, Column.Kind.POINTS);
    words[at] = numerator;
    words[at + 1] = denominator;
    return this;
  }

  /**
   * Fills a day.
   *
   * @param column its column
   * @param date the day, in the years 1000 to 9999
   * @return this builder
   */
  public RowBuilder day(int column, LocalDate date) {
    if (!Row.isInRange(date)) {
      throw new IllegalArgumentException(
          "Expected a day in the years 1000 to 9999, got "
              + date
              + " ("
              + columns.column(column)
              + ")");
    }
    words[cell(column, Column.Kind.DAY)] = Row.word(date);
    return this;
  }

  /**
   * Fills a yes or no.
   *
   * @param column its column
   * @param yes the answer
   * @return this builder
   */
  public RowBuilder flag(int column, boolean yes) {
    words[cell(column, Column.Kind.FLAG)] |= (yes ? 1L : 0) << columns.bit(column);
    return this;
  }

  /**
   * Fills an input of any kind.
   *
   * @param column its column
   * @param input the value; a quantity must have the column's unit and no comparator, and be one
   *     number, not roughly so
   * @return this builder
   */
  public RowBuilder put(int column, Input input) {
    requireNonNull(input, "input");
    if (input instanceof Input.Amount amount) {
      Quantity quantity = amount.quantity();
      if (!quantity.isPlain() || !quantity.unit().equals(columns.column(column).unit())) {
        throw new IllegalArgumentException(
            "Expected one number in the unit \"%s\", got %s (%s)"
                .formatted(columns.column(column).unit(), quantity, columns.column(column)));
      }
      return number(column, quantity.value());
    }
    if (input instanceof Input.Day day) {
      return day(column, day.date());
    }
    if (input instanceof Input.Flag flag) {
      return flag(column, flag.yes());
    }
    words[cell(column, Column.Kind.of(input))] = add(input);
    return this;
  }

  private RowBuilder number(int column, Column.Kind kind, Rational value) {
    requireNonNull(value, "value");
    int at = cell(column, kind);
    if (value.fitsLong()) {
      words[at] = value.longNumerator();
      words[at + 1] = value.longDenominator();
    } else {
      words[at] = add(bounded(columns.column(column), value));
    }
    return this;
  }

  /** A number that does not fit longs, unless the observation of it could not be made. */
  private static Rational bounded(Column column, Rational value) {
    return column.kind() == Column.Kind.NUMBER
        ? Quantity.of(value, column.unit()).value()
        : NumberLength.checked(value, column.toString());
  }

  private int add(Object value) {
    if (objects.isEmpty()) {
      objects = new ArrayList<>(); // most rows have none
    }
    objects.add(value);
    return objects.size() - 1;
  }

  /** Where a cell begins, which is filled now. */
  private int cell(int column, Column.Kind kind) {
    if (column < 0 || column >= filled.length || filled[column] || columns.kind(column) != kind) {
      throw misplaced(columns.column(column), filled[column], kind);
    }
    filled[column] = true;
    count++;
    return columns.position(column);
  }

  private static IllegalArgumentException misplaced(Column there, boolean taken, Column.Kind kind) {
    return new IllegalArgumentException(
        "Expected "
            + (taken ? "one value" : there.kind())
            + ", got "
            + (taken ? "a second one" : kind)
            + " ("
            + there
            + ")");
  }

  /**
   * The observations of the project.
   *
   * @return what was filled in
   * @throws IllegalStateException if a column has no value, naming the first
   */
  public Observations build() {
    return new Observations(project, row());
  }

  Row row() {
    if (count < filled.length) {
      int open = 0;
      while (filled[open]) {
        open++;
      }
      throw new IllegalStateException(
          "Expected a value in every column, got none (" + columns.column(open) + ")");
    }
    for (int column : columns.besides()) {
      align(columns.position(column - 1), columns.position(column));
    }
    return new Row(columns, words, objects);
  }

  /** Brings two numbers over one denominator, so that an engine compares them as they are. */
  private void align(int first, int second) {
    long parts = words[first + 1];
    long otherParts = words[second + 1];
    if (parts == otherParts || parts == 0 || otherParts == 0) {
      return;
    }
    Rational quotient = Rational.of(parts, otherParts);
    if (canTake(first, quotient.longDenominator()) && canTake(second, quotient.longNumerator())) {
      multiply(first, quotient.longDenominator());
      multiply(second, quotient.longNumerator());
    }
  }

  private boolean canTake(int position, long factor) {
    long most = Long.MAX_VALUE / factor;
    return -most <= words[position] && words[position] <= most && words[position + 1] <= most;
  }

  private void multiply(int position, long factor) {
    words[position] *= factor;
    words[position + 1] *= factor;
  }
}
