package io.openrubric.api.spi;

import io.openrubric.api.Parameter;
import io.openrubric.api.Text;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import java.util.List;
import java.util.Optional;

/**
 * One parameter of a kind of rule: what the engine checks before the formula sees it, and what
 * documentation is made from.
 *
 * <pre>{@code
 * ParameterSpec.number("unit", Text.of("扣分单位", "size of a unit"), Interval.greaterThan(Rational.ZERO))
 * ParameterSpec.choice("side", Text.of("方向", "direction"), "below", "above").orElse(Parameter.of("below"))
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the key in the rule
 * @param type the kind of value
 * @param description what it means
 * @param range the numbers allowed, for {@link Type#NUMBER} and {@link Type#INTEGER}
 * @param choices the words allowed, for {@link Type#CHOICE}
 * @param fields the fields, for {@link Type#OBJECT} and of each item for {@link Type#LIST}
 * @param required whether the rule must have it
 * @param fallback what stands in when the rule leaves it out, empty for nothing
 * @since 0.1.0
 */
public record ParameterSpec(
    String name,
    Type type,
    Text description,
    Interval range,
    List<String> choices,
    List<ParameterSpec> fields,
    boolean required,
    Optional<Parameter> fallback) {

  /** The kinds of value a parameter takes. */
  public enum Type {
    /** An exact number. */
    NUMBER,
    /** A whole number. */
    INTEGER,
    /** Any words. */
    TEXT,
    /** One of some words. */
    CHOICE,
    /** Yes or no. */
    FLAG,
    /** Named values. */
    OBJECT,
    /** Several objects of the same fields, at least one. */
    LIST
  }

  /**
   * Copies the lists and checks the default.
   *
   * @throws IllegalArgumentException if the default is none of the values allowed
   */
  public ParameterSpec {
    choices = List.copyOf(choices);
    fields = List.copyOf(fields);
    if (fallback.isPresent() && !allows(type, range, choices, fallback.get())) {
      throw new IllegalArgumentException(
          "Expected a default "
              + expected(type, range, choices)
              + ", got "
              + fallback.get()
              + " (parameter "
              + name
              + ")");
    }
  }

  private static boolean allows(Type type, Interval range, List<String> choices, Parameter value) {
    return switch (type) {
      case NUMBER -> number(value).filter(range::contains).isPresent();
      case INTEGER -> number(value).filter(Rational::isInteger).filter(range::contains).isPresent();
      case TEXT -> value instanceof Parameter.OfText text && !text.value().isBlank();
      case CHOICE -> value instanceof Parameter.OfText text && choices.contains(text.value());
      case FLAG -> value instanceof Parameter.OfFlag;
      case OBJECT -> value instanceof Parameter.OfObject;
      case LIST -> value instanceof Parameter.OfList list && !list.values().isEmpty();
    };
  }

  private static Optional<Rational> number(Parameter value) {
    try {
      return value instanceof Parameter.OfText text
          ? Optional.of(Rational.parse(text.value()))
          : Optional.empty();
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  private static String expected(Type type, Interval range, List<String> choices) {
    return switch (type) {
      case NUMBER -> "in " + range;
      case INTEGER -> "that is a whole number in " + range;
      case TEXT -> "of some words";
      case CHOICE -> "that is one of " + choices;
      case FLAG -> "that is true or false";
      case OBJECT -> "that is an object";
      case LIST -> "that is a list with at least one item";
    };
  }

  /**
   * A required number.
   *
   * @param name the key
   * @param description what it means
   * @param range the numbers allowed
   * @return the spec
   */
  public static ParameterSpec number(String name, Text description, Interval range) {
    return of(name, Type.NUMBER, description, range, List.of(), List.of());
  }

  /**
   * A required whole number.
   *
   * @param name the key
   * @param description what it means
   * @param least the least
   * @param most the most
   * @return the spec
   */
  public static ParameterSpec integer(String name, Text description, long least, long most) {
    Interval range = Interval.closed(Rational.of(least), Rational.of(most));
    return of(name, Type.INTEGER, description, range, List.of(), List.of());
  }

  /**
   * Required words.
   *
   * @param name the key
   * @param description what they mean
   * @return the spec
   */
  public static ParameterSpec text(String name, Text description) {
    return of(name, Type.TEXT, description, Interval.all(), List.of(), List.of());
  }

  /**
   * A required choice among words.
   *
   * @param name the key
   * @param description what it means
   * @param choices the words allowed
   * @return the spec
   */
  public static ParameterSpec choice(String name, Text description, String... choices) {
    return of(name, Type.CHOICE, description, Interval.all(), List.of(choices), List.of());
  }

  /**
   * A required yes or no.
   *
   * @param name the key
   * @param description what it means
   * @return the spec
   */
  public static ParameterSpec flag(String name, Text description) {
    return of(name, Type.FLAG, description, Interval.all(), List.of(), List.of());
  }

  /**
   * A required object.
   *
   * @param name the key
   * @param description what it means
   * @param fields its fields
   * @return the spec
   */
  public static ParameterSpec object(String name, Text description, List<ParameterSpec> fields) {
    return of(name, Type.OBJECT, description, Interval.all(), List.of(), fields);
  }

  /**
   * A required list of objects, at least one.
   *
   * @param name the key
   * @param description what it means
   * @param fields the fields of each object
   * @return the spec
   */
  public static ParameterSpec list(String name, Text description, List<ParameterSpec> fields) {
    return of(name, Type.LIST, description, Interval.all(), List.of(), fields);
  }

  /**
   * The parameter that names an input: an object with {@code input}, {@code zh}, {@code en} and
   * {@code unit}.
   *
   * @param name the key
   * @param description which input it names
   * @return the spec, which may be left out
   */
  public static ParameterSpec inputName(String name, Text description) {
    return object(
            name,
            description,
            List.of(
                text("input", Text.of("填报时的键", "key in observations")),
                text("zh", Text.of("中文名称", "name in Chinese")),
                text("en", Text.of("英文名称", "name in English")).optional(),
                text("unit", Text.of("计量单位", "unit")).optional()))
        .optional();
  }

  /**
   * The same parameter, which may be left out.
   *
   * @return an optional one
   */
  public ParameterSpec optional() {
    return new ParameterSpec(
        name, type, description, range, choices, fields, false, Optional.empty());
  }

  /**
   * The same parameter with a default.
   *
   * @param value what stands in when the rule leaves it out
   * @return an optional one
   * @throws IllegalArgumentException if the value is none of those allowed
   */
  public ParameterSpec orElse(Parameter value) {
    return new ParameterSpec(
        name, type, description, range, choices, fields, false, Optional.of(value));
  }

  private static ParameterSpec of(
      String name,
      Type type,
      Text description,
      Interval range,
      List<String> choices,
      List<ParameterSpec> fields) {
    return new ParameterSpec(
        name, type, description, range, choices, fields, true, Optional.empty());
  }
}
