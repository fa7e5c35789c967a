package io.openrubric.standard.cn.cli;

import io.openrubric.engine.json.JsonValue;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes {@code {"name":[…], …}} item by item, so that none need be kept; nothing before the first.
 */
final class JsonList {
  private final String name;
  private final Writer out;
  private long count;

  JsonList(String name, Writer out) {
    this.name = name;
    this.out = out;
  }

  /** How many items there are. */
  long count() {
    return count;
  }

  void add(JsonValue item) throws IOException {
    out.write(count++ == 0 ? start() + "\n    " : ",\n    ");
    out.write(indented(item, "    "));
  }

  /** Ends the list. */
  void end() throws IOException {
    out.write(count == 0 ? start() + "]" : "\n  ]");
  }

  private String start() {
    return "{\n  \"" + name + "\": [";
  }

  /** Writes a field behind the list. */
  void field(String name, JsonValue value) throws IOException {
    out.write(",\n  \"" + name + "\": " + indented(value, "  "));
  }

  /** Ends the document. */
  void close() throws IOException {
    out.write("\n}\n");
  }

  private static String indented(JsonValue value, String indent) {
    return value.toJson().stripTrailing().replace("\n", "\n" + indent);
  }
}
