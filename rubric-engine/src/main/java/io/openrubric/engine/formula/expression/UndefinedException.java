package io.openrubric.engine.formula.expression;

/** An expression has no value for some inputs; never leaves this package. */
final class UndefinedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Why there is no value. */
  enum Cause {
    ZERO_DIVISOR,
    TOO_LONG
  }

  private final Cause why;
  private final transient Node node;

  UndefinedException(Cause why, Node node) {
    super(why.name(), null, false, false);
    this.why = why;
    this.node = node;
  }

  Cause why() {
    return why;
  }

  /** The divisor that is 0, or the part whose value is too long. */
  Node node() {
    return node;
  }
}
