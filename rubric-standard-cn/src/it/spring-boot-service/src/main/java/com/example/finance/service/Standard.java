package com.example.finance.service;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.api.Rubric;
import io.openrubric.api.Template;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.FormulaRegistry;
import io.openrubric.engine.TemplateCatalogue;
import io.openrubric.engine.json.SealedReport;
import io.openrubric.engine.json.SealedScoring;
import io.openrubric.engine.review.ProjectReview;
import io.openrubric.engine.review.Review;
import io.openrubric.engine.review.ReviewedForm;
import io.openrubric.standard.cn.review.FormReader;
import io.openrubric.standard.cn.sheet.FilledSheet;
import io.openrubric.standard.cn.sheet.Sheet;
import io.openrubric.standard.cn.sheet.SheetReader;
import io.openrubric.standard.cn.sheet.SheetScoring;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One standard, ready to score and review. What has no total is refused. Thread-safe. */
final class Standard {
  private final String id;
  private final Optional<SealedScoring> scoring;
  private final SheetScoring sheets;
  private final FormReader forms;
  private final Review review = Review.load();

  Standard(Template template) {
    FormulaRegistry formulas = FormulaRegistry.load();
    this.id = template.id();
    this.scoring =
        template instanceof Rubric rubric
            ? Optional.of(SealedScoring.of(CompiledRubric.compile(rubric, formulas)))
            : Optional.empty();
    this.sheets = SheetScoring.on(template, formulas);
    this.forms = FormReader.on(template, formulas, SheetReader.detecting());
  }

  SealedReport score(Observations observations) {
    SealedReport sealed = scoring.orElseThrow(this::isOpen).score(observations);
    requireTotal(sealed.report(), Pointers.of(observations));
    return sealed;
  }

  SealedReport score(Sheet sheet) {
    FilledSheet filled = pointing(sheet, sheets::fill);
    ScoreReport report = filled.score();
    requireTotal(report, Pointers.of(filled));
    SealedScoring own = SealedScoring.of(filled.rubric());
    return new SealedReport(own.score(filled.observations()).seal(), report);
  }

  ProjectReview review(Sheet sheet) {
    ReviewedForm form = pointing(sheet, forms::form);
    return new ProjectReview(
        sheet.project(),
        sheet.source(),
        sheet.rows().size(),
        form.report().total(),
        form.total(),
        review.review(form));
  }

  private static <T> T pointing(Sheet sheet, Function<Sheet, T> reading) {
    try {
      return reading.apply(sheet);
    } catch (InvalidDocumentException e) {
      throw refused(sheet.project(), e.problems(), Pointers.of(sheet));
    }
  }

  private static void requireTotal(ScoreReport report, Pointers pointers) {
    if (report.total().isEmpty()) {
      throw refused(report.project(), report.problems(), pointers);
    }
  }

  private static InvalidDocumentException refused(
      String project, List<Problem> problems, Pointers pointers) {
    return new InvalidDocumentException(project, problems.stream().map(pointers::at).toList());
  }

  private InvalidDocumentException isOpen() {
    return new InvalidDocumentException(
        id,
        List.of(
            Problem.error(
                TemplateCatalogue.OPEN_TEMPLATE,
                "",
                id + " 的三级指标由各项目自设，应提交自评表，实为填报值",
                "Expected a filled-in sheet, since each project declares the leaves of "
                    + id
                    + ", got observations")));
  }
}
