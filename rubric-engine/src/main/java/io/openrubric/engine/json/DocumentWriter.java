package io.openrubric.engine.json;

import io.openrubric.api.Citation;
import io.openrubric.api.Grade;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.MissingPolicy;
import io.openrubric.api.NotApplicablePolicy;
import io.openrubric.api.Target;
import io.openrubric.api.Template;
import io.openrubric.api.Text;
import io.openrubric.engine.json.CitationReader.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes what documents of every kind of template have. Fields stand in a fixed order; defaults are
 * written out, so that a document says by itself how it scores; only what is empty is left out.
 */
final class DocumentWriter {

  /** Keys of the sources, in the order they are first cited. */
  private final Map<Source, String> sources = new LinkedHashMap<>();

  /**
   * A whole document.
   *
   * @param body adds what only this kind of template has
   */
  JsonValue write(String schema, Template template, Consumer<JsonValue.Builder> body) {
    JsonValue.Builder fields =
        JsonValue.object()
            .put("schema", schema)
            .put("id", template.id())
            .put("version", template.version())
            .put("semantics", template.semantics())
            .put("title", text(template.title()));
    template.region().ifPresent(region -> fields.put("region", text(region)));
    template.validFrom().ifPresent(year -> fields.put("validFrom", year));
    template.validTo().ifPresent(year -> fields.put("validTo", year));
    template.published().ifPresent(day -> fields.put("published", day.toString()));
    fields
        .put("fullMarks", template.fullMarks().toString())
        .put("rounding", template.rounding().toString())
        .put("missing", word(template.missing()))
        .put("notApplicable", policy(template.notApplicable()))
        .put("grades", template.grades().grades().stream().map(DocumentWriter::grade).toList());
    // Writing the rest fills the sources, which stand before it.
    JsonValue.Builder rest = JsonValue.object();
    putCitations(rest, template.citations());
    body.accept(rest);
    return withSources(fields, rest);
  }

  /** A document of a head, the sources that were cited so far, and the rest. */
  JsonValue.OfObject withSources(JsonValue.Builder head, JsonValue.Builder rest) {
    if (!sources.isEmpty()) {
      JsonValue.Builder keys = JsonValue.object();
      sources.forEach((source, key) -> keys.put(key, source(source)));
      head.put("sources", keys.build());
    }
    rest.build().fields().forEach(head::put);
    return head.build();
  }

  void putCitations(JsonValue.Builder fields, List<Citation> citations) {
    putUnlessEmpty(fields, "citations", citations.stream().map(this::citation).toList());
  }

  /** How a leaf is scored: rule, target and policies. */
  static void putScoring(JsonValue.Builder fields, IndicatorLeaf leaf) {
    fields.put("rule", RuleWriter.write(leaf.rule()));
    leaf.target().ifPresent(target -> fields.put("target", target(target)));
    leaf.missing().ifPresent(missing -> fields.put("missing", word(missing)));
    leaf.notApplicable().ifPresent(policy -> fields.put("notApplicable", policy(policy)));
  }

  JsonValue citation(Citation citation) {
    Source source = new Source(citation.document(), citation.title());
    String key = sources.computeIfAbsent(source, added -> "source-" + (sources.size() + 1));
    JsonValue.Builder fields = JsonValue.object().put("source", key);
    citation.article().ifPresent(article -> fields.put("article", article));
    fields.put("provenance", citation.provenance().name());
    citation.note().ifPresent(note -> fields.put("note", text(note)));
    return fields.build();
  }

  private static JsonValue source(Source source) {
    return JsonValue.object()
        .put("document", source.document())
        .put("zh", source.title().zh())
        .put("en", source.title().en())
        .build();
  }

  static JsonValue text(Text text) {
    return JsonValue.object().put("zh", text.zh()).put("en", text.en()).build();
  }

  static JsonValue grade(Grade grade) {
    return JsonValue.object()
        .put("zh", grade.name().zh())
        .put("en", grade.name().en())
        .put("band", grade.band().toString())
        .build();
  }

  static JsonValue target(Target target) {
    if (target instanceof Target.Quantitative number) {
      JsonValue.Builder fields =
          JsonValue.object()
              .put("comparator", number.comparator().symbol())
              .put("value", number.value().value().toString());
      String unit = number.value().unit().toString();
      return (unit.isEmpty() ? fields : fields.put("unit", unit)).build();
    }
    return JsonValue.object().put("aim", target.toString()).build();
  }

  private static String word(MissingPolicy missing) {
    return missing.name().toLowerCase(Locale.ROOT);
  }

  private static JsonValue policy(NotApplicablePolicy policy) {
    if (policy instanceof NotApplicablePolicy.MoveTo move) {
      return JsonValue.object().put("moveTo", move.id()).build();
    }
    return JsonValue.of(
        policy instanceof NotApplicablePolicy.ScaleToFull ? "scale-to-full" : "spread-in-group");
  }

  static void putUnlessEmpty(JsonValue.Builder fields, String name, List<JsonValue> items) {
    if (!items.isEmpty()) {
      fields.put(name, items);
    }
  }
}
