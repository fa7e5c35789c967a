package io.openrubric.standard.cn.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the code of a format, sign by sign. */
final class FormatCode {
  private static final Set<String> COLOURS =
      Set.of("black", "blue", "cyan", "green", "magenta", "red", "white", "yellow");
  private static final Pattern NUMBERED_COLOUR =
      Pattern.compile("(?i)colou?r ?\\d{1,2}|[黑蓝青绿洋红白黄]+色?");
  private static final Pattern ELAPSED = Pattern.compile("(?i)h+|m+|s+");
  private static final String GENERAL = "general";
  private static final int ASCII = 128;

  private final String code;
  private final List<Section> sections = new ArrayList<>();
  private Section.Builder section = new Section.Builder();
  private int at;

  private FormatCode(String code) {
    this.code = code;
  }

  static List<Section> sections(String code) {
    FormatCode reading = new FormatCode(code);
    while (reading.at < code.length()) {
      reading.next();
    }
    reading.sections.add(reading.section.build());
    return reading.sections;
  }

  private void next() {
    char c = code.charAt(at++);
    switch (c) {
      case ';' -> {
        sections.add(section.build());
        section = new Section.Builder();
      }
      case '"' -> section.literal(until('"'));
      case '\\', '!' -> section.literal(one());
      // As wide as a sign, and filled up with a sign.
      case '_' -> section.literal(one().isEmpty() ? "" : " ");
      case '*' -> one();
      case '[' -> bracket(until(']'));
      case '0', '#', '?' -> section.digit(c);
      case '.' -> section.point();
      case ',' -> section.comma();
      case '%' -> section.percent();
      case '@' -> section.text();
      case 'y', 'Y', 'm', 'M', 'd', 'D', 'h', 'H', 's', 'S' -> section.dateField(run(c));
      default -> other(c);
    }
  }

  private void other(char c) {
    if (code.regionMatches(true, at - 1, GENERAL, 0, GENERAL.length())) {
      at += GENERAL.length() - 1;
      section.general();
    } else if (Character.isLetter(c) && c < ASCII) {
      // Exponents, years of an era, halves of a day and what no program writes.
      section.dateField(run(c));
    } else if (c == '/') {
      section.slash();
    } else {
      section.literal(String.valueOf(c));
    }
  }

  private void bracket(String words) {
    if (words.startsWith("$")) {
      // A currency and a language, as in [$¥-804].
      int dash = words.indexOf('-');
      section.literal(words.substring(1, dash < 0 ? words.length() : dash));
    } else if (ELAPSED.matcher(words).matches()) {
      section.dateField("h");
    } else if (!COLOURS.contains(words.toLowerCase(Locale.ROOT))
        && !NUMBERED_COLOUR.matcher(words).matches()) {
      section.unsupported();
    }
  }

  /** The letters like this one that stand together, in lower case. */
  private String run(char first) {
    int start = at - 1;
    char lower = Character.toLowerCase(first);
    while (at < code.length() && Character.toLowerCase(code.charAt(at)) == lower) {
      at++;
    }
    return code.substring(start, at).toLowerCase(Locale.ROOT);
  }

  private String one() {
    return at < code.length() ? String.valueOf(code.charAt(at++)) : "";
  }

  private String until(char end) {
    int found = code.indexOf(end, at);
    String text = code.substring(at, found < 0 ? code.length() : found);
    at = found < 0 ? code.length() : found + 1;
    return text;
  }
}
