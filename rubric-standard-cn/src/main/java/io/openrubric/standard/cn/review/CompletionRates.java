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
   * A printed rate with what it should be, empty where it is blank or takes a judgement: of a limit
   * such as ≤3天 nothing says which number stands above the other.
   */
  static Optional<PrintedRate> rate(SheetRow row) {
    Optional<TargetComparator> sign = sign(row);
    boolean limit =
        sign.isPresent()
            && (sign.get() == TargetComparator.AT_MOST || sign.get() == TargetComparator.LESS_THAN);
    Optional<CompletionRate> completion =
        limit
            ? Optional.empty()
            : CompletionRate.of(row.text(SheetColumn.TARGET), row.text(SheetColumn.ACTUAL));
    if (completion.isEmpty()) {
      return Optional.empty();
    }
    Rational share = completion.get().share();
    Optional<PrintedRate> rate =
        Percentages.rate(path(row), share, Rational.ONE, row.text(SheetColumn.COMPLETION));
    // What had to be at least so much may be printed as complete and no more.
    boolean capped =
        sign.isPresent()
            && share.compareTo(Rational.ONE) > 0
            && rate.filter(printed -> printed.percent().compareTo(Percentages.WHOLE) == 0)
                .isPresent();
    return capped ? Optional.empty() : rate;
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
