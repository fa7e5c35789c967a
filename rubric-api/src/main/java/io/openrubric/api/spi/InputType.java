package io.openrubric.api.spi;

import io.openrubric.api.Text;

/**
 * What kind of value an input takes.
 *
 * @since 0.1.0
 */
public enum InputType {
  /** An exact number, perhaps with a unit. */
  NUMBER(Text.of("数值", "a number")),
  /** A day. */
  DAY(Text.of("日期（如2023-12-31）", "a day such as 2023-12-31")),
  /** Yes or no. */
  FLAG(Text.of("是或否", "yes or no")),
  /** A checkpoint: yes, no, or the points it earned. */
  TICK(Text.of("是、否或所得分数", "yes, no or the points earned")),
  /** One of the cases the rule names. */
  CHOICE(Text.of("规则列出的情形之一", "one of the rule's cases")),
  /** One or more numbers. */
  SERIES(Text.of("一个或多个数值", "one or more numbers"));

  private final Text label;

  InputType(Text label) {
    this.label = label;
  }

  /**
   * The type in words, as it follows "Expected".
   *
   * @return a short phrase
   */
  public Text label() {
    return label;
  }
}
