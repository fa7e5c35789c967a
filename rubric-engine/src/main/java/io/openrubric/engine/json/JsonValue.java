package io.openrubric.engine.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A JSON value (JSON 值): text, number, flag, null, array or object.
 *
 * <p>Numbers keep their digits; nothing here is ever binary floating point. Objects keep the order
 * of their fields.
 *
 * <pre>{@code
 * String json = JsonValue.object().put("total", "86.00").put("grade", "良").build().toJson();
 * }</pre>
 *
 * <p>Immutable and thread-safe. Works without a JSON library on the path.
 *
 * @since 0.1.0
 */
public sealed interface JsonValue {

  /**
   * Text.
   *
   * @param value the words
   */
  record OfText(String value) implements JsonValue {
    /** Checks that it is there. */
    public OfText {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * A number.
   *
   * @param literal its digits as JSON writes them
   */
  record OfNumber(String literal) implements JsonValue {
    /** Apart, since most numbers are but a few digits. */
    private static final class Form {
      static final Pattern NUMBER =
          Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");
    }

    /**
     * Checks the digits.
     *
     * @throws IllegalArgumentException if JSON has no such number
     */
    public OfNumber {
      if (!isCount(literal) && !Form.NUMBER.matcher(literal).matches()) {
        throw new IllegalArgumentException("Expected a JSON number, got " + Shown.quoted(literal));
      }
    }

    private static boolean isCount(String literal) {
      for (int i = 0; i < literal.length(); i++) {
        if (literal.charAt(i) < (i == 0 ? '1' : '0') || literal.charAt(i) > '9') {
          return false;
        }
      }
      return !literal.isEmpty();
    }
  }

  /**
   * True or false.
   *
   * @param value the answer
   */
  record OfFlag(boolean value) implements JsonValue {}

  /** JSON's null. */
  record OfNull() implements JsonValue {}

  /**
   * An array.
   *
   * @param items the items in order
   */
  record OfArray(List<JsonValue> items) implements JsonValue {
    /** Copies the items. */
    public OfArray {
      items = List.copyOf(items);
    }
  }

  /**
   * An object.
   *
   * @param fields the fields in order
   */
  record OfObject(Map<String, JsonValue> fields) implements JsonValue {
    /** Copies the fields. */
    public OfObject {
      Map<String, JsonValue> copy = new LinkedHashMap<>();
      for (Map.Entry<String, JsonValue> field : fields.entrySet()) {
        copy.put(
            Objects.requireNonNull(field.getKey(), "name"),
            Objects.requireNonNull(field.getValue(), "value"));
      }
      fields = Collections.unmodifiableMap(copy);
    }
  }

  /**
   * Text.
   *
   * @param value the words
   * @return the value
   */
  static JsonValue of(String value) {
    return new OfText(value);
  }

  /**
   * True or false.
   *
   * @param value the answer
   * @return the value
   */
  static JsonValue of(boolean value) {
    return new OfFlag(value);
  }

  /**
   * A whole number, such as a count or a year; decimals are written as text.
   *
   * @param value the number
   * @return the value
   */
  static JsonValue of(long value) {
    return new OfNumber(Long.toString(value));
  }

  /**
   * An array.
   *
   * @param items the items in order
   * @return the value
   */
  static JsonValue of(List<? extends JsonValue> items) {
    return new OfArray(List.copyOf(items));
  }

  /**
   * Starts an object.
   *
   * @return a builder without fields
   */
  static Builder object() {
    return new Builder();
  }

  /**
   * The value as JSON text: two blanks of indentation, {@code \n} between lines and at the end,
   * nothing escaped that need not be. Equal text for equal values in equal order.
   *
   * @return the text
   */
  default String toJson() {
    return JsonWriter.write(this);
  }

  /** Builds an object field by field. */
  final class Builder {
    private final Map<String, JsonValue> fields = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Adds a field.
     *
     * @param name its name
     * @param value its value
     * @return this builder
     * @throws IllegalArgumentException if there is a field of this name
     */
    public Builder put(String name, JsonValue value) {
      if (fields.putIfAbsent(name, value) != null) {
        throw new IllegalArgumentException(
            "Expected field " + Shown.quoted(name) + " once, got it twice");
      }
      return this;
    }

    /**
     * Adds text, such as a decimal.
     *
     * @param name its name
     * @param value the words
     * @return this builder
     * @throws IllegalArgumentException if there is a field of this name
     */
    public Builder put(String name, String value) {
      return put(name, of(value));
    }

    /**
     * Adds true or false.
     *
     * @param name its name
     * @param value the answer
     * @return this builder
     * @throws IllegalArgumentException if there is a field of this name
     */
    public Builder put(String name, boolean value) {
      return put(name, of(value));
    }

    /**
     * Adds a whole number.
     *
     * @param name its name
     * @param value the number
     * @return this builder
     * @throws IllegalArgumentException if there is a field of this name
     */
    public Builder put(String name, long value) {
      return put(name, of(value));
    }

    /**
     * Adds an array.
     *
     * @param name its name
     * @param items its items in order
     * @return this builder
     * @throws IllegalArgumentException if there is a field of this name
     */
    public Builder put(String name, List<? extends JsonValue> items) {
      return put(name, of(items));
    }

    /**
     * The object.
     *
     * @return what was added, in that order
     */
    public OfObject build() {
      return new OfObject(fields);
    }
  }
}
