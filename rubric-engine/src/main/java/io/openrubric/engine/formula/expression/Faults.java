package io.openrubric.engine.formula.expression;

import io.openrubric.api.Text;

/** Takes what is wrong with an expression. */
@FunctionalInterface
interface Faults {

  /** Takes one fault. */
  void report(Text fault);

  /** Takes what was expected at a character, and what stands there. */
  default void report(int position, Text expected, Text got) {
    report(SyntaxException.at(position, expected, got).text());
  }
}
