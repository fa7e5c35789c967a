package io.openrubric.standard.cn.review;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.review.PublishedAverage;
import io.openrubric.standard.cn.sheet.CsvRows;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Averages and counts by grade as printed in a report (公布的平均得分与等级个数), read from CSV:
 *
 * <pre>{@code
 * block,average_reported,excluded_by_the_text
 * 决策,12.21,
 * 过程,25.21,某项目；另一项目
 * 等级/优,2,
 * }</pre>
 *
 * <p>Projects left out are separated by {@code ；}. Immutable and thread-safe.
 *
 * @param averages the averages
 * @param counts how many projects are said to have each grade
 * @since 0.1.0
 */
public record AveragesFile(List<PublishedAverage> averages, Map<String, Long> counts) {
  private static final String BLOCK = "block";
  private static final String AVERAGE = "average_reported";
  private static final String EXCLUDED = "excluded_by_the_text";
  private static final String GRADE = "等级/";
  private static final Rational MOST = Rational.of(Integer.MAX_VALUE);

  /** Copies the parts. */
  public AveragesFile {
    averages = List.copyOf(averages);
    counts = Map.copyOf(counts);
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @return what it prints
   * @throws InvalidDocumentException if it cannot be read or has a figure that is none, with every
   *     problem
   */
  public static AveragesFile read(Path file) {
    List<PublishedAverage> averages = new ArrayList<>();
    Map<String, Long> counts = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (CsvRows.Row row : CsvRows.read(file, List.of(BLOCK, AVERAGE)).rows()) {
      Optional<BigDecimal> figure = row.number(AVERAGE);
      String block = row.text(BLOCK).orElse("");
      String text = row.text(AVERAGE).orElse("");
      if (figure.isEmpty() || block.isEmpty()) {
        problems.add(
            Problem.error(
                "bad-average",
                row.place(),
                "应有名称和数，表上名称为“" + block + "”，数为“" + text + "”",
                "Expected a name and a number, got \"" + block + "\" and \"" + text + "\""));
      } else if (block.startsWith(GRADE)) {
        Optional<Long> count = count(figure.get());
        count.ifPresent(number -> counts.put(block.substring(GRADE.length()), number));
        if (count.isEmpty()) {
          problems.add(
              Problem.error(
                  "bad-average",
                  row.place(),
                  "等级个数应为整数，实为 " + text,
                  "Expected a whole number of projects with a grade, got " + text));
        }
      } else {
        averages.add(
            new PublishedAverage(block, figure.get(), names(row.text(EXCLUDED).orElse(""))));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidDocumentException(file.toString(), problems);
    }
    return new AveragesFile(averages, counts);
  }

  private static Optional<Long> count(BigDecimal figure) {
    Rational exact = Rational.of(figure);
    return exact.isInteger() && !exact.isNegative() && exact.compareTo(MOST) <= 0
        ? Optional.of(figure.longValue())
        : Optional.empty();
  }

  private static Set<String> names(String text) {
    Set<String> names = new TreeSet<>();
    Arrays.stream(text.split("[;；]", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .forEach(names::add);
    return names;
  }
}
