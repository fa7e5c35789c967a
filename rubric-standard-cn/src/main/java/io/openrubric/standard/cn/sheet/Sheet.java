package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Problem;
import io.openrubric.api.Quantity;
import io.openrubric.api.Unit;
import io.openrubric.api.number.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filled-in form of one project (自评表): facts about the project, and its rows with the scores that
 * its author printed, all as written.
 *
 * <pre>{@code
 * Sheet sheet = Sheet.builder("道路养护")
 *     .fact(SheetFact.BUDGET, "120").fact(SheetFact.EXECUTED, "118.5")
 *     .row(Map.of(SheetColumn.LEVEL1, "产出指标", SheetColumn.INDICATOR, "养护里程",
 *         SheetColumn.TARGET, "≥80公里", SheetColumn.ACTUAL, "76公里", SheetColumn.WEIGHT, "50"))
 *     .build();
 * }</pre>
 *
 * <p>It is not a rubric and has no computed scores: {@link SheetScoring} makes both of it. Two
 * sheets are equal when facts, header, rows and sources of money are; where they come from and
 * their problems do not count. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Sheet {
  static final Unit MONEY = Unit.parse("万元");
  private static final Unit YUAN = Unit.parse("元");

  private final String source;
  private final Map<String, String> facts;
  private final Map<SheetColumn, String> header;
  private final List<SheetRow> rows;
  private final List<MoneySource> sources;
  private final List<Problem> problems;

  private Sheet(Builder builder) {
    this.source = builder.source;
    this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(builder.facts));
    this.header = Collections.unmodifiableMap(new LinkedHashMap<>(builder.header));
    this.rows = List.copyOf(builder.rows);
    this.sources = List.copyOf(builder.sources);
    this.problems = builder.problems.all();
  }

  private Sheet(Sheet sheet, List<Problem> problems) {
    this.source = sheet.source;
    this.facts = sheet.facts;
    this.header = sheet.header;
    this.rows = sheet.rows;
    this.sources = sheet.sources;
    this.problems = List.copyOf(problems);
  }

  /** This sheet with more problems. */
  Sheet with(List<Problem> more) {
    return more.isEmpty()
        ? this
        : new Sheet(this, Stream.concat(problems.stream(), more.stream()).toList());
  }

  /**
   * Starts a sheet.
   *
   * @param source where it comes from, for places: a file or a name
   * @return a builder without facts and rows
   */
  public static Builder builder(String source) {
    return new Builder(source);
  }

  /**
   * Where it comes from.
   *
   * @return the file as it was named, or another name
   */
  public String source() {
    return source;
  }

  /**
   * The facts by their keys as printed, in lower case.
   *
   * @return the facts in order, also those that are blank or that nothing uses
   */
  public Map<String, String> facts() {
    return facts;
  }

  /**
   * One fact, whichever key it was printed under.
   *
   * @param fact which
   * @return the text, empty if it was not printed
   */
  public Optional<String> fact(SheetFact fact) {
    return stated(fact).map(Map.Entry::getValue);
  }

  /**
   * An amount of money.
   *
   * @param fact which
   * @return the amount with its unit, 万元 where none was printed; empty if it was not printed or is
   *     no exact amount
   */
  public Optional<Quantity> money(SheetFact fact) {
    return stated(fact)
        .flatMap(
            entry -> {
              Unit unit = RowReading.plain(entry.getKey()).endsWith("(元)") ? YUAN : MONEY;
              return FigureText.quantity(entry.getValue())
                  .map(sum -> sum.unit().isNone() ? Quantity.of(sum.value(), unit) : sum);
            })
        .filter(amount -> amount.in(MONEY).isPresent());
  }

  private Optional<Map.Entry<String, String>> stated(SheetFact fact) {
    return facts.entrySet().stream()
        .filter(entry -> SheetFact.of(entry.getKey()).filter(fact::equals).isPresent())
        .filter(entry -> !entry.getValue().isEmpty())
        .findFirst();
  }

  /**
   * A printed figure without a unit, such as the total.
   *
   * @param fact which
   * @return the number, empty if it was not printed or is none
   */
  public Optional<Rational> figure(SheetFact fact) {
    return fact(fact).flatMap(FigureText::points);
  }

  /**
   * The grade as printed.
   *
   * @return the word, of several with boxes the ticked one; empty if none was printed or ticked
   */
  public Optional<String> grade() {
    return fact(SheetFact.GRADE).flatMap(PrintedGrade::of);
  }

  /**
   * The name of the project.
   *
   * @return the name as printed, else the source without its folder and ending
   */
  public String project() {
    return fact(SheetFact.PROJECT).orElseGet(() -> FileNames.plain(source));
  }

  /**
   * The columns, with their names as printed.
   *
   * @return the columns in order
   */
  public Map<SheetColumn, String> header() {
    return header;
  }

  /**
   * The rows in order.
   *
   * @return the rows, none for a project that did not begin
   */
  public List<SheetRow> rows() {
    return rows;
  }

  /**
   * This sheet with the rows that declare an indicator alone, each with its levels; rows that
   * nobody filled in, subtotals and remarks are left out, and a row of the total is a fact.
   *
   * @return the sheet as it is scored
   */
  public Sheet declared() {
    return DeclaredRows.of(this, true, Rational.HUNDRED).sheet();
  }

  /**
   * The sources of the money, below the whole budget in the head of a form.
   *
   * @return the sources in order, often none; they are not scored
   */
  public List<MoneySource> sources() {
    return sources;
  }

  /**
   * What could not be read as a row or fact, with line numbers.
   *
   * @return the problems, often none
   */
  public List<Problem> problems() {
    return problems;
  }

  /** The place of a row, as in {@code sheet.csv:12 产出指标/数量指标/培训次数}. */
  String place(SheetRow row) {
    return source + (row.line() > 0 ? ":" + row.line() : "") + " " + row.path();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sheet that
        && facts.equals(that.facts)
        && List.copyOf(header.entrySet()).equals(List.copyOf(that.header.entrySet()))
        && rows.equals(that.rows)
        && sources.equals(that.sources);
  }

  @Override
  public int hashCode() {
    return 31 * facts.hashCode() + rows.hashCode();
  }

  @Override
  public String toString() {
    return "Sheet " + project() + " (" + rows.size() + " rows)";
  }

  /** Builds a {@link Sheet}. */
  public static final class Builder {
    private final String source;
    private final Map<String, String> facts = new LinkedHashMap<>();

    /** The same facts by what they are, so that no line asks all of them. */
    private final Map<SheetFact, String> known = new EnumMap<>(SheetFact.class);

    private final Map<SheetColumn, String> header = new LinkedHashMap<>();
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<MoneySource> sources = new ArrayList<>();
    private final ProblemList problems = new ProblemList();

    private Builder(String source) {
      this.source = source;
    }

    /**
     * States a fact.
     *
     * @param fact which
     * @param text what to print
     * @return this builder
     * @throws IllegalArgumentException if it was stated before
     */
    public Builder fact(SheetFact fact, String text) {
      return fact(fact.key(), text);
    }

    /**
     * States a fact under a key of its own.
     *
     * @param key the key
     * @param text what to print
     * @return this builder
     * @throws IllegalArgumentException if the key is blank, or was there before
     */
    public Builder fact(String key, String text) {
      String word = key.strip().toLowerCase(Locale.ROOT);
      if (word.isEmpty() || has(word)) {
        throw new IllegalArgumentException("Expected a new key for a fact, got \"" + key + "\"");
      }
      facts.put(word, Blank.strip(text));
      SheetFact.of(word).ifPresent(fact -> known.put(fact, Blank.strip(text)));
      return this;
    }

    /** States the total that a row prints; a blank fact of another key gives way. */
    void total(String text) {
      facts.keySet().removeIf(key -> SheetFact.of(key).equals(Optional.of(SheetFact.TOTAL)));
      facts.put(SheetFact.TOTAL.key(), text);
      known.put(SheetFact.TOTAL, text);
    }

    /** Whether a fact of this key, or one that means the same, was stated. */
    boolean has(String word) {
      return facts.containsKey(word) || SheetFact.of(word).filter(known::containsKey).isPresent();
    }

    /** What a fact was stated as, empty if it is this text or the same figure written otherwise. */
    Optional<String> other(SheetFact fact, String text) {
      Optional<Rational> figure = figure(fact, text);
      return Optional.ofNullable(known.get(fact))
          .filter(stated -> !stated.equals(text))
          .filter(stated -> figure.isEmpty() || !figure.equals(figure(fact, stated)));
    }

    private static Optional<Rational> figure(SheetFact fact, String text) {
      Optional<Quantity> quantity = FigureText.quantity(FigureText.withoutPoints(text));
      return fact.kind() == SheetFact.Kind.MONEY
          ? quantity.flatMap(
              amount -> amount.unit().isNone() ? Optional.of(amount.value()) : amount.in(MONEY))
          : quantity.map(Quantity::value);
    }

    /**
     * Adds a column, in the order to print it. A column that a row fills is added by itself.
     *
     * @param column which
     * @return this builder
     */
    public Builder column(SheetColumn column) {
      return column(column, column.key());
    }

    /**
     * Adds a column with the name to print, in the order to print it.
     *
     * @param column which
     * @param name one of the names it goes by
     * @return this builder
     * @throws IllegalArgumentException if the column does not go by the name
     */
    public Builder column(SheetColumn column, String name) {
      if (SheetColumn.of(name).filter(column::equals).isEmpty()) {
        throw new IllegalArgumentException(
            "Expected a name of the column " + column.key() + ", got \"" + name + "\"");
      }
      header.putIfAbsent(column, name.strip());
      return this;
    }

    /**
     * Adds a row.
     *
     * @param cells what to print in its columns
     * @return this builder
     * @throws IllegalArgumentException if all of it is blank
     */
    public Builder row(Map<SheetColumn, String> cells) {
      return row(0, cells);
    }

    Builder row(long line, Map<SheetColumn, String> cells) {
      return row(new SheetRow(rows.size() + 1, line, cells));
    }

    Builder row(SheetRow row) {
      for (SheetColumn column : SheetColumn.values()) {
        if (!row.text(column).isEmpty()) {
          header.putIfAbsent(column, column.key());
        }
      }
      rows.add(row);
      return this;
    }

    Builder source(MoneySource source) {
      sources.add(source);
      return this;
    }

    ProblemList problems() {
      return problems;
    }

    /**
     * The sheet.
     *
     * @return what was added; at least the columns for first level, indicator and weight
     */
    public Sheet build() {
      column(SheetColumn.LEVEL1).column(SheetColumn.INDICATOR).column(SheetColumn.WEIGHT);
      return new Sheet(this);
    }
  }
}
