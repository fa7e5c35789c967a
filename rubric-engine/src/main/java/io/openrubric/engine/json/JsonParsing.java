package io.openrubric.engine.json;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns text into values. The only class that knows the JSON library.
 *
 * <p>A duplicate field or a text that is too long is a problem and parsing goes on; a fault of
 * syntax or of depth ends it, and so does a number that is longer than the library's buffer.
 *
 * <p>Of Gson only the reader is used, six classes: a library that is configured through a factory
 * took five times as long to come to its first value.
 */
final class JsonParsing {

  private static final int HEX_DIGITS = 4;

  private final JsonReader reader;
  private final ProblemList problems;
  private int depth;

  /** Whether a text or a name is being read. */
  private boolean inText;

  private JsonParsing(Reader json, ProblemList problems) {
    this.reader = new JsonReader(json);
    this.problems = problems;
    reader.setStrictness(Strictness.STRICT);
  }

  /** There are too many levels of nesting. */
  private static final class TooDeepException extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** Gives a text character by character, so that it is known how far it was read. */
  private static final class SlowReader extends Reader {
    private final CharBuffer json;

    /** How many characters were asked for, the end counted as one. */
    int asked;

    SlowReader(CharBuffer json) {
      this.json = json;
    }

    @Override
    public int read(char[] to, int offset, int length) {
      if (asked >= json.length()) {
        asked = json.length() + 1;
        return -1;
      }
      to[offset] = json.charAt(asked++);
      return 1;
    }

    @Override
    public void close() {}
  }

  /**
   * Parses a document that is not too long; empty if it ended in a problem.
   *
   * @param json the document, in an array
   */
  static Optional<JsonValue> parse(CharBuffer json, ProblemList problems) {
    Reader all =
        new CharArrayReader(json.array(), json.arrayOffset() + json.position(), json.length());
    try {
      return Optional.of(new JsonParsing(all, problems).document());
    } catch (IOException e) {
      faultOf(json).addTo(problems, e instanceof TooDeepException);
      return Optional.empty();
    }
  }

  /**
   * The character that no JSON can go on with, or the end. The library tells it in words only, so
   * that one reads again, and slowly.
   */
  private static SyntaxFault faultOf(CharBuffer json) {
    SlowReader slow = new SlowReader(json);
    JsonParsing parsing = new JsonParsing(slow, new ProblemList(""));
    try {
      JsonValue read = parsing.document();
      throw new IllegalStateException("Expected a fault again, got " + Shown.value(read).en());
    } catch (IOException again) {
      int at = Math.max(slow.asked - 1, 0);
      return new SyntaxFault(
          json, parsing.inText ? inEscape(json, at) : inComment(json, at), parsing.inText);
    }
  }

  /** Of what might begin a comment, the library reads a character more. */
  private static int inComment(CharBuffer json, int at) {
    return at > 0 && json.charAt(at - 1) == '/' ? at - 1 : at;
  }

  /** Of an escape of four digits, the library reads all before it looks at any. */
  private static int inEscape(CharBuffer json, int at) {
    for (int u = Math.max(at - HEX_DIGITS, 1); u < at; u++) {
      if (json.charAt(u) == 'u' && isEscaped(json, u)) {
        int digit = u + 1;
        while (digit < at && HexFormat.isHexDigit(json.charAt(digit))) {
          digit++;
        }
        return digit;
      }
    }
    return at;
  }

  /** Whether there is an odd number of backslashes before a character. */
  private static boolean isEscaped(CharBuffer json, int index) {
    int start = index;
    while (start > 0 && json.charAt(start - 1) == '\\') {
      start--;
    }
    return (index - start) % 2 == 1;
  }

  private JsonValue document() throws IOException {
    JsonValue document = value(Pointer.ROOT);
    if (reader.peek() != JsonToken.END_DOCUMENT) {
      throw new MalformedJsonException("Expected nothing after the document");
    }
    return document;
  }

  private JsonValue value(Pointer at) throws IOException {
    JsonToken token = reader.peek();
    return switch (token) {
      case BEGIN_OBJECT -> object(at);
      case BEGIN_ARRAY -> array(at);
      case STRING -> new JsonValue.OfText(bounded(JsonDocument.MAX_TEXT, at));
      case NUMBER -> new JsonValue.OfNumber(bounded(JsonDocument.MAX_NUMBER, at));
      case BOOLEAN -> new JsonValue.OfFlag(reader.nextBoolean());
      case NULL -> {
        reader.nextNull();
        yield new JsonValue.OfNull();
      }
      default -> throw new MalformedJsonException("Expected a value, got " + token);
    };
  }

  private JsonValue array(Pointer at) throws IOException {
    List<JsonValue> items = new ArrayList<>();
    enter();
    reader.beginArray();
    for (int index = 0; reader.hasNext(); index++) {
      items.add(value(at.item(index)));
    }
    reader.endArray();
    depth--;
    return new JsonValue.OfArray(items);
  }

  private JsonValue object(Pointer at) throws IOException {
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    Map<String, Integer> repeated = new LinkedHashMap<>();
    enter();
    reader.beginObject();
    while (reader.hasNext()) {
      inText = true;
      String name = wellFormed(reader.nextName());
      inText = false;
      Pointer field = at.field(name);
      checkLength(name, JsonDocument.MAX_NAME, field);
      if (fields.putIfAbsent(name, value(field)) != null) {
        repeated.merge(name, 1, Integer::sum);
      }
    }
    reader.endObject();
    depth--;
    for (Map.Entry<String, Integer> again : repeated.entrySet()) {
      duplicate(at.field(again.getKey()), again.getKey(), again.getValue() + 1);
    }
    return new JsonValue.OfObject(fields);
  }

  private void enter() throws TooDeepException {
    if (++depth > JsonDocument.MAX_DEPTH) {
      throw new TooDeepException();
    }
  }

  private void duplicate(Pointer at, String name, int times) {
    String quoted = Shown.quoted(name);
    problems.add(
        JsonProblemCode.DUPLICATE_KEY,
        at,
        "字段 " + quoted + " 应只出现一次，实际出现 " + times + " 次",
        "Expected field " + quoted + " once, got it " + times + " times");
  }

  private String bounded(int most, Pointer at) throws IOException {
    inText = true;
    String text = wellFormed(reader.nextString());
    inText = false;
    return checkLength(text, most, at) ? text : "0";
  }

  /** Refuses halves of characters, as the library does in some releases. */
  private static String wellFormed(String text) throws MalformedJsonException {
    if (Shown.hasHalfCharacter(text)) {
      throw new MalformedJsonException("Expected characters, got half of one");
    }
    return text;
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
