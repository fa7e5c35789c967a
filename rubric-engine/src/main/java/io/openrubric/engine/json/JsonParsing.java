package io.openrubric.engine.json;

import com.google.common.collect.ImmutableList;
import io.openrubric.api.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Turns text into values. The only class that knows the JSON library.
 *
 * <p>A duplicate field or a text that is too long is a problem and parsing goes on; a fault of
 * syntax or of depth ends it.
 */
final class JsonParsing {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          // Names of one document must not fill a table that outlives it.
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(JsonDocument.MAX_DEPTH)
                  // The document is bounded already; longer texts become problems with a pointer.
                  .maxStringLength(JsonDocument.MAX_LENGTH)
                  .maxNumberLength(JsonDocument.MAX_LENGTH)
                  .maxNameLength(JsonDocument.MAX_LENGTH)
                  .build())
          .build();

  private final JsonParser parser;
  private final ProblemList problems;

  private JsonParsing(JsonParser parser, ProblemList problems) {
    this.parser = parser;
    this.problems = problems;
  }

  /** Parses a document that is not too long; empty if it ended in a problem. */
  static Optional<JsonValue> parse(String json, ProblemList problems) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      return new JsonParsing(parser, problems).parse();
    }
  }

  private Optional<JsonValue> parse() {
    try {
      return document();
    } catch (StreamConstraintsException e) {
      problems.add(
          JsonProblemCode.TOO_LARGE,
          place(parser.currentTokenLocation()),
          "嵌套应至多 " + JsonDocument.MAX_DEPTH + " 层，实际更深",
          "Expected at most " + JsonDocument.MAX_DEPTH + " levels of nesting, got more");
    } catch (JacksonException e) {
      malformed(place(e.getLocation()), Text.same(withoutSource(e.getOriginalMessage())));
    }
    return Optional.empty();
  }

  private Optional<JsonValue> document() {
    JsonToken first = parser.nextToken();
    if (first == null) {
      malformed(place(parser.currentLocation()), Text.of("空文档", "an empty document"));
      return Optional.empty();
    }
    JsonValue value = value(first, Pointer.ROOT);
    if (parser.nextToken() != null) {
      malformed(
          place(parser.currentTokenLocation()),
          Text.of("文档结束后还有内容", "more after the end of the document"));
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private JsonValue value(JsonToken token, Pointer at) {
    return switch (token) {
      case START_OBJECT -> object(at);
      case START_ARRAY -> array(at);
      case VALUE_STRING -> new JsonValue.OfText(bounded(JsonDocument.MAX_TEXT, at));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new JsonValue.OfNumber(bounded(JsonDocument.MAX_NUMBER, at));
      case VALUE_TRUE -> new JsonValue.OfFlag(true);
      case VALUE_FALSE -> new JsonValue.OfFlag(false);
      case VALUE_NULL -> new JsonValue.OfNull();
      default -> throw new IllegalStateException("Expected a value, got " + token + " at " + at);
    };
  }

  private JsonValue array(Pointer at) {
    ImmutableList.Builder<JsonValue> items = ImmutableList.builder();
    int index = 0;
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      items.add(value(t, at.item(index++)));
    }
    return new JsonValue.OfArray(items.build());
  }

  private JsonValue object(Pointer at) {
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    Map<String, Integer> repeated = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      checkLength(name, JsonDocument.MAX_NAME, at.field(name));
      JsonValue value = value(parser.nextToken(), at.field(name));
      if (fields.putIfAbsent(name, value) != null) {
        repeated.merge(name, 1, Integer::sum);
      }
    }
    repeated.forEach((name, again) -> duplicate(at.field(name), name, again + 1));
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

  private String bounded(int most, Pointer at) {
    String text = parser.getString();
    return checkLength(text, most, at) ? text : "0";
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

  private void malformed(String place, Text got) {
    problems.add(
        JsonProblemCode.MALFORMED_JSON,
        place,
        "应为合法的 JSON，实为：" + got.zh(),
        "Expected well-formed JSON, got: " + got.en());
  }

  /** The library's sentence without its remark on which source it is reading from. */
  private static String withoutSource(String message) {
    int source = message.indexOf("[Source:");
    int remark = source < 0 ? -1 : message.lastIndexOf('(', source);
    return remark < 0 ? message : message.substring(0, remark).strip();
  }

  private static String place(TokenStreamLocation location) {
    return "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }
}
