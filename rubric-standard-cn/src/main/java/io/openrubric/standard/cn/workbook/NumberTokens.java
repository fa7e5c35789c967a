package io.openrubric.standard.cn.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A section that shows a number by its digits, such as {@code #,##0.00"万元"}. Half is rounded up.
 *
 * @param whole what stands before the decimal point
 * @param point whether there is one
 * @param fraction what stands behind it
 * @param decimals how many digits are behind it
 * @param scale by which power of ten the number is multiplied
 * @param thousands whether thousands are separated
 */
record NumberTokens(
    List<Section.Token> whole,
    boolean point,
    List<Section.Token> fraction,
    int decimals,
    int scale,
    boolean thousands) {
  private static final int GROUP = 3;

  /** The parts of a section; empty if it is none for numbers. */
  static Optional<NumberTokens> of(List<Section.Token> tokens) {
    List<Section.Token> whole = new ArrayList<>();
    List<Section.Token> fraction = new ArrayList<>();
    boolean point = false;
    boolean thousands = false;
    int decimals = 0;
    int scale = 0;
    int commas = 0;
    for (Section.Token token : tokens) {
      switch (token.kind()) {
        case POINT -> {
          if (point) {
            return Optional.empty();
          }
          point = true;
        }
        case COMMA -> commas++;
        case DIGIT -> {
          // Commas between digits separate thousands, those behind the last one count in them.
          thousands |= commas > 0 && !point;
          commas = 0;
          decimals += point ? 1 : 0;
        }
        case PERCENT -> scale += 2;
        default -> {
          // Stands there as it is.
        }
      }
      if (token.kind() != Section.Kind.POINT && token.kind() != Section.Kind.COMMA) {
        (point ? fraction : whole).add(token);
      }
    }
    if (decimals > 0 && whole.stream().noneMatch(t -> t.kind() == Section.Kind.DIGIT)) {
      // As in .00, before which digits stand all the same.
      whole.add(new Section.Token(Section.Kind.DIGIT, "#"));
    }
    return Optional.of(
        new NumberTokens(
            List.copyOf(whole),
            point,
            List.copyOf(fraction),
            decimals,
            scale - GROUP * commas,
            thousands));
  }

  String show(BigDecimal value) {
    BigDecimal shown = value.scaleByPowerOfTen(scale).setScale(decimals, RoundingMode.HALF_UP);
    String digits = shown.unscaledValue().toString();
    String padded = "0".repeat(Math.max(decimals - digits.length(), 0)) + digits;
    int split = padded.length() - decimals;
    String before = padded.substring(0, split);
    String after = fraction(padded.substring(split));
    // A spreadsheet program shows 50. under 0.##, which nobody would write.
    boolean pointed = point && after.chars().anyMatch(Character::isDigit);
    return whole(before.equals("0") ? "" : before) + (pointed ? "." : "") + after;
  }

  /** From right to left, so that each digit comes to its place. */
  private String whole(String digits) {
    StringBuilder reversed = new StringBuilder();
    int first = first(whole);
    int left = digits.length();
    int written = 0;
    for (int i = whole.size() - 1; i >= 0; i--) {
      Section.Token token = whole.get(i);
      if (token.kind() != Section.Kind.DIGIT) {
        reversed.append(new StringBuilder(token.text()).reverse());
        continue;
      }
      do {
        String digit = left > 0 ? digits.substring(left - 1, left) : absent(token);
        if (thousands && written > 0 && written % GROUP == 0 && !digit.isBlank()) {
          reversed.append(',');
        }
        reversed.append(digit);
        left--;
        written++;
      } while (i == first && left > 0);
    }
    return reversed.reverse().toString();
  }

  /** Where the first digit stands, which takes all that have no place of their own. */
  private static int first(List<Section.Token> tokens) {
    int first = 0;
    while (first < tokens.size() && tokens.get(first).kind() != Section.Kind.DIGIT) {
      first++;
    }
    return first;
  }

  private String fraction(String digits) {
    int significant = digits.length();
    while (significant > 0 && digits.charAt(significant - 1) == '0') {
      significant--;
    }
    // Digits that are always shown keep those before them.
    int place = 0;
    for (Section.Token token : fraction) {
      if (token.kind() == Section.Kind.DIGIT) {
        place++;
        significant = token.text().equals("0") ? Math.max(significant, place) : significant;
      }
    }
    StringBuilder shown = new StringBuilder();
    place = 0;
    for (Section.Token token : fraction) {
      if (token.kind() == Section.Kind.DIGIT) {
        shown.append(place < significant ? digits.substring(place, place + 1) : absent(token));
        place++;
      } else {
        shown.append(token.text());
      }
    }
    return shown.toString();
  }

  private static String absent(Section.Token token) {
    return switch (token.text()) {
      case "0" -> "0";
      case "?" -> " ";
      default -> "";
    };
  }
}
