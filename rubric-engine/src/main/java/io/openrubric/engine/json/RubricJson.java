package io.openrubric.engine.json;

import io.openrubric.api.Rubric;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads and writes rubrics as JSON (评价指标体系的 JSON 格式); the package description has the format.
 * {@link TemplateJson} reads templates of any kind.
 *
 * <pre>{@code
 * Rubric rubric = RubricJson.read(Files.readString(path), path.toString());
 * String canonical = RubricJson.write(rubric);
 * }</pre>
 *
 * <p>It checks the document, not its sense: weights that do not add, unknown rules and the like are
 * found when the rubric is compiled. Thread-safe.
 *
 * @since 0.1.0
 */
public final class RubricJson {

  /** The schema that rubric documents name. */
  public static final String SCHEMA = "openrubric/rubric/1";

  private RubricJson() {}

  /**
   * Reads a rubric from text.
   *
   * @param json the document, at most 4 MiB characters
   * @param where what to call the document in messages, such as its file name
   * @return the rubric
   * @throws io.openrubric.api.InvalidDocumentException if it cannot be read, with every problem
   * @throws IllegalStateException if {@code com.google.code.gson:gson} 2.11 or newer is not on the
   *     path
   */
  public static Rubric read(String json, String where) {
    return JsonDocument.read(json, where, SCHEMA, RubricReader::read);
  }

  /**
   * Reads a rubric from UTF-8 bytes, with or without a byte order mark.
   *
   * @param in the document, at most 4 MiB; not closed here
   * @param where what to call the document in messages, such as its file name
   * @return the rubric
   * @throws IOException if the stream cannot be read
   * @throws io.openrubric.api.InvalidDocumentException if the document cannot be read, with every
   *     problem
   * @throws IllegalStateException if {@code com.google.code.gson:gson} 2.11 or newer is not on the
   *     path
   */
  public static Rubric read(InputStream in, String where) throws IOException {
    return JsonDocument.read(in, where, SCHEMA, RubricReader::read);
  }

  /**
   * Writes a rubric in its canonical form: equal rubrics give equal text, and reading it gives an
   * equal rubric.
   *
   * @param rubric the rubric
   * @return the document, ending with a line feed
   * @throws IllegalArgumentException if a rule has a parameter called {@code kind}, which the
   *     format has no place for
   */
  public static String write(Rubric rubric) {
    return RubricWriter.write(rubric).toJson();
  }

  /**
   * The hash of the canonical form.
   *
   * @param rubric the rubric
   * @return the hash
   */
  public static Hash sha256(Rubric rubric) {
    return Hash.of(write(rubric));
  }
}
