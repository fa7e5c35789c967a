package io.openrubric.standard.cn.sheet;

import io.openrubric.api.number.Quantity;
import io.openrubric.api.number.Rational;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers as people write them: {@code 12.5}, {@code 97.50%}, {@code 1,234 套}, {@code １２．５}.
 *
 * <p>What is approximate ({@code 1000余个}) or compared ({@code ≥90%}) is no number here; nothing is
 * guessed.
 */
final class FigureText {
  private static final int LONGEST = 100;
  private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]++(?:\\.[0-9]++)?");
  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?<number>[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})++|[0-9]++)(?:\\.[0-9]++)?)"
              + "\\s*(?<unit>[\\p{L}%‰℃°²³/]{0,12})");
  private static final Pattern APPROXIMATE = Pattern.compile("余|多|几|约|左右|以上|以下|以内|上下|近");

  private FigureText() {}

  /** A number with its unit, empty if the text is none. */
  static Optional<Quantity> quantity(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    if (PLAIN.matcher(text).matches()) {
      return Optional.of(Quantity.of(Rational.parse(text)));
    }
    Matcher matcher = QUANTITY.matcher(halfWidth(text).strip());
    if (!matcher.matches() || APPROXIMATE.matcher(matcher.group("unit")).find()) {
      return Optional.empty();
    }
    return Optional.of(
        Quantity.of(matcher.group("number").replace(",", ""), matcher.group("unit")));
  }

  /** A bare number, empty if the text is none or has a unit. */
  static Optional<Rational> number(String text) {
    return quantity(text).filter(q -> q.unit().isEmpty()).map(Quantity::value);
  }

  /** Full-width digits and signs as half-width ones; everything else as it is. */
  static String halfWidth(String text) {
    StringBuilder half = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '−') {
        half.append('-');
      } else if (c == '\u3000') {
        half.append(' ');
      } else if (c >= '！' && c <= '～') {
        half.append((char) (c - '！' + '!'));
      } else {
        half.append(c);
      }
    }
    return half.toString();
  }
}
