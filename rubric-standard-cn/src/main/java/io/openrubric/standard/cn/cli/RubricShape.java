package io.openrubric.standard.cn.cli;

import static java.util.stream.Collectors.joining;

import io.openrubric.api.Adjustment;
import io.openrubric.api.Citation;
import io.openrubric.api.Grade;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Language;
import io.openrubric.api.Rubric;
import io.openrubric.api.Template;
import io.openrubric.api.Text;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.json.JsonValue;
import io.openrubric.engine.render.RubricPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A rubric in every format, for readers of the command line; templates have their own JSON format.
 */
final class RubricShape {
  private RubricShape() {}

  static Page page(CompiledRubric rubric, Language language) {
    return new Page(
        () -> RubricPage.of(rubric).document(language),
        () -> json(rubric),
        () -> rows(rubric, language));
  }

  private static JsonValue json(CompiledRubric compiled) {
    Rubric rubric = compiled.rubric();
    JsonValue.Builder json =
        head(rubric)
            .put("indicators", rubric.indicators().stream().map(i -> tree(i, compiled)).toList());
    if (!rubric.adjustments().isEmpty()) {
      json.put(
          "adjustments",
          rubric.adjustments().stream().map(each -> adjustment(each, compiled)).toList());
    }
    return json.build();
  }

  /** A bonus or a penalty as a leaf with its kind, a veto with its caps. */
  private static JsonValue adjustment(Adjustment adjustment, CompiledRubric rubric) {
    String id = adjustment.id();
    JsonValue.Builder json = JsonValue.object().put("id", id);
    json.put("kind", kind(adjustment)).put("name", text(adjustment.name()));
    if (adjustment instanceof Adjustment.Veto veto) {
      veto.totalCap().ifPresent(cap -> json.put("totalCap", cap.toString()));
      veto.gradeCap().ifPresent(grade -> json.put("gradeCap", grade));
    }
    adjustment.indicator().ifPresent(leaf -> json.put("weight", leaf.weight().toString()));
    return json.put("rule", text(rubric.rule(id)))
        .put("inputs", rubric.inputs(id).stream().map(RubricShape::input).toList())
        .put("citations", citations(adjustment.citations()))
        .build();
  }

  private static String kind(Adjustment adjustment) {
    return adjustment instanceof Adjustment.Veto
        ? "veto"
        : adjustment instanceof Adjustment.Bonus ? "bonus" : "penalty";
  }

  /** What is known of a template of any kind. */
  static JsonValue.Builder head(Template template) {
    return JsonValue.object()
        .put("id", template.id())
        .put("version", template.version())
        .put("title", text(template.title()))
        .put("fullMarks", template.fullMarks().toString())
        .put("rounding", template.rounding().toString())
        .put("grades", template.grades().grades().stream().map(RubricShape::grade).toList())
        .put("citations", citations(template.citations()));
  }

  private static JsonValue grade(Grade grade) {
    return JsonValue.object()
        .put("name", text(grade.name()))
        .put("band", grade.band().toString())
        .build();
  }

  private static List<List<String>> rows(CompiledRubric rubric, Language language) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("id", "level", "path", "weight", "rule", "inputs", "sources"));
    rubric.rubric().indicators().forEach(block -> addRows(rows, block, 1, rubric, language));
    for (Adjustment adjustment : rubric.rubric().adjustments()) {
      String id = adjustment.id();
      rows.add(
          List.of(
              id,
              "1",
              rubric.path(id),
              adjustment.indicator().map(leaf -> leaf.weight().toString()).orElse(""),
              rubric.rule(id).in(language),
              inputs(rubric.inputs(id)),
              sources(adjustment.citations(), language)));
    }
    return rows;
  }

  private static void addRows(
      List<List<String>> rows,
      Indicator indicator,
      int level,
      CompiledRubric rubric,
      Language language) {
    String id = indicator.id();
    boolean leaf = indicator instanceof IndicatorLeaf;
    rows.add(
        List.of(
            id,
            String.valueOf(level),
            rubric.path(id),
            indicator.weight().toString(),
            leaf ? rubric.rule(id).in(language) : "",
            leaf ? inputs(rubric.inputs(id)) : "",
            sources(indicator.citations(), language)));
    if (indicator instanceof IndicatorGroup group) {
      group.children().forEach(child -> addRows(rows, child, level + 1, rubric, language));
    }
  }

  /** The keys of some inputs in one cell. */
  static String inputs(List<InputSpec> inputs) {
    return inputs.stream().map(InputSpec::id).collect(joining(" "));
  }

  /** Some citations in one cell. */
  static String sources(List<Citation> citations, Language language) {
    return citations.stream().map(citation -> citation.in(language)).collect(joining("; "));
  }

  static JsonValue text(Text text) {
    return JsonValue.object().put("zh", text.zh()).put("en", text.en()).build();
  }

  static JsonValue weight(Indicator indicator) {
    return JsonValue.object()
        .put("id", indicator.id())
        .put("name", text(indicator.name()))
        .put("weight", indicator.weight().toString())
        .build();
  }

  static JsonValue citation(Citation citation) {
    JsonValue.Builder json =
        JsonValue.object()
            .put("document", citation.document())
            .put("title", text(citation.title()));
    citation.article().ifPresent(article -> json.put("article", article));
    json.put("provenance", citation.provenance().name());
    citation.note().ifPresent(note -> json.put("note", text(note)));
    return json.build();
  }

  static List<JsonValue> citations(List<Citation> citations) {
    return citations.stream().map(RubricShape::citation).toList();
  }

  /** An indicator with all below it. */
  static JsonValue tree(Indicator indicator, CompiledRubric rubric) {
    JsonValue.Builder json =
        JsonValue.object()
            .put("id", indicator.id())
            .put("path", rubric.path(indicator.id()))
            .put("name", text(indicator.name()))
            .put("weight", indicator.weight().toString());
    if (indicator instanceof IndicatorGroup group) {
      json.put("children", group.children().stream().map(child -> tree(child, rubric)).toList());
    } else {
      json.put("rule", text(rubric.rule(indicator.id())));
      json.put("inputs", rubric.inputs(indicator.id()).stream().map(RubricShape::input).toList());
    }
    return json.put("citations", citations(indicator.citations())).build();
  }

  static JsonValue input(InputSpec input) {
    JsonValue.Builder json =
        JsonValue.object()
            .put("id", input.id())
            .put("name", text(input.name()))
            .put("type", input.type().name().toLowerCase(Locale.ROOT))
            .put("required", input.required());
    return (input.input().unit().isEmpty() ? json : json.put("unit", input.input().unit())).build();
  }
}
