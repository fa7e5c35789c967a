package io.openrubric.api.number;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text form of an {@link Interval}: the one place that reads it. */
final class IntervalText {

  static final String MINUS_INFINITY = "-∞";
  static final String PLUS_INFINITY = "+∞";

  private static final Pattern FORM = Pattern.compile("[\\[(][^,]*+,[^,]*[\\])]");

  private IntervalText() {}

  static Interval parse(String text) {
    String form = halfWidth(text.strip());
    if (!FORM.matcher(form).matches()) {
      throw malformed(text);
    }
    int comma = form.indexOf(',');
    String lower = form.substring(1, comma).strip();
    String upper = form.substring(comma + 1, form.length() - 1).strip();
    boolean lowerInclusive = form.startsWith("[");
    boolean upperInclusive = form.endsWith("]");
    boolean includesInfinity =
        (lowerInclusive && lower.equals(MINUS_INFINITY))
            || (upperInclusive && upper.equals(PLUS_INFINITY));
    if (includesInfinity) {
      throw malformed(text);
    }
    return Interval.of(
        end(lower, MINUS_INFINITY, text), lowerInclusive,
        end(upper, PLUS_INFINITY, text), upperInclusive);
  }

  private static @Nullable Rational end(String end, String infinity, String text) {
    if (end.equals(infinity)) {
      return null;
    }
    try {
      return Rational.parse(end);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          e.getMessage() + " in the interval " + RationalText.quoted(text), e);
    }
  }

  private static String halfWidth(String text) {
    return text.replace('（', '(')
        .replace('）', ')')
        .replace('［', '[')
        .replace('］', ']')
        .replace('，', ',');
  }

  private static IllegalArgumentException malformed(String text) {
    return new IllegalArgumentException(
        "Expected an interval such as [60,80) or (0,+∞), got " + RationalText.quoted(text));
  }
}
