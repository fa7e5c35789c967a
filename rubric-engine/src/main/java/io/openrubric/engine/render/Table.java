package io.openrubric.engine.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A table with a header (表格). Immutable and thread-safe.
 *
 * @param columns the columns in order
 * @param rows the rows; each has a cell for every column
 * @since 0.1.0
 */
public record Table(List<Column> columns, List<List<Cell>> rows) implements Block {

  /** The side to which a column's words are pushed. */
  public enum Alignment {
    /** To the left, for words. */
    LEFT,
    /** To the right, for numbers. */
    RIGHT
  }

  /**
   * A column.
   *
   * @param header its header
   * @param alignment its side
   */
  public record Column(String header, Alignment alignment) {}

  /** What stands in a row under a column. */
  public sealed interface Cell {}

  /**
   * Words or a number.
   *
   * @param words the words
   * @param indent how many steps they are set in, for trees
   */
  public record Words(String words, int indent) implements Cell {}

  /**
   * A bar, for those who would rather look than read; belongs into the last column.
   *
   * @param part what is there
   * @param whole what there could be
   */
  public record Bar(BigDecimal part, BigDecimal whole) implements Cell {}

  /**
   * Copies columns and rows.
   *
   * @throws IllegalArgumentException if a row has another number of cells than there are columns
   */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "Expected " + columns.size() + " cells in a row, got " + row.size());
      }
    }
  }

  /**
   * A builder.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Table}: first its columns, then its rows. */
  public static final class Builder {
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    private Builder() {}

    /**
     * Adds a column of words.
     *
     * @param header its header
     * @return this builder
     */
    public Builder words(String header) {
      columns.add(new Column(header, Alignment.LEFT));
      return this;
    }

    /**
     * Adds a column of numbers.
     *
     * @param header its header
     * @return this builder
     */
    public Builder numbers(String header) {
      columns.add(new Column(header, Alignment.RIGHT));
      return this;
    }

    /**
     * Adds a row of plain words.
     *
     * @param words a cell for each column
     * @return this builder
     */
    public Builder row(String... words) {
      List<Cell> cells = new ArrayList<>();
      for (String word : words) {
        cells.add(new Words(word, 0));
      }
      return row(cells);
    }

    /**
     * Adds a row.
     *
     * @param cells a cell for each column
     * @return this builder
     */
    public Builder row(List<Cell> cells) {
      rows.add(cells);
      return this;
    }

    /**
     * The table.
     *
     * @return what was added
     * @throws IllegalArgumentException if a row has another number of cells than there are columns
     */
    public Table build() {
      return new Table(columns, rows);
    }
  }
}
