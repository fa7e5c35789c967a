package io.openrubric.engine.json;

import io.openrubric.api.Text;
import io.openrubric.engine.text.Nearest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields of an object being read (文档中的字段). Lives only while its document is read.
 *
 * @since 0.1.0
 */
public final class JsonFields {

  private static final JsonValue ABSENT = new JsonValue.OfNull();

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

  /**
   * The names of the fields.
   *
   * @return the names in order
   */
  public Set<String> names() {
    return fields.keySet();
  }

  /**
   * Whether there is a field of this name.
   *
   * @param name the name
   * @return whether there is
   */
  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /**
   * The value of a field that must be there. Where it is missing that is a problem, and what is
   * read of the value instead is harmless and makes no further one.
   *
   * @param name its name
   * @return the value
   */
  public JsonNode node(String name) {
    Pointer pointer = node.pointer().field(name);
    JsonValue value = fields.get(name);
    if (value != null) {
      return new JsonNode(value, pointer, node.problems());
    }
    if (isObject) {
      node.problems()
          .add(
              JsonProblemCode.MISSING_FIELD,
              pointer,
              "应有字段 " + Shown.quoted(name) + "，实际没有",
              "Expected field " + Shown.quoted(name) + ", got none");
    }
    return new JsonNode(ABSENT, pointer, new ProblemList(name));
  }

  /**
   * Reads a field that must be there and hold text.
   *
   * @param name its name
   * @return the text, empty if it is missing
   */
  public String text(String name) {
    return node(name).text();
  }

  /**
   * Reads a field that may be left out.
   *
   * @param name its name
   * @param reader reads its value
   * @param <T> the type of the value
   * @return the value, empty if there is no such field
   */
  public <T> Optional<T> optional(String name, Function<JsonNode, T> reader) {
    return has(name) ? Optional.of(reader.apply(node(name))) : Optional.empty();
  }

  /** The names of fields and of some more. */
  static List<String> names(List<String> names, String... more) {
    List<String> all = new ArrayList<>(names);
    Collections.addAll(all, more);
    return List.copyOf(all);
  }

  void refuseUnknown(List<String> known) {
    for (String name : fields.keySet()) {
      if (node.problems().isFull()) {
        return;
      }
      if (!known.contains(name)) {
        Text question = Nearest.question(Nearest.to(name, known).map(Shown::quoted));
        node.problems()
            .add(
                JsonProblemCode.UNKNOWN_FIELD,
                node.pointer().field(name),
                "字段应为 " + String.join("、", known) + " 之一，实为 " + Shown.quoted(name) + question.zh(),
                "Expected one of the fields "
                    + String.join(", ", known)
                    + ", got "
                    + Shown.quoted(name)
                    + question.en());
      }
    }
  }
}
