package io.openrubric.standard.cn.review;

import io.openrubric.api.Indicator;
import io.openrubric.api.Observation;
import io.openrubric.api.OpenTemplate;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
    filled.budgetLeaf().ifPresent(id -> form.path(id, BudgetFigures.PATH));
    filled.budgetLeaf().ifPresent(id -> addBudgetReason(form, id));
    filled
        .budgetLeaf()
        .filter(this::lacksScore)
        .filter(id -> !filled.rows().containsKey(id) && !sheet.rows().isEmpty())
        .ifPresent(id -> addAbsentBudget(form, id));
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
      addGroupWeights(form);
    }
    sheet.fact(SheetFact.TOTAL).ifPresent(text -> total(form, text));
    sheet.grade().ifPresent(form::grade);
    form.fullMarks(
        Optional.of(template.fullMarks().points().toBigDecimal()).filter(full -> weighs));
    addMoney(form);
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
        && Blank.isSigns(row.text(SheetColumn.ACTUAL))) {
      form.withoutActual(id);
    }
    CompletionRates.rate(row).ifPresent(form::rate);
  }

  /** The reason why the budget was not spent, where the standard asks for it or it is stated. */
  private void addBudgetReason(ReviewedForm.Builder form, String id) {
    sheet
        .fact(SheetFact.BUDGET_REASON)
        .filter(reason -> !Blank.is(reason))
        .ifPresentOrElse(
            reason -> form.reason(id, reason),
            () -> {
              if (filled.hasPlaceForBudgetReason() && needsReason(id)) {
                form.asksReason(id);
              }
            });
  }

  /** Whether so few points are printed that the standard asks for a reason. */
  private boolean needsReason(String id) {
    Optional<Rational> share =
        template instanceof OpenTemplate open
            ? open.groups().stream()
                .filter(group -> group.fixed().filter(leaf -> leaf.id().equals(id)).isPresent())
                .flatMap(group -> group.reasonBelow().stream())
                .findFirst()
            : Optional.empty();
    Optional<Rational> least =
        filled.rubric().leaves().stream()
            .filter(leaf -> leaf.id().equals(id))
            .findFirst()
            .flatMap(leaf -> share.map(leaf.weight().points()::multipliedBy));
    return filled
        .printedScore(id)
        .flatMap(CsvRows::points)
        .filter(points -> least.filter(few -> Rational.of(points).compareTo(few) < 0).isPresent())
        .isPresent();
  }

  private void addMoney(ReviewedForm.Builder form) {
    MoneySums.of(sheet).forEach(form::problem);
    BudgetFigures.overspent(sheet).ifPresent(form::problem);
    sheet.sources().forEach(source -> BudgetFigures.rate(source).ifPresent(form::rate));
    Optional<BudgetFigures> figures = BudgetFigures.of(sheet);
    if (figures.isEmpty()) {
      return;
    }
    for (String text : printedRates()) {
      if (!Blank.is(text)) {
        figures
            .get()
            .rate(text)
            .ifPresentOrElse(form::rate, () -> form.unreadable(BudgetFigures.PATH, text));
      }
    }
  }

  /** The execution rate as a fact, and in the row of the budget if there is one. */
  private Set<String> printedRates() {
    Set<String> rates = new LinkedHashSet<>();
    sheet.fact(SheetFact.EXECUTION_RATE).ifPresent(rates::add);
    filled
        .budgetLeaf()
        .flatMap(id -> Optional.ofNullable(filled.rows().get(id)))
        .map(row -> row.text(SheetColumn.ACTUAL))
        .filter(text -> text.endsWith("%") || text.endsWith("％"))
        .ifPresent(rates::add);
    return rates;
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

  /** Weights that are printed for first levels, beside those of the rows below them. */
  private void addGroupWeights(ReviewedForm.Builder form) {
    Map<String, String> printed = filled.printedWeights();
    Rational all = Rational.ZERO;
    Rational budget = Rational.ZERO;
    for (Indicator first : filled.rubric().rubric().indicators()) {
      Rational sum = first.weight().points();
      all = all.plus(sum);
      budget = filled.budgetLeaf().filter(first.id()::equals).isPresent() ? sum : budget;
      Optional.ofNullable(printed.get(first.id()))
          .flatMap(CsvRows::points)
          .filter(weight -> !Rational.of(weight).equals(sum))
          .ifPresent(
              weight -> form.problem(weights(first.name().zh(), weight, sum).of(first.id())));
    }
    filled
        .wrongLevelWeights()
        .forEach(
            level ->
                form.problem(weights(level.path(), level.weight().toBigDecimal(), level.sum())));
    Rational sum = all;
    Rational without = all.minus(budget);
    Rational full = template.fullMarks().points();
    filled
        .printedFullMarks()
        .flatMap(CsvRows::points)
        // The row of the budget may stand apart; rows that do not add to full marks are told
        // anyway.
        .filter(weight -> !List.of(sum, without, full).contains(Rational.of(weight)))
        .ifPresent(weight -> form.problem(weights(ReviewedForm.TOTAL, weight, sum)));
  }

  private static Problem weights(String path, BigDecimal printed, Rational sum) {
    String figure = printed.toPlainString();
    return Problem.error(
        ProblemCode.WEIGHTS_DO_NOT_ADD,
        path,
        "表上分值为 " + figure + "，其下各指标分值之和为 " + sum,
        "Expected weights that add to " + figure + " as printed, got " + sum);
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

  /** Says so. */
  private void addAbsentBudget(ReviewedForm.Builder form, String id) {
    boolean silent =
        Stream.of(
                SheetFact.BUDGET,
                SheetFact.EXECUTED,
                SheetFact.EXECUTION_RATE,
                SheetFact.BUDGET_WEIGHT,
                SheetFact.BUDGET_SCORE)
            .allMatch(fact -> sheet.fact(fact).isEmpty());
    Text why =
        silent
            ? Text.of("表上没有预算执行情况，按0分计", "Nothing is said about the budget, which counts as 0")
            : BudgetFigures.of(sheet).isPresent() && sheet.fact(SheetFact.FINISHED).isEmpty()
                ? Text.of(
                    "没有得分，表上也没有写明项目是否完成，按0分计",
                    "Expected a score, or whether the project is finished, got neither, which counts"
                        + " as 0")
                : Text.of(
                    "没有得分，也没有可用的全年预算数和全年执行数，按0分计",
                    "Expected a score, or a usable budget and what was spent of it, got neither,"
                        + " which counts as 0");
    form.problem(
        Problem.note(SheetProblemCode.NOT_RECOMPUTED, BudgetFigures.PATH, why.zh(), why.en())
            .of(id));
    form.withoutScore(id);
  }
}
