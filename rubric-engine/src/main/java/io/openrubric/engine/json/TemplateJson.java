package io.openrubric.engine.json;

import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Rubric;
import io.openrubric.api.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes templates of any kind as JSON (模板的 JSON 格式): a document's {@code schema} says
 * whether it is a rubric or an open template; the package description has both formats.
 *
 * <pre>{@code
 * Template template = TemplateJson.read(Files.readString(path), path.toString());
 * Template ours = TemplateJson.resource(getClass().getResourceAsStream("a.json"), "a.json");
 * String canonical = TemplateJson.write(template);
 * }</pre>
 *
 * <p>It checks the document, not its sense: weights that do not add, unknown rules and the like are
 * found when the template is compiled. Thread-safe.
 *
 * @since 0.1.0
 */
public final class TemplateJson {

  /** The schema that documents of open templates name; rubrics have {@link RubricJson#SCHEMA}. */
  public static final String OPEN_SCHEMA = "openrubric/open-template/1";

  private static final List<String> SCHEMAS = List.of(RubricJson.SCHEMA, OPEN_SCHEMA);

  private TemplateJson() {}

  /**
   * Reads a template from text.
   *
   * @param json the document, at most 4 MiB characters
   * @param where what to call the document in messages, such as its file name
   * @return the rubric or open template
   * @throws io.openrubric.api.InvalidDocumentException if it cannot be read, with every problem
   * @throws IllegalStateException if {@code com.google.code.gson:gson} 2.11 or newer is not on the
   *     path
   */
  public static Template read(String json, String where) {
    return JsonDocument.read(json, where, SCHEMAS, TemplateJson::template);
  }

  /**
   * Reads a template from UTF-8 bytes, with or without a byte order mark.
   *
   * @param in the document, at most 4 MiB; not closed here
   * @param where what to call the document in messages, such as its file name
   * @return the rubric or open template
   * @throws IOException if the stream cannot be read
   * @throws io.openrubric.api.InvalidDocumentException if the document cannot be read, with every
   *     problem
   * @throws IllegalStateException if {@code com.google.code.gson:gson} 2.11 or newer is not on the
   *     path
   */
  public static Template read(InputStream in, String where) throws IOException {
    return JsonDocument.read(in, where, SCHEMAS, TemplateJson::template);
  }

  /**
   * Reads a template from a resource and closes it: all that the {@code load} of a {@link
   * io.openrubric.api.spi.TemplateProvider} has to do.
   *
   * <p>The caller opens it, since a named module shows its resources to itself only.
   *
   * @param resource what {@code Class.getResourceAsStream} answered, null for no such resource
   * @param name the resource's name, for messages
   * @return the rubric or open template
   * @throws IllegalArgumentException if there is no such resource
   * @throws UncheckedIOException if it cannot be read
   * @throws io.openrubric.api.InvalidDocumentException if the document cannot be read, with every
   *     problem
   * @throws IllegalStateException if {@code com.google.code.gson:gson} 2.11 or newer is not on the
   *     path
   */
  public static Template resource(@Nullable InputStream resource, String name) {
    if (resource == null) {
      throw new IllegalArgumentException("Expected the resource " + name + ", got none");
    }
    try (resource) {
      return read(resource, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Template template(JsonNode root) {
    // The equals of a record takes long to be linked.
    return root.value() instanceof JsonValue.OfObject object
            && object.fields().get("schema") instanceof JsonValue.OfText schema
            && schema.value().equals(OPEN_SCHEMA)
        ? OpenTemplateReader.read(root)
        : RubricReader.read(root);
  }

  /**
   * Writes a template in its canonical form: equal templates give equal text, and reading it gives
   * an equal template. The weight of a fixed leaf is not written, since its group's replaces it.
   *
   * @param template the rubric or open template
   * @return the document, ending with a line feed
   * @throws IllegalArgumentException if a rule has a parameter called {@code kind}, which the
   *     format has no place for
   */
  public static String write(Template template) {
    return template instanceof Rubric rubric
        ? RubricJson.write(rubric)
        : OpenTemplateWriter.write((OpenTemplate) template).toJson();
  }
}
