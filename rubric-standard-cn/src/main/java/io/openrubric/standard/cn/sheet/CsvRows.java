package io.openrubric.standard.cn.sheet;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Quantity;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A small table as rows by the names of its columns (按列名读取的表), such as budget lines or printed
 * averages. Immutable and thread-safe.
 *
 * @param columns the names of the columns, in lower case
 * @param rows the rows in order
 * @since 0.1.0
 */
public record CsvRows(List<String> columns, List<Row> rows) {
  private static final int MOST_ROWS = 100_000;
  private static final String PERCENT = "%";

  /** Copies the parts. */
  public CsvRows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param place the file and line
   * @param cells the texts by column in lower case, without blanks around them
   */
  public record Row(String place, Map<String, String> cells) {
    /** Copies the cells. */
    public Row {
      cells = Map.copyOf(cells);
    }

    /**
     * The text in a column.
     *
     * @param column the column
     * @return the text, empty where it is blank
     */
    public Optional<String> text(String column) {
      return Optional.ofNullable(cells.get(column)).filter(text -> !text.isEmpty());
    }

    /**
     * The number in a column.
     *
     * @param column the column
     * @return the number with its decimals as printed, without a percent sign; empty where it is
     *     blank or no number
     */
    public Optional<BigDecimal> number(String column) {
      return text(column).flatMap(CsvRows::number);
    }
  }

  /**
   * A printed number with its decimals as printed.
   *
   * @param text the text, perhaps with separators, full-width digits or a percent sign
   * @return the number, empty if the text is none
   */
  public static Optional<BigDecimal> number(String text) {
    String figure = FigureText.halfWidth(text.strip());
    String plain =
        figure.endsWith(PERCENT) ? figure.substring(0, figure.length() - 1).strip() : figure;
    Optional<Quantity> value = FigureText.quantity(plain);
    if (value.isEmpty() || !value.get().unit().isNone() || !value.get().value().isDecimal()) {
      return Optional.empty();
    }
    BigDecimal exact = value.get().value().toBigDecimal();
    int point = plain.indexOf('.');
    int decimals = 0;
    while (point >= 0
        && point + 1 + decimals < plain.length()
        && Character.isDigit(plain.charAt(point + 1 + decimals))) {
      decimals++;
    }
    return Optional.of(exact.setScale(Math.max(exact.scale(), decimals)));
  }

  /**
   * A printed score with its decimals as printed.
   *
   * @param text the text, perhaps followed by 分
   * @return the points, empty if the text is no number
   */
  public static Optional<BigDecimal> points(String text) {
    String figure = FigureText.halfWidth(text.strip());
    return figure.contains(PERCENT) ? Optional.empty() : number(FigureText.withoutPoints(figure));
  }

  /**
   * Reads a file.
   *
   * @param file the file, UTF-8
   * @param needed the columns that it must have
   * @return its rows
   * @throws io.openrubric.api.InvalidDocumentException if it cannot be read or lacks a column
   */
  public static CsvRows read(Path file, List<String> needed) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in, needed);
    } catch (IOException e) {
      throw new InvalidDocumentException(file.toString(), List.of(FileFault.of(file, e)));
    }
  }

  /**
   * Reads a stream to its end.
   *
   * @param name its name in places
   * @param in the bytes, UTF-8
   * @param needed the columns that it must have
   * @return its rows
   * @throws io.openrubric.api.InvalidDocumentException if it cannot be read or lacks a column
   */
  public static CsvRows read(String name, InputStream in, List<String> needed) {
    try (CsvLines lines = CsvLines.of(name, in)) {
      Optional<CsvRow> first = lines.next();
      while (first.isPresent() && first.get().field(0).startsWith("#")) {
        first = lines.next();
      }
      List<String> header =
          first.map(csv -> Header.of(csv, lines.place(csv)).names()).orElse(List.of()).stream()
              .map(column -> column.toLowerCase(Locale.ROOT))
              .toList();
      if (!header.containsAll(needed)) {
        throw ProblemList.failure(
            SheetProblemCode.MISSING_COLUMN,
            name,
            first.map(lines::place).orElse(name),
            "应有列 " + needed + "，实为 " + header,
            "Expected the columns " + needed + ", got " + header);
      }
      List<Row> rows = new ArrayList<>();
      for (Optional<CsvRow> csv = lines.next(); csv.isPresent(); csv = lines.next()) {
        if (rows.size() == MOST_ROWS) {
          throw ProblemList.failure(
              SheetProblemCode.FILE_TOO_LARGE,
              name,
              lines.place(csv.get()),
              "应不超过 " + MOST_ROWS + " 行，实际更多",
              "Expected at most " + MOST_ROWS + " rows, got more");
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size() && i < csv.get().size(); i++) {
          cells.put(header.get(i), FormulaGuard.unguarded(csv.get().field(i).strip()));
        }
        rows.add(new Row(lines.place(csv.get()), cells));
      }
      return new CsvRows(header, rows);
    }
  }
}
