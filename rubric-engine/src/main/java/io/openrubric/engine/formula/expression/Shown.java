package io.openrubric.engine.formula.expression;

import io.openrubric.api.Text;
import io.openrubric.engine.text.Excerpt;

/** What was found, as errors quote it. */
final class Shown {
  private static final int LONGEST = 40;

  private Shown() {}

  /** The end of an expression. */
  static Text end() {
    return Text.of("表达式结尾", "the end of the expression");
  }

  /** A token in quotes, or the end. */
  static Text token(Token token) {
    return token.kind() == Token.Kind.END ? end() : quoted(token.text());
  }

  /** One character of a text in quotes, or the end. */
  static Text character(String text, int index) {
    return index < text.length() ? quoted(Character.toString(text.codePointAt(index))) : end();
  }

  /** Words in quotes, cut where they are long. */
  static Text quoted(String words) {
    String shown = Excerpt.start(words, LONGEST);
    return Text.of("“" + shown + "”", "'" + shown + "'");
  }
}
