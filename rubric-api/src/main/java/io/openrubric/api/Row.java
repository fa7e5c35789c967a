package io.openrubric.api;

import io.openrubric.api.number.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of one project under its {@link Columns} (一行数据), as an engine reads them: in one array
 * of longs, without an object for each. People read {@link Observations}.
 *
 * <p>A cell is one word or two, from {@link Columns#position} on:
 *
 * <ul>
 *   <li>a number or points: numerator and denominator, not always in lowest terms; the denominator
 *       is 0 where they do not fit, and {@link #number} has the value;
 *   <li>a day: a word for {@link #month} and {@link #dayOfMonth}, greater for a later day;
 *   <li>yes or no: one {@linkplain Columns#bit bit}; those of a leaf side by side share a word;
 *   <li>a choice or a series: nothing that concerns others, {@link #input} has the value.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Row {
  private static final int DAY_BITS = 5;
  private static final int MONTHS = 12;

  private static final Row NONE = new Row(Columns.of(), new long[0], List.of());

  private final Columns columns;
  private final long[] words;
  private final List<Object> objects;

  /** Takes the words; nobody may write to them any more. */
  Row(Columns columns, long[] words, List<Object> objects) {
    this.columns = columns;
    this.words = words;
    this.objects = objects;
  }

  /** The row of observations; one without columns if one of them is no plain value. */
  static Row of(Map<String, Observation> byId) {
    List<Column> columns = new ArrayList<>();
    for (Map.Entry<String, Observation> each : byId.entrySet()) {
      if (!addColumns(each.getKey(), each.getValue(), columns)) {
        return NONE;
      }
    }
    RowBuilder row = Columns.of(columns).row("");
    int at = 0;
    for (Observation observation : byId.values()) {
      if (observation instanceof Observation.Given given) {
        row.points(at++, given.points());
      } else if (observation instanceof Observation.Measured measured) {
        for (Input input : measured.inputs().values()) {
          row.put(at++, input);
        }
      }
    }
    return row.row();
  }

  /** Adds the columns of a leaf, unless it has none. */
  private static boolean addColumns(String leaf, Observation observation, List<Column> columns) {
    if (observation instanceof Observation.Given) {
      columns.add(Column.points(leaf));
      return true;
    }
    if (!(observation instanceof Observation.Measured measured) || measured.inputs().isEmpty()) {
      return false;
    }
    for (Map.Entry<String, Input> each : measured.inputs().entrySet()) {
      Input input = each.getValue();
      Unit unit = Unit.NONE;
      if (input instanceof Input.Day day && !isInRange(day.date())) {
        return false;
      }
      if (input instanceof Input.Amount amount) {
        if (!amount.quantity().isPlain()) {
          return false;
        }
        unit = amount.quantity().unit();
      }
      columns.add(new Column(leaf, each.getKey(), Column.Kind.of(input), unit));
    }
    return true;
  }

  /** {@return whether there are no columns} */
  public boolean isEmpty() {
    return columns.size() == 0;
  }

  /** {@return the columns} */
  public Columns columns() {
    return columns;
  }

  /**
   * A word.
   *
   * @param position from a cell's {@link Columns#position} on
   * @return its value
   * @throws IndexOutOfBoundsException if there is none
   */
  public long word(int position) {
    return words[position];
  }

  /**
   * A number or points.
   *
   * @param position where its cell begins
   * @return the value
   */
  public Rational number(int position) {
    return words[position + 1] == 0
        ? (Rational) objects.get((int) words[position])
        : Rational.of(words[position], words[position + 1]);
  }

  /**
   * A day.
   *
   * @param position where its cell is
   * @return the value
   */
  public LocalDate day(int position) {
    int months = month(position);
    return LocalDate.of(
        Math.floorDiv(months, MONTHS), Math.floorMod(months, MONTHS) + 1, dayOfMonth(position));
  }

  /**
   * The months from January of the year 0 to a day.
   *
   * @param position where its cell is
   * @return the year × 12 + the month − 1
   */
  public int month(int position) {
    return (int) (words[position] >> DAY_BITS);
  }

  /**
   * The day of the month of a day.
   *
   * @param position where its cell is
   * @return from 1 to 31
   */
  public int dayOfMonth(int position) {
    return (int) words[position] & (1 << DAY_BITS) - 1;
  }

  /** Whether a day is in a year of four digits; others are not held in rows. */
  static boolean isInRange(LocalDate day) {
    return 1000 <= day.getYear() && day.getYear() <= 9999;
  }

  /** The word of a day, from which it takes no division by a variable to come back. */
  static long word(LocalDate day) {
    return ((long) day.getYear() * MONTHS + day.getMonthValue() - 1) << DAY_BITS
        | day.getDayOfMonth();
  }

  /**
   * An input.
   *
   * @param index its column, of any kind but points
   * @return the value
   */
  public Input input(int index) {
    Column column = columns.column(index);
    int at = columns.position(index);
    return switch (column.kind()) {
      case NUMBER -> new Input.Amount(Quantity.of(number(at), column.unit()));
      case DAY -> new Input.Day(day(at));
      case FLAG -> new Input.Flag((words[at] >> columns.bit(index) & 1) != 0);
      case CHOICE, SERIES -> (Input) objects.get((int) words[at]);
      case POINTS ->
          throw new IllegalArgumentException("Expected an input, got the points of " + column);
    };
  }

  /** The observations by leaf, in the order of the columns. */
  Map<String, Observation> byId() {
    Map<String, Observation> byId = new LinkedHashMap<>();
    int end;
    for (int i = 0; i < columns.size(); i = end) {
      String leaf = columns.column(i).leaf();
      end = i + 1;
      while (end < columns.size() && columns.column(end).leaf().equals(leaf)) {
        end++;
      }
      byId.put(leaf, observation(i, end));
    }
    return byId;
  }

  private Observation observation(int from, int to) {
    if (columns.column(from).kind() == Column.Kind.POINTS) {
      return Observation.given(number(columns.position(from)));
    }
    Map<String, Input> inputs = new LinkedHashMap<>();
    for (int i = from; i < to; i++) {
      inputs.put(columns.column(i).input(), input(i));
    }
    return new Observation.Measured(inputs, Optional.empty());
  }

  @Override
  public String toString() {
    return byId().toString();
  }
}
