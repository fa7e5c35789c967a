package io.openrubric.standard.cn.cli;

import io.openrubric.api.Citation;
import io.openrubric.api.DefaultRule;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Language;
import io.openrubric.api.Norm;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.SuggestedLeaf;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.TemplateGroup;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.WeightSet;
import io.openrubric.engine.CompiledTemplate;
import io.openrubric.engine.json.JsonValue;
import io.openrubric.engine.render.TemplatePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An open template in every format, for readers of the command line. */
record TemplateShape(CompiledTemplate compiled, Language language) {
  /** The column of the first weight. */
  private static final int WEIGHTS = 3;

  static Page page(CompiledTemplate template, Language language) {
    TemplateShape shape = new TemplateShape(template, language);
    return new Page(() -> TemplatePage.of(template).document(language), shape::json, shape::rows);
  }

  /** The first-level weights of each set; a group that the standard leaves open has none. */
  static List<JsonValue> weightSets(OpenTemplate template) {
    return template.weightSets().stream().map(set -> weightSet(template, set)).toList();
  }

  private static JsonValue weightSet(OpenTemplate template, WeightSet set) {
    return JsonValue.object()
        .put("id", set.id())
        .put("name", RubricShape.text(set.name()))
        .put("weights", template.groups().stream().map(group -> weight(group, set)).toList())
        .build();
  }

  private static JsonValue weight(TemplateGroup group, WeightSet set) {
    JsonValue.Builder json =
        JsonValue.object().put("id", group.id()).put("name", RubricShape.text(group.name()));
    String points = points(group, set);
    return (points.isEmpty() ? json : json.put("weight", points)).build();
  }

  /** Blank where the standard leaves it open. */
  private static String points(TemplateGroup group, WeightSet set) {
    return group.weights().isEmpty()
        ? ""
        : group.weights().getOrDefault(set.id(), Weight.of(0)).toString();
  }

  private JsonValue json() {
    OpenTemplate template = compiled.template();
    List<JsonValue> rules = new ArrayList<>();
    for (TargetComparator comparator : TargetComparator.values()) {
      rules.add(rule(comparator, compiled.defaultRule(comparator), compiled.rule(comparator)));
    }
    return RubricShape.head(template)
        .put("weightSets", weightSets(template))
        .put("groups", template.groups().stream().map(this::group).toList())
        .put("rules", rules)
        .put("norms", template.norms().stream().map(TemplateShape::norm).toList())
        .build();
  }

  private JsonValue group(TemplateGroup group) {
    JsonValue.Builder json =
        JsonValue.object().put("id", group.id()).put("name", RubricShape.text(group.name()));
    group.fixed().ifPresent(leaf -> json.put("fixed", fixed(group, leaf)));
    List<JsonValue> rules = new ArrayList<>();
    group
        .rules()
        .forEach(
            (comparator, rule) ->
                rules.add(rule(comparator, rule, compiled.rule(group.id(), comparator))));
    return json.put("rules", rules)
        .put("suggested", group.suggested().stream().map(TemplateShape::suggested).toList())
        .put("citations", RubricShape.citations(group.citations()))
        .build();
  }

  private JsonValue fixed(TemplateGroup group, IndicatorLeaf leaf) {
    return JsonValue.object()
        .put("id", leaf.id())
        .put("name", RubricShape.text(leaf.name()))
        .put("rule", RubricShape.text(compiled.fixedRule(group.id())))
        .put("inputs", compiled.fixedInputs(group.id()).stream().map(RubricShape::input).toList())
        .put("citations", RubricShape.citations(leaf.citations()))
        .build();
  }

  private static JsonValue rule(TargetComparator comparator, DefaultRule rule, Text words) {
    return JsonValue.object()
        .put("comparator", comparator.symbol())
        .put("kind", rule.rule().kind())
        .put("rule", RubricShape.text(words))
        .put("citations", RubricShape.citations(rule.citations()))
        .build();
  }

  private static JsonValue suggested(SuggestedLeaf leaf) {
    JsonValue.Builder json =
        JsonValue.object().put("id", leaf.id()).put("name", RubricShape.text(leaf.name()));
    leaf.secondLevel().ifPresent(name -> json.put("secondLevel", RubricShape.text(name)));
    leaf.rate().ifPresent(rate -> json.put("formula", RubricShape.text(rate.formula())));
    leaf.target().ifPresent(target -> json.put("target", target.toString()));
    leaf.direction().ifPresent(way -> json.put("direction", way.name().toLowerCase(Locale.ROOT)));
    return json.put("citations", RubricShape.citations(leaf.citations())).build();
  }

  private static JsonValue norm(Norm norm) {
    return JsonValue.object()
        .put("groups", norm.groups().stream().map(JsonValue::of).toList())
        .put("comparator", norm.comparator().symbol())
        .put("points", norm.points().toString())
        .put("severity", norm.severity().name().toLowerCase(Locale.ROOT))
        .put("citation", RubricShape.citation(norm.citation()))
        .build();
  }

  private List<List<String>> rows() {
    OpenTemplate template = compiled.template();
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("part", "id", "name"));
    template.weightSets().forEach(set -> header.add("weight " + set.id()));
    header.addAll(List.of("rule", "inputs", "sources"));
    rows.add(header);
    template.groups().forEach(group -> addRows(rows, group));
    for (TargetComparator comparator : TargetComparator.values()) {
      List<Citation> citations = compiled.defaultRule(comparator).citations();
      rows.add(row("rule", comparator.symbol(), "", compiled.rule(comparator), "", citations));
    }
    for (Norm norm : template.norms()) {
      Text words = Text.same(norm.comparator() + " " + norm.points());
      rows.add(
          row("norm", String.join(" ", norm.groups()), "", words, "", List.of(norm.citation())));
    }
    return rows;
  }

  private void addRows(List<List<String>> rows, TemplateGroup group) {
    List<String> first =
        row("group", group.id(), group.name().in(language), Text.same(""), "", group.citations());
    int column = WEIGHTS;
    for (WeightSet set : compiled.template().weightSets()) {
      first.set(column++, points(group, set));
    }
    rows.add(first);
    group
        .fixed()
        .ifPresent(
            leaf ->
                rows.add(
                    row(
                        "leaf",
                        leaf.id(),
                        leaf.name().in(language),
                        compiled.fixedRule(group.id()),
                        RubricShape.inputs(compiled.fixedInputs(group.id())),
                        leaf.citations())));
    group
        .rules()
        .forEach(
            (comparator, rule) ->
                rows.add(
                    row(
                        "rule",
                        group.id() + " " + comparator,
                        "",
                        compiled.rule(group.id(), comparator),
                        "",
                        rule.citations())));
    for (SuggestedLeaf leaf : group.suggested()) {
      Text formula = leaf.rate().map(rate -> rate.formula()).orElse(Text.same(""));
      rows.add(
          row("suggested", leaf.id(), leaf.name().in(language), formula, "", leaf.citations()));
    }
  }

  /** A row without weights. */
  private List<String> row(
      String part, String id, String name, Text rule, String inputs, List<Citation> citations) {
    List<String> row = new ArrayList<>(List.of(part, id, name));
    compiled.template().weightSets().forEach(set -> row.add(""));
    row.addAll(List.of(rule.in(language), inputs, RubricShape.sources(citations, language)));
    return row;
  }
}
