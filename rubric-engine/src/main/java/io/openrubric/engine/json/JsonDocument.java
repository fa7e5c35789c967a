package io.openrubric.engine.json;

import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** Reads a document of any schema: bounds it, parses it, and fails with every problem at once. */
final class JsonDocument {

  /** The longest document: characters of a text, bytes of a stream. */
  static final int MAX_LENGTH = 4 << 20;

  static final int MAX_DEPTH = 64;
  static final int MAX_TEXT = 100_000;
  static final int MAX_NUMBER = Rational.MAX_TEXT_LENGTH;
  static final int MAX_NAME = 1_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private JsonDocument() {}

  /**
   * Reads a document of one schema.
   *
   * @param reader reports what is wrong and goes on; its answer is kept only if nothing was
   */
  static <T> T read(String json, String where, String schema, Function<JsonNode, T> reader) {
    ProblemList problems = new ProblemList(where);
    Optional<T> document =
        parse(json, problems)
            .map(root -> new JsonNode(root, Pointer.ROOT, problems))
            .filter(root -> isOf(schema, root, problems))
            .map(reader);
    problems.throwIfAny();
    return document.orElseThrow();
  }

  static <T> T read(InputStream in, String where, String schema, Function<JsonNode, T> reader)
      throws IOException {
    ProblemList problems = new ProblemList(where);
    byte[] bytes = in.readNBytes(MAX_LENGTH + 1);
    if (bytes.length > MAX_LENGTH) {
      tooLong(problems);
    }
    String json = decode(bytes, problems);
    problems.throwIfAny();
    return read(json, where, schema, reader);
  }

  private static Optional<JsonValue> parse(String json, ProblemList problems) {
    boolean marked = !json.isEmpty() && json.charAt(0) == BYTE_ORDER_MARK;
    String text = marked ? json.substring(1) : json;
    if (text.length() > MAX_LENGTH) {
      tooLong(problems);
      return Optional.empty();
    }
    try {
      return JsonParsing.parse(text, problems);
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          "Expected tools.jackson.core:jackson-core among the dependencies (and, on the module path,"
              + " among the modules), got none; it is needed to read JSON",
          e);
    }
  }

  private static String decode(byte[] bytes, ProblemList problems) {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(rest).toString();
    } catch (CharacterCodingException e) {
      problems.add(
          JsonProblemCode.MALFORMED_JSON,
          "byte " + rest.position(),
          "应为 UTF-8 编码的文本，此处字节不是",
          "Expected text in UTF-8, got bytes that are not");
      return "";
    }
  }

  /**
   * Whether to read on; a document of another schema would only be told one unknown field by one.
   */
  private static boolean isOf(String schema, JsonNode root, ProblemList problems) {
    if (root.value() instanceof JsonValue.OfObject object
        && object.fields().get("schema") instanceof JsonValue.OfText text
        && !text.value().equals(schema)) {
      problems.addExpected(
          JsonProblemCode.BAD_VALUE,
          root.pointer().field("schema"),
          Text.same(Shown.quoted(schema)),
          Text.same(Shown.quoted(text.value())));
      return false;
    }
    return true;
  }

  private static void tooLong(ProblemList problems) {
    problems.add(
        JsonProblemCode.TOO_LARGE,
        Pointer.ROOT,
        "文档应至多 4 MiB，实际更大",
        "Expected a document of at most 4 MiB, got a larger one");
  }
}
