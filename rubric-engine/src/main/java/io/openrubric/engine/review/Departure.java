package io.openrubric.engine.review;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.Text;
import java.util.Optional;

/**
 * What one check found (不符之处): a {@link Finding} that has no code and severity yet.
 *
 * <pre>{@code
 * Departure.at("产出/数量指标/培训次数", "应为 2.91 分，表上为 1.5 分", "Expected 2.91, got 1.5")
 *     .of("output.3").figures("2.91", "1.5")
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param path where
 * @param indicator the indicator's id, empty for none
 * @param expected the figure that follows from the rules, empty for no single one
 * @param printed the figure as printed, empty for none
 * @param message both figures and why
 * @param excused whether the form states a reason, leaves out what could speak for the figure, or
 *     prints it with fewer decimals; this lowers the severity by one
 * @since 0.1.0
 */
public record Departure(
    String path,
    Optional<String> indicator,
    Optional<String> expected,
    Optional<String> printed,
    Text message,
    boolean excused) {

  /**
   * Checks that nothing is missing.
   *
   * @throws NullPointerException if a part is null
   */
  public Departure {
    requireNonNull(path, "path");
    requireNonNull(indicator, "indicator");
    requireNonNull(expected, "expected");
    requireNonNull(printed, "printed");
    requireNonNull(message, "message");
  }

  /**
   * A departure without figures.
   *
   * @param path where
   * @param message what is wrong
   * @return the departure
   */
  public static Departure at(String path, Text message) {
    return new Departure(
        path, Optional.empty(), Optional.empty(), Optional.empty(), message, false);
  }

  /**
   * A departure without figures.
   *
   * @param path where
   * @param zh what is wrong, in Chinese
   * @param en the same in English
   * @return the departure
   */
  public static Departure at(String path, String zh, String en) {
    return at(path, Text.of(zh, en));
  }

  /**
   * This departure, concerning an indicator.
   *
   * @param id the indicator's id
   * @return the departure with the id
   */
  public Departure of(String id) {
    return new Departure(path, Optional.of(id), expected, printed, message, excused);
  }

  /**
   * This departure with both figures.
   *
   * @param right the figure that follows from the rules
   * @param wrong the figure as printed
   * @return the departure with them
   */
  public Departure figures(String right, String wrong) {
    return new Departure(path, indicator, Optional.of(right), Optional.of(wrong), message, excused);
  }

  /**
   * This departure with the figure as printed.
   *
   * @param figure the figure
   * @return the departure with it
   */
  public Departure printed(String figure) {
    return new Departure(path, indicator, expected, Optional.of(figure), message, excused);
  }

  /**
   * This departure, excused or not.
   *
   * @param stated whether the severity is lowered
   * @return the departure
   */
  public Departure excused(boolean stated) {
    return new Departure(path, indicator, expected, printed, message, stated);
  }
}
