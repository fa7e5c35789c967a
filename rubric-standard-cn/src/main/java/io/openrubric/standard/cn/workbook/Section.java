package io.openrubric.standard.cn.workbook;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A section of a format: what it shows for a number without its sign. Immutable. */
final class Section {
  static final Section GENERAL = new Builder().general().build();

  private final List<Token> tokens;
  private final boolean text;
  private final Optional<NumberTokens> number;
  private final Optional<DateTokens> date;

  private Section(Builder builder) {
    tokens = List.copyOf(builder.tokens);
    text = builder.text;
    date = DateTokens.of(tokens);
    number =
        date.isPresent() || builder.unsupported || has(Kind.GENERAL) || has(Kind.DATE_FIELD)
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
    DATE_FIELD
  }

  /** A part of a section as it is written. */
  record Token(Kind kind, String text) {}

  boolean isForText() {
    return text;
  }

  boolean isEmpty() {
    return tokens.isEmpty() && !text;
  }

  boolean isDate() {
    return date.isPresent();
  }

  /** What stands beside the digits, such as a sign, brackets or 亏. */
  String words() {
    return tokens.stream()
        .filter(token -> token.kind() == Kind.LITERAL)
        .map(Token::text)
        .filter(words -> !words.isBlank())
        .collect(joining());
  }

  private boolean has(Kind kind) {
    return tokens.stream().anyMatch(token -> token.kind() == kind);
  }

  String show(BigDecimal value, DateSystem dates) {
    if (date.isPresent()) {
      return dates.day(value).map(date.get()::show).orElseGet(() -> plain(value));
    }
    if (number.isPresent()) {
      return number.get().show(value);
    }
    if (!has(Kind.GENERAL)) {
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
