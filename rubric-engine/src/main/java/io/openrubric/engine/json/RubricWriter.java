package io.openrubric.engine.json;

import io.openrubric.api.Adjustment;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Rubric;

/** Makes a document of a rubric. */
final class RubricWriter {

  private final DocumentWriter document = new DocumentWriter();

  private RubricWriter() {}

  static JsonValue write(Rubric rubric) {
    return new RubricWriter().rubric(rubric);
  }

  private JsonValue rubric(Rubric rubric) {
    return document.write(RubricJson.SCHEMA, rubric, fields -> body(fields, rubric));
  }

  private void body(JsonValue.Builder fields, Rubric rubric) {
    fields.put("indicators", rubric.indicators().stream().map(this::indicator).toList());
    DocumentWriter.putUnlessEmpty(
        fields, "adjustments", rubric.adjustments().stream().map(this::adjustment).toList());
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
    document.putCitations(fields, indicator.citations());
    if (indicator instanceof IndicatorGroup group) {
      group.marks().ifPresent(marks -> fields.put("marks", marks.toString()));
      if (group.chooseOne()) {
        fields.put("chooseOne", true);
      }
      fields.put("children", group.children().stream().map(this::indicator).toList());
    } else if (indicator instanceof IndicatorLeaf leaf) {
      DocumentWriter.putScoring(fields, leaf);
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
    document.putCitations(fields, veto.citations());
    return fields.build();
  }

  private static JsonValue.Builder kind(String kind) {
    return JsonValue.object().put(AdjustmentReader.KIND, kind);
  }
}
