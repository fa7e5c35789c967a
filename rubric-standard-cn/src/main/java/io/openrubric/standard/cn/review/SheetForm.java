package io.openrubric.standard.cn.review;

import io.openrubric.api.Observation;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Template;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.Reading;
import io.openrubric.engine.review.PrintedSum;
import io.openrubric.engine.review.ReviewCode;
import io.openrubric.engine.review.ReviewedForm;
import io.openrubric.standard.cn.sheet.Blank;
import io.openrubric.standard.cn.sheet.CsvRows;
import io.openrubric.standard.cn.sheet.FilledSheet;
import io.openrubric.standard.cn.sheet.PartOfTotal;
import io.openrubric.standard.cn.sheet.Sheet;
import io.openrubric.standard.cn.sheet.SheetColumn;
import io.openrubric.standard.cn.sheet.SheetFact;
import io.openrubric.standard.cn.sheet.SheetProblemCode;
import io.openrubric.standard.cn.sheet.SheetRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A filled-in sheet as a form: the only place that knows both. */
final class SheetForm {
  /** What the review says itself and better, or what is no departure. */
  private static final Set<String> NOT_PASSED_ON =
      Set.of(
          ProblemCode.WEIGHT_OFF_NORM,
          ProblemCode.WEIGHTS_DO_NOT_ADD,
          SheetProblemCode.ASSUMED_GROUP,
          SheetProblemCode.DEADLINE_MISSED,
          SheetProblemCode.TARGET_MISSED,
          SheetProblemCode.UNKNOWN_GROUP);

  /** What is told with the score that rests on it. */
  private static final Set<String> ASSUMED =
      Set.of(
          SheetProblemCode.ASSUMED_AMOUNTS,
          SheetProblemCode.ASSUMED_COMPARATOR,
          SheetProblemCode.ASSUMED_UNIT);

  /** Why full marks are not to be expected where no rule says so. */
  private static final Set<String> MISSED =
      Set.of(SheetProblemCode.DEADLINE_MISSED, SheetProblemCode.TARGET_MISSED);

  /** Rows that are not among the leaves, so that no sum over the others says anything. */
  private static final Set<String> ROW_LOST =
      Set.of(
          SheetProblemCode.WRONG_FIELD_COUNT,
          SheetProblemCode.UNKNOWN_GROUP,
          SheetProblemCode.DUPLICATE_ROW,
          SheetProblemCode.AMBIGUOUS_NAME,
          ProblemCode.UNKNOWN_INDICATOR);

  private final Template template;
  private final FilledSheet filled;
  private final Sheet sheet;

  SheetForm(Template template, FilledSheet filled) {
    this.template = template;
    this.filled = filled;
    this.sheet = filled.sheet();
  }

  ReviewedForm form() {
    Reading reading = filled.reading();
    List<Problem> problems = reading.problems().stream().filter(this::isPassedOn).toList();
    ReviewedForm.Builder form =
        ReviewedForm.builder(filled.rubric(), filled.observations())
            .report(
                filled
                    .rubric()
                    .score(
                        filled.observations(),
                        new Reading(problems, reading.unread(), reading.placeOf())));
    boolean complete =
        reading.problems().stream().noneMatch(p -> p.isError() && ROW_LOST.contains(p.code()));
    if (!complete) {
      form.incomplete();
    }
    List<String> unweighed =
        reading.problems().stream()
            .filter(p -> p.code().equals(SheetProblemCode.BAD_WEIGHT))
            .flatMap(p -> p.indicator().stream())
            .toList();
    unweighed.forEach(form::withoutWeight);
    boolean weighs = complete && unweighed.isEmpty() && !sheet.rows().isEmpty();
    boolean leveled =
        reading.problems().stream()
            .noneMatch(p -> p.code().equals(SheetProblemCode.NO_FIRST_LEVELS));
    if (complete && leveled && !sheet.rows().isEmpty()) {
      new SheetNorms(template, filled, unweighed).addTo(form);
    }
    if (weighs && leveled) {
      reading.problems().stream()
          .filter(p -> p.code().equals(ProblemCode.WEIGHT_OFF_NORM))
          .map(this::offNorm)
          // A norm of several groups; those of one are among the norms above.
          .filter(p -> p.path().contains("+"))
          .forEach(form::problem);
    }
    reading.problems().stream()
        .filter(p -> ASSUMED.contains(p.code()))
        .forEach(p -> p.indicator().ifPresent(id -> form.assumption(id, clause(p.message()))));
    filled.rows().forEach((id, row) -> add(form, id, row));
    new SheetBudget(template, filled).addTo(form, this::lacksScore);
    filled.rows().keySet().stream().filter(this::lacksScore).forEach(form::withoutScore);
    reading.problems().stream()
        .filter(p -> MISSED.contains(p.code()))
        .forEach(p -> p.indicator().ifPresent(id -> addMissed(form, id, p.message())));
    reading.problems().stream()
        .filter(p -> !p.isError() && p.code().equals(SheetProblemCode.UNKNOWN_GROUP))
        .forEach(p -> form.problem(offNorm(p)));
    reading.problems().stream()
        .filter(p -> p.code().equals(SheetProblemCode.NO_FIRST_LEVELS))
        .forEach(form::problem);
    filled
        .rubric()
        .leaves()
        .forEach(
            leaf ->
                filled.printedScore(leaf.id()).ifPresent(text -> points(form, leaf.id(), text)));
    filled.printed().subtotals().forEach((id, text) -> points(form, id, text));
    if (weighs) {
      filled.partOfTotal().flatMap(SheetForm::sum).ifPresent(form::sum);
      new PrintedWeights(template, filled).addTo(form);
    }
    sheet.fact(SheetFact.TOTAL).ifPresent(text -> total(form, text));
    sheet.grade().ifPresent(form::grade);
    form.fullMarks(
        Optional.of(template.fullMarks().points().toBigDecimal()).filter(full -> weighs));
    return form.build();
  }

