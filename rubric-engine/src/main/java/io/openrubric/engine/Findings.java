package io.openrubric.engine;

import io.openrubric.api.Problem;
import java.util.ArrayList;
import java.util.List;

/** What one scoring run found wrong or worth knowing. */
final class Findings {
  private final List<Problem> problems = new ArrayList<>(0);
  private boolean failed;

  void error(String code, PlanLeaf leaf, String zh, String en) {
    failed = true;
    problems.add(Problem.error(code, leaf.node().path(), zh, en).of(leaf.leaf().id()));
  }

  void error(String code, String path, String zh, String en) {
    failed = true;
    problems.add(Problem.error(code, path, zh, en));
  }

  void warning(String code, PlanLeaf leaf, String zh, String en) {
    problems.add(Problem.warning(code, leaf.node().path(), zh, en).of(leaf.leaf().id()));
  }

  void note(String code, PlanLeaf leaf, String zh, String en) {
    problems.add(Problem.note(code, leaf.node().path(), zh, en).of(leaf.leaf().id()));
  }

  /** Takes over what was found before scoring began. */
  void addAll(List<Problem> found) {
    problems.addAll(found);
    failed |= found.stream().anyMatch(Problem::isError);
  }

  boolean failed() {
    return failed;
  }

  List<Problem> problems() {
    return problems;
  }
}
