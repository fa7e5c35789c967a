package io.openrubric.standard.cn.review;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Problem;
import io.openrubric.api.Rubric;
import io.openrubric.api.Template;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.FormulaRegistry;
import io.openrubric.engine.review.ReviewedForm;
import io.openrubric.standard.cn.sheet.ScoreFile;
import io.openrubric.standard.cn.sheet.Sheet;
import io.openrubric.standard.cn.sheet.SheetFact;
import io.openrubric.standard.cn.sheet.SheetFile;
import io.openrubric.standard.cn.sheet.SheetProblemCode;
import io.openrubric.standard.cn.sheet.SheetReader;
import io.openrubric.standard.cn.sheet.SheetScoring;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Reads files as forms to review, one by one (读取待复核表).
 *
 * <pre>{@code
 * FormReader reader = FormReader.on(TemplateCatalogue.load().get("sichuan-2023"));
 * reader.read(Path.of("sheet.csv"), form -> findings.addAll(review.review(form)));
 * }</pre>
 *
 * <p>Sheets, as CSV or in a workbook, give a form each; a table of projects one for each row, read
 * as it goes. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class FormReader {
  private static final Set<SheetFact> BUDGET =
      EnumSet.of(
          SheetFact.BUDGET,
          SheetFact.EXECUTED,
          SheetFact.FINISHED,
          SheetFact.EXECUTION_RATE,
          SheetFact.BUDGET_WEIGHT,
          SheetFact.BUDGET_SCORE,
          SheetFact.BUDGET_REASON);

  private final Template template;
  private final SheetScoring scoring;
  private final Optional<CompiledRubric> rubric;
  private final SheetReader sheets;

  private FormReader(Template template, FormulaRegistry formulas, SheetReader sheets) {
    this.template = template;
    this.scoring = SheetScoring.on(template, formulas);
    this.rubric =
        template instanceof Rubric whole
            ? Optional.of(CompiledRubric.compile(whole, formulas))
            : Optional.empty();
    this.sheets = sheets;
  }

  /**
   * A reader for a standard that uses built-in rules only.
   *
   * @param template the standard
   * @return the reader
   */
  public static FormReader on(Template template) {
    return on(template, FormulaRegistry.standard(), SheetReader.detecting());
  }

  /**
   * A reader for a standard.
   *
   * @param template the standard
   * @param formulas the formulas its rules may name
   * @param sheets reads sheets in their encoding
   * @return the reader
   * @throws InvalidDocumentException if the standard is wrong, with every problem
   */
  public static FormReader on(Template template, FormulaRegistry formulas, SheetReader sheets) {
    return new FormReader(template, formulas, sheets);
  }

  /**
   * Reads a file.
   *
   * @param file sheets, or a table of projects
   * @param forms takes each form
   * @throws InvalidDocumentException if it, or a form in it, cannot be read, with every problem;
   *     all other forms were taken before
   */
  public void read(Path file, Consumer<ReviewedForm> forms) {
    readAll(file, (source, form) -> forms.accept(form));
  }

  /**
   * Reads a file.
   *
   * @param file sheets, or a table of projects
   * @param forms takes where a form stands, the file or a worksheet of it, and the form
   * @throws InvalidDocumentException if it, or a form in it, cannot be read, with every problem;
   *     all other forms were taken before
   */
  public void readAll(Path file, BiConsumer<String, ReviewedForm> forms) {
    if (rubric.isEmpty() || sheets.isSheet(file)) {
      readSheets(file, forms);
      return;
    }
    CompiledRubric whole = rubric.get();
    try (ScoreFile table = ScoreFile.open(file, whole)) {
      if (!table.hasPrintedFigures()) {
        throw measured(file);
      }
      table
          .submissions()
          .map(row -> TableForm.of(row, whole))
          .forEach(form -> forms.accept(file.toString(), form));
    }
  }

  private static InvalidDocumentException measured(Path file) {
    return new InvalidDocumentException(
        file.toString(),
        List.of(
            Problem.error(
                SheetProblemCode.UNSUPPORTED_KIND,
                file.toString(),
                "复核需要自评表或项目得分表，实为实测数据，其中没有表上数字可以核对",
                "Expected a sheet or a table of projects to review, got measured inputs, which print"
                    + " no figures")));
  }

  private void readSheets(Path file, BiConsumer<String, ReviewedForm> forms) {
    SheetFile all = sheets.readAll(file);
    List<Problem> problems = new ArrayList<>(all.problems());
    for (Sheet sheet : all.sheets()) {
      try {
        forms.accept(sheet.source(), form(sheet));
      } catch (InvalidDocumentException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidDocumentException(file.toString(), problems);
    }
  }

  /**
   * A sheet as a form.
   *
   * @param sheet the sheet
   * @return the form
   * @throws InvalidDocumentException if its rows make no rubric, with every problem
   */
  public ReviewedForm form(Sheet sheet) {
    return new SheetForm(template, scoring.fill(sheet)).form();
  }

  /** The budget of a sheet alone, without rows and total; empty where the standard has none. */
  Optional<ReviewedForm> budget(Sheet sheet) {
    if (!(template instanceof OpenTemplate open)
        || open.groups().stream().noneMatch(group -> group.fixed().isPresent())) {
      return Optional.empty();
    }
    Sheet.Builder facts = Sheet.builder(sheet.source());
    sheet
        .facts()
        .forEach(
            (key, text) -> {
              if (SheetFact.of(key).filter(BUDGET::contains).isPresent()) {
                facts.fact(key, text);
              }
            });
    try {
      return Optional.of(form(facts.build()));
    } catch (InvalidDocumentException noWeight) {
      // A budget that weighs nothing, or more than there is, cannot be scored; its rate can be
      // held.
      return Optional.empty();
    }
  }
}
