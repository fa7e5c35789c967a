package io.openrubric.standard.cn.cli;

import static java.util.stream.Collectors.joining;

import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Language;
import io.openrubric.api.Problem;
import io.openrubric.api.Rubric;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.json.JsonValue;
import io.openrubric.engine.render.RubricPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code rubric show}: one template with weights, rules, inputs and sources. */
record ShowCommand(Arguments arguments, Terminal terminal) {

  int run() throws IOException {
    Request request = arguments.request();
    List<Problem> problems = new ArrayList<>(arguments.problems());
    problems.addAll(Target.check(request));
    Optional<CompiledRubric> rubric = Standards.find(request, problems);
    if (!problems.isEmpty() || rubric.isEmpty()) {
      return terminal.fail(problems);
    }
    CompiledRubric compiled = rubric.get();
    return new Page(
            () -> RubricPage.of(compiled).document(request.language()),
            () -> json(compiled),
            () -> rows(compiled))
        .answer(request, terminal);
  }

  private static JsonValue json(CompiledRubric compiled) {
    Rubric rubric = compiled.rubric();
    return JsonValue.object()
        .put("id", rubric.id())
        .put("version", rubric.version())
        .put("title", RubricShape.text(rubric.title()))
        .put("fullMarks", rubric.fullMarks().toString())
        .put("rounding", rubric.rounding().toString())
        .put(
            "grades",
            rubric.grades().grades().stream()
                .map(
                    grade ->
                        JsonValue.object()
                            .put("name", RubricShape.text(grade.name()))
                            .put("band", grade.band().toString())
                            .build())
                .toList())
        .put("citations", RubricShape.citations(rubric.citations()))
        .put(
            "indicators",
            rubric.indicators().stream().map(i -> RubricShape.tree(i, compiled)).toList())
        .build();
  }

  private List<List<String>> rows(CompiledRubric compiled) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("id", "level", "path", "weight", "rule", "inputs", "sources"));
    compiled.rubric().indicators().forEach(indicator -> addRows(rows, indicator, 1, compiled));
    return rows;
  }

  private void addRows(
      List<List<String>> rows, Indicator indicator, int level, CompiledRubric compiled) {
    Language language = arguments.request().language();
    String id = indicator.id();
    boolean leaf = indicator instanceof IndicatorLeaf;
    rows.add(
        List.of(
            id,
            String.valueOf(level),
            compiled.path(id),
            indicator.weight().toString(),
            leaf ? compiled.rule(id).in(language) : "",
            leaf ? compiled.inputs(id).stream().map(i -> i.id()).collect(joining(" ")) : "",
            indicator.citations().stream().map(c -> c.in(language)).collect(joining("; "))));
    if (indicator instanceof IndicatorGroup group) {
      group.children().forEach(child -> addRows(rows, child, level + 1, compiled));
    }
  }
}
