package io.openrubric.api;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A rubric, template, table or other document that cannot be used; carries every problem at once.
 *
 * @since 0.1.0
 */
public final class InvalidDocumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<Problem> problems;

  /**
   * Fails a document.
   *
   * @param document what the document is, for the first line of the message
   * @param problems all problems that were found, at least one
   * @throws IllegalArgumentException if there are no problems
   */
  public InvalidDocumentException(String document, List<Problem> problems) {
    super(message(document, problems));
    this.problems = List.copyOf(problems);
  }

  /**
   * Every problem of the document.
   *
   * @return at least one
   */
  public List<Problem> problems() {
    return problems;
  }

  private static String message(String document, List<Problem> problems) {
    if (problems.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected at least one problem, got none (" + document + ")");
    }
    return problems.stream()
        .map(p -> "\n  " + p.in(Language.EN))
        .collect(
            Collectors.joining(
                "",
                document
                    + ": "
                    + problems.size()
                    + (problems.size() == 1 ? " problem" : " problems"),
                ""));
  }
}
