package io.openrubric.engine.json;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import io.openrubric.api.Text;
import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one document; lists no more than {@value #MOST} of them. */
final class ProblemList {

  static final int MOST = 1000;

  private final String document;
  private final List<Problem> problems = new ArrayList<>();

  ProblemList(String document) {
    this.document = requireNonNull(document, "where");
  }

  /** Whether there are problems, all with one code. */
  boolean areAll(String code) {
    return !problems.isEmpty() && problems.stream().allMatch(p -> p.code().equals(code));
  }

  /** Whether nothing more is listed, so that reading on is of no use. */
  boolean isFull() {
    return problems.size() > MOST;
  }

  /** Adds a problem; one of the document as a whole is placed at the document's name. */
  void add(String code, Pointer where, String zh, String en) {
    if (isFull()) {
      return; // a place takes long to be told where names are long
    }
    add(code, where.parent() == null ? document : where.toString(), zh, en);
  }

  void add(String code, String where, String zh, String en) {
    add(Problem.error(code, where, zh, en));
  }

  /** Adds a problem as it is. */
  void add(Problem problem) {
    if (problems.size() < MOST) {
      problems.add(problem);
    } else if (problems.size() == MOST) {
      problems.add(
          Problem.error(
              JsonProblemCode.TOO_MANY_PROBLEMS,
              document,
              "应至多有 " + MOST + " 个问题，实际更多；其余未列出",
              "Expected at most " + MOST + " problems, got more; the rest is not listed"));
    }
  }

  void addExpected(String code, Pointer where, Text expected, Text got) {
    add(
        code,
        where,
        "应为" + expected.zh() + "，实为" + got.zh(),
        "Expected " + expected.en() + ", got " + got.en());
  }

  void throwIfAny() {
    if (!problems.isEmpty()) {
      throw asException();
    }
  }

  InvalidDocumentException asException() {
    return new InvalidDocumentException(document, problems);
  }
}
