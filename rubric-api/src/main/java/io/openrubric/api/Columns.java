package io.openrubric.api;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The head of a table of observations (表头): which input of which leaf each column holds.
 *
 * <p>Whoever scores many projects from a table or a database names the columns once and then fills
 * rows by position:
 *
 * <pre>{@code
 * Columns columns = Columns.of(
 *     Column.number("output.quantity.completion", "actual"),
 *     Column.number("output.quantity.completion", "planned"));
 * Observations road = columns.row("道路维护")
 *     .number(0, Rational.of(54)).number(1, Rational.of(80)).build();
 * }</pre>
 *
 * <p>Equal columns are mostly one object, so that an engine finds out only once what they mean.
 * Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Columns {
  private static final int RECENT = 256;

  /**
   * Columns in use, by their hash; a newer one takes the place of an older one, so that strangers
   * cannot fill the memory.
   */
  private static final AtomicReferenceArray<WeakReference<Columns>> KNOWN =
      new AtomicReferenceArray<>(RECENT);

  private final List<Column> columns;
  private final int[] positions;
  private final int[] bits;
  private final Column.Kind[] kinds;

  /** The columns that hold numbers of the same leaf as the column before them. */
  private final int[] besides;

  private final int words;
  private final int hash;

  private Columns(List<Column> columns) {
    this.columns = columns;
    this.positions = new int[columns.size()];
    this.bits = new int[positions.length];
    this.kinds = new Column.Kind[positions.length];
    int at = 0;
    for (int i = 0; i < positions.length; i++) {
      Column column = columns.get(i);
      kinds[i] = column.kind();
      if (i > 0 && column.isFlagBeside(columns.get(i - 1)) && bits[i - 1] < Long.SIZE - 1) {
        positions[i] = positions[i - 1];
        bits[i] = bits[i - 1] + 1;
      } else {
        positions[i] = at;
        at += column.words();
      }
    }
    this.words = at;
    int[] numbersBeside = new int[positions.length];
    int numbers = 0;
    for (int i = 1; i < positions.length; i++) {
      if (columns.get(i).isNumberBeside(columns.get(i - 1))) {
        numbersBeside[numbers++] = i;
      }
    }
    this.besides = Arrays.copyOf(numbersBeside, numbers);
    this.hash = columns.hashCode();
  }

  /**
   * Columns in order; those of one leaf stand side by side.
   *
   * @param columns the columns
   * @return the head of the table
   * @throws IllegalArgumentException if a column is there twice, the columns of a leaf stand apart,
   *     or a leaf has points beside inputs
   */
  public static Columns of(Column... columns) {
    return of(List.of(columns));
  }

  /**
   * Columns in order; those of one leaf stand side by side.
   *
   * @param columns the columns
   * @return the head of the table
   * @throws IllegalArgumentException if a column is there twice, the columns of a leaf stand apart,
   *     or a leaf has points beside inputs
   */
  public static Columns of(List<Column> columns) {
    int slot = Math.floorMod(columns.hashCode(), RECENT);
    @Nullable WeakReference<Columns> reference = KNOWN.get(slot);
    Columns known = reference == null ? null : reference.get();
    if (known != null && known.columns.equals(columns)) {
      return known;
    }
    check(columns);
    Columns made = new Columns(List.copyOf(columns));
    KNOWN.set(slot, new WeakReference<>(made));
    return made;
  }

  private static void check(List<Column> columns) {
    Set<String> leaves = new HashSet<>();
    Set<String> inputs = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      boolean first = i == 0 || !column.leaf().equals(columns.get(i - 1).leaf());
      if (first) {
        inputs.clear();
      }
      if (first && !leaves.add(column.leaf())) {
        throw new IllegalArgumentException(
            "Expected the columns of " + column.leaf() + " side by side, got another one at " + i);
      }
      boolean points = column.kind() == Column.Kind.POINTS;
      boolean besidePoints = !first && (points || columns.get(i - 1).kind() == Column.Kind.POINTS);
      if (!inputs.add(column.input()) || besidePoints) {
        throw new IllegalArgumentException(
            "Expected each input once, or points alone, got column " + column + " at " + i);
      }
    }
  }

  /** {@return how many columns there are} */
  public int size() {
    return positions.length;
  }

  /**
   * A column.
   *
   * @param index from 0 to {@link #size} − 1
   * @return the column there
   * @throws IndexOutOfBoundsException if there is none
   */
  public Column column(int index) {
    if (index < 0 || index >= positions.length) {
      throw new IndexOutOfBoundsException(
          "Expected a column from 0 to " + (positions.length - 1) + ", got " + index);
    }
    return columns.get(index);
  }

  /**
   * Where the cell of a column begins in a {@link Row}, for {@link Row#word}.
   *
   * @param index from 0 to {@link #size} − 1
   * @return the position of its first word
   * @throws IndexOutOfBoundsException if there is no such column
   */
  public int position(int index) {
    return positions[index];
  }

  /**
   * Which bit of its word holds a yes or no.
   *
   * @param index from 0 to {@link #size} − 1
   * @return 0 for the lowest; 0 for any other kind of column
   * @throws IndexOutOfBoundsException if there is no such column
   */
  public int bit(int index) {
    return bits[index];
  }

  /** What the cells of a column are. */
  Column.Kind kind(int index) {
    return kinds[index];
  }

  /** The columns that hold numbers of the same leaf as the column before them. */
  int[] besides() {
    return besides;
  }

  /** How many words a row takes. */
  int words() {
    return words;
  }

  /**
   * Starts the row of a project.
   *
   * @param project the project's name, for reports
   * @return a builder; every column needs its value
   */
  public RowBuilder row(String project) {
    return new RowBuilder(this, project);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Columns that && columns.equals(that.columns);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return columns.toString();
  }
}
