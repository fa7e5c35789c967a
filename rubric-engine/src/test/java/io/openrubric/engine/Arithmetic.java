package io.openrubric.engine;

import io.openrubric.api.number.Rational;

/**
 * Works out the arithmetic lines of explanations, so that tests can hold them to what they claim.
 *
 * <p>Knows {@code + − × ÷}, brackets, {@code min(a, b)}, percentages, and {@code (a → b)}, which
 * states how a rate was rounded and is worth b.
 */
final class Arithmetic {
  private final String text;
  private int at;

  private Arithmetic(String text) {
    this.text = text;
  }

  /** The value of the last statement's left side: of what stands before the result. */
  static Rational leftSide(String line) {
    String last = line.substring(line.lastIndexOf("; ") + 1).strip();
    return new Arithmetic(last.split(" [=≈] | → [0-9.]+$", 2)[0]).whole();
  }

  /** The number after the last sign. */
  static Rational lastNumber(String line) {
    return Rational.parse(line.substring(line.lastIndexOf(' ') + 1));
  }

  private Rational whole() {
    Rational value = sum();
    if (at < text.length()) {
      throw new IllegalArgumentException(
          "Expected an end at " + at + ", got " + text.substring(at) + " (" + text + ")");
    }
    return value;
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
      Rational value = sum();
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
