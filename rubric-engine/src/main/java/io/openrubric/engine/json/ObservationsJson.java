package io.openrubric.engine.json;

import io.openrubric.api.Observations;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads and writes the observations of one project as JSON (项目填报值的 JSON 格式); the package
 * description has the format.
 *
 * <pre>{@code
 * Observations project = ObservationsJson.read(Files.readString(path), path.toString());
 * ScoreReport report = compiled.score(project);
 * }</pre>
 *
 * <p>It checks the document, not its sense: ids and inputs that a rubric does not have are found
 * when it scores. Thread-safe.
 *
 * @since 0.1.0
 */
public final class ObservationsJson {

  /** The schema that documents of observations name. */
  public static final String SCHEMA = "openrubric/observations/1";

  private ObservationsJson() {}

  /**
   * Reads observations from text.
   *
   * @param json the document, at most 4 MiB characters
   * @param where what to call the document in messages, such as its file name
   * @return the observations
   * @throws io.openrubric.api.InvalidDocumentException if it cannot be read, with every problem
   * @throws IllegalStateException if {@code com.google.code.gson:gson} 2.11 or newer is not on the
   *     path
   */
  public static Observations read(String json, String where) {
    return JsonDocument.read(json, where, SCHEMA, ObservationsReader::read);
  }

  /**
   * Reads observations from UTF-8 bytes, with or without a byte order mark.
   *
   * @param in the document, at most 4 MiB; not closed here
   * @param where what to call the document in messages, such as its file name
   * @return the observations
   * @throws IOException if the stream cannot be read
   * @throws io.openrubric.api.InvalidDocumentException if the document cannot be read, with every
   *     problem
   * @throws IllegalStateException if {@code com.google.code.gson:gson} 2.11 or newer is not on the
   *     path
   */
  public static Observations read(InputStream in, String where) throws IOException {
    return JsonDocument.read(in, where, SCHEMA, ObservationsReader::read);
  }

  /**
   * Writes observations in their canonical form: equal observations give equal text, in whichever
   * order they were put, and reading it gives equal ones.
   *
   * @param observations the observations
   * @return the document, ending with a line feed
   */
  public static String write(Observations observations) {
    return ObservationsWriter.write(observations).toJson();
  }

  /**
   * The hash of the canonical form.
   *
   * @param observations the observations
   * @return the hash
   */
  public static Hash sha256(Observations observations) {
    return Hash.of(write(observations));
  }
}
