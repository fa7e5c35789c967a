package io.openrubric.engine;

import io.openrubric.api.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** What one scoring run found wrong or worth knowing. */
final class Findings {
  private final List<Problem> problems = new ArrayList<>(0);
  private final UnaryOperator<String> placeOf;
  private final int told;
  private boolean failed;

  Findings(Reading reading) {
    placeOf = reading.placeOf();
    problems.addAll(reading.problems());
    told = problems.size();
    failed = problems.stream().anyMatch(Problem::isError);
  }

  void error(String code, PlanLeaf leaf, String zh, String en) {
    failed = true;
    problems.add(Problem.error(code, placeOf.apply(leaf.leaf().id()), zh, en).of(leaf.leaf().id()));
  }

  void error(String code, String path, String zh, String en) {
    failed = true;
    problems.add(Problem.error(code, path, zh, en));
  }

  void warning(String code, PlanLeaf leaf, String zh, String en) {
    problems.add(
        Problem.warning(code, placeOf.apply(leaf.leaf().id()), zh, en).of(leaf.leaf().id()));
  }

  void note(String code, PlanLeaf leaf, String zh, String en) {
    problems.add(Problem.note(code, placeOf.apply(leaf.leaf().id()), zh, en).of(leaf.leaf().id()));
  }

  boolean failed() {
    return failed;
  }

  /** Those of reading as they were told, then those of no single leaf, then by leaf. */
  List<Problem> inFormOrder(Plan plan) {
    List<Problem> own = problems.subList(told, problems.size());
    own.sort(
        Comparator.comparingInt(
            problem -> problem.indicator().map(id -> plan.node(id).index()).orElse(-1)));
    return List.copyOf(problems);
  }
}
