package io.openrubric.engine.formula.expression;

import io.openrubric.api.Text;

/** An expression cannot be read beyond some character. */
final class SyntaxException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Text text;

  SyntaxException(Text text) {
    super(text.en(), null, false, false);
    this.text = text;
  }

  /** What was expected at a character, and what stands there. */
  static SyntaxException at(int position, Text expected, Text got) {
    return new SyntaxException(
        Text.of(
            "第" + position + "个字符处应为" + expected.zh() + "，实为" + got.zh(),
            "Expected " + expected.en() + " at character " + position + ", got " + got.en()));
  }

  /** What is wrong, in both languages. */
  Text text() {
    return text;
  }
}
