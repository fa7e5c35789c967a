package io.openrubric.standard.cn.review;

import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Problem;
import io.openrubric.api.Template;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.review.ReviewedForm;
import io.openrubric.standard.cn.sheet.Blank;
import io.openrubric.standard.cn.sheet.CsvRows;
import io.openrubric.standard.cn.sheet.FilledSheet;
import io.openrubric.standard.cn.sheet.Sheet;
import io.openrubric.standard.cn.sheet.SheetColumn;
import io.openrubric.standard.cn.sheet.SheetFact;
import io.openrubric.standard.cn.sheet.SheetProblemCode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a sheet says about its budget (预算执行情况): rates, sums of money, a score and its reason. */
final class SheetBudget {
  private final Template template;
  private final FilledSheet filled;
  private final Sheet sheet;

  SheetBudget(Template template, FilledSheet filled) {
    this.template = template;
    this.filled = filled;
    this.sheet = filled.sheet();
  }

  void addTo(ReviewedForm.Builder form, Predicate<String> lacksScore) {
    filled.budgetLeaf().ifPresent(id -> form.path(id, BudgetFigures.PATH));
    filled.budgetLeaf().ifPresent(id -> addReason(form, id));
    filled
        .budgetLeaf()
        .filter(lacksScore)
        .filter(id -> !filled.rows().containsKey(id) && !sheet.rows().isEmpty())
        .ifPresent(id -> addAbsent(form, id));
    addMoney(form);
  }

  /** The reason why the budget was not spent, where the standard asks for it or it is stated. */
  private void addReason(ReviewedForm.Builder form, String id) {
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

  /** Says that there is no score, and none can be computed. */
  private void addAbsent(ReviewedForm.Builder form, String id) {
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
