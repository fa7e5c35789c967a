package io.openrubric.engine;

import io.openrubric.api.ProblemCode;
import io.openrubric.api.Template;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The revisions of scoring behaviour that an engine has. */
final class Revisions {
  /** All that were ever released. */
  static final Revisions RELEASED = of(new FirstRevision());

  private final NavigableMap<Integer, Semantics> byNumber = new TreeMap<>();

  private Revisions(Semantics... revisions) {
    for (Semantics revision : revisions) {
      if (byNumber.put(revision.revision(), revision) != null) {
        throw new IllegalArgumentException(
            "Expected revisions with numbers of their own, got " + revision.revision() + " twice");
      }
    }
  }

  /** At least one revision, each with a number of its own. */
  static Revisions of(Semantics... revisions) {
    return new Revisions(revisions);
  }

  /** The newest revision, which new rubrics name. */
  int newest() {
    return byNumber.lastKey();
  }

  /** The revision that a template names; one that the engine does not have is a problem. */
  Semantics of(Template template, Problems problems) {
    Optional<Semantics> named = Optional.ofNullable(byNumber.get(template.semantics()));
    if (named.isEmpty()) {
      problems.error(
          ProblemCode.UNKNOWN_SEMANTICS,
          template.id(),
          "计分口径版本 semantics 应为本版本支持的 " + byNumber.keySet() + " 之一，实为 " + template.semantics(),
          "Expected semantics that this release has, one of "
              + byNumber.keySet()
              + ", got "
              + template.semantics());
    }
    // The rest is checked all the same, so that every problem is told at once.
    return named.orElse(byNumber.lastEntry().getValue());
  }
}
