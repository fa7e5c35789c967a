package io.openrubric.api;

import static java.util.Objects.requireNonNull;

/**
 * What a rule calls one of its inputs (输入项): the key in observations, the words in explanations,
 * and the unit.
 *
 * @param id the key, such as {@code actual}: lower-case ASCII words joined by dots and hyphens
 * @param name the words
 * @param unit the unit the rule counts in, empty for any
 * @since 0.1.0
 */
public record InputName(String id, Text name, String unit) {
  /**
   * Checks that nothing is missing, and keeps the key as the one object of its text, so that
   * finding it among observed inputs is quick.
   *
   * @throws NullPointerException if a part is null
   */
  public InputName {
    id = requireNonNull(id, "id").intern();
    requireNonNull(name, "name");
    requireNonNull(unit, "unit");
  }

  /**
   * An input of any unit.
   *
   * @param id the key
   * @param zh the words in Chinese
   * @param en the words in English
   * @return the name
   */
  public static InputName of(String id, String zh, String en) {
    return new InputName(id, Text.of(zh, en), "");
  }

  /**
   * The same input counted in a unit.
   *
   * @param unit the unit
   * @return a name with the unit
   */
  public InputName in(String unit) {
    return new InputName(id, name, unit);
  }

  /**
   * Reads the name from a rule's parameters: {@code input}, {@code zh}, and where given {@code en}
   * and {@code unit}.
   *
   * @param named the parameters, as {@code ParameterSpec.inputName} describes them
   * @return the name
   * @throws java.util.NoSuchElementException if {@code input} or {@code zh} is not there
   */
  public static InputName from(Parameters named) {
    return new InputName(
        named.text("input"), named.bilingual(), named.has("unit") ? named.text("unit") : "");
  }

  Parameter toParameter() {
    Parameters.Builder fields =
        Parameters.builder().put("input", id).put("zh", name.zh()).put("en", name.en());
    return Parameter.of((unit.isEmpty() ? fields : fields.put("unit", unit)).build());
  }
}
