package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Adjustment;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Text;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledRubric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

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

  private final Writer out;
  private final CsvLine line = new CsvLine();
  private final List<Place> leaves;
  private final List<Place> adjustments;
  private final List<Place> blocks;

  /**
   * An indicator.
   *
   * @param id its id
   * @param position its place in reports
   */
  private record Place(String id, int position) {}

  /**
   * Starts a table: writes its header.
   *
   * @param rubric what the reports are scored by
   * @param out where to write; neither buffered here nor closed
   */
  public ScoreTableWriter(CompiledRubric rubric, Writer out) {
    this.out = out;
    List<Indicator> groups =
        rubric.rubric().indicators().stream().filter(i -> !(i instanceof IndicatorLeaf)).toList();
    this.adjustments =
        rubric.rubric().adjustments().stream()
            .filter(each -> !(each instanceof Adjustment.Veto))
            .map(each -> place(rubric, each.id()))
            .toList();
    this.leaves = rubric.leaves().stream().map(leaf -> place(rubric, leaf.id())).toList();
    this.blocks = groups.stream().map(group -> place(rubric, group.id())).toList();
    LeafNames names = new LeafNames(rubric);
    line.text("project");
    leaves.forEach(leaf -> line.text(names.label(leaf.id())));
    adjustments.forEach(each -> line.text(names.label(each.id())));
    groups.forEach(group -> line.text(group.name().zh()));
    line.text(TableColumns.TOTAL);
    line.text(TableColumns.GRADE);
    end();
  }

  /**
   * Adds a project.
   *
   * @param report its report
   * @throws UncheckedIOException if it cannot be written
   */
  public void write(ScoreReport report) {
    line.text(report.project());
    for (Place leaf : leaves) {
      writeLeaf(report, leaf);
    }
    for (Place each : adjustments) {
      // A penalty is printed negative, and observed as the points that are taken off.
      write(report.points(each.position()).map(BigDecimal::abs), NOT_SCORED);
    }
    for (Place block : blocks) {
      write(report.points(block.position()), "");
    }
    write(report.total(), "");
    line.text(report.grade().map(grade -> grade.name().zh()).orElse(NOT_SCORED));
    end();
  }

  private void writeLeaf(ScoreReport report, Place leaf) {
    switch (report.basis(leaf.position())) {
      case MISSING -> line.blank();
      case REFUSED -> line.text(NOT_SCORED);
      case NOT_APPLICABLE ->
          line.text(
              NOT_APPLICABLE
                  + report.explanation(leaf.id()).reason().map(Text::zh).orElse("未说明原因"));
      default -> write(report.points(leaf.position()), NOT_SCORED);
    }
  }

  private void write(Optional<BigDecimal> points, String otherwise) {
    if (points.isPresent()) {
      line.figure(points.get());
    } else if (otherwise.isEmpty()) {
      line.blank();
    } else {
      line.text(otherwise);
    }
  }

  private void end() {
    try {
      line.end(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Place place(CompiledRubric rubric, String id) {
    return new Place(id, rubric.position(id));
  }
}
