package io.openrubric.engine.formula;

import io.openrubric.api.number.Rational;
import java.math.RoundingMode;

/** Prints exact numbers for explanations. */
final class Figures {
  private static final int PERCENT_SCALE = 4;

  private Figures() {}

  /** A share as a percentage, with at most four decimals. */
  static String percent(Rational share) {
    Rational percent = share.multipliedBy(Rational.HUNDRED);
    return Rational.of(percent.rounded(PERCENT_SCALE, RoundingMode.HALF_UP)) + "%";
  }

  /** A number that may stand behind a minus sign or inside a product. */
  static String factor(Rational value) {
    return value.isNegative() ? "(" + value + ")" : value.toString();
  }
}
