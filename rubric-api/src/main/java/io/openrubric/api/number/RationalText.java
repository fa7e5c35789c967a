package io.openrubric.api.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** The text form of a {@link Rational}: the one place that reads it. */
final class RationalText {

  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]++(?:\\.[0-9]++)?");
  private static final Pattern FRACTION = Pattern.compile("[+-]?[0-9]++/[0-9]++");
  private static final int QUOTED_LENGTH = 60;

  private RationalText() {}

  static Rational parse(String text) {
    if (text.length() > Rational.MAX_TEXT_LENGTH) {
      throw new NumberFormatException(
          "Expected at most "
              + Rational.MAX_TEXT_LENGTH
              + " characters, got "
              + text.length()
              + ": "
              + quoted(text));
    }
    if (DECIMAL.matcher(text).matches()) {
      return Rational.ofDecimal(new BigDecimal(text));
    }
    if (FRACTION.matcher(text).matches()) {
      return fraction(text);
    }
    throw new NumberFormatException(
        "Expected a decimal such as 12.5 or a fraction such as 1/3, got " + quoted(text));
  }

  private static Rational fraction(String text) {
    int slash = text.indexOf('/');
    BigInteger denominator = new BigInteger(text.substring(slash + 1));
    if (denominator.signum() == 0) {
      throw new NumberFormatException("Expected a denominator other than 0, got " + quoted(text));
    }
    return Rational.of(new BigInteger(text.substring(0, slash)), denominator);
  }

  /** The text in quotes, cut where it would drown the message it stands in. */
  static String quoted(String text) {
    if (text.length() <= QUOTED_LENGTH) {
      return "\"" + text + "\"";
    }
    boolean half = Character.isHighSurrogate(text.charAt(QUOTED_LENGTH - 1));
    return "\"" + text.substring(0, half ? QUOTED_LENGTH - 1 : QUOTED_LENGTH) + "…\"";
  }
}
