package io.openrubric.engine.json;

import io.openrubric.api.Adjustment;
import io.openrubric.api.Citation;
import io.openrubric.api.Grade;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.MissingPolicy;
import io.openrubric.api.NotApplicablePolicy;
import io.openrubric.api.Rubric;
import io.openrubric.api.Target;
import io.openrubric.api.Text;
import io.openrubric.engine.json.CitationReader.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes a document of a rubric. Fields stand in a fixed order; defaults are written out, so that a
 * document says by itself how it scores; only what is empty is left out.
 */
final class RubricWriter {

  /** Keys of the sources, in the order they are first cited. */
  private final Map<Source, String> sources = new LinkedHashMap<>();

  private RubricWriter() {}

  static JsonValue write(Rubric rubric) {
    return new RubricWriter().rubric(rubric);
  }

  private JsonValue rubric(Rubric rubric) {
    JsonValue.Builder fields =
        JsonValue.object()
            .put("schema", RubricJson.SCHEMA)
            .put("id", rubric.id())
            .put("version", rubric.version())
            .put("semantics", rubric.semantics())
            .put("title", text(rubric.title()));
    rubric.region().ifPresent(region -> fields.put("region", text(region)));
    rubric.validFrom().ifPresent(year -> fields.put("validFrom", year));
    rubric.validTo().ifPresent(year -> fields.put("validTo", year));
    rubric.published().ifPresent(day -> fields.put("published", day.toString()));
    fields
        .put("fullMarks", rubric.fullMarks().toString())
        .put("rounding", rubric.rounding().toString())
        .put("missing", word(rubric.missing()))
        .put("notApplicable", policy(rubric.notApplicable()))
        .put("grades", rubric.grades().grades().stream().map(RubricWriter::grade).toList());
    // Writing the citations fills the sources, which stand before them.
    List<JsonValue> citations = rubric.citations().stream().map(this::citation).toList();
    List<JsonValue> indicators = rubric.indicators().stream().map(this::indicator).toList();
    List<JsonValue> adjustments = rubric.adjustments().stream().map(this::adjustment).toList();
    if (!sources.isEmpty()) {
      JsonValue.Builder keys = JsonValue.object();
      sources.forEach((source, key) -> keys.put(key, source(source)));
      fields.put("sources", keys.build());
    }
    putUnlessEmpty(fields, "citations", citations);
    fields.put("indicators", indicators);
    putUnlessEmpty(fields, "adjustments", adjustments);
    return fields.build();
  }

  private JsonValue indicator(Indicator indicator) {
    return indicator(JsonValue.object(), indicator);
  }

  private JsonValue indicator(JsonValue.Builder fields, Indicator indicator) {
    fields
        .put("id", indicator.id())
        .put("zh", indicator.name().zh())
        .put("en", indicator.name().en())
        .put("weight", indicator.weight().toString());
    putUnlessEmpty(
        fields, "citations", indicator.citations().stream().map(this::citation).toList());
    if (indicator instanceof IndicatorGroup group) {
      group.marks().ifPresent(marks -> fields.put("marks", marks.toString()));
      if (group.chooseOne()) {
        fields.put("chooseOne", true);
      }
      fields.put("children", group.children().stream().map(this::indicator).toList());
    } else if (indicator instanceof IndicatorLeaf leaf) {
      fields.put("rule", RuleWriter.write(leaf.rule()));
      leaf.target().ifPresent(target -> fields.put("target", target(target)));
      leaf.missing().ifPresent(missing -> fields.put("missing", word(missing)));
      leaf.notApplicable().ifPresent(policy -> fields.put("notApplicable", policy(policy)));
    }
    return fields.build();
  }

  private JsonValue adjustment(Adjustment adjustment) {
    if (adjustment instanceof Adjustment.Bonus bonus) {
      return indicator(kind(AdjustmentReader.BONUS), bonus.leaf());
    } else if (adjustment instanceof Adjustment.Penalty penalty) {
      return indicator(kind(AdjustmentReader.PENALTY), penalty.leaf());
    }
    return veto((Adjustment.Veto) adjustment);
  }

  private JsonValue veto(Adjustment.Veto veto) {
    JsonValue.Builder fields =
        kind(AdjustmentReader.VETO)
            .put("id", veto.id())
            .put("zh", veto.name().zh())
            .put("en", veto.name().en());
    veto.totalCap().ifPresent(cap -> fields.put("totalCap", cap.toString()));
    veto.gradeCap().ifPresent(cap -> fields.put("gradeCap", cap));
    putUnlessEmpty(fields, "citations", veto.citations().stream().map(this::citation).toList());
    return fields.build();
  }

  private static JsonValue.Builder kind(String kind) {
    return JsonValue.object().put(AdjustmentReader.KIND, kind);
  }

  private JsonValue citation(Citation citation) {
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

  private static JsonValue text(Text text) {
    return JsonValue.object().put("zh", text.zh()).put("en", text.en()).build();
  }

  private static JsonValue grade(Grade grade) {
    return JsonValue.object()
        .put("zh", grade.name().zh())
        .put("en", grade.name().en())
        .put("band", grade.band().toString())
        .build();
  }

  private static JsonValue target(Target target) {
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

  private static void putUnlessEmpty(JsonValue.Builder fields, String name, List<JsonValue> items) {
    if (!items.isEmpty()) {
      fields.put(name, items);
    }
  }
}
