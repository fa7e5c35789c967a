package io.openrubric.standard.cn.cli;

import static java.util.stream.Collectors.joining;

import io.openrubric.api.Citation;
import io.openrubric.api.Language;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Problem;
import io.openrubric.api.Rubric;
import io.openrubric.api.Template;
import io.openrubric.api.TemplateGroup;
import io.openrubric.api.Weight;
import io.openrubric.api.WeightSet;
import io.openrubric.engine.json.JsonValue;
import io.openrubric.engine.render.Document;
import io.openrubric.engine.render.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code rubric standards}: the shipped templates. */
record StandardsCommand(Arguments arguments, Terminal terminal) {
  private static final int TITLE = 1;
  private static final int REGION = 2;
  private static final int YEAR = 3;
  private static final int WEIGHTS = 4;
  private static final int RULES = 5;
  private static final int PROVENANCE = 6;

  int run() throws IOException {
    List<Problem> problems = new ArrayList<>(arguments.problems());
    problems.addAll(Target.check(arguments.request()));
    if (!problems.isEmpty()) {
      return terminal.fail(problems);
    }
    List<Template> templates = Standards.all();
    return new Page(() -> document(templates), () -> json(templates), () -> rows(templates))
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
        of("规则", "Rules"),
        of("出处", "Provenance"));
  }

  /** A row for each weight set, all of them whole. */
  private List<List<String>> rows(Template template) {
    return weights(template).stream().map(weights -> row(template, weights)).toList();
  }

  private List<String> row(Template template, String weights) {
    Language language = arguments.request().language();
    TemplateFacts facts = TemplateFacts.of(template);
    return List.of(
        template.id(),
        template.title().in(language),
        template.region().map(region -> region.in(language)).orElse(""),
        years(template),
        weights,
        String.join(of("、", ", "), facts.kinds()),
        facts.provenances().stream()
            .map(p -> p.label().in(language))
            .collect(joining(of("、", ", "))));
  }

  private static String years(Template template) {
    String from =
        template.validFrom().isPresent() ? String.valueOf(template.validFrom().getAsInt()) : "";
    String to = template.validTo().isPresent() ? String.valueOf(template.validTo().getAsInt()) : "";
    return from.equals(to) ? from : from + "–" + to;
  }

  private List<String> weights(Template template) {
    Language language = arguments.request().language();
    if (template instanceof OpenTemplate open) {
      return open.weightSets().stream()
          .map(
              set ->
                  (open.weightSets().size() == 1 ? "" : set.name().in(language) + of("：", ": "))
                      + weights(open, set))
          .toList();
    }
    return List.of(
        ((Rubric) template)
            .indicators().stream()
                .map(block -> block.name().in(language) + " " + block.weight())
                .collect(joining(" / ")));
  }

  private String weights(OpenTemplate template, WeightSet set) {
    Language language = arguments.request().language();
    return template.groups().stream()
        .filter(group -> group.weights().isEmpty() || !weight(group, set).points().isZero())
        .map(
            group ->
                group.name().in(language)
                    + " "
                    + (group.weights().isEmpty() ? of("自定", "open") : weight(group, set)))
        .collect(joining(" / "));
  }

  private static Weight weight(TemplateGroup group, WeightSet set) {
    return group.weights().getOrDefault(set.id(), Weight.of(0));
  }

  private List<List<String>> rows(List<Template> templates) {
    List<List<String>> rows = new ArrayList<>(List.of(header()));
    templates.forEach(template -> rows.addAll(rows(template)));
    return rows;
  }

  private Document document(List<Template> templates) {
    Document.Builder page = Document.builder().heading(1, of("随库标准", "Shipped standards"));
    if (arguments.request().format() == Request.Format.MD) {
      return page.add(table(templates)).build();
    }
    templates.forEach(template -> page.paragraph(lines(template)));
    return page.build();
  }

  private Table table(List<Template> templates) {
    Table.Builder table = Table.builder();
    header().forEach(table::words);
    for (Template template : templates) {
      List<List<String>> rows = rows(template);
      table.row(rows.get(0).toArray(String[]::new));
      for (List<String> further : rows.subList(1, rows.size())) {
        table.row("", "", "", "", further.get(WEIGHTS), "", "");
      }
    }
    return table.build();
  }

  /** A few lines for each, since a terminal is narrower than the table. */
  private String[] lines(Template template) {
    List<String> cells = row(template, "");
    List<String> lines = new ArrayList<>();
    lines.add(String.join("  ", template.id(), cells.get(REGION), cells.get(YEAR)).strip());
    lines.add(cells.get(TITLE));
    List<String> weights = weights(template);
    // Each of several sets has its name in front.
    weights.forEach(w -> lines.add(weights.size() > 1 ? w : of("分值：", "Weights: ") + w));
    lines.add(of("规则：", "Rules: ") + cells.get(RULES));
    lines.add(of("出处：", "") + cells.get(PROVENANCE));
    return lines.toArray(String[]::new);
  }

  private static JsonValue json(List<Template> templates) {
    return JsonValue.object()
        .put("standards", templates.stream().map(StandardsCommand::json).toList())
        .build();
  }

  private static JsonValue json(Template template) {
    JsonValue.Builder standard =
        JsonValue.object()
            .put("id", template.id())
            .put("kind", template instanceof Rubric ? "rubric" : "open-template")
            .put("version", template.version())
            .put("title", RubricShape.text(template.title()));
    template.region().ifPresent(region -> standard.put("region", RubricShape.text(region)));
    template.validFrom().ifPresent(year -> standard.put("validFrom", year));
    template.validTo().ifPresent(year -> standard.put("validTo", year));
    template.published().ifPresent(day -> standard.put("published", day.toString()));
    if (template instanceof Rubric rubric) {
      standard.put("weights", rubric.indicators().stream().map(RubricShape::weight).toList());
    } else if (template instanceof OpenTemplate open) {
      standard.put("weightSets", TemplateShape.weightSets(open));
    }
    TemplateFacts facts = TemplateFacts.of(template);
    return standard
        .put("rules", facts.kinds().stream().map(JsonValue::of).toList())
        .put("provenance", facts.provenances().stream().map(p -> JsonValue.of(p.name())).toList())
        .put(
            "sources",
            template.citations().stream()
                .map(Citation::document)
                .distinct()
                .map(JsonValue::of)
                .toList())
        .build();
  }
}
