package io.openrubric.engine;

import io.openrubric.api.number.Rational;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Works out the arithmetic lines of explanations, so that tests can hold them to what they claim.
 *
 * <p>Knows {@code + − × ÷}, brackets, {@code min(a, b)}, percentages, and {@code (a → b)}, which
 * states how a rate was rounded and is worth b, and {@code 75 ≤ 80 → 20}, which must be true.
 */
final class Arithmetic {
  /** The result and how it was printed. */
  private static final Pattern REST = Pattern.compile("(?: [=≈] [-0-9./]+)?(?: → [-0-9.]+)?");

  private final String text;
  private int at;

  private Arithmetic(String text) {
    this.text = text;
  }

  /** The value of the last statement's left side: of what stands before the result. */
  static Rational leftSide(String line) {
    String last = line.substring(line.lastIndexOf("; ") + 1).strip();
    return new Arithmetic(last).left();
  }

  /** The number after the last sign. */
  static Rational lastNumber(String line) {
    return Rational.parse(line.substring(line.lastIndexOf(' ') + 1));
  }

  private Rational left() {
    Rational value = stated(sum());
    if (!REST.matcher(text.substring(at)).matches()) {
      throw new IllegalArgumentException(
          "Expected an end at " + at + ", got " + text.substring(at) + " (" + text + ")");
    }
    return value;
  }

  /** What a true comparison gives, or else the value itself. */
  private Rational stated(Rational left) {
    for (String sign : List.of(" ≤ ", " ≥ ", " < ", " > ", " ＝ ")) {
      if (accept(sign)) {
        int order = left.compareTo(sum());
        boolean equal = sign.equals(" ＝ ") || sign.equals(" ≤ ") || sign.equals(" ≥ ");
        boolean less = sign.equals(" < ") || sign.equals(" ≤ ");
        boolean more = sign.equals(" > ") || sign.equals(" ≥ ");
        if (order == 0 ? !equal : order < 0 ? !less : !more) {
          throw new IllegalArgumentException("Expected a true comparison, got " + text);
        }
        expect(" → ");
        return sum();
      }
    }
    return left;
  }

  private Rational sum() {
    Rational value = product();
    while (true) {
      if (accept(" + ")) {
        value = value.plus(product());
      } else if (accept(" − ")) {
        value = value.minus(product());
      } else {
        return value;
      }
    }
  }

  private Rational product() {
    Rational value = factor();
    while (true) {
      if (accept(" × ")) {
        value = value.multipliedBy(factor());
      } else if (accept(" ÷ ")) {
        value = value.dividedBy(factor());
      } else {
        return value;
      }
    }
  }

  private Rational factor() {
    if (accept("min(")) {
      Rational first = sum();
      expect(", ");
      Rational second = sum();
      expect(")");
      return Rational.min(first, second);
    }
    if (accept("(")) {
      Rational value = stated(sum());
      if (accept(" → ")) {
        value = sum();
      }
      expect(")");
      return value;
    }
    return number();
  }

  private Rational number() {
    int start = at;
    while (at < text.length() && "-0123456789./".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    Rational value = Rational.parse(text.substring(start, at));
    return accept("%") ? value.dividedBy(Rational.HUNDRED) : value;
  }

  private boolean accept(String sign) {
    if (!text.startsWith(sign, at)) {
      return false;
    }
    at += sign.length();
    return true;
  }

  private void expect(String sign) {
    if (!accept(sign)) {
      throw new IllegalArgumentException("Expected " + sign + " at " + at + " of " + text);
    }
  }
}
