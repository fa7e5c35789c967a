package io.openrubric.standard.cn.review;

import io.openrubric.api.Observation;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.review.ReviewedForm;
import io.openrubric.standard.cn.sheet.Blank;
import io.openrubric.standard.cn.sheet.PrintedFigures;
import io.openrubric.standard.cn.sheet.Submission;
import java.util.Optional;

/** One row of a table of projects as a form: its points stand for themselves. */
final class TableForm {
  private TableForm() {}

  static ReviewedForm of(Submission row, CompiledRubric rubric) {
    ReviewedForm.Builder form =
        ReviewedForm.builder(rubric, row.observations()).report(row.score(rubric));
    row.observations()
        .byId()
        .forEach(
            (id, observation) -> {
              if (observation instanceof Observation.Given given) {
                Optional.of(given.points())
                    .filter(Rational::isDecimal)
                    .ifPresent(points -> form.points(id, points.toBigDecimal()));
              }
            });
    PrintedFigures printed = row.printed();
    printed.subtotals().forEach((id, text) -> SheetForm.points(form, id, text));
    printed.total().ifPresent(text -> SheetForm.total(form, text));
    printed.grade().filter(text -> !Blank.is(text)).ifPresent(form::grade);
    return form.build();
  }
}
