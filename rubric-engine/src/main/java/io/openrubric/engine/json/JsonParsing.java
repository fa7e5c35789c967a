package io.openrubric.engine.json;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.CharArrayReader;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns text into values. The only class that knows the JSON library.
 *
 * <p>A duplicate field or a text that is too long is a problem and parsing goes on; a fault of
 * syntax or of depth ends it.
 *
 * <p>Of Gson only the reader is used, five classes: a library that is configured through a factory
 * took five times as long to come to its first value.
 */
final class JsonParsing {

  private final CharBuffer json;
  private final JsonReader reader;
  private final ProblemList problems;

  private JsonParsing(CharBuffer json, ProblemList problems) {
    this.json = json;
    this.problems = problems;
    this.reader =
        new JsonReader(
            new CharArrayReader(json.array(), json.arrayOffset() + json.position(), json.length()));
    reader.setStrictness(Strictness.STRICT);
    reader.setNestingLimit(JsonDocument.MAX_DEPTH);
  }

  /**
   * Parses a document that is not too long; empty if it ended in a problem.
   *
   * @param json the document, in an array, perhaps after a byte order mark
   */
  static Optional<JsonValue> parse(CharBuffer json, ProblemList problems) {
    return new JsonParsing(json, problems).parse();
  }

  private Optional<JsonValue> parse() {
    try {
      JsonValue document = value(Pointer.ROOT);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new IllegalStateException("Expected what follows a document to be refused");
      }
      return Optional.of(document);
    } catch (IOException e) {
      SyntaxFault.of(json, e).addTo(problems);
      return Optional.empty();
    }
  }

  private JsonValue value(Pointer at) throws IOException {
    JsonToken token = reader.peek();
    return switch (token) {
      case BEGIN_OBJECT -> object(at);
      case BEGIN_ARRAY -> array(at);
      case STRING -> new JsonValue.OfText(bounded(JsonDocument.MAX_TEXT, at, ""));
      case NUMBER -> new JsonValue.OfNumber(bounded(JsonDocument.MAX_NUMBER, at, "0"));
      case BOOLEAN -> new JsonValue.OfFlag(reader.nextBoolean());
      case NULL -> {
        reader.nextNull();
        yield new JsonValue.OfNull();
      }
      default -> throw new IllegalStateException("Expected a value, got " + token + " at " + at);
    };
  }

  private JsonValue array(Pointer at) throws IOException {
    List<JsonValue> items = new ArrayList<>();
    reader.beginArray();
    for (int index = 0; reader.hasNext(); index++) {
      items.add(value(at.item(index)));
    }
    reader.endArray();
    return new JsonValue.OfArray(items);
  }

  private JsonValue object(Pointer at) throws IOException {
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    Map<String, Integer> repeated = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      Pointer field = at.field(name);
      checkLength(name, JsonDocument.MAX_NAME, field);
      if (fields.putIfAbsent(name, value(field)) != null) {
        repeated.merge(name, 1, Integer::sum);
      }
    }
    reader.endObject();
    for (Map.Entry<String, Integer> again : repeated.entrySet()) {
      duplicate(at.field(again.getKey()), again.getKey(), again.getValue() + 1);
    }
    return new JsonValue.OfObject(fields);
  }

  private void duplicate(Pointer at, String name, int times) {
    String quoted = Shown.quoted(name);
    problems.add(
        JsonProblemCode.DUPLICATE_KEY,
        at,
        "字段 " + quoted + " 应只出现一次，实际出现 " + times + " 次",
        "Expected field " + quoted + " once, got it " + times + " times");
  }

  private String bounded(int most, Pointer at, String fallback) throws IOException {
    String text = reader.nextString();
    return checkLength(text, most, at) ? text : fallback;
  }

  private boolean checkLength(String text, int most, Pointer at) {
    if (text.length() > most) {
      problems.add(
          JsonProblemCode.TOO_LARGE,
          at,
          "应至多 " + most + " 个字符，实有 " + text.length() + " 个",
          "Expected at most " + most + " characters, got " + text.length());
      return false;
    }
    return true;
  }
}
