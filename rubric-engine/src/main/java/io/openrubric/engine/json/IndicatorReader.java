package io.openrubric.engine.json;

import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Quantity;
import io.openrubric.api.Rule;
import io.openrubric.api.Target;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Text;
import io.openrubric.api.Unit;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Rational;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads indicators: one with children is a group, any other a leaf. */
final class IndicatorReader {

  private static final List<String> GROUP_FIELDS =
      List.of("id", "zh", "en", "weight", "citations", "marks", "chooseOne", "split", "children");
  private static final List<String> UNWEIGHTED_GROUP_FIELDS = unweighted(GROUP_FIELDS);
  static final List<String> LEAF_FIELDS =
      List.of(
          "id", "zh", "en", "weight", "citations", "rule", "target", "missing", "notApplicable");
  private static final List<String> UNWEIGHTED_FIELDS = unweighted(LEAF_FIELDS);
  private static final List<String> ANY_FIELDS =
      List.of(
          "id",
          "zh",
          "en",
          "weight",
          "citations",
          "children",
          "rule",
          "target",
          "missing",
          "notApplicable");
  private static final Map<String, Boolean> SPLITS = Map.of("equal", true);
  private static final List<String> NUMBER_FIELDS = List.of("comparator", "value", "unit");
  private static final List<String> AIM_FIELDS = List.of("aim");

  private final CitationReader citations;

  IndicatorReader(CitationReader citations) {
    this.citations = citations;
  }

  List<Indicator> read(JsonNode node) {
    return node.items(this::indicator);
  }

  private Indicator indicator(JsonNode node) {
    JsonFields fields = node.fields();
    if (fields.has("children")) {
      fields.refuseUnknown(GROUP_FIELDS);
      return group(fields, weight(fields));
    }
    fields.refuseUnknown(fields.has("rule") ? LEAF_FIELDS : ANY_FIELDS);
    return leaf(fields);
  }

  /** An indicator whose weight is its equal share of the group's. */
  private Indicator sharing(JsonNode node, Map<String, Weight> shares) {
    JsonFields fields = node.fields();
    Weight share = shares.getOrDefault(EqualSplit.id(node.value()), Weight.of(0));
    if (fields.has("children")) {
      fields.refuseUnknown(UNWEIGHTED_GROUP_FIELDS);
      return group(fields, share);
    }
    fields.refuseUnknown(UNWEIGHTED_FIELDS);
    return leaf(fields, share);
  }

  private IndicatorGroup group(JsonFields fields, Weight weight) {
    Optional<Weight> marks = fields.optional("marks", RubricReader::weight);
    boolean equally = fields.optional("split", split -> split.choice(SPLITS, true)).isPresent();
    return IndicatorGroup.builder()
        .id(fields.required("id", JsonNode::id, ""))
        .name(RubricReader.bilingual(fields))
        .weight(weight)
        .citations(citations.in(fields))
        .marks(marks)
        .chooseOne(fields.optional("chooseOne", JsonNode::flag).orElse(false))
        .children(
            fields.required(
                "children",
                children -> equally ? split(children, marks.orElse(weight)) : read(children),
                List.of()))
        .build();
  }

  private List<Indicator> split(JsonNode children, Weight whole) {
    Map<String, Weight> shares = EqualSplit.of(whole, children);
    return children.items(child -> sharing(child, shares));
  }

  IndicatorLeaf leaf(JsonFields fields) {
    return leaf(fields, weight(fields));
  }

  private static Weight weight(JsonFields fields) {
    return fields.required("weight", RubricReader::weight, Weight.of(0));
  }

  private static List<String> unweighted(List<String> fields) {
    return fields.stream().filter(field -> !field.equals("weight")).toList();
  }

  /** A leaf whose weight stands elsewhere. */
  IndicatorLeaf unweighted(JsonNode node) {
    return leaf(node.fields(UNWEIGHTED_FIELDS), Weight.of(0));
  }

  private IndicatorLeaf leaf(JsonFields fields, Weight weight) {
    return IndicatorLeaf.builder()
        .id(fields.required("id", JsonNode::id, ""))
        .name(RubricReader.bilingual(fields))
        .weight(weight)
        .citations(citations.in(fields))
        .rule(fields.required("rule", RuleReader::read, Rule.given()))
        .target(fields.optional("target", IndicatorReader::target))
        .missing(fields.optional("missing", RubricReader::missing))
        .notApplicable(fields.optional("notApplicable", RubricReader::policy))
        .build();
  }

  static Target target(JsonNode node) {
    JsonFields fields = node.fields();
    if (fields.has("aim")) {
      fields.refuseUnknown(AIM_FIELDS);
      return fields.required("aim", IndicatorReader::aim, Target.aim("-"));
    }
    fields.refuseUnknown(NUMBER_FIELDS);
    TargetComparator comparator =
        fields.required("comparator", IndicatorReader::comparator, TargetComparator.AT_LEAST);
    Rational value = fields.required("value", JsonNode::decimal, Rational.ZERO);
    Unit unit = fields.optional("unit", IndicatorReader::unit).orElse(Unit.NONE);
    return Target.of(comparator, Quantity.of(value, unit));
  }

  private static Unit unit(JsonNode node) {
    return node.parsed(Text.of("计量单位，如万元", "a unit such as 万元"), Unit::parse, Unit.NONE);
  }

  private static Target aim(JsonNode node) {
    return node.parsed(Text.of("目标文字", "an aim in words"), Target::aim, Target.aim("-"));
  }

  static TargetComparator comparator(JsonNode node) {
    Text expected = Text.of(" ≥ ≤ ＝ ＞ ＜ 之一", "one of ≥ ≤ ＝ ＞ ＜");
    return node.parsed(
        expected,
        text -> {
          TargetComparator comparator = TargetComparator.parse(text);
          if (comparator == TargetComparator.QUALITATIVE) {
            throw new IllegalArgumentException("Expected a comparator of numbers, got " + text);
          }
          return comparator;
        },
        TargetComparator.AT_LEAST);
  }
}
