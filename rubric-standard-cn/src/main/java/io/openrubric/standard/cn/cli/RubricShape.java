package io.openrubric.standard.cn.cli;

import io.openrubric.api.Citation;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.Text;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.json.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * The parts of a rubric as JSON, for readers of the command line; templates have their own format.
 */
final class RubricShape {
  private RubricShape() {}

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

  private static JsonValue input(InputSpec input) {
    JsonValue.Builder json =
        JsonValue.object()
            .put("id", input.id())
            .put("name", text(input.name()))
            .put("type", input.type().name().toLowerCase(Locale.ROOT))
            .put("required", input.required());
    return (input.input().unit().isEmpty() ? json : json.put("unit", input.input().unit())).build();
  }
}
