package io.openrubric.engine.json;

import io.openrubric.api.DefaultRule;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.InputName;
import io.openrubric.api.Norm;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Rate;
import io.openrubric.api.SuggestedLeaf;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.TemplateGroup;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.WeightSet;
import io.openrubric.engine.text.Words;
import java.util.Map;
import java.util.TreeMap;

/** Makes a document of an open template. */
final class OpenTemplateWriter {

  private final DocumentWriter document = new DocumentWriter();

  private OpenTemplateWriter() {}

  static JsonValue write(OpenTemplate template) {
    OpenTemplateWriter writer = new OpenTemplateWriter();
    return writer.document.write(
        TemplateJson.OPEN_SCHEMA, template, fields -> writer.body(fields, template));
  }

  private void body(JsonValue.Builder fields, OpenTemplate template) {
    fields.put(
        "weightSets", template.weightSets().stream().map(OpenTemplateWriter::weightSet).toList());
    fields.put("groups", template.groups().stream().map(this::group).toList());
    putRules(fields, template.rules());
    DocumentWriter.putUnlessEmpty(
        fields, "norms", template.norms().stream().map(this::norm).toList());
  }

  private static JsonValue weightSet(WeightSet set) {
    return named(set.id(), set.name()).build();
  }

  private static JsonValue.Builder named(String id, Text name) {
    return JsonValue.object().put("id", id).put("zh", name.zh()).put("en", name.en());
  }

  private JsonValue group(TemplateGroup group) {
    JsonValue.Builder fields = named(group.id(), group.name());
    DocumentWriter.putUnlessEmpty(
        fields, "aliases", group.aliases().stream().map(JsonValue::of).toList());
    if (!group.weights().isEmpty()) {
      fields.put("weights", weights(group.weights()));
    }
    group.fixed().ifPresent(leaf -> fields.put("fixed", fixed(leaf)));
    group.reasonBelow().ifPresent(share -> fields.put("reasonBelow", share.toString()));
    putRules(fields, group.rules());
    DocumentWriter.putUnlessEmpty(
        fields, "suggested", group.suggested().stream().map(this::suggested).toList());
    document.putCitations(fields, group.citations());
    return fields.build();
  }

  /** Sorted, since the order of a map is free. */
  private static JsonValue weights(Map<String, Weight> weights) {
    JsonValue.Builder fields = JsonValue.object();
    new TreeMap<>(weights).forEach((set, weight) -> fields.put(set, weight.toString()));
    return fields.build();
  }

  private JsonValue fixed(IndicatorLeaf leaf) {
    JsonValue.Builder fields = named(leaf.id(), leaf.name());
    document.putCitations(fields, leaf.citations());
    DocumentWriter.putScoring(fields, leaf);
    return fields.build();
  }

  private void putRules(JsonValue.Builder fields, Map<TargetComparator, DefaultRule> rules) {
    if (rules.isEmpty()) {
      return;
    }
    JsonValue.Builder all = JsonValue.object();
    for (TargetComparator comparator : TargetComparator.values()) {
      DefaultRule rule = rules.get(comparator);
      if (rule != null) {
        JsonValue.Builder one = JsonValue.object().put("rule", RuleWriter.write(rule.rule()));
        document.putCitations(one, rule.citations());
        all.put(comparator.symbol(), one.build());
      }
    }
    fields.put("rules", all.build());
  }

  private JsonValue suggested(SuggestedLeaf leaf) {
    JsonValue.Builder fields = named(leaf.id(), leaf.name());
    leaf.secondLevel().ifPresent(name -> fields.put("secondLevel", DocumentWriter.text(name)));
    leaf.rate().ifPresent(rate -> fields.put("rate", rate(rate)));
    leaf.target().ifPresent(target -> fields.put("target", DocumentWriter.target(target)));
    leaf.direction().ifPresent(direction -> fields.put("direction", Words.of(direction)));
    document.putCitations(fields, leaf.citations());
    return fields.build();
  }

  private static JsonValue rate(Rate rate) {
    return JsonValue.object()
        .put("kind", rate.kind().key())
        .put("actual", input(rate.actual()))
        .put("base", input(rate.base()))
        .build();
  }

  private static JsonValue input(InputName input) {
    JsonValue.Builder fields =
        JsonValue.object()
            .put("input", input.id())
            .put("zh", input.name().zh())
            .put("en", input.name().en());
    return (input.unit().isEmpty() ? fields : fields.put("unit", input.unit())).build();
  }

  private JsonValue norm(Norm norm) {
    return JsonValue.object()
        .put("groups", norm.groups().stream().map(JsonValue::of).toList())
        .put("comparator", norm.comparator().symbol())
        .put("points", norm.points().toString())
        .put("severity", Words.of(norm.severity()))
        .put("citation", document.citation(norm.citation()))
        .build();
  }
}
