package io.openrubric.standard.cn.sheet;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.openrubric.api.Language;
import io.openrubric.api.Problem;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.text.Words;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the scores of sheets as one long table for reviewers (自评表得分明细): a row for each leaf with
 * the computed score beside the printed one, where the score comes from and what was found.
 *
 * <pre>{@code
 * file,project,path,weight,score,reported_score,basis,note
 * a.csv,道路养护,产出指标/数量指标/养护里程,50,47.50,50,rule,
 * a.csv,道路养护,合计,100,97.50,100,优,
 * }</pre>
 *
 * <p>The basis is {@code rule}, {@code given} (the printed score was taken), {@code missing} or
 * {@code refused}; in the row 合计 it is the grade. Rows are written as they come; nothing is kept.
 *
 * @since 0.1.0
 */
public final class SheetScoreWriter {
  private static final List<String> HEADER =
      List.of("file", "project", "path", "weight", "score", "reported_score", "basis", "note");

  private final CsvWriter csv;
  private final Language language;

  /**
   * Starts a table: writes its header.
   *
   * @param out where to write; neither buffered here nor closed
   * @param language the language of the notes
   */
  public SheetScoreWriter(Writer out, Language language) {
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(out);
    this.language = language;
    csv.writeRecord(HEADER);
  }

  /**
   * Adds a sheet.
   *
   * @param sheet the sheet
   * @param report its scores
   */
  public void write(FilledSheet sheet, ScoreReport report) {
    Map<Optional<String>, String> notes =
        report.problems().stream()
            .collect(
                groupingBy(
                    Problem::indicator, mapping(p -> p.message().in(language), joining("; "))));
    for (Score score : report.leaves()) {
      Optional<String> id = Optional.of(score.id());
      write(
          sheet,
          score.path(),
          score.weight(),
          score.points(),
          sheet.printedScore(score.id()),
          Words.of(score.basis()),
          notes.getOrDefault(id, ""));
    }
    write(
        sheet,
        TableColumns.TOTAL,
        report.fullMarks(),
        report.total(),
        sheet.sheet().fact(SheetFact.TOTAL),
        report.grade().map(grade -> grade.name().in(language)).orElse(""),
        notes.getOrDefault(Optional.<String>empty(), ""));
  }

  private void write(
      FilledSheet sheet,
      String path,
      BigDecimal weight,
      Optional<BigDecimal> score,
      Optional<String> printed,
      String basis,
      String note) {
    csv.writeRecord(
        List.of(
                sheet.sheet().source(),
                sheet.sheet().project(),
                path,
                Rational.of(weight).toString(),
                score.map(BigDecimal::toPlainString).orElse(""),
                printed.orElse(""),
                basis,
                note)
            .stream()
            .map(FormulaGuard::guarded)
            .toList());
  }
}
