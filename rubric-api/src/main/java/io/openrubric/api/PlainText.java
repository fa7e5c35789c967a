package io.openrubric.api;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One way of writing for what has several: half-width signs, no blanks, one sign for each dash.
 *
 * <p>It never makes a number of what was none or joins two: superscripts, circled digits and vulgar
 * fractions, which the standard normalisation would turn into plain digits, are a fault, and so is
 * a blank inside a number.
 */
final class PlainText {

  /** Apart, since few texts hold any. */
  private static final class Squares {
    static final String NAME = "平方米";
    static final Pattern METRES = Pattern.compile("㎡|(?<!\\p{L})[mｍ]²");
    static final Pattern PLAIN_METRES = Pattern.compile("(?<!\\p{L})m2(?![0-9.,])");
  }

  /** The unified ideographs, which the standard normalisation leaves as they are, like ASCII. */
  private static final char FIRST_IDEOGRAPH = '\u4E00';

  private static final char LAST_IDEOGRAPH = '\u9FFF';
  private static final String NUMBER_SIGNS = "0123456789.,/";

  private PlainText() {}

  /** What keeps a text from being normalised, if anything does. */
  static Optional<Text> fault(String text) {
    String known = squareMetres(text);
    for (int i = 0; i < known.length(); i = known.offsetByCodePoints(i, 1)) {
      int c = known.codePointAt(i);
      if (isControl(c)) {
        return Optional.of(Text.of("含有控制字符", "it holds control characters"));
      }
      if (hidesADigit(c)) {
        String sign = Character.toString(c);
        return Optional.of(Text.of("数字写法特殊：" + sign, "a digit in an unusual form: " + sign));
      }
    }
    return hasBlankInsideNumber(compatible(known))
        ? Optional.of(Text.of("数字中间有空格", "a blank inside a number"))
        : Optional.empty();
  }

  /** The plain form of a text without {@link #fault}; normalising it again changes nothing. */
  static String of(String text) {
    String compatible = compatible(squareMetres(text));
    StringBuilder plain = new StringBuilder(compatible.length());
    for (int i = 0; i < compatible.length(); i = compatible.offsetByCodePoints(i, 1)) {
      int c = compatible.codePointAt(i);
      if (!isBlank(c)) {
        plain.appendCodePoint(sign(c));
      }
    }
    // What stood apart may now compose.
    return normalized(plain.toString());
  }

  private static String squareMetres(String text) {
    boolean mayHold = text.indexOf('㎡') >= 0 || text.indexOf('²') >= 0;
    return mayHold ? Squares.METRES.matcher(text).replaceAll(Squares.NAME) : text;
  }

  private static String compatible(String text) {
    String normalized = normalized(text);
    return normalized.contains("m2")
        ? Squares.PLAIN_METRES.matcher(normalized).replaceAll(Squares.NAME)
        : normalized;
  }

  /** The standard normalisation, which takes long to load; most texts are in its form. */
  private static String normalized(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7F && !(FIRST_IDEOGRAPH <= c && c <= LAST_IDEOGRAPH)) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
      }
    }
    return text;
  }

  private static int sign(int codePoint) {
    return switch (codePoint) {
      case '−' -> '-';
      case '–', '—', '―', '〜', '∼' -> '~';
      case '*', '×', '•', '・', '∙', '⋅' -> '·';
      default -> codePoint;
    };
  }

  private static boolean hidesADigit(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.OTHER_NUMBER
        || (type == Character.OTHER_SYMBOL
            && normalized(Character.toString(codePoint)).chars().anyMatch(PlainText::isDigit));
  }

  private static boolean hasBlankInsideNumber(String text) {
    int before = ' ';
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        blank = true;
        continue;
      }
      if (blank && isNumberSign(before) && isNumberSign(c) && (isDigit(before) || isDigit(c))) {
        return true;
      }
      before = c;
      blank = false;
    }
    return false;
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNumberSign(int c) {
    return NUMBER_SIGNS.indexOf(c) >= 0;
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200B' // zero-width, as copied from word processors
        || c == '\uFEFF';
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) && !Character.isWhitespace(c);
  }
}
