package io.openrubric.standard.cn.review;

import io.openrubric.api.number.Rational;
import io.openrubric.engine.review.PrintedRate;
import io.openrubric.standard.cn.sheet.CsvRows;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Reads printed percentages. */
final class Percentages {
  static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final int PERCENT_DIGITS = 2;

  private Percentages() {}

  /**
   * A percentage as printed, empty if the text is none. Spreadsheets write 0.95 for 95%: a bare
   * number up to 1 is read as a share where that is what the numbers give.
   */
  static Optional<PrintedRate> rate(String path, Rational part, Rational whole, String text) {
    Optional<BigDecimal> number = CsvRows.number(text);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    PrintedRate rate = new PrintedRate(path, part, whole, number.get());
    boolean bare = text.indexOf('%') < 0 && text.indexOf('％') < 0;
    if (bare && number.get().compareTo(BigDecimal.ONE) <= 0) {
      BigDecimal percent = number.get().movePointRight(PERCENT_DIGITS);
      if (rate.exact().rounded(percent.scale(), RoundingMode.HALF_UP).compareTo(percent) == 0) {
        return Optional.of(new PrintedRate(path, part, whole, percent));
      }
    }
    return Optional.of(rate);
  }
}
