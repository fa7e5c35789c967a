package io.openrubric.api;

/**
 * How grave a {@link Problem} is.
 *
 * @since 0.1.0
 */
public enum Severity {
  /** Certainly wrong (错误): nothing can be scored from it. */
  ERROR,
  /** Departs from the rule, but a person may justify it (警告). */
  WARNING,
  /** Worth knowing (提示). */
  NOTE
}
