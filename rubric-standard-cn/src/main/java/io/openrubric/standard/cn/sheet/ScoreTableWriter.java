package io.openrubric.standard.cn.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.openrubric.api.Adjustment;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledRubric;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes reports as a table of projects that {@link ScoreFile} reads back (项目得分表): leaves,
 * first-level subtotals, 合计, 评价结果, in Chinese whatever the language.
 *
 * <p>A missing value is blank, an indicator that does not apply says why, and what could not be
 * scored reads 无法计分; vetoes are not written. Text that a spreadsheet program could take for a
 * formula gets an apostrophe in front. Rows are written as they come; nothing is kept.
 *
 * @since 0.1.0
 */
public final class ScoreTableWriter {
  private static final String NOT_SCORED = "无法计分";
  private static final String NOT_APPLICABLE = "不适用：";

  private final CsvWriter csv;
  private final int width;
  private final List<String> adjustments;
  private final List<String> blocks;

  /**
   * Starts a table: writes its header.
   *
   * @param rubric what the reports are scored by
   * @param out where to write; neither buffered here nor closed
   */
  public ScoreTableWriter(CompiledRubric rubric, Writer out) {
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(out);
    List<Indicator> groups =
        rubric.rubric().indicators().stream().filter(i -> !(i instanceof IndicatorLeaf)).toList();
    this.adjustments =
        rubric.rubric().adjustments().stream()
            .filter(each -> !(each instanceof Adjustment.Veto))
            .map(Adjustment::id)
            .toList();
    this.blocks = groups.stream().map(Indicator::id).toList();
    LeafNames names = new LeafNames(rubric);
    List<String> header = new ArrayList<>(List.of("project"));
    rubric.leaves().forEach(leaf -> header.add(FormulaGuard.guarded(names.label(leaf.id()))));
    adjustments.forEach(id -> header.add(FormulaGuard.guarded(names.label(id))));
    groups.forEach(group -> header.add(FormulaGuard.guarded(group.name().zh())));
    header.addAll(List.of(TableColumns.TOTAL, TableColumns.GRADE));
    csv.writeRecord(header);
    this.width = header.size();
  }

  /**
   * Adds a project.
   *
   * @param report its report
   */
  public void write(ScoreReport report) {
    List<String> row = new ArrayList<>(width);
    row.add(FormulaGuard.guarded(report.project()));
    List<Score> scores = report.leaves();
    for (Score score : scores) {
      row.add(cell(report, score));
    }
    for (String id : adjustments) {
      // A penalty is printed negative, and observed as the points that are taken off.
      row.add(report.score(id).points().map(p -> p.abs().toPlainString()).orElse(NOT_SCORED));
    }
    for (String id : blocks) {
      row.add(report.score(id).points().map(BigDecimal::toPlainString).orElse(""));
    }
    row.add(report.total().map(BigDecimal::toPlainString).orElse(""));
    row.add(report.grade().map(g -> FormulaGuard.guarded(g.name().zh())).orElse(NOT_SCORED));
    csv.writeRecord(row);
  }

  private static String cell(ScoreReport report, Score score) {
    return switch (score.basis()) {
      case MISSING -> "";
      case REFUSED -> NOT_SCORED;
      case NOT_APPLICABLE ->
          NOT_APPLICABLE
              + report.explanation(score.id()).reason().map(why -> why.zh()).orElse("未说明原因");
      default -> score.points().map(BigDecimal::toPlainString).orElse(NOT_SCORED);
    };
  }
}
