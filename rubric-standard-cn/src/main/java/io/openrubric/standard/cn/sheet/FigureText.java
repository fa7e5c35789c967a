package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Quantity;
import io.openrubric.api.QuantityFormatException;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads one number of a file: {@code 12.5}, {@code 97.50%}, {@code 1,234 套}, {@code １２．５}.
 *
 * <p>What {@link Quantity#parse} reads but is not one exact number is refused here: {@code 1000余个},
 * {@code ≥90%}, {@code 3-5天}.
 */
final class FigureText {
  private static final int LONGEST = 100;
  private static final String POINTS = "分";
  private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]++(?:\\.[0-9]++)?");

  private FigureText() {}

  /** A number with its unit, empty if the text is none. */
  static Optional<Quantity> quantity(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    if (PLAIN.matcher(text).matches()) {
      return Optional.of(Quantity.of(Rational.parse(text)));
    }
    try {
      return Optional.of(Quantity.parse(text)).filter(q -> inexact(q).isEmpty());
    } catch (QuantityFormatException e) {
      return Optional.empty();
    }
  }

  /** Why a text is no number, empty if nothing more can be said. */
  static Optional<Text> fault(String text) {
    try {
      return inexact(Quantity.parse(text));
    } catch (QuantityFormatException e) {
      return Optional.of(e.reason());
    }
  }

  private static Optional<Text> inexact(Quantity quantity) {
    if (quantity.approximate()) {
      return Optional.of(Text.of("这是约数", "it is only approximate"));
    }
    if (quantity.comparator().isPresent()) {
      return Optional.of(Text.of("这是指标值而不是实际值", "it is an aim, not a value"));
    }
    return quantity.upper().map(end -> Text.of("这是区间", "it is a range"));
  }

  /** A bare decimal, empty if the text is none or has a unit. */
  static Optional<Rational> number(String text) {
    return quantity(text)
        .filter(q -> q.unit().isNone() && text.indexOf('/') < 0)
        .map(Quantity::value);
  }

  /** A weight or score, which may be followed by 分. */
  static Optional<Rational> points(String text) {
    return number(withoutPoints(text));
  }

  /** A text without 分 at its end. */
  static String withoutPoints(String text) {
    return text.endsWith(POINTS)
        ? text.substring(0, text.length() - POINTS.length()).strip()
        : text;
  }

  /** Full-width digits and signs as half-width ones; everything else as it is. */
  static String halfWidth(String text) {
    StringBuilder half = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      half.append(c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c);
    }
    return half.toString();
  }
}
