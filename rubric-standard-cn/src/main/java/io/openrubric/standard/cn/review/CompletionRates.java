package io.openrubric.standard.cn.review;

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
import io.openrubric.standard.cn.sheet.CompletionRate;
import io.openrubric.standard.cn.sheet.Sheet;
import io.openrubric.standard.cn.sheet.SheetColumn;
import io.openrubric.standard.cn.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds the completion rates printed on a sheet against its targets and actual values (完成率复核). A
 * sheet of rates alone, without weights, cannot be scored, but its rates can be reviewed.
 *
 * @since 0.1.0
 */
public final class CompletionRates {
  private CompletionRates() {}

  /**
   * Reviews the rates of a sheet.
   *
   * @param sheet the sheet, which need not have weights
   * @param review whose settings hold
   * @return the findings in the order of the sheet
   */
  public static List<Finding> findings(Sheet sheet, Review review) {
    List<Finding> findings = new ArrayList<>();
    for (SheetRow row : sheet.rows()) {
      Optional<PrintedRate> rate = rate(row);
      rate.flatMap(review::rate)
          .or(() -> rate.isPresent() ? Optional.empty() : unjudged(row, review))
          .ifPresent(findings::add);
    }
    return findings;
  }

  /**
   * A printed rate with what it should be, empty where it is blank, takes a judgement, or is right
   * in another way than actual ÷ target.
   */
  static Optional<PrintedRate> rate(SheetRow row) {
    Optional<CompletionRate> completion =
        CompletionRate.of(row.text(SheetColumn.TARGET), row.text(SheetColumn.ACTUAL));
    if (completion.isEmpty()) {
      return Optional.empty();
    }
    Rational share = completion.get().share();
    String text = row.text(SheetColumn.COMPLETION);
    Optional<PrintedRate> rate = Percentages.rate(path(row), share, Rational.ONE, text);
    boolean full =
        rate.filter(printed -> printed.percent().compareTo(Percentages.WHOLE) == 0).isPresent();
    Optional<TargetComparator> sign = sign(row);
    if (sign.isEmpty() || rate.isEmpty()) {
      return rate;
    }
    return switch (sign.get()) {
      // What is met may be printed as complete and no more.
      case AT_LEAST, GREATER_THAN ->
          full && share.compareTo(Rational.ONE) > 0 ? Optional.empty() : rate;
      case AT_MOST, LESS_THAN ->
          (full && share.compareTo(Rational.ONE) < 0) || isInverse(row, share, text)
              ? Optional.empty()
              : rate;
      case EQUAL, QUALITATIVE -> rate;
    };
  }

  /** Of a limit nothing says which number stands above the other. */
  private static boolean isInverse(SheetRow row, Rational share, String text) {
    return share.isPositive()
        && Percentages.rate(path(row), Rational.ONE, share, text)
            .filter(rate -> rate.expected().compareTo(rate.percent()) == 0)
            .isPresent();
  }

  /** The comparator that a row states, in its own column or before the target. */
  private static Optional<TargetComparator> sign(SheetRow row) {
    Optional<TargetComparator> stated = TargetComparator.find(row.text(SheetColumn.COMPARATOR));
    if (stated.isPresent()) {
      return stated;
    }
    try {
      return Quantity.parse(row.text(SheetColumn.TARGET)).comparator();
    } catch (QuantityFormatException words) {
      return Optional.empty();
    }
  }

  private static Optional<Finding> unjudged(SheetRow row, Review review) {
    String printed = row.text(SheetColumn.COMPLETION);
    if (printed.isEmpty()) {
      return Optional.empty();
    }
    String figures = row.text(SheetColumn.TARGET) + "”“" + row.text(SheetColumn.ACTUAL);
    return review.finding(
        ReviewCode.NOT_RECOMPUTED,
        Severity.NOTE,
        Departure.at(
                path(row),
                "完成率 " + printed + " 未能复算，“" + figures + "”需人工判断",
                "Expected figures to recompute " + printed + " from, got “" + figures + "”")
            .printed(printed));
  }

  private static String path(SheetRow row) {
    return row.path() + "/完成率";
  }
}
