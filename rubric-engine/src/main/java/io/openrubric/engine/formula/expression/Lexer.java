package io.openrubric.engine.formula.expression;

import com.google.common.collect.ImmutableMap;
import io.openrubric.api.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cuts the text of an expression into tokens. Full-width signs and digits, and × ÷ − ≤ ≥ ≠, are
 * read as their ASCII forms.
 */
final class Lexer {
  /** The longest expression, in characters. */
  static final int MAX_LENGTH = 2_000;

  /** The longest number written in an expression, in characters. */
  static final int MAX_NUMBER_LENGTH = 30;

  private static final int FULL_WIDTH_FIRST = '！';
  private static final int FULL_WIDTH_LAST = '～';
  private static final int FULL_WIDTH_SHIFT = '！' - '!';
  private static final Map<Character, String> OTHER_SIGNS =
      ImmutableMap.of('×', "*", '÷', "/", '−', "-", '≤', "<=", '≥', ">=", '≠', "!=");
  private static final Map<String, String> ALIASES = ImmutableMap.of("==", "=", "<>", "!=");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  /** The tokens, the last of them the end. */
  static List<Token> tokens(String text) throws SyntaxException {
    if (text.length() > MAX_LENGTH) {
      throw new SyntaxException(
          Text.of(
              "表达式应不超过" + MAX_LENGTH + "个字符，实为" + text.length() + "个",
              "Expected an expression of at most "
                  + MAX_LENGTH
                  + " characters, got "
                  + text.length()));
    }
    Lexer lexer = new Lexer(text);
    lexer.readAll();
    return lexer.tokens;
  }

  private void readAll() throws SyntaxException {
    while (at < text.length()) {
      char next = here();
      if (Character.isWhitespace(next) || Character.isSpaceChar(next)) {
        at++;
      } else if (isDigit(next)) {
        number();
      } else if (Character.isLetter(next)) {
        name();
      } else {
        sign();
      }
    }
    tokens.add(new Token(Token.Kind.END, "", at + 1));
  }

  /** The character at hand, as its ASCII form if it is a full-width one; 0 at the end. */
  private char here() {
    if (at >= text.length()) {
      return 0;
    }
    char next = text.charAt(at);
    return next >= FULL_WIDTH_FIRST && next <= FULL_WIDTH_LAST
        ? (char) (next - FULL_WIDTH_SHIFT)
        : next;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private void number() throws SyntaxException {
    int start = at;
    StringBuilder digits = new StringBuilder();
    digits(digits);
    if (here() == '.') {
      at++;
      if (!isDigit(here())) {
        throw SyntaxException.at(at + 1, Text.of("数字", "a digit"), Shown.character(text, at));
      }
      digits(digits.append('.'));
    }
    if (digits.length() > MAX_NUMBER_LENGTH) {
      throw SyntaxException.at(
          start + 1,
          Text.of(
              "不超过" + MAX_NUMBER_LENGTH + "位的数值",
              "a number of at most " + MAX_NUMBER_LENGTH + " characters"),
          Text.of(digits.length() + "位的数值", "one of " + digits.length()));
    }
    tokens.add(new Token(Token.Kind.NUMBER, digits.toString(), start + 1));
  }

  private void digits(StringBuilder digits) {
    while (isDigit(here())) {
      digits.append(here());
      at++;
    }
  }

  /** Letters and digits, with dots between them. */
  private void name() {
    int start = at;
    while (Character.isLetterOrDigit(here()) || isInnerDot()) {
      at++;
    }
    tokens.add(new Token(Token.Kind.NAME, text.substring(start, at), start + 1));
  }

  private boolean isInnerDot() {
    return here() == '.'
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private void sign() throws SyntaxException {
    int start = at;
    String sign = OTHER_SIGNS.getOrDefault(here(), String.valueOf(here()));
    at++;
    if ("<>=!".contains(sign) && (here() == '=' || (sign.equals("<") && here() == '>'))) {
      sign += here();
      at++;
    }
    sign = ALIASES.getOrDefault(sign, sign);
    if (!Operation.isSign(sign)) {
      throw SyntaxException.at(
          start + 1,
          Text.of("数值、名称或运算符", "a number, a name or a sign"),
          Shown.character(text, start));
    }
    tokens.add(new Token(Token.Kind.SIGN, sign, start + 1));
  }
}
