package io.openrubric.standard.cn.review;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Observation;
import io.openrubric.api.Problem;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.Reading;
import io.openrubric.engine.review.ReviewedForm;
import io.openrubric.standard.cn.sheet.Blank;
import io.openrubric.standard.cn.sheet.PrintedFigures;
import io.openrubric.standard.cn.sheet.SheetProblemCode;
import io.openrubric.standard.cn.sheet.Submission;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One row of a table of projects as a form: its points stand for themselves. */
final class TableForm {
  private TableForm() {}

  static ReviewedForm of(Submission row, CompiledRubric rubric) {
    ReviewedForm.Builder form = ReviewedForm.builder(rubric, row.observations());
    Reading reading = row.reading();
    // A score that is no figure is told as such.
    List<Problem> problems =
        reading.problems().stream()
            .filter(p -> p.indicator().filter(row.notPoints()::containsKey).isEmpty())
            .toList();
    form.report(
        rubric.score(
            row.observations(), new Reading(problems, reading.unread(), reading.placeOf())));
    row.observations()
        .byId()
        .forEach(
            (id, observation) -> points(observation).ifPresent(points -> form.points(id, points)));
    for (IndicatorLeaf leaf : rubric.leaves()) {
      String id = leaf.id();
      if (row.observations().find(id).isEmpty() && !reading.unread().contains(id)) {
        addAbsent(form, id, rubric.path(id));
      }
    }
    row.notPoints().forEach(form::unreadablePoints);
    PrintedFigures printed = row.printed();
    printed.subtotals().forEach((id, text) -> SheetForm.points(form, id, text));
    printed.total().ifPresent(text -> SheetForm.total(form, text));
    printed.grade().filter(text -> !Blank.is(text)).ifPresent(form::grade);
    return form.build();
  }

  private static void addAbsent(ReviewedForm.Builder form, String id, String path) {
    form.withoutScore(id);
    form.problem(
        Problem.note(SheetProblemCode.NOT_RECOMPUTED, path, "表上没有得分", "Expected a score, got none")
            .of(id));
  }

  private static Optional<BigDecimal> points(Observation observation) {
    return observation instanceof Observation.Given given && given.points().isDecimal()
        ? Optional.of(given.points().toBigDecimal())
        : Optional.empty();
  }
}
