package io.openrubric.engine.json;

import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Quantity;
import io.openrubric.api.Target;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Text;
import io.openrubric.api.Unit;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads indicators: one with children is a group, any other a leaf. */
final class IndicatorReader {

  private static final Text QUANTITY =
      Text.of("如 12.5 且与单位相符的小数", "a decimal such as \"12.5\" that goes with its unit");
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
  private final int scale;

  /**
   * A reader.
   *
   * @param scale the decimals to which the rubric rounds
   */
  IndicatorReader(CitationReader citations, int scale) {
    this.citations = citations;
    this.scale = scale;
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
    Weight whole = weight;
    IndicatorGroup.Builder group = IndicatorGroup.builder();
    if (fields.has("marks")) {
      whole = RubricReader.weight(fields.node("marks"));
      group.marks(whole);
    }
    if (fields.has("chooseOne")) {
      group.chooseOne(fields.node("chooseOne").flag());
    }
    boolean equally = fields.has("split") && fields.node("split").choice(SPLITS, true);
    JsonNode children = fields.node("children");
    return group
        .id(fields.node("id").id())
        .name(RubricReader.bilingual(fields))
        .weight(weight)
        .citations(citations.in(fields))
        .children(equally ? split(children, whole) : read(children))
        .build();
  }

  private List<Indicator> split(JsonNode children, Weight whole) {
    Map<String, Weight> shares = EqualSplit.of(whole, children, scale);
    return children.items(child -> sharing(child, shares));
  }

  IndicatorLeaf leaf(JsonFields fields) {
    return leaf(fields, weight(fields));
  }

  private static Weight weight(JsonFields fields) {
    return RubricReader.weight(fields.node("weight"));
  }

  private static List<String> unweighted(List<String> fields) {
    List<String> others = new ArrayList<>(fields);
    others.remove("weight");
    return List.copyOf(others);
  }

  /** A leaf whose weight stands elsewhere. */
  IndicatorLeaf unweighted(JsonNode node) {
    return leaf(node.fields(UNWEIGHTED_FIELDS), Weight.of(0));
  }

  private IndicatorLeaf leaf(JsonFields fields, Weight weight) {
    IndicatorLeaf.Builder leaf =
        IndicatorLeaf.builder()
            .id(fields.node("id").id())
            .name(RubricReader.bilingual(fields))
            .weight(weight)
            .citations(citations.in(fields))
            .rule(RuleReader.read(fields.node("rule")));
    if (fields.has("target")) {
      leaf.target(target(fields.node("target")));
    }
    if (fields.has("missing")) {
      leaf.missing(RubricReader.missing(fields.node("missing")));
    }
    if (fields.has("notApplicable")) {
      leaf.notApplicable(RubricReader.policy(fields.node("notApplicable")));
    }
    return leaf.build();
  }

  static Target target(JsonNode node) {
    JsonFields fields = node.fields();
    if (fields.has("aim")) {
      fields.refuseUnknown(AIM_FIELDS);
      return aim(fields.node("aim"));
    }
    fields.refuseUnknown(NUMBER_FIELDS);
    TargetComparator comparator = comparator(fields.node("comparator"));
    Unit unit = fields.has("unit") ? unit(fields.node("unit")) : Unit.NONE;
    Quantity quantity =
        fields
            .node("value")
            .decimal(QUANTITY, value -> Quantity.of(value, unit), Quantity.of(Rational.ZERO));
    return Target.of(comparator, quantity);
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
