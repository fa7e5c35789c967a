package io.openrubric.standard.cn.sheet;

import static java.util.stream.Collectors.joining;

import io.openrubric.api.number.Rational;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a filled-in sheet (自评表的一行), exactly as printed, but for blanks around the texts.
 *
 * <p>Two rows are equal when they say the same; where they stand in a file does not count.
 * Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class SheetRow {
  private static final Pattern BREAK = Pattern.compile("[\\r\\n]++");
  private static final Pattern BREAK_OF_WORDS =
      Pattern.compile("(?<=[A-Za-z])[\\r\\n]++(?=[A-Za-z])");

  private final int number;
  private final long line;
  private final Map<SheetColumn, String> cells;

  SheetRow(int number, long line, Map<SheetColumn, String> cells) {
    Map<SheetColumn, String> filled = new EnumMap<>(SheetColumn.class);
    cells.forEach(
        (column, text) -> {
          String stripped = Blank.strip(text);
          if (!stripped.isEmpty()) {
            filled.put(column, stripped);
          }
        });
    if (filled.isEmpty()) {
      throw new IllegalArgumentException("Expected a row with some text, got a blank one");
    }
    this.number = number;
    this.line = line;
    this.cells = Collections.unmodifiableMap(filled);
  }

  /**
   * Its place among the rows.
   *
   * @return 1 for the first row below the header
   */
  public int number() {
    return number;
  }

  /**
   * Its line in the file.
   *
   * @return the line, the first of several; 0 if it was not read from a file
   */
  public long line() {
    return line;
  }

  /**
   * What was printed in a column.
   *
   * @param column which
   * @return the text, empty where it is blank or there is no such column
   */
  public String text(SheetColumn column) {
    return cells.getOrDefault(column, "");
  }

  /**
   * The name of the indicator.
   *
   * @return the name as printed, {@code row N} where it is blank
   */
  public String name() {
    String name = inOneLine(text(SheetColumn.INDICATOR));
    return name.isEmpty() ? "row " + number : name;
  }

  /**
   * The names from the first level down.
   *
   * @return the names as printed, joined by {@code /}
   */
  public String path() {
    return Stream.of(text(SheetColumn.LEVEL1), text(SheetColumn.LEVEL2), name())
        .map(SheetRow::inOneLine)
        .filter(name -> !name.isEmpty())
        .collect(joining("/"));
  }

  /** A name that a narrow cell breaks into lines. */
  private static String inOneLine(String name) {
    return name.indexOf('\n') < 0 && name.indexOf('\r') < 0
        ? name
        : BREAK.matcher(BREAK_OF_WORDS.matcher(name).replaceAll(" ")).replaceAll("");
  }

  /**
   * The full marks.
   *
   * @return the weight, empty if what was printed is no number
   */
  public Optional<Rational> weight() {
    return FigureText.points(text(SheetColumn.WEIGHT));
  }

  /**
   * The score as printed.
   *
   * @return the points, empty if none were printed or what was printed is no number
   */
  public Optional<Rational> score() {
    return FigureText.points(text(SheetColumn.SCORE));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SheetRow that && cells.equals(that.cells);
  }

  @Override
  public int hashCode() {
    return cells.hashCode();
  }

  @Override
  public String toString() {
    return path() + " " + cells;
  }
}
