package io.openrubric.engine.formula;

import io.openrubric.api.number.Rational;
import java.math.RoundingMode;

/** Prints exact numbers for explanations. */
final class Figures {
  private static final int PERCENT_SCALE = 4;

  private Figures() {}

  /** A share as a percentage, with at most four decimals. */
  static String percent(Rational share) {
    return hundredfold(share) + "%";
  }

  /** A share in percentage points, with at most four decimals. */
  static String hundredfold(Rational share) {
    Rational percent = share.multipliedBy(Rational.HUNDRED);
    return Rational.of(percent.rounded(PERCENT_SCALE, RoundingMode.HALF_UP)).toString();
  }

  /** {@code = 7%}, or {@code ≈ 33.3333%} where four decimals do not suffice. */
  static String equalsPercent(Rational share) {
    boolean exact =
        share.multipliedBy(Rational.HUNDRED).multipliedBy(Rational.of(10_000)).isInteger();
    return (exact ? " = " : " ≈ ") + percent(share);
  }

  /** A number that may stand behind a minus sign or inside a product. */
  static String factor(Rational value) {
    return value.isNegative() ? "(" + value + ")" : value.toString();
  }
}
