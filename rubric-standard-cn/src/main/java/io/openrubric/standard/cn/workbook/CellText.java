package io.openrubric.standard.cn.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What a cell shows.
 *
 * @param shared the texts that cells refer to
 * @param styles their formats
 * @param dates from which day they count days
 */
record CellText(SharedStrings shared, Styles styles, DateSystem dates) {
  /** How spreadsheet programs hold numbers: 0.30000000000000004 is 0.3. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  /** No number that a spreadsheet program holds has more characters or zeros. */
  private static final int LONGEST_NUMBER = 400;

  private static final int ISO_DATE = "2023-12-31".length();

  /** The text of a cell with a value, which is written in one way for each type. */
  String of(XmlPart xml, String type, int style, String value) throws BadWorkbookException {
    return switch (type) {
      case "s" -> text(style, shared.get(xml, value));
      case "str" -> text(style, EscapedText.plain(value));
      case "b" -> value.strip().equals("1") || value.strip().equals("true") ? "TRUE" : "FALSE";
      case "d" -> value.length() > ISO_DATE ? value.substring(0, ISO_DATE) : value;
      case "n" -> number(value).map(n -> styles.get(style).show(n, dates)).orElse(value);
      default -> value;
    };
  }

  /** What shows a text that stands in a cell. */
  String text(int style, String text) {
    return styles.get(style).show(text);
  }

  /** The number that a cell holds, empty if it is none. */
  private static Optional<BigDecimal> number(String value) {
    if (value.length() > LONGEST_NUMBER) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(value.strip());
      // Written out, 1E999999999 would fill the memory.
      return Math.abs((long) number.scale()) > LONGEST_NUMBER
          ? Optional.empty()
          : Optional.of(number.round(DIGITS));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
