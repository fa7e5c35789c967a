package io.openrubric.standard.cn.workbook;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A section that shows a date: a whole one as ISO with the words beside it, part of one such as
 * 2023年12月 as it is shown, where that is in figures.
 *
 * @param tokens its parts
 */
record DateTokens(List<Section.Token> tokens) {
  private static final int LONGEST_FIGURE = 2;

  /** What stands behind days and times in figures. */
  private static final Pattern OWN = Pattern.compile("^[日号年月时分秒]");

  /** A section with a year, a day or its name; without, it is a time of day or no date at all. */
  static Optional<DateTokens> of(List<Section.Token> tokens) {
    DateTokens date = new DateTokens(tokens);
    boolean month = date.has('m') && !date.has('h') && !date.has('s') && !date.hasDigits();
    return date.has('y') || date.has('d') || date.has('a') || month
        ? Optional.of(date)
        : Optional.empty();
  }

  private boolean has(char field) {
    return tokens.stream().anyMatch(token -> isField(token) && token.text().charAt(0) == field);
  }

  private boolean hasDigits() {
    return tokens.stream()
        .anyMatch(t -> t.kind() == Section.Kind.DIGIT || t.kind() == Section.Kind.ELAPSED);
  }

  private static boolean isField(Section.Token token) {
    return token.kind() == Section.Kind.DATE_FIELD;
  }

  String show(DateSystem.Day day) {
    boolean whole = has('y') && has('m') && has('d');
    if (whole || !isInFigures()) {
      return words(0, first())
          + day.iso()
          + OWN.matcher(words(last() + 1, tokens.size())).replaceFirst("");
    }
    StringBuilder shown = new StringBuilder();
    for (Section.Token token : tokens) {
      shown.append(isField(token) ? figure(token.text(), day) : token.text());
    }
    return shown.toString();
  }

  /** Where the first part of the date or time stands. */
  private int first() {
    int first = 0;
    while (!isField(tokens.get(first))) {
      first++;
    }
    return first;
  }

  private int last() {
    int last = tokens.size() - 1;
    while (!isField(tokens.get(last))) {
      last--;
    }
    return last;
  }

  /** What stands beside them, such as ≤ or 前. */
  private String words(int from, int to) {
    return tokens.subList(from, to).stream()
        .filter(token -> token.kind() == Section.Kind.LITERAL)
        .map(Section.Token::text)
        .collect(joining());
  }

  /** Whether there are no names of months or days, and no time. */
  private boolean isInFigures() {
    return tokens.stream()
        .filter(DateTokens::isField)
        .allMatch(
            token ->
                token.text().charAt(0) == 'y'
                    || ("md".indexOf(token.text().charAt(0)) >= 0
                        && token.text().length() <= LONGEST_FIGURE));
  }

  private static String figure(String field, DateSystem.Day day) {
    if (field.charAt(0) == 'y') {
      return field.length() > LONGEST_FIGURE
          ? Integer.toString(day.year())
          : twoDigits(day.year() % 100);
    }
    int figure = field.charAt(0) == 'm' ? day.month() : day.day();
    return field.length() == 1 ? Integer.toString(figure) : twoDigits(figure);
  }

  private static String twoDigits(int figure) {
    return figure < 10 ? "0" + figure : Integer.toString(figure);
  }
}
