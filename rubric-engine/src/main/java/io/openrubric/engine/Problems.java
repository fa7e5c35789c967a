package io.openrubric.engine;

import io.openrubric.api.Problem;
import io.openrubric.api.Severity;
import io.openrubric.api.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects problems; bounded, so that a hostile document cannot fill the memory with them. */
final class Problems {
  private static final int MOST = 10_000;

  private final List<Problem> all = new ArrayList<>();
  private final Map<String, String> pathById = new HashMap<>();

  /**
   * Remembers where an indicator stands.
   *
   * @return the path of the one before it that has the same id
   */
  Optional<String> place(String id, String path) {
    return Optional.ofNullable(pathById.put(id, path));
  }

  void error(String code, String path, String zh, String en) {
    error(code, path, Text.of(zh, en));
  }

  void error(String code, String path, Text message) {
    add(new Problem(code, Severity.ERROR, path, message));
  }

  /** Of an indicator, at its path; of anything else with an id, at the id. */
  void errorOf(String id, String code, String zh, String en) {
    errorOf(id, code, Text.of(zh, en));
  }

  void errorOf(String id, String code, Text message) {
    errorOf(id, "", code, message);
  }

  /** Of a part of an indicator likewise. */
  void errorOf(String id, String part, String code, Text message) {
    String path = pathById.get(id);
    Problem problem = new Problem(code, Severity.ERROR, (path == null ? id : path) + part, message);
    add(path == null ? problem : problem.of(id));
  }

  private void add(Problem problem) {
    if (all.size() < MOST) {
      all.add(problem);
    }
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  List<Problem> all() {
    return all;
  }
}
