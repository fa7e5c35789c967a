package io.openrubric.engine.review;

import io.openrubric.api.number.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Tells figures that were only rounded another way. */
final class Rounded {
  private Rounded() {}

  /** Whether an exact value, rounded up or down to the printed decimals, gives the figure. */
  static boolean within(Rational exact, BigDecimal printed) {
    return exact.rounded(printed.scale(), RoundingMode.FLOOR).compareTo(printed) == 0
        || exact.rounded(printed.scale(), RoundingMode.CEILING).compareTo(printed) == 0;
  }

  /** Whether two figures are one apart in the last digit of the finer one, a decimal at least. */
  static boolean byOneDigit(BigDecimal first, BigDecimal second) {
    int scale = Math.max(1, Math.max(first.scale(), second.scale()));
    return first.subtract(second).abs().compareTo(BigDecimal.ONE.movePointLeft(scale)) <= 0;
  }

  /** A figure without trailing zeros. */
  static String plain(BigDecimal figure) {
    return Rational.of(figure).toString();
  }
}
