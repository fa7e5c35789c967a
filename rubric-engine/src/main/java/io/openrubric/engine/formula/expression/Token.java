package io.openrubric.engine.formula.expression;

/**
 * One word or sign of an expression.
 *
 * @param kind what it is
 * @param text the sign in ASCII, the name, or the number as a decimal; empty at the end
 * @param position where it begins: 1 is the first character
 */
record Token(Kind kind, String text, int position) {
  enum Kind {
    NUMBER,
    NAME,
    SIGN,
    END
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }
}
