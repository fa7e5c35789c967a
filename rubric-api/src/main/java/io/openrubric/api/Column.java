package io.openrubric.api;

import static java.util.Objects.requireNonNull;

/**
 * One column of a table of observations (数据列): an input of a leaf's rule, or the leaf's points.
 *
 * @param leaf the leaf's id
 * @param input the input's name, empty for points
 * @param kind what the cells are
 * @param unit the unit of all its numbers; {@link Unit#NONE} if there is none, and for every other
 *     kind
 * @since 0.1.0
 */
public record Column(String leaf, String input, Kind kind, Unit unit) {

  /** What the cells of a column are. */
  public enum Kind {
    /** Numbers in one unit. */
    NUMBER,
    /** Days. */
    DAY,
    /** Yes or no. */
    FLAG,
    /** One of the cases a rule names. */
    CHOICE,
    /** Several numbers. */
    SERIES,
    /** Points that stand in for the inputs. */
    POINTS;

    /** The kind of column that holds such an input. */
    static Kind of(Input input) {
      if (input instanceof Input.Amount) {
        return NUMBER;
      }
      if (input instanceof Input.Day) {
        return DAY;
      }
      if (input instanceof Input.Flag) {
        return FLAG;
      }
      return input instanceof Input.Choice ? CHOICE : SERIES;
    }
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if points have an input, or anything but a number has a unit
   */
  public Column {
    requireNonNull(leaf, "leaf");
    requireNonNull(input, "input");
    if (kind == Kind.POINTS && !input.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected no input for points, got " + input + " (" + leaf + ")");
    }
    if (kind != Kind.NUMBER && !unit.isNone()) {
      throw new IllegalArgumentException(
          "Expected no unit for " + kind + ", got " + unit + " (" + leaf + " " + input + ")");
    }
  }

  /**
   * A column of numbers without a unit. They have the unit of the rule: beside a target of 95%, 95
   * is 95% and 0.95 is 0.95%, which the report notes.
   *
   * @param leaf the leaf's id
   * @param input the input's name
   * @return the column
   */
  public static Column number(String leaf, String input) {
    return number(leaf, input, Unit.NONE);
  }

  /**
   * A column of numbers in one unit.
   *
   * @param leaf the leaf's id
   * @param input the input's name
   * @param unit the unit
   * @return the column
   */
  public static Column number(String leaf, String input, Unit unit) {
    return new Column(leaf, input, Kind.NUMBER, unit);
  }

  /**
   * A column of days.
   *
   * @param leaf the leaf's id
   * @param input the input's name
   * @return the column
   */
  public static Column day(String leaf, String input) {
    return new Column(leaf, input, Kind.DAY, Unit.NONE);
  }

  /**
   * A column of yes or no.
   *
   * @param leaf the leaf's id
   * @param input the input's name
   * @return the column
   */
  public static Column flag(String leaf, String input) {
    return new Column(leaf, input, Kind.FLAG, Unit.NONE);
  }

  /**
   * A column of choices among cases.
   *
   * @param leaf the leaf's id
   * @param input the input's name
   * @return the column
   */
  public static Column choice(String leaf, String input) {
    return new Column(leaf, input, Kind.CHOICE, Unit.NONE);
  }

  /**
   * A column of several numbers in each cell.
   *
   * @param leaf the leaf's id
   * @param input the input's name
   * @return the column
   */
  public static Column series(String leaf, String input) {
    return new Column(leaf, input, Kind.SERIES, Unit.NONE);
  }

  /**
   * A column of points that stand in for the inputs.
   *
   * @param leaf the leaf's id
   * @return the column
   */
  public static Column points(String leaf) {
    return new Column(leaf, "", Kind.POINTS, Unit.NONE);
  }

  /** Whether this and another are both yes or no of one leaf, and share a word. */
  boolean isFlagBeside(Column before) {
    return kind == Kind.FLAG && before.kind == Kind.FLAG && leaf.equals(before.leaf);
  }

  /** Whether this and another are both numbers of one leaf. */
  boolean isNumberBeside(Column before) {
    return kind == Kind.NUMBER && before.kind == Kind.NUMBER && leaf.equals(before.leaf);
  }

  /** How many words of a {@link Row} a cell takes. */
  int words() {
    return kind == Kind.NUMBER || kind == Kind.POINTS ? 2 : 1;
  }

  /** By leaf and input: the hash that a record would make of itself takes long to load. */
  @Override
  public int hashCode() {
    return 31 * leaf.hashCode() + input.hashCode();
  }

  /** The column for people: its leaf and input. */
  @Override
  public String toString() {
    return input.isEmpty() ? leaf : leaf + " " + input;
  }
}
