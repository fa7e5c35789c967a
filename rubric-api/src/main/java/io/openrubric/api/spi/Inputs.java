package io.openrubric.api.spi;

import io.openrubric.api.Input;
import io.openrubric.api.number.Rational;
import java.time.LocalDate;
import java.util.List;

/**
 * The inputs of one leaf by slot: the position in {@link LeafScorer#inputs}.
 *
 * <p>The typed getters fail with {@link IllegalStateException} on an optional input that is not
 * there; ask {@link #has} first. Valid only during the call it is passed to.
 *
 * @since 0.1.0
 */
public interface Inputs {

  /**
   * Whether the input is there.
   *
   * @param slot its position
   * @return whether a value was given
   */
  boolean has(int slot);

  /**
   * The input as it was given.
   *
   * @param slot its position
   * @return the value
   */
  Input input(int slot);

  /**
   * A number.
   *
   * @param slot its position
   * @return the number, in the unit of its {@link InputSpec}
   */
  Rational number(int slot);

  /**
   * A day.
   *
   * @param slot its position
   * @return the day
   */
  LocalDate day(int slot);

  /**
   * Yes or no.
   *
   * @param slot its position
   * @return the answer
   */
  boolean flag(int slot);

  /**
   * Several numbers.
   *
   * @param slot its position
   * @return the numbers in order, at least one
   */
  List<Rational> series(int slot);

  /**
   * A choice among cases.
   *
   * @param slot its position
   * @return the case
   */
  String choice(int slot);
}
