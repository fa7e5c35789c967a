package io.openrubric.engine;

import io.openrubric.api.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects problems; bounded, so that a hostile document cannot fill the memory with them. */
final class Problems {
  private static final int MOST = 10_000;

  private final List<Problem> all = new ArrayList<>();

  void error(String code, String path, String zh, String en) {
    if (all.size() < MOST) {
      all.add(Problem.error(code, path, zh, en));
    }
  }

  void error(String code, String indicator, String path, String zh, String en) {
    if (all.size() < MOST) {
      all.add(Problem.error(code, path, zh, en).of(indicator));
    }
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  List<Problem> all() {
    return all;
  }
}
