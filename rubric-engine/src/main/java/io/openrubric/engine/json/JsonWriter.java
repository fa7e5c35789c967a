package io.openrubric.engine.json;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes values as text, always in the same form.
 *
 * <p>Written by hand, so that the bytes a hash is taken of never depend on a library's release.
 */
final class JsonWriter {

  private static final char REPLACEMENT = '\uFFFD';
  private static final String INDENT = "  ";

  private final StringBuilder out = new StringBuilder();

  private JsonWriter() {}

  static String write(JsonValue value) {
    JsonWriter writer = new JsonWriter();
    writer.value(value, "\n");
    return writer.out.append('\n').toString();
  }

  private void value(JsonValue value, String newLine) {
    if (value instanceof JsonValue.OfText text) {
      quote(text.value());
    } else if (value instanceof JsonValue.OfNumber number) {
      out.append(number.literal());
    } else if (value instanceof JsonValue.OfFlag flag) {
      out.append(flag.value());
    } else if (value instanceof JsonValue.OfArray array) {
      array(array.items(), newLine);
    } else if (value instanceof JsonValue.OfObject object) {
      object(object.fields(), newLine);
    } else {
      out.append("null");
    }
  }

  private void array(List<JsonValue> items, String newLine) {
    if (items.isEmpty()) {
      out.append("[]");
      return;
    }
    out.append('[');
    for (Iterator<JsonValue> rest = items.iterator(); rest.hasNext(); ) {
      out.append(newLine).append(INDENT);
      value(rest.next(), newLine + INDENT);
      out.append(rest.hasNext() ? "," : newLine);
    }
    out.append(']');
  }

  private void object(Map<String, JsonValue> fields, String newLine) {
    if (fields.isEmpty()) {
      out.append("{}");
      return;
    }
    out.append('{');
    for (Iterator<Map.Entry<String, JsonValue>> rest = fields.entrySet().iterator();
        rest.hasNext(); ) {
      Map.Entry<String, JsonValue> field = rest.next();
      out.append(newLine).append(INDENT);
      quote(field.getKey());
      out.append(": ");
      value(field.getValue(), newLine + INDENT);
      out.append(rest.hasNext() ? "," : newLine);
    }
    out.append('}');
  }

  private void quote(String text) {
    out.append('"');
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Character.isHighSurrogate(c)
          && at + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(at + 1))) {
        out.append(c).append(text.charAt(++at));
      } else {
        character(c);
      }
    }
    out.append('"');
  }

  private void character(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      default -> {
        if (c < ' ') {
          out.append(String.format("\\u%04x", (int) c));
        } else {
          // Half of a character has no UTF-8 form.
          out.append(Character.isSurrogate(c) ? REPLACEMENT : c);
        }
      }
    }
  }
}
