package io.openrubric.engine.json;

import io.openrubric.api.Citation;
import io.openrubric.api.DefaultRule;
import io.openrubric.api.Norm;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Rubric;
import io.openrubric.api.Severity;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Template;
import io.openrubric.api.TemplateGroup;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.WeightSet;
import io.openrubric.engine.text.Words;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes an open template of a document. */
final class OpenTemplateReader {

  private static final List<String> FIELDS =
      JsonFields.names(RubricReader.HEAD_FIELDS, "weightSets", "groups", "rules", "norms");
  private static final List<String> SET_FIELDS = List.of("id", "zh", "en");
  private static final List<String> GROUP_FIELDS =
      List.of(
          "id",
          "zh",
          "en",
          "aliases",
          "weights",
          "fixed",
          "reasonBelow",
          "rules",
          "suggested",
          "citations");
  private static final List<String> RULE_FIELDS = List.of("rule", "citations");
  private static final List<String> NORM_FIELDS =
      List.of("groups", "comparator", "points", "severity", "citation");
  private static final Map<String, Severity> SEVERITIES = Words.of(Severity.class);
  private static final List<String> COMPARATORS =
      Stream.of(TargetComparator.values()).map(TargetComparator::symbol).toList();

  private final CitationReader citations;
  private final IndicatorReader indicators;
  private final SuggestedLeafReader suggested;

  private OpenTemplateReader(CitationReader citations, int scale) {
    this.citations = citations;
    this.indicators = new IndicatorReader(citations, scale);
    this.suggested = new SuggestedLeafReader(citations);
  }

  static OpenTemplate read(JsonNode root) {
    JsonFields fields = root.fields(FIELDS);
    CitationReader citations = CitationReader.of(fields);
    Rubric head = RubricReader.head(fields, citations);
    return new OpenTemplateReader(citations, head.rounding().scale()).read(fields, head);
  }

  private OpenTemplate read(JsonFields fields, Template head) {
    return OpenTemplate.builder()
        .from(head)
        .weightSets(fields.node("weightSets").items(OpenTemplateReader::weightSet))
        .groups(fields.node("groups").items(this::group))
        .rules(fields.optional("rules", this::rules).orElse(Map.of()))
        .norms(
            fields
                .optional("norms", norms -> norms.items(this::norm))
                .map(norms -> norms.stream().flatMap(List::stream).toList())
                .orElse(List.of()))
        .build();
  }

  private static WeightSet weightSet(JsonNode node) {
    JsonFields fields = node.fields(SET_FIELDS);
    return new WeightSet(fields.text("id"), RubricReader.bilingual(fields));
  }

  private TemplateGroup group(JsonNode node) {
    JsonFields fields = node.fields(GROUP_FIELDS);
    return TemplateGroup.builder()
        .id(fields.text("id"))
        .name(RubricReader.bilingual(fields))
        .aliases(fields.optional("aliases", a -> a.items(JsonNode::text)).orElse(List.of()))
        .weights(fields.optional("weights", OpenTemplateReader::weights).orElse(Map.of()))
        .fixed(fields.optional("fixed", indicators::unweighted))
        .reasonBelow(fields.optional("reasonBelow", JsonNode::decimal))
        .rules(fields.optional("rules", this::rules).orElse(Map.of()))
        .suggested(fields.optional("suggested", s -> s.items(suggested::read)).orElse(List.of()))
        .citations(citations.in(fields))
        .build();
  }

  private static Map<String, Weight> weights(JsonNode node) {
    JsonFields fields = node.fields();
    Map<String, Weight> weights = new LinkedHashMap<>();
    for (String set : fields.names()) {
      weights.put(set, RubricReader.weight(fields.node(set)));
    }
    return weights;
  }

  private Map<TargetComparator, DefaultRule> rules(JsonNode node) {
    JsonFields fields = node.fields(COMPARATORS);
    Map<TargetComparator, DefaultRule> rules = new EnumMap<>(TargetComparator.class);
    for (TargetComparator comparator : TargetComparator.values()) {
      if (fields.has(comparator.symbol())) {
        rules.put(comparator, rule(fields.node(comparator.symbol())));
      }
    }
    return rules;
  }

  private DefaultRule rule(JsonNode node) {
    JsonFields fields = node.fields(RULE_FIELDS);
    return new DefaultRule(RuleReader.read(fields.node("rule")), citations.in(fields));
  }

  /** A norm, or none where it was reported. */
  private List<Norm> norm(JsonNode node) {
    JsonFields fields = node.fields(NORM_FIELDS);
    List<String> groups = fields.node("groups").items(JsonNode::text);
    TargetComparator comparator = IndicatorReader.comparator(fields.node("comparator"));
    Weight points = RubricReader.weight(fields.node("points"));
    Severity severity = fields.node("severity").choice(SEVERITIES, Severity.WARNING);
    Citation citation = citations.citation(fields.node("citation"));
    if (groups.isEmpty()) {
      if (fields.has("groups")) {
        node.badValue(Text.of("至少含一个指标组的权重要求", "a norm for at least one group"));
      }
      return List.of();
    }
    return List.of(new Norm(groups, comparator, points, severity, citation));
  }
}
