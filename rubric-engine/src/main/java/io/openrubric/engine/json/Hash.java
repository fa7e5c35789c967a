package io.openrubric.engine.json;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a document in its canonical form (文档摘要): equal content has equal hashes, however
 * the document was indented or ordered.
 *
 * <p>Prints as {@code sha256:} and 64 lower-case hexadecimal digits. Immutable and thread-safe.
 *
 * @param hex the digits
 * @since 0.1.0
 */
public record Hash(String hex) {
  private static final String ALGORITHM = "sha256:";
  private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

  /**
   * Checks the digits.
   *
   * @throws IllegalArgumentException if they are not 64 lower-case hexadecimal digits
   */
  public Hash {
    if (!DIGITS.matcher(hex).matches()) {
      throw new IllegalArgumentException(
          "Expected 64 lower-case hexadecimal digits, got " + Shown.quoted(hex));
    }
  }

  /**
   * The hash of a document.
   *
   * @param canonical the document in its canonical form
   * @return the hash of its UTF-8 bytes
   */
  public static Hash of(String canonical) {
    return new Hash(Hashing.sha256().hashString(canonical, StandardCharsets.UTF_8).toString());
  }

  /**
   * Reads what {@link #toString} prints.
   *
   * @param text the hash
   * @return the hash
   * @throws IllegalArgumentException if the text has another form
   */
  public static Hash parse(String text) {
    if (!text.startsWith(ALGORITHM)) {
      throw new IllegalArgumentException(
          "Expected a hash such as sha256:9f86…, got " + Shown.quoted(text));
    }
    return new Hash(text.substring(ALGORITHM.length()));
  }

  @Override
  public String toString() {
    return ALGORITHM + hex;
  }
}
