package io.openrubric.standard.cn.review;

import io.openrubric.api.Quantity;
import io.openrubric.api.QuantityFormatException;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.review.PrintedRate;
import io.openrubric.standard.cn.sheet.CompletionRate;
import io.openrubric.standard.cn.sheet.SheetColumn;
import io.openrubric.standard.cn.sheet.SheetRow;
import java.util.Optional;

/** Holds the completion rates printed on a sheet against its targets and actual values (完成率复核). */
final class CompletionRates {
  private CompletionRates() {}

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
    CompletionRate numbers = completion.get();
    Rational share = numbers.share();
    String text = row.text(SheetColumn.COMPLETION);
    Optional<PrintedRate> rate =
        Percentages.rate(path(row), numbers.actual(), numbers.target(), text);
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
  static Optional<TargetComparator> sign(SheetRow row) {
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

  static String path(SheetRow row) {
    return row.path() + "/完成率";
  }
}
