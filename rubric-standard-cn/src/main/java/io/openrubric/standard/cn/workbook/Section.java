package io.openrubric.standard.cn.workbook;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A section of a format: what it shows for a number without its sign. Immutable. */
final class Section {
  private static final Set<Kind> NEVER_BESIDE_DIGITS =
      Set.of(Kind.GENERAL, Kind.DATE_FIELD, Kind.ELAPSED, Kind.HALF_DAY);

  /** As many as a spreadsheet program counts in a time. */
  private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(2_958_465);

  static final Section GENERAL = new Builder().general().build();

  private final List<Token> tokens;
  private final boolean text;
  private final Optional<NumberTokens> number;
  private final Optional<DateTokens> date;
  private final Optional<TimeTokens> time;
  private final Optional<Condition> condition;

  private Section(Builder builder) {
    tokens = List.copyOf(builder.tokens);
    text = builder.text;
    condition = builder.condition;
    date = DateTokens.of(tokens);
    time = date.isPresent() ? Optional.empty() : TimeTokens.of(tokens);
    number =
        builder.unsupported || has(NEVER_BESIDE_DIGITS)
            ? Optional.empty()
            : NumberTokens.of(tokens);
  }

  /** What a token is. */
  enum Kind {
    /** Characters that stand there. */
    LITERAL,
    /** A number as it is. */
    GENERAL,
    /** A digit: always, where there is one, or a blank instead. */
    DIGIT,
    /** The decimal point. */
    POINT,
    /** Separates thousands, or counts in them. */
    COMMA,
    /** Counts in hundredths. */
    PERCENT,
    /** Part of a date or time. */
    DATE_FIELD,
    /** Hours, minutes or seconds, however many there are. */
    ELAPSED,
    /** The half of a day. */
    HALF_DAY
  }

  /** A part of a section as it is written. */
  record Token(Kind kind, String text) {}

  boolean isForText() {
    return text;
  }

  /** Whether it shows nothing. */
  boolean isEmpty() {
    return tokens.stream().allMatch(t -> t.kind() == Kind.LITERAL && t.text().isBlank());
  }

  Optional<Condition> condition() {
    return condition;
  }

  /** Whether it shows a date or a time, which no negative number is. */
  boolean isDate() {
    return date.isPresent() || time.isPresent();
  }

  /** What stands beside the digits, such as a sign, brackets or 亏. */
  String words() {
    return tokens.stream()
        .filter(token -> token.kind() == Kind.LITERAL)
        .map(Token::text)
        .filter(words -> !words.isBlank())
        .collect(joining());
  }

  private boolean has(Set<Kind> kinds) {
    return tokens.stream().anyMatch(token -> kinds.contains(token.kind()));
  }

  /** What it shows for a text. */
  String show(String shown) {
    if (!text || shown.isBlank() || words().isEmpty()) {
      return shown;
    }
    return tokens.stream()
        .map(token -> token.kind() == Kind.GENERAL ? shown : token.text())
        .collect(joining());
  }

  String show(BigDecimal value, DateSystem dates) {
    if (date.isPresent()) {
      return dates.day(value).map(date.get()::show).orElseGet(() -> plain(value));
    }
    if (time.isPresent()) {
      return value.signum() < 0 || value.compareTo(MOST_DAYS) > 0
          ? plain(value)
          : time.get().show(value);
    }
    if (number.isPresent()) {
      return number.get().show(value);
    }
    if (!has(Set.of(Kind.GENERAL))) {
      return plain(value);
    }
    StringBuilder shown = new StringBuilder();
    for (Token token : tokens) {
      shown.append(token.kind() == Kind.GENERAL ? plain(value) : token.text());
    }
    return shown.toString();
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** Takes the tokens of a section. */
  static final class Builder {
    private final List<Token> tokens = new ArrayList<>();
    private boolean text;
    private boolean unsupported;
    private Optional<Condition> condition = Optional.empty();

    private Builder add(Kind kind, String text) {
      tokens.add(new Token(kind, text));
      return this;
    }

    void literal(String text) {
      add(Kind.LITERAL, text);
    }

    void digit(char digit) {
      add(Kind.DIGIT, String.valueOf(digit));
    }

    void point() {
      add(Kind.POINT, ".");
    }

    void comma() {
      add(Kind.COMMA, ",");
    }

    void percent() {
      add(Kind.PERCENT, "%");
    }

    void dateField(String letters) {
      add(Kind.DATE_FIELD, letters);
    }

    void elapsed(String letters) {
      add(Kind.ELAPSED, letters);
    }

    void half(String halves) {
      add(Kind.HALF_DAY, halves);
    }

    void condition(Condition each) {
      unsupported |= condition.isPresent();
      condition = Optional.of(each);
    }

    Builder general() {
      return add(Kind.GENERAL, "");
    }

    /** A number under a format for texts is shown as it is. */
    void text() {
      text = true;
      general();
    }

    /** In a date a sign, between digits a fraction. */
    void slash() {
      literal("/");
      unsupported |= tokens.stream().anyMatch(token -> token.kind() == Kind.DIGIT);
    }

    void unsupported() {
      unsupported = true;
    }

    Section build() {
      return new Section(this);
    }
  }
}
