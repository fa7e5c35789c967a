package io.openrubric.standard.cn.sheet;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Rubric;
import io.openrubric.api.Template;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.CompiledTemplate;
import io.openrubric.engine.FormulaRegistry;
import java.util.Optional;

/**
 * Holds filled-in sheets against a standard (按标准对自评表计分).
 *
 * <pre>{@code
 * SheetScoring scoring = SheetScoring.on(template);
 * Sheet sheet = SheetReader.detecting().read(Path.of("sheet.csv"));
 * scoring.fill(sheet).score().total();
 * }</pre>
 *
 * <p>On an open template each row declares a leaf; on a fixed rubric each row is one of its leaves.
 * The weights on the sheet win, and where they are not the standard's, there is a warning. The
 * budget row is scored by the standard's own rule from the facts. A row whose values are no numbers
 * takes its printed score, with a note. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class SheetScoring {
  private final Template template;
  private final FormulaRegistry formulas;
  private final Optional<CompiledRubric> fixed;

  private SheetScoring(Template template, FormulaRegistry formulas) {
    this.template = template;
    this.formulas = formulas;
    this.fixed =
        template instanceof Rubric rubric
            ? Optional.of(CompiledRubric.compile(rubric, formulas))
            : Optional.empty();
    if (template instanceof OpenTemplate open) {
      // What is wrong with the template is no fault of the sheets.
      CompiledTemplate.compile(open, formulas);
    }
  }

  /**
   * Scoring by a standard that uses built-in rules only.
   *
   * @param template the standard
   * @return the scoring
   * @throws InvalidDocumentException if the standard is wrong, with every problem
   */
  public static SheetScoring on(Template template) {
    return on(template, FormulaRegistry.standard());
  }

  /**
   * Scoring by a standard.
   *
   * @param template the standard
   * @param formulas the formulas its rules may name
   * @return the scoring
   * @throws InvalidDocumentException if the standard is wrong, with every problem
   */
  public static SheetScoring on(Template template, FormulaRegistry formulas) {
    return new SheetScoring(template, formulas);
  }

  /**
   * The standard.
   *
   * @return an open template or a rubric
   */
  public Template template() {
    return template;
  }

  /**
   * Holds a sheet against the standard. Rows that are wrong become problems of the report. Rows
   * that nobody filled in are left out, a row with the total counts as a fact, and where the first
   * level is blank that of the row above is taken.
   *
   * @param sheet the sheet
   * @return the sheet, ready to score
   * @throws InvalidDocumentException if no rubric comes out of it, such as when no row has a
   *     weight, with every problem
   */
  public FilledSheet fill(Sheet sheet) {
    DeclaredRows.Result rows =
        DeclaredRows.of(sheet, hasBudgetApart(), template.fullMarks().points());
    FilledSheet filled =
        fixed.isPresent()
            ? new FixedForm(fixed.get(), formulas, rows.sheet()).fill()
            : new OpenForm((OpenTemplate) template, formulas, rows.sheet()).fill();
    return filled.with(rows.subtotals(), rows.sum());
  }

  /** Whether the budget is a first level of its own, not an indicator of 过程. */
  private boolean hasBudgetApart() {
    return template instanceof OpenTemplate open
        && open.groups().stream().anyMatch(group -> group.fixed().isPresent());
  }
}
