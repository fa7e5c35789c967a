package io.openrubric.api;

import io.openrubric.api.number.Rational;
import java.util.List;

/**
 * The bound on numbers that are observed, the same wherever they are: what takes more characters is
 * no figure of a form, and sums of such would take for ever.
 */
final class NumberLength {
  private NumberLength() {}

  /** The number, if it is written in at most {@link Quantity#MAX_TEXT_LENGTH} characters. */
  static Rational checked(Rational number, String where) {
    if (!isShort(number)) {
      throw longer(where);
    }
    return number;
  }

  /** Checks several numbers. */
  static void check(List<Rational> numbers) {
    for (int i = 0; i < numbers.size(); i++) {
      if (!isShort(numbers.get(i))) {
        throw longer("number " + (i + 1));
      }
    }
  }

  private static boolean isShort(Rational number) {
    return number.printsWithin(Quantity.MAX_TEXT_LENGTH);
  }

  private static IllegalArgumentException longer(String where) {
    return new IllegalArgumentException(
        "Expected a number of at most "
            + Quantity.MAX_TEXT_LENGTH
            + " characters, got a longer one ("
            + where
            + ")");
  }
}
