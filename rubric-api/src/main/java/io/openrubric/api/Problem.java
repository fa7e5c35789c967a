package io.openrubric.api;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, or worth knowing, and where (问题).
 *
 * <p>Messages read "Expected X, got Y". Immutable and thread-safe.
 *
 * @param code a stable kebab-case code, such as {@code weights-do-not-add}; see {@link ProblemCode}
 * @param severity how grave it is
 * @param path where: an indicator's path of names (with the parameter behind it, as in {@code 产出/违规
 *     rule/points}), a JSON pointer, a file and line, or the id of a whole document
 * @param indicator the id of the indicator it concerns, since paths can repeat; empty for none
 * @param message what was expected and what was found, in both languages
 * @since 0.1.0
 */
public record Problem(
    String code, Severity severity, String path, Optional<String> indicator, Text message)
    implements Serializable {

  /**
   * Checks that nothing is missing.
   *
   * @throws NullPointerException if a part is null
   */
  public Problem {
    requireNonNull(code, "code");
    requireNonNull(severity, "severity");
    requireNonNull(path, "path");
    requireNonNull(indicator, "indicator");
    requireNonNull(message, "message");
  }

  /**
   * A problem that concerns no single indicator.
   *
   * @param code its code
   * @param severity how grave it is
   * @param path where
   * @param message what was expected and what was found
   */
  public Problem(String code, Severity severity, String path, Text message) {
    this(code, severity, path, Optional.empty(), message);
  }

  /**
   * The same problem, concerning an indicator.
   *
   * @param id the indicator's id
   * @return the problem with the id
   */
  public Problem of(String id) {
    return new Problem(code, severity, path, Optional.of(id), message);
  }

  /**
   * A problem of severity {@link Severity#ERROR}.
   *
   * @param code its code
   * @param path where
   * @param zh the message in Chinese
   * @param en the message in English
   * @return the problem
   */
  public static Problem error(String code, String path, String zh, String en) {
    return new Problem(code, Severity.ERROR, path, Text.of(zh, en));
  }

  /**
   * A problem of severity {@link Severity#WARNING}.
   *
   * @param code its code
   * @param path where
   * @param zh the message in Chinese
   * @param en the message in English
   * @return the problem
   */
  public static Problem warning(String code, String path, String zh, String en) {
    return new Problem(code, Severity.WARNING, path, Text.of(zh, en));
  }

  /**
   * A problem of severity {@link Severity#NOTE}.
   *
   * @param code its code
   * @param path where
   * @param zh the message in Chinese
   * @param en the message in English
   * @return the problem
   */
  public static Problem note(String code, String path, String zh, String en) {
    return new Problem(code, Severity.NOTE, path, Text.of(zh, en));
  }

  /**
   * Whether this is certainly wrong.
   *
   * @return whether the severity is {@link Severity#ERROR}
   */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /**
   * The problem in one line of one language.
   *
   * @param language which
   * @return message, place and code
   */
  public String in(Language language) {
    return language == Language.ZH
        ? message.zh() + "（" + path + "）[" + code + "]"
        : message.en() + " (" + path + ") [" + code + "]";
  }

  @Override
  public String toString() {
    return severity + " " + in(Language.EN);
  }

  private Object writeReplace() {
    return new Written(code, severity, path, indicator.orElse(null), message);
  }

  /** A problem as Java serialization writes it, which knows no {@link Optional}. */
  private record Written(
      String code, Severity severity, String path, @Nullable String indicator, Text message)
      implements Serializable {
    private Object readResolve() {
      return new Problem(code, severity, path, Optional.ofNullable(indicator), message);
    }
  }
}
