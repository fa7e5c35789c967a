package io.openrubric.api.spi;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.InputName;
import io.openrubric.api.Text;

/**
 * One input that a leaf takes.
 *
 * @param input its key, words and unit
 * @param type the kind of value
 * @param required whether the leaf counts as missing without it
 * @since 0.1.0
 */
public record InputSpec(InputName input, InputType type, boolean required) {
  /**
   * Checks that nothing is missing.
   *
   * @throws NullPointerException if a part is null
   */
  public InputSpec {
    requireNonNull(input, "input");
    requireNonNull(type, "type");
  }

  /**
   * An input without which the leaf counts as missing.
   *
   * @param input its key, words and unit
   * @param type the kind of value
   * @return the spec
   */
  public static InputSpec required(InputName input, InputType type) {
    return new InputSpec(input, type, true);
  }

  /**
   * An input that may be left out.
   *
   * @param input its key, words and unit
   * @param type the kind of value
   * @return the spec
   */
  public static InputSpec optional(InputName input, InputType type) {
    return new InputSpec(input, type, false);
  }

  /**
   * The key in observations.
   *
   * @return the key
   */
  public String id() {
    return input.id();
  }

  /**
   * The words for it.
   *
   * @return the name
   */
  public Text name() {
    return input.name();
  }
}
