package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Input;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.InputType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the value of an input by its type. */
final class InputText {
  private static final Pattern DAY =
      Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
  private static final Set<String> YES = Set.of("yes", "y", "true", "是", "√", "✓", "✔");
  private static final Set<String> NO = Set.of("no", "n", "false", "否", "×", "✗", "✘");

  private InputText() {}

  /** The value, empty if the text is none of its type. */
  static Optional<Input> read(InputType type, String text) {
    return switch (type) {
      case NUMBER -> FigureText.quantity(text).map(Input.Amount::new);
      case DAY -> day(text).map(Input.Day::new);
      case FLAG -> flag(text);
      case TICK -> flag(text).or(() -> points(text));
      case CHOICE -> Optional.of(new Input.Choice(text));
      case SERIES -> series(text);
    };
  }

  private static Optional<LocalDate> day(String text) {
    Matcher matcher = DAY.matcher(FigureText.halfWidth(text).replaceAll("[ \u3000]", ""));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<Input> flag(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return Optional.of(new Input.Flag(true));
    }
    return NO.contains(word) ? Optional.of(new Input.Flag(false)) : Optional.empty();
  }

  /** The points of a checkpoint, which may be followed by 分. */
  private static Optional<Input> points(String text) {
    return FigureText.quantity(FigureText.withoutPoints(text)).map(Input.Amount::new);
  }

  private static Optional<Input> series(String text) {
    List<Rational> values = new ArrayList<>();
    for (String part : text.split("[;；、]", -1)) {
      Optional<Rational> value = FigureText.number(part.strip());
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get());
    }
    return Optional.of(new Input.Series(values));
  }
}
