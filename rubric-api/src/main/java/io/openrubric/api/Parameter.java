package io.openrubric.api;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.number.Rational;
import java.util.List;

/**
 * One value in the parameters of a {@link Rule}: text, flag, list or object (参数值).
 *
 * <p>Data only, like JSON without null and with decimals as strings. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public sealed interface Parameter {

  /**
   * Words, a choice, or an exact number in the form {@link Rational#toString} prints.
   *
   * @param value the words
   */
  record OfText(String value) implements Parameter {
    /** Checks that it is there. */
    public OfText {
      requireNonNull(value, "value");
    }

    @Override
    public String toString() {
      return value;
    }
  }

  /**
   * Yes or no.
   *
   * @param value the answer
   */
  record OfFlag(boolean value) implements Parameter {
    @Override
    public String toString() {
      return Boolean.toString(value);
    }
  }

  /**
   * Several values in order.
   *
   * @param values the values
   */
  record OfList(List<Parameter> values) implements Parameter {
    /** Copies the list. */
    public OfList {
      values = List.copyOf(values);
    }

    @Override
    public String toString() {
      return values.toString();
    }
  }

  /**
   * Named values.
   *
   * @param fields the values by name
   */
  record OfObject(Parameters fields) implements Parameter {
    /** Checks that they are there. */
    public OfObject {
      requireNonNull(fields, "fields");
    }

    @Override
    public String toString() {
      return fields.toString();
    }
  }

  /**
   * An exact number, kept as its text.
   *
   * @param value the number
   * @return the parameter
   */
  static Parameter of(Rational value) {
    return new OfText(value.toString());
  }

  /**
   * Words or a choice.
   *
   * @param value the words
   * @return the parameter
   */
  static Parameter of(String value) {
    return new OfText(value);
  }

  /**
   * Yes or no.
   *
   * @param value the answer
   * @return the parameter
   */
  static Parameter of(boolean value) {
    return new OfFlag(value);
  }

  /**
   * Several values in order.
   *
   * @param values the values
   * @return the parameter
   */
  static Parameter of(List<? extends Parameter> values) {
    return new OfList(List.copyOf(values));
  }

  /**
   * Named values.
   *
   * @param fields the values by name
   * @return the parameter
   */
  static Parameter of(Parameters fields) {
    return new OfObject(fields);
  }

  /**
   * Words in both languages, as an object with {@code zh} and {@code en}.
   *
   * @param text the words
   * @return the parameter
   */
  static Parameter of(Text text) {
    return of(Parameters.builder().put("zh", text.zh()).put("en", text.en()).build());
  }
}
