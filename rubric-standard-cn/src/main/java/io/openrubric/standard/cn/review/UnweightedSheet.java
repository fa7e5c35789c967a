package io.openrubric.standard.cn.review;

import io.openrubric.api.Problem;
import io.openrubric.api.Quantity;
import io.openrubric.api.QuantityFormatException;
import io.openrubric.api.Severity;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.review.Departure;
import io.openrubric.engine.review.Finding;
import io.openrubric.engine.review.PrintedRate;
import io.openrubric.engine.review.Review;
import io.openrubric.engine.review.ReviewCode;
import io.openrubric.engine.review.ReviewedForm;
import io.openrubric.standard.cn.sheet.Blank;
import io.openrubric.standard.cn.sheet.CompletionRate;
import io.openrubric.standard.cn.sheet.Sheet;
import io.openrubric.standard.cn.sheet.SheetColumn;
import io.openrubric.standard.cn.sheet.SheetFact;
import io.openrubric.standard.cn.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reviews a sheet without weights (无分值的自评表), such as that of a transfer between governments. It
 * cannot be scored, but its rates can be held against their numbers, and its actual values against
 * their targets.
 *
 * <pre>{@code
 * Sheet sheet = SheetReader.detecting().withoutWeights().read(Path.of("transfer.csv"));
 * List<Finding> findings = UnweightedSheet.of(sheet).findings(Review.standard());
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class UnweightedSheet {
  private final Sheet sheet;
  private final Optional<ReviewedForm> budget;

  private UnweightedSheet(Sheet sheet, Optional<ReviewedForm> budget) {
    this.sheet = sheet.declared();
    this.budget = budget;
  }

  /**
   * A sheet to review.
   *
   * @param sheet the sheet; weights and scores that it has are not looked at
   * @return the same to review
   */
  public static UnweightedSheet of(Sheet sheet) {
    return new UnweightedSheet(sheet, Optional.empty());
  }

  /**
   * A sheet to review, its budget by a standard: that scores it alike on every sheet, as with 20 ×
   * rate in Hubei.
   *
   * @param sheet the sheet; weights and scores of its rows are not looked at
   * @param standard the reader of forms of the standard
   * @return the same to review
   */
  public static UnweightedSheet of(Sheet sheet, FormReader standard) {
    return new UnweightedSheet(sheet, standard.budget(sheet));
  }

  /**
   * Whether there is anything to review on a sheet, and nothing to score it by.
   *
   * @param sheet the sheet
   * @return whether it has rows with actual values or completion rates, and no weights
   */
  public static boolean is(Sheet sheet) {
    List<SheetRow> rows = sheet.declared().rows();
    return rows.stream()
            .anyMatch(
                row -> isFilled(row, SheetColumn.ACTUAL) || isFilled(row, SheetColumn.COMPLETION))
        && rows.stream().noneMatch(row -> isFilled(row, SheetColumn.WEIGHT));
  }

  private static boolean isFilled(SheetRow row, SheetColumn column) {
    return !Blank.is(row.text(column));
  }

  /**
   * The findings: lines that could not be read, rates that are not those of their numbers, and
   * targets that were missed without a stated reason, where there is a place for one.
   *
   * @param review whose settings hold
   * @return the findings in the order of the sheet
   */
  public List<Finding> findings(Review review) {
    List<Finding> findings = new ArrayList<>();
    sheet.problems().stream()
        .filter(Problem::isError)
        .map(problem -> Departure.at(problem.path(), problem.message()))
        .flatMap(what -> review.finding(ReviewCode.NOT_READABLE, Severity.ERROR, what).stream())
        .forEach(findings::add);
    budget.ifPresentOrElse(
        form -> findings.addAll(review.review(form)),
        () -> {
          BudgetFigures.of(sheet)
              .flatMap(figures -> sheet.fact(SheetFact.EXECUTION_RATE).flatMap(figures::rate))
              .flatMap(review::rate)
              .ifPresent(findings::add);
          BudgetFigures.overspent(sheet)
              .flatMap(problem -> finding(problem, review))
              .ifPresent(findings::add);
        });
    MoneySums.of(sheet).stream()
        .flatMap(problem -> finding(problem, review).stream())
        .forEach(findings::add);
    sheet.sources().stream()
        .flatMap(source -> BudgetFigures.rate(source).flatMap(review::rate).stream())
        .forEach(findings::add);
    for (SheetRow row : sheet.rows()) {
      String levels = row.text(SheetColumn.LEVEL1) + row.text(SheetColumn.LEVEL2);
      Optional<PrintedRate> rate = CompletionRates.rate(row);
      rate.flatMap(review::rate)
          .or(() -> rate.isPresent() ? Optional.empty() : unjudged(row, review))
          .ifPresent(findings::add);
      missed(row, levels, review).ifPresent(findings::add);
    }
    total(review).ifPresent(findings::add);
    if (sheet.rows().stream().anyMatch(row -> isFilled(row, SheetColumn.SCORE))) {
      review
          .finding(
              ReviewCode.NOT_RECOMPUTED,
              Severity.NOTE,
              Departure.at(
                  ReviewedForm.TOTAL,
                  "表上没有分值，各行得分未能复算",
                  "Expected weights to recompute the scores from, got none"))
          .ifPresent(findings::add);
    }
    return findings;
  }

  private static Optional<Finding> finding(Problem problem, Review review) {
    return review.finding(
        problem.code(), problem.severity(), Departure.at(problem.path(), problem.message()));
  }

  /** Scores that do not add to the printed total, where all of them are printed. */
  private Optional<Finding> total(Review review) {
    Optional<Rational> total = sheet.figure(SheetFact.TOTAL);
    Optional<Rational> budget = sheet.figure(SheetFact.BUDGET_SCORE);
    boolean apart = budget.isEmpty() && sheet.money(SheetFact.BUDGET).isPresent();
    if (total.isEmpty()
        || apart
        || sheet.problems().stream().anyMatch(Problem::isError)
        || sheet.rows().stream().anyMatch(row -> row.score().isEmpty())) {
      return Optional.empty();
    }
    Rational sum = budget.orElse(Rational.ZERO);
    for (SheetRow row : sheet.rows()) {
      sum = sum.plus(row.score().orElse(Rational.ZERO));
    }
    if (sum.equals(total.get()) || !sum.isDecimal()) {
      return Optional.empty();
    }
    String figure = sum.toBigDecimal().toPlainString();
    return review.finding(
        ReviewCode.TOTAL_DOES_NOT_ADD,
        Severity.ERROR,
        Departure.at(
                ReviewedForm.TOTAL,
                "各项得分之和为 " + figure + "，表上合计为 " + total.get(),
                "Expected the total " + figure + " of the scores, got " + total.get())
            .figures(figure, total.get().toString()));
  }

  /** A target that was missed, where nothing says why. */
  private Optional<Finding> missed(SheetRow row, String levels, Review review) {
    boolean silent =
        sheet.header().containsKey(SheetColumn.REASON) && Blank.is(row.text(SheetColumn.REASON));
    String target = row.text(SheetColumn.TARGET);
    String actual = row.text(SheetColumn.ACTUAL);
    boolean open = Blank.isSigns(actual) && !Blank.is(target);
    if (!silent || (!open && isMet(row, levels))) {
      return Optional.empty();
    }
    if (open) {
      return review.finding(
          ReviewCode.LOSS_WITHOUT_REASON,
          Severity.WARNING,
          Departure.at(
              row.path(),
              "指标值为 " + target + "，既无完成值，也未说明原因",
              "Expected an actual value where the target is "
                  + target
                  + ", or a reason, got neither"));
    }
    return review.finding(
        ReviewCode.LOSS_WITHOUT_REASON,
        Severity.WARNING,
        Departure.at(
                row.path(),
                "指标值为 " + target + "，完成值为 " + actual + "，未说明原因",
                "Expected a reason for " + actual + " where the target is " + target + ", got none")
            .printed(actual));
  }

  /** Whether a target is met, or it takes a judgement whether it is. */
  private static boolean isMet(SheetRow row, String levels) {
    Optional<Boolean> told =
        CompletionRate.isInTime(row.text(SheetColumn.TARGET), row.text(SheetColumn.ACTUAL))
            .or(() -> isZeroMet(row));
    if (told.isPresent()) {
      return told.get();
    }
    Optional<Rational> share =
        CompletionRate.of(row.text(SheetColumn.TARGET), row.text(SheetColumn.ACTUAL))
            .map(CompletionRate::share);
    TargetComparator sign = CompletionRates.sign(row).orElseGet(() -> usual(levels));
    return share.isEmpty()
        || sign == TargetComparator.QUALITATIVE
        || sign.isMet(share.get(), Rational.ONE);
  }

  /** Whether what should not happen did not, empty where the target is not 0. */
  private static Optional<Boolean> isZeroMet(SheetRow row) {
    try {
      Quantity target = Quantity.parse(row.text(SheetColumn.TARGET));
      if (!target.value().isZero() || target.upper().isPresent()) {
        return Optional.empty();
      }
      Rational actual = Quantity.parse(row.text(SheetColumn.ACTUAL)).value();
      TargetComparator sign = CompletionRates.sign(row).orElse(TargetComparator.AT_MOST);
      return Optional.of(sign == TargetComparator.QUALITATIVE || sign.isMet(actual, Rational.ZERO));
    } catch (QuantityFormatException words) {
      return Optional.empty();
    }
  }

  private static TargetComparator usual(String levels) {
    return levels.contains("成本") ? TargetComparator.AT_MOST : TargetComparator.AT_LEAST;
  }

  private static Optional<Finding> unjudged(SheetRow row, Review review) {
    String printed = row.text(SheetColumn.COMPLETION);
    if (printed.isEmpty()) {
      return Optional.empty();
    }
    String target = row.text(SheetColumn.TARGET);
    String actual = row.text(SheetColumn.ACTUAL);
    return review.finding(
        ReviewCode.NOT_RECOMPUTED,
        Severity.NOTE,
        Departure.at(
                CompletionRates.path(row),
                "完成率 " + printed + " 未能复算，指标值“" + target + "”、完成值“" + actual + "”需人工判断",
                "Expected figures to recompute "
                    + printed
                    + " from, got the target \""
                    + target
                    + "\" and the actual value \""
                    + actual
                    + "\"")
            .printed(printed));
  }
}
