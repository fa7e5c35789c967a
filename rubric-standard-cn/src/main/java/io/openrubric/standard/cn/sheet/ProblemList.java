package io.openrubric.standard.cn.sheet;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the problems of a document. Notes and warnings are bounded, so that no file can fill the
 * memory with them; errors are not lost, and their number is that of what is wrong in a file.
 */
final class ProblemList {
  private static final int MOST = 10_000;

  private final List<Problem> problems = new ArrayList<>(0);

  void error(String code, String place, String zh, String en) {
    add(Problem.error(code, place, zh, en));
  }

  void add(Problem problem) {
    if (problems.size() < MOST || problem.isError()) {
      problems.add(problem);
    }
  }

  List<Problem> all() {
    return List.copyOf(problems);
  }

  /** Fails the document if there is any problem. */
  void failIfAny(String document) {
    if (!problems.isEmpty()) {
      throw new InvalidDocumentException(document, problems);
    }
  }

  /** A document that fails for one reason. */
  static InvalidDocumentException failure(
      String code, String document, String place, String zh, String en) {
    return new InvalidDocumentException(document, List.of(Problem.error(code, place, zh, en)));
  }
}
