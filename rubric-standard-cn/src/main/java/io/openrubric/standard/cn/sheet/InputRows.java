package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Observations;
import io.openrubric.api.ProblemCode;
import io.openrubric.engine.CompiledRubric;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers the rows of measured inputs by leaf. */
final class InputRows {
  private final CompiledRubric rubric;
  private final LeafNames names;
  private final ProblemList problems = new ProblemList();
  private final Map<String, LeafEntry> byId = new LinkedHashMap<>();

  InputRows(CompiledRubric rubric) {
    this.rubric = rubric;
    this.names = new LeafNames(rubric);
  }

  ProblemList problems() {
    return problems;
  }

  void add(String indicator, String input, String value, String place) {
    Optional<LeafNames.Named> leaf =
        names.find(indicator, place + " indicator", ProblemCode.UNKNOWN_INDICATOR, problems);
    leaf.ifPresent(
        l ->
            byId.computeIfAbsent(
                    l.id(), id -> new LeafEntry(names.label(id), rubric.inputs(id), problems))
                .add(input, value, place));
  }

  Submission submission(String project) {
    Observations.Builder observations = Observations.of(project);
    Set<String> unreadable = new HashSet<>();
    Map<String, String> places = new LinkedHashMap<>();
    byId.forEach(
        (id, entry) -> {
          places.put(id, entry.places() + " " + rubric.path(id));
          entry.observation().ifPresent(observation -> observations.put(id, observation));
          if (!entry.isReadable()) {
            unreadable.add(id);
          }
        });

    return new Submission(
        observations.build(),
        problems.all(),
        unreadable,
        Map.of(),
        id -> places.getOrDefault(id, rubric.path(id)),
        () -> PrintedFigures.NONE);
  }
}
