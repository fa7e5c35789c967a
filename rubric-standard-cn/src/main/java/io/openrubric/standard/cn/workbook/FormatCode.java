package io.openrubric.standard.cn.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the code of a format, sign by sign. */
final class FormatCode {
  private static final Set<String> COLOURS =
      Set.of("black", "blue", "cyan", "green", "magenta", "red", "white", "yellow");
  private static final Pattern NUMBERED_COLOUR =
      Pattern.compile("(?i)colou?r ?\\d{1,2}|[黑蓝青绿洋红白黄]+色?");
  private static final Pattern ELAPSED = Pattern.compile("(?i)h+|m+|s+");
  private static final Pattern CONDITION =
      Pattern.compile("(<=|>=|<>|<|>|=) *(-?\\d{1,15}(?:\\.\\d{1,15})?)");

  /** A number as it is. */
  private static final List<String> GENERAL = List.of("General", "G/通用格式");

  private static final List<String> HALVES = List.of("AM/PM", "A/P", "上午/下午");
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
    Optional<String> half = word(HALVES);
    if (half.isPresent()) {
      section.half(half.get());
    } else if (word(GENERAL).isPresent()) {
      section.general();
    } else if (Character.isLetter(c) && c < ASCII) {
      // Exponents, years of an era, days of a week and what no program writes.
      section.dateField(run(c));
    } else if (c == '/') {
      section.slash();
    } else {
      section.literal(String.valueOf(c));
    }
  }

  /** One of these words, if it stands here, behind which the next sign is read. */
  private Optional<String> word(List<String> words) {
    for (String word : words) {
      if (code.regionMatches(true, at - 1, word, 0, word.length())) {
        at += word.length() - 1;
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  private void bracket(String words) {
    Matcher condition = CONDITION.matcher(words);
    if (words.startsWith("$")) {
      // A currency and a language, as in [$¥-804].
      int dash = words.indexOf('-');
      section.literal(words.substring(1, dash < 0 ? words.length() : dash));
    } else if (ELAPSED.matcher(words).matches()) {
      section.elapsed(words.toLowerCase(Locale.ROOT));
    } else if (condition.matches()) {
      section.condition(new Condition(condition.group(1), new BigDecimal(condition.group(2))));
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
