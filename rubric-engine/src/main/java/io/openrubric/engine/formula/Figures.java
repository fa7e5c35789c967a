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

  /** A share as a percentage where four decimals suffice, else as it is, such as {@code 1/3}. */
  static String exact(Rational share) {
    return fitsPercent(share) ? percent(share) : share.toString();
  }

  /** {@code = 7%}, or {@code ≈ 33.3333%} where four decimals do not suffice. */
  static String equalsPercent(Rational share) {
    return (fitsPercent(share) ? " = " : " ≈ ") + percent(share);
  }

  private static boolean fitsPercent(Rational share) {
    return share.multipliedBy(Rational.HUNDRED).multipliedBy(Rational.of(10_000)).isInteger();
  }

  /** A number that may stand behind a minus sign or inside a product. */
  static String factor(Rational value) {
    return value.isNegative() ? "(" + value + ")" : value.toString();
  }
}
