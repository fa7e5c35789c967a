package io.openrubric.engine.json;

import io.openrubric.engine.text.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The fields of an object being read. */
final class JsonFields {

  private final JsonNode node;
  private final Map<String, JsonValue> fields;
  private final boolean isObject;

  /**
   * Fields of an object.
   *
   * @param isObject whether there was one; if not, that is told already, and missing fields are not
   */
  JsonFields(JsonNode node, Map<String, JsonValue> fields, boolean isObject) {
    this.node = node;
    this.fields = fields;
    this.isObject = isObject;
  }

  Set<String> names() {
    return fields.keySet();
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  /** Reads a field that must be there. */
  <T> T required(String name, Function<JsonNode, T> reader, T fallback) {
    Optional<T> value = optional(name, reader);
    if (value.isEmpty() && isObject) {
      node.problems()
          .add(
              JsonProblemCode.MISSING_FIELD,
              node.pointer().field(name),
              "应有字段 " + Shown.quoted(name) + "，实际没有",
              "Expected field " + Shown.quoted(name) + ", got none");
    }
    return value.orElse(fallback);
  }

  /** Reads a field that may be left out. */
  <T> Optional<T> optional(String name, Function<JsonNode, T> reader) {
    return Optional.ofNullable(fields.get(name))
        .map(
            value ->
                reader.apply(new JsonNode(value, node.pointer().field(name), node.problems())));
  }

  void refuseUnknown(List<String> known) {
    for (String name : fields.keySet()) {
      if (node.problems().isFull()) {
        return;
      }
      if (!known.contains(name)) {
        Optional<String> nearest = Nearest.to(name, known);
        String zh = nearest.map(word -> "；是否为 \"" + word + "\"？").orElse("");
        String en = nearest.map(word -> "; did you mean \"" + word + "\"?").orElse("");
        node.problems()
            .add(
                JsonProblemCode.UNKNOWN_FIELD,
                node.pointer().field(name),
                "字段应为 " + String.join("、", known) + " 之一，实为 " + Shown.quoted(name) + zh,
                "Expected one of the fields "
                    + String.join(", ", known)
                    + ", got "
                    + Shown.quoted(name)
                    + en);
      }
    }
  }
}
