package io.openrubric.engine.json;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a document of any schema (读取 JSON 文档): bounds it, parses it, and fails with every problem
 * at once. The codecs here read by it, and so can one for a schema of your own:
 *
 * <pre>{@code
 * Visit visit = JsonDocument.read(json, "visit.json", "county/visit/1", root -> {
 *   JsonFields fields = root.fields(List.of("schema", "place", "days"));
 *   return new Visit(fields.text("place"),
 *       fields.node("days").integer(1));
 * });
 * }</pre>
 *
 * <p>A document is at most 4 MiB long and 64 levels deep.
 *
 * @since 0.1.0
 */
public final class JsonDocument {

  /** The longest document: characters of a text, bytes of a stream. */
  static final int MAX_LENGTH = 4 << 20;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  static final int MAX_DEPTH = 64;
  static final int MAX_TEXT = 100_000;
  static final int MAX_NUMBER = 1_000;
  static final int MAX_NAME = 1_000;

  private JsonDocument() {}

  /**
   * Reads a document from text.
   *
   * @param json the document, at most 4 MiB characters
   * @param where what to call the document in messages, such as its file name
   * @param schema the schema it must name
   * @param reader makes the result; reports what is wrong and goes on, and its answer is kept only
   *     if nothing was
   * @param <T> the type of the result
   * @return the result
   * @throws io.openrubric.api.InvalidDocumentException if it cannot be read, with every problem
   * @throws IllegalStateException if {@code com.google.code.gson:gson} 2.11 or newer is not on the
   *     path
   */
  public static <T> T read(String json, String where, String schema, Function<JsonNode, T> reader) {
    return read(json, where, List.of(schema), reader);
  }

  /**
   * Reads a document from UTF-8 bytes, with or without a byte order mark.
   *
   * @param in the document, at most 4 MiB; not closed here
   * @param where what to call the document in messages, such as its file name
   * @param schema the schema it must name
   * @param reader makes the result; reports what is wrong and goes on, and its answer is kept only
   *     if nothing was
   * @param <T> the type of the result
   * @return the result
   * @throws IOException if the stream cannot be read
   * @throws io.openrubric.api.InvalidDocumentException if the document cannot be read, with every
   *     problem
   * @throws IllegalStateException if {@code com.google.code.gson:gson} 2.11 or newer is not on the
   *     path
   */
  public static <T> T read(
      InputStream in, String where, String schema, Function<JsonNode, T> reader)
      throws IOException {
    return read(in, where, List.of(schema), reader);
  }

  /**
   * Reads a document of one of some schemas.
   *
   * @param schemas one of these it must name
   * @param reader reports what is wrong and goes on, and its answer is kept only if nothing was
   */
  static <T> T read(String json, String where, List<String> schemas, Function<JsonNode, T> reader) {
    ProblemList problems = new ProblemList(where);
    if (requireNonNull(json, "json").length() > MAX_LENGTH + 1) {
      tooLong(problems);
    }
    problems.throwIfAny();
    return read(CharBuffer.wrap(json.toCharArray()), schemas, reader, problems);
  }

  static <T> T read(
      InputStream in, String where, List<String> schemas, Function<JsonNode, T> reader)
      throws IOException {
    ProblemList problems = new ProblemList(where);
    byte[] bytes = in.readNBytes(MAX_LENGTH + 1);
    if (bytes.length > MAX_LENGTH) {
      tooLong(problems);
    }
    CharBuffer json = decode(bytes, problems);
    problems.throwIfAny();
    return read(json, schemas, reader, problems);
  }

  private static <T> T read(
      CharBuffer json, List<String> schemas, Function<JsonNode, T> reader, ProblemList problems) {
    Optional<JsonValue> document = parse(json, problems);
    if (document.isPresent()) {
      JsonNode root = new JsonNode(document.get(), Pointer.ROOT, problems);
      if (isOf(schemas, root)) {
        T read = reader.apply(root);
        problems.throwIfAny();
        return read;
      }
    }
    throw problems.asException();
  }

  private static Optional<JsonValue> parse(CharBuffer json, ProblemList problems) {
    // The library would pass over a second one.
    boolean marked =
        !json.isEmpty()
            && json.charAt(0) == BYTE_ORDER_MARK
            && !(json.length() > 1 && json.charAt(1) == BYTE_ORDER_MARK);
    CharBuffer unmarked = marked ? json.slice(1, json.length() - 1) : json;
    if (unmarked.length() > MAX_LENGTH) {
      tooLong(problems);
      return Optional.empty();
    }
    try {
      return JsonParsing.parse(unmarked, problems);
    } catch (NoClassDefFoundError | IncompatibleClassChangeError e) {
      throw new IllegalStateException(
          "Expected com.google.code.gson:gson 2.11 or newer among the dependencies (and, on the"
              + " module path, among the modules), got none or an older one; it is needed to read"
              + " JSON",
          e);
    }
  }

  private static CharBuffer decode(byte[] bytes, ProblemList problems) {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(rest);
    } catch (CharacterCodingException e) {
      problems.add(
          JsonProblemCode.MALFORMED_JSON,
          "byte " + rest.position(),
          "应为 UTF-8 编码的文本，此处字节不是",
          "Expected text in UTF-8, got bytes that are not");
      return CharBuffer.allocate(0);
    }
  }

  /**
   * Whether a document names one of the schemas, or none at all; one of another would only be told
   * unknown field by unknown field.
   */
  private static boolean isOf(List<String> schemas, JsonNode root) {
    if (!(root.value() instanceof JsonValue.OfObject object)
        || !(object.fields().get("schema") instanceof JsonValue.OfText schema)
        || schemas.contains(schema.value())) {
      return true;
    }
    List<String> known = schemas.stream().map(Shown::quoted).toList();
    root.problems()
        .addExpected(
            JsonProblemCode.BAD_VALUE,
            root.pointer().field("schema"),
            Text.of(String.join(" 或 ", known), String.join(" or ", known)),
            Text.same(Shown.quoted(schema.value())));
    return false;
  }

  private static void tooLong(ProblemList problems) {
    problems.add(
        JsonProblemCode.TOO_LARGE,
        Pointer.ROOT,
        "文档应至多 4 MiB，实际更大",
        "Expected a document of at most 4 MiB, got a larger one");
  }
}
