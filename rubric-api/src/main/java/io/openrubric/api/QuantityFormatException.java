package io.openrubric.api;

/**
 * Text that cannot be read as a {@link Quantity} or a {@link Unit}, or parts that make none.
 *
 * @since 0.1.0
 */
public final class QuantityFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private static final int QUOTED_LENGTH = 60;

  private final Text reason;

  private QuantityFormatException(String expected, String text, Text reason) {
    super("Expected " + expected + ", got " + quoted(text) + " (" + reason.en() + ")");
    this.reason = reason;
  }

  static QuantityFormatException ofQuantity(String text, Text reason) {
    return new QuantityFormatException(
        "a number with a unit such as 8.48万元 or 97.5%", text, reason);
  }

  static QuantityFormatException ofUnit(String text, Text reason) {
    return new QuantityFormatException("a unit such as 万元, 元/人·年 or %", text, reason);
  }

  /**
   * Why the text was refused, without the text itself.
   *
   * @return a short phrase in both languages
   */
  public Text reason() {
    return reason;
  }

  /** The text in quotes, cut and without control characters, so that it cannot spoil a log. */
  static String quoted(String text) {
    String shown = text;
    if (text.length() > QUOTED_LENGTH) {
      boolean half = Character.isHighSurrogate(text.charAt(QUOTED_LENGTH - 1));
      shown = text.substring(0, half ? QUOTED_LENGTH - 1 : QUOTED_LENGTH) + "…";
    }
    return "\"" + shown.replaceAll("\\p{Cntrl}", "�") + "\"";
  }
}
