package io.openrubric.engine.json;

import io.openrubric.engine.review.ProjectReview;
import java.io.IOException;
import java.io.InputStream;

/**
 * The JSON document of a review (复核结果): one form's findings, with both totals.
 *
 * <pre>{@code
 * String json = ReviewJson.write(review);
 * ReviewJson.read(json, "review.json").findings();
 * }</pre>
 *
 * <p>The package description gives the format.
 *
 * @since 0.1.0
 */
public final class ReviewJson {

  /** The schema that documents of reviews name. */
  public static final String SCHEMA = "openrubric/review/1";

  private ReviewJson() {}

  /**
   * Reads a review from text.
   *
   * @param json the document, at most 4 MiB characters
   * @param where what to call the document in messages, such as its file name
   * @return the review
   * @throws io.openrubric.api.InvalidDocumentException if it cannot be read, with every problem
   * @throws IllegalStateException if {@code com.google.code.gson:gson} 2.11 or newer is not on the
   *     path
   */
  public static ProjectReview read(String json, String where) {
    return JsonDocument.read(json, where, SCHEMA, ReviewReader::read);
  }

  /**
   * Reads a review from UTF-8 bytes, with or without a byte order mark.
   *
   * @param in the document, at most 4 MiB; not closed here
   * @param where what to call the document in messages, such as its file name
   * @return the review
   * @throws IOException if the stream cannot be read
   * @throws io.openrubric.api.InvalidDocumentException if the document cannot be read, with every
   *     problem
   * @throws IllegalStateException if {@code com.google.code.gson:gson} 2.11 or newer is not on the
   *     path
   */
  public static ProjectReview read(InputStream in, String where) throws IOException {
    return JsonDocument.read(in, where, SCHEMA, ReviewReader::read);
  }

  /**
   * Writes a review in its canonical form: equal reviews give equal text, and reading it gives an
   * equal one.
   *
   * @param review the review
   * @return the document, ending with a line feed
   */
  public static String write(ProjectReview review) {
    return ReviewWriter.write(review).toJson();
  }

  /**
   * The hash of the canonical form.
   *
   * @param review the review
   * @return the hash
   */
  public static Hash sha256(ProjectReview review) {
    return Hash.of(write(review));
  }
}
