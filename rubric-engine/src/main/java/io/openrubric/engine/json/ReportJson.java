package io.openrubric.engine.json;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads and writes sealed reports as JSON (评价结果的 JSON 格式), with the explanation of every leaf; the
 * package description has the format.
 *
 * <pre>{@code
 * String stored = ReportJson.write(SealedScoring.of(compiled).score(observations));
 * ScoreReport report = ReportJson.read(stored, "report").report();
 * report.total();
 * }</pre>
 *
 * <p>A report that was read back answers everything that the scored one did, without rubric and
 * formulas. It is taken as it stands: whether its figures follow from rubric and observations,
 * {@link Verification} finds out. Thread-safe.
 *
 * @since 0.1.0
 */
public final class ReportJson {

  /** The schema that report documents name. */
  public static final String SCHEMA = "openrubric/report/1";

  private ReportJson() {}

  /**
   * Reads a report from text.
   *
   * @param json the document, at most 4 MiB characters
   * @param where what to call the document in messages, such as its file name
   * @return the report with its seal
   * @throws io.openrubric.api.InvalidDocumentException if it cannot be read, with every problem
   * @throws IllegalStateException if {@code com.google.code.gson:gson} 2.11 or newer is not on the
   *     path
   */
  public static SealedReport read(String json, String where) {
    return JsonDocument.read(json, where, SCHEMA, ReportReader::read);
  }

  /**
   * Reads a report from UTF-8 bytes, with or without a byte order mark.
   *
   * @param in the document, at most 4 MiB; not closed here
   * @param where what to call the document in messages, such as its file name
   * @return the report with its seal
   * @throws IOException if the stream cannot be read
   * @throws io.openrubric.api.InvalidDocumentException if the document cannot be read, with every
   *     problem
   * @throws IllegalStateException if {@code com.google.code.gson:gson} 2.11 or newer is not on the
   *     path
   */
  public static SealedReport read(InputStream in, String where) throws IOException {
    return JsonDocument.read(in, where, SCHEMA, ReportReader::read);
  }

  /**
   * Writes a report in its canonical form; reading it gives a report that is written the same.
   *
   * @param report the report with its seal
   * @return the document, ending with a line feed
   */
  public static String write(SealedReport report) {
    return ReportWriter.write(report).toJson();
  }

  /**
   * The hash of the canonical form.
   *
   * @param report the report with its seal
   * @return the hash
   */
  public static Hash sha256(SealedReport report) {
    return Hash.of(write(report));
  }
}
