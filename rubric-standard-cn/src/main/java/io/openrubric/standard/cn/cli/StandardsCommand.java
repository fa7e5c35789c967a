package io.openrubric.standard.cn.cli;

import static java.util.stream.Collectors.joining;

import io.openrubric.api.Citation;
import io.openrubric.api.Language;
import io.openrubric.api.Problem;
import io.openrubric.api.Rubric;
import io.openrubric.engine.json.JsonValue;
import io.openrubric.engine.render.Document;
import io.openrubric.engine.render.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code rubric standards}: the shipped templates. */
record StandardsCommand(Arguments arguments, Terminal terminal) {

  int run() throws IOException {
    List<Problem> problems = new ArrayList<>(arguments.problems());
    problems.addAll(Target.check(arguments.request()));
    if (!problems.isEmpty()) {
      return terminal.fail(problems);
    }
    List<Rubric> rubrics = Standards.all();
    return new Page(() -> document(rubrics), () -> json(rubrics), () -> rows(rubrics))
        .answer(arguments.request(), terminal);
  }

  private String of(String zh, String en) {
    return arguments.request().language() == Language.ZH ? zh : en;
  }

  private List<String> header() {
    return List.of(
        of("编号", "Id"),
        of("标准", "Title"),
        of("地区", "Region"),
        of("年度", "Year"),
        of("一级指标分值", "First-level weights"),
        of("出处", "Provenance"));
  }

  private List<String> row(Rubric rubric) {
    Language language = arguments.request().language();
    return List.of(
        rubric.id(),
        rubric.title().in(language),
        rubric.region().map(region -> region.in(language)).orElse(""),
        years(rubric),
        rubric.indicators().stream()
            .map(block -> block.name().in(language) + " " + block.weight())
            .collect(joining(" / ")),
        Standards.provenances(rubric).stream()
            .map(p -> p.label().in(language))
            .collect(joining(of("、", ", "))));
  }

  private static String years(Rubric rubric) {
    String from =
        rubric.validFrom().isPresent() ? String.valueOf(rubric.validFrom().getAsInt()) : "";
    String to = rubric.validTo().isPresent() ? String.valueOf(rubric.validTo().getAsInt()) : "";
    return from.equals(to) ? from : from + "–" + to;
  }

  private List<List<String>> rows(List<Rubric> rubrics) {
    List<List<String>> rows = new ArrayList<>(List.of(header()));
    rubrics.forEach(rubric -> rows.add(row(rubric)));
    return rows;
  }

  private Document document(List<Rubric> rubrics) {
    Table.Builder table = Table.builder();
    header().forEach(table::words);
    rubrics.forEach(rubric -> table.row(row(rubric).toArray(String[]::new)));
    return Document.builder()
        .heading(1, of("随库标准", "Shipped standards"))
        .add(table.build())
        .build();
  }

  private static JsonValue json(List<Rubric> rubrics) {
    List<JsonValue> standards = new ArrayList<>();
    for (Rubric rubric : rubrics) {
      JsonValue.Builder standard =
          JsonValue.object()
              .put("id", rubric.id())
              .put("version", rubric.version())
              .put("title", RubricShape.text(rubric.title()));
      rubric.region().ifPresent(region -> standard.put("region", RubricShape.text(region)));
      rubric.validFrom().ifPresent(year -> standard.put("validFrom", year));
      rubric.validTo().ifPresent(year -> standard.put("validTo", year));
      rubric.published().ifPresent(day -> standard.put("published", day.toString()));
      standard.put("weights", rubric.indicators().stream().map(RubricShape::weight).toList());
      standard.put(
          "provenance",
          Standards.provenances(rubric).stream().map(p -> JsonValue.of(p.name())).toList());
      standard.put(
          "sources",
          rubric.citations().stream()
              .map(Citation::document)
              .distinct()
              .map(JsonValue::of)
              .toList());
      standards.add(standard.build());
    }
    return JsonValue.object().put("standards", standards).build();
  }
}