  /** A departure from the norms of the standard, at the names alone. */
  private Problem offNorm(Problem problem) {
    String before = sheet.source() + " ";
    String path = problem.path();
    return Problem.warning(
        ProblemCode.WEIGHT_OFF_NORM,
        path.startsWith(before) ? path.substring(before.length()) : path,
        problem.message().zh(),
        problem.message().en());
  }

  /** A sentence within another one. */
  private static Text clause(Text sentence) {
    String en = sentence.en();
    return Text.of(sentence.zh(), en.substring(0, 1).toLowerCase(Locale.ROOT) + en.substring(1));
  }

  private static Optional<PrintedSum> sum(PartOfTotal part) {
    return CsvRows.points(part.score())
        .map(points -> new PrintedSum(part.name(), part.indicators(), points));
  }

  /** A score as printed, or that it is none; a sign for nothing is not printed. */
  static void points(ReviewedForm.Builder form, String id, String text) {
    if (Blank.is(text)) {
      return;
    }
    CsvRows.points(text)
        .ifPresentOrElse(points -> form.points(id, points), () -> form.unreadablePoints(id, text));
  }

  /** A total as printed, or that it is none. */
  static void total(ReviewedForm.Builder form, String text) {
    if (Blank.is(text)) {
      return;
    }
    CsvRows.points(text)
        .ifPresentOrElse(form::total, () -> form.unreadable(ReviewedForm.TOTAL, text));
  }

  private boolean isPassedOn(Problem problem) {
    boolean lost = problem.isError() && ROW_LOST.contains(problem.code());
    if ((NOT_PASSED_ON.contains(problem.code()) && !lost) || ASSUMED.contains(problem.code())) {
      return false;
    }
    if (problem.code().equals(SheetProblemCode.BAD_PRINTED_SCORE)) {
      // A score that is no figure is told as such; of a sign for nothing only that it counts as 0.
      return problem.indicator().flatMap(filled::printedScore).filter(Blank::is).isPresent();
    }
    // Without an actual value there was nothing to recompute from.
    return !problem.code().equals(SheetProblemCode.NOT_RECOMPUTED)
        || problem
            .indicator()
            .map(id -> filled.rows().get(id))
            .map(row -> !Blank.isSigns(row.text(SheetColumn.ACTUAL)))
            .orElse(true);
  }

  private void add(ReviewedForm.Builder form, String id, SheetRow row) {
    form.path(id, row.path());
    if (sheet.header().containsKey(SheetColumn.REASON)) {
      form.asksReason(id);
      String reason = row.text(SheetColumn.REASON);
      if (!Blank.is(reason)) {
        form.reason(id, reason);
      }
    }
    if (sheet.header().containsKey(SheetColumn.ACTUAL)
        && Blank.isSigns(row.text(SheetColumn.ACTUAL))
        && !isStatedAbove(id)) {
      form.withoutActual(id);
    }
    CompletionRates.rate(row).ifPresent(form::rate);
  }

  /** Whether a row is that of the budget, whose figures stand above the table. */
  private boolean isStatedAbove(String id) {
    return filled.budgetLeaf().filter(id::equals).isPresent()
        && filled.observations().find(id).orElse(null) instanceof Observation.Measured;
  }

  /** Full marks for what came too late, or was missed otherwise. */
  private void addMissed(ReviewedForm.Builder form, String id, Text why) {
    Optional<BigDecimal> printed = filled.printedScore(id).flatMap(CsvRows::points);
    Optional.ofNullable(filled.rows().get(id))
        .flatMap(SheetRow::weight)
        .filter(
            weight -> weight.isPositive() && printed.map(Rational::of).equals(Optional.of(weight)))
        .ifPresent(
            weight ->
                form.problem(
                    Problem.warning(
                            ReviewCode.MISSED_BUT_FULL,
                            filled.rubric().path(id),
                            why.zh() + "，表上为满分 " + weight + " 分",
                            "Expected less than full marks " + weight + ": " + why.en())
                        .of(id)));
  }

  /**
   * Whether no score was printed although there is something to score, and none follows from it.
   */
  private boolean lacksScore(String id) {
    SheetRow row = filled.rows().get(id);
    return filled.printedScore(id).filter(text -> !Blank.is(text)).isEmpty()
        && filled.observations().find(id).filter(Observation.Missing.class::isInstance).isPresent()
        && (row == null || !Blank.isSigns(row.text(SheetColumn.ACTUAL)));
  }
}
