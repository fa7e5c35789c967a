package io.openrubric.api.number;

import java.math.RoundingMode;
import java.util.regex.Pattern;

/** The text form of a {@link Rounding}: the one place that reads it. */
final class RoundingText {

  private static final Pattern FORM =
      Pattern.compile("(?:LEAF|TOTAL|RATE\\([0-9]{1,2}\\)) [0-9]{1,2} [A-Z_]{1,20}");

  private RoundingText() {}

  static Rounding parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "Expected a rounding such as LEAF 2 HALF_UP or RATE(2) 2 HALF_UP, got "
              + RationalText.quoted(text));
    }
    int stageEnd = text.indexOf(' ');
    int modeStart = text.lastIndexOf(' ') + 1;
    String stage = text.substring(0, stageEnd);
    int scale = Integer.parseInt(text.substring(stageEnd + 1, modeStart - 1));
    RoundingMode mode = mode(text.substring(modeStart), text);
    return switch (stage) {
      case "LEAF" -> Rounding.leaf(scale, mode);
      case "TOTAL" -> Rounding.total(scale, mode);
      default -> Rounding.rate(percentScale(stage), scale, mode);
    };
  }

  private static int percentScale(String stage) {
    return Integer.parseInt(stage.substring(stage.indexOf('(') + 1, stage.indexOf(')')));
  }

  private static RoundingMode mode(String name, String text) {
    try {
      return RoundingMode.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Expected a rounding mode such as HALF_UP, got " + RationalText.quoted(text), e);
    }
  }
}
