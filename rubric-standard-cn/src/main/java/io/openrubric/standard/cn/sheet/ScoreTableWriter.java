package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Adjustment;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Text;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledRubric;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
  private static final Set<Score.Basis> NUMBERS = EnumSet.of(Score.Basis.RULE, Score.Basis.GIVEN);

  private static final String NOT_SCORED = "无法计分";
  private static final String NOT_APPLICABLE = "不适用：";
  private static final Pattern EXPLAINED = Pattern.compile("不适用（(.+)），[^（）]*", Pattern.DOTALL);

  private final OutputStream out;
  private final CsvLine line = new CsvLine();

  /** The columns between the project and the total. */
  private final Place[] places;

  /** The decimals of points. */
  private final int scale;

  /** What a column is of. */
  private enum Kind {
    LEAF,
    ADJUSTMENT,
    BLOCK
  }

  /**
   * An indicator.
   *
   * @param id its id
   * @param name its name in the header
   * @param position its place in reports
   * @param kind what it is
   */
  private record Place(String id, String name, int position, Kind kind) {}

  /**
   * Starts a table: writes its header.
   *
   * @param rubric what the reports are scored by
   * @param out where to write, as UTF-8; neither buffered here nor closed
   * @throws UncheckedIOException if it cannot be written
   */
  public ScoreTableWriter(CompiledRubric rubric, OutputStream out) {
    this.out = out;
    this.scale = rubric.rubric().rounding().scale();
    List<Place> all = new ArrayList<>();
    LeafNames names = new LeafNames(rubric);
    for (IndicatorLeaf leaf : rubric.leaves()) {
      all.add(new Place(leaf.id(), names.label(leaf.id()), rubric.position(leaf.id()), Kind.LEAF));
    }
    for (Adjustment each : rubric.rubric().adjustments()) {
      if (!(each instanceof Adjustment.Veto)) {
        all.add(
            new Place(
                each.id(), names.label(each.id()), rubric.position(each.id()), Kind.ADJUSTMENT));
      }
    }
    for (Indicator block : rubric.rubric().indicators()) {
      if (!(block instanceof IndicatorLeaf)) {
        all.add(new Place(block.id(), block.name().zh(), rubric.position(block.id()), Kind.BLOCK));
      }
    }
    this.places = all.toArray(new Place[0]);
    try {
      line.text("project");
      for (Place place : places) {
        line.text(place.name());
      }
      line.text(TableColumns.TOTAL);
      line.text(TableColumns.GRADE);
      line.end(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds a project.
   *
   * @param report its report
   * @throws UncheckedIOException if it cannot be written
   */
  public void write(ScoreReport report) {
    try {
      line.text(report.project());
      for (Place place : places) {
        write(report, place);
      }
      Optional<BigDecimal> total = report.total();
      if (total.isPresent()) {
        line.figure(total.get());
      } else {
        line.blank();
      }
      line.text(report.grade().map(grade -> grade.name().zh()).orElse(NOT_SCORED));
      line.end(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(ScoreReport report, Place place) throws IOException {
    OptionalLong units = report.units(place.position(), scale);
    if (place.kind() == Kind.LEAF && !NUMBERS.contains(report.basis(place.position()))) {
      line.text(word(report, place));
    } else if (units.isPresent()) {
      // A penalty is printed negative, and observed as the points that are taken off.
      long shown = units.getAsLong();
      line.figure(place.kind() == Kind.ADJUSTMENT ? Math.abs(shown) : shown, scale);
    } else {
      line.text(place.kind() == Kind.BLOCK ? "" : NOT_SCORED);
    }
  }

  /** The reason that was stated, without what the explanation says around it. */
  private static String stated(String explained) {
    Matcher stated = EXPLAINED.matcher(explained);
    return stated.matches() ? stated.group(1) : explained;
  }

  /** What stands in place of the points of a leaf. */
  private static String word(ScoreReport report, Place leaf) {
    return switch (report.basis(leaf.position())) {
      case MISSING -> "";
      case NOT_APPLICABLE ->
          NOT_APPLICABLE
              + report
                  .explanation(leaf.id())
                  .reason()
                  .map(Text::zh)
                  .map(ScoreTableWriter::stated)
                  .orElse("未说明原因");
      default -> NOT_SCORED;
    };
  }
}
