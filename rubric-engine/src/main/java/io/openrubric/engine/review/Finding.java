package io.openrubric.engine.review;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.Citation;
import io.openrubric.api.Language;
import io.openrubric.api.Severity;
import io.openrubric.api.Text;
import java.util.List;
import java.util.Optional;

/**
 * One place where a form does not follow from its template (复核问题).
 *
 * <p>Immutable and thread-safe.
 *
 * @param code a stable kebab-case code; see {@link ReviewCode}
 * @param severity how grave it is
 * @param path where: the names as printed, joined by {@code /}; 合计 for the total, 评价结果 for the
 *     grade, 预算执行率 for the budget row
 * @param indicator the id of the indicator it concerns, since paths can repeat; empty for none
 * @param expected the figure that follows from the rules, empty where there is no single one
 * @param printed the figure as printed, empty where none was
 * @param message both figures and why, in both languages
 * @param citations where the rule comes from
 * @since 0.1.0
 */
public record Finding(
    String code,
    Severity severity,
    String path,
    Optional<String> indicator,
    Optional<String> expected,
    Optional<String> printed,
    Text message,
    List<Citation> citations) {

  /**
   * Copies the citations.
   *
   * @throws NullPointerException if a part is null
   */
  public Finding {
    requireNonNull(code, "code");
    requireNonNull(severity, "severity");
    requireNonNull(path, "path");
    requireNonNull(indicator, "indicator");
    requireNonNull(expected, "expected");
    requireNonNull(printed, "printed");
    requireNonNull(message, "message");
    citations = List.copyOf(citations);
  }

  /**
   * The finding of a departure.
   *
   * @param code the code of the check that found it
   * @param severity how grave it is
   * @param departure what was found
   * @param citations where the rule comes from
   * @return the finding
   */
  public static Finding of(
      String code, Severity severity, Departure departure, List<Citation> citations) {
    return new Finding(
        code,
        severity,
        departure.path(),
        departure.indicator(),
        departure.expected(),
        departure.printed(),
        departure.message(),
        citations);
  }

  /**
   * The finding in one line of one language.
   *
   * @param language which
   * @return place, message and code
   */
  public String in(Language language) {
    boolean zh = language == Language.ZH;
    return path + (zh ? "：" : ": ") + message.in(language) + " [" + code + "]";
  }

  @Override
  public String toString() {
    return severity + " " + in(Language.EN);
  }
}
