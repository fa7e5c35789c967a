package io.openrubric.engine.json;

import io.openrubric.api.Parameter;
import io.openrubric.api.Text;
import io.openrubric.api.number.Interval;
import io.openrubric.api.spi.ParameterSpec;
import java.util.List;
import java.util.stream.Stream;

/** The pieces a JSON Schema is made of. */
final class SchemaParts {
  private static final String DIGITS = "[0-9]+(\\.[0-9]+)?$|";
  private static final String FRACTION = "[0-9]+/[0-9]+$";
  private static final String ANY_SIGN = "^[+-]?";
  private static final String NO_MINUS = "^\\+?";

  private SchemaParts() {}

  /** A reference to a definition. */
  static JsonValue ref(String definition) {
    return JsonValue.object().put("$ref", "#/$defs/" + definition).build();
  }

  /** A reference with words of its own. */
  static JsonValue ref(String definition, String zh, String en) {
    return JsonValue.object()
        .put("$ref", "#/$defs/" + definition)
        .put("description", described(Text.of(zh, en)))
        .build();
  }

  static String described(Text text) {
    return text.zh() + " · " + text.en();
  }

  static JsonValue.Builder type(String type, String zh, String en) {
    return JsonValue.object().put("type", type).put("description", described(Text.of(zh, en)));
  }

  static JsonValue text(String zh, String en) {
    return type("string", zh, en).build();
  }

  static JsonValue wholeNumber(String zh, String en) {
    return type("integer", zh, en).put("minimum", 1).put("maximum", Integer.MAX_VALUE).build();
  }

  static JsonValue pattern(String pattern, String zh, String en) {
    return type("string", zh, en).put("pattern", pattern).build();
  }

  static JsonValue words(List<String> words, String zh, String en) {
    return JsonValue.object()
        .put("enum", texts(words.stream()))
        .put("description", described(Text.of(zh, en)))
        .build();
  }

  static JsonValue array(JsonValue items, String zh, String en) {
    return type("array", zh, en).put("items", items).build();
  }

  static JsonValue constant(String word) {
    return JsonValue.object().put("const", word).build();
  }

  static JsonValue anyOf(JsonValue... choices) {
    return JsonValue.object().put("anyOf", List.of(choices)).build();
  }

  static JsonValue required(String... names) {
    return JsonValue.object().put("required", texts(Stream.of(names))).build();
  }

  /** An object of these fields and no others. */
  static JsonValue.Builder object(JsonValue fields, List<String> required) {
    return JsonValue.object()
        .put("type", "object")
        .put("properties", fields)
        .put("required", texts(required.stream()))
        .put("additionalProperties", false);
  }

  static List<JsonValue> texts(Stream<String> words) {
    return words.map(JsonValue::of).toList();
  }

  /** A decimal or fraction as text, or a JSON number. */
  static JsonValue decimal(Interval range, Text description) {
    boolean positive = range.lower().map(lower -> !lower.isNegative()).orElse(false);
    String sign = positive ? NO_MINUS : ANY_SIGN;
    JsonValue text =
        JsonValue.object()
            .put("type", "string")
            .put("pattern", sign + DIGITS + sign + FRACTION)
            .build();
    JsonValue.Builder number = JsonValue.object().put("type", "number");
    if (positive) {
      number.put("minimum", 0);
    }
    boolean bounded = range.lower().isPresent() || range.upper().isPresent();
    String within = bounded ? " " + range : "";
    return JsonValue.object()
        .put("anyOf", List.of(text, number.build()))
        .put("description", described(description) + within)
        .build();
  }

  /** What a parameter of a rule can be. */
  static JsonValue parameter(ParameterSpec spec) {
    JsonValue schema = withoutDefault(spec);
    return spec.fallback().map(fallback -> withDefault(schema, fallback)).orElse(schema);
  }

  private static JsonValue withDefault(JsonValue schema, Parameter fallback) {
    JsonValue.Builder more = JsonValue.object();
    ((JsonValue.OfObject) schema).fields().forEach(more::put);
    return more.put("default", RuleWriter.value(fallback)).build();
  }

  private static JsonValue withoutDefault(ParameterSpec spec) {
    Text description = spec.description();
    return switch (spec.type()) {
      case NUMBER, INTEGER -> decimal(spec.range(), description);
      case TEXT -> pattern("\\S", description.zh(), description.en());
      case CHOICE -> words(spec.choices(), description.zh(), description.en());
      case FLAG -> type("boolean", description.zh(), description.en()).build();
      case OBJECT ->
          parameters(JsonValue.object(), List.of(), spec.fields())
              .put("description", described(description))
              .build();
      case LIST ->
          type("array", description.zh(), description.en())
              .put("minItems", 1)
              .put("items", parameters(JsonValue.object(), List.of(), spec.fields()).build())
              .build();
    };
  }

  /** An object of fields that were put before, and of parameters. */
  static JsonValue.Builder parameters(
      JsonValue.Builder fields, List<String> required, List<ParameterSpec> specs) {
    specs.forEach(spec -> fields.put(spec.name(), parameter(spec)));
    Stream<String> needed = specs.stream().filter(ParameterSpec::required).map(ParameterSpec::name);
    return object(fields.build(), Stream.concat(required.stream(), needed).toList());
  }
}
