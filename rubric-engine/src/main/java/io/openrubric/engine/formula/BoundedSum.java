package io.openrubric.engine.formula;

import io.openrubric.api.ProblemCode;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.ScoreOutput;

/**
 * An exact sum, as long as it can be written and read again: numbers are bounded, but a few
 * thousand of them with nothing in common would add for hours.
 */
public final class BoundedSum {
  private Rational sum = Rational.ZERO;
  private boolean tooLong;

  /** Starts at 0. */
  public BoundedSum() {}

  /**
   * Adds a number.
   *
   * @param value the number
   * @return false if the sum is too long, now or before
   */
  public boolean add(Rational value) {
    if (!tooLong) {
      sum = sum.plus(value);
      tooLong = !sum.printsWithin(Rational.MAX_TEXT_LENGTH);
    }
    return !tooLong;
  }

  /** Refuses a series whose sum is too long. */
  static void refuse(ScoreOutput output) {
    output.refuse(
        ProblemCode.BAD_INPUT,
        "各数之和写出来应至多" + Rational.MAX_TEXT_LENGTH + "个字符，实为更长",
        "Expected numbers whose sum is written in at most "
            + Rational.MAX_TEXT_LENGTH
            + " characters, got more");
  }

  /** {@return the sum of what was added, if it is not too long} */
  public Rational value() {
    return sum;
  }
}
