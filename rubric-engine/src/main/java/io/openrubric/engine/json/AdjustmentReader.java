package io.openrubric.engine.json;

import com.google.common.collect.ImmutableMap;
import io.openrubric.api.Adjustment;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what changes a total: a bonus or a penalty is a leaf with a kind, a veto has its caps. */
final class AdjustmentReader {

  static final String KIND = "kind";
  static final String BONUS = "bonus";
  static final String PENALTY = "penalty";
  static final String VETO = "veto";

  private static final Map<String, String> KINDS =
      ImmutableMap.of(BONUS, BONUS, PENALTY, PENALTY, VETO, VETO);
  private static final List<String> LEAF_FIELDS =
      JsonFields.names(List.of(KIND), IndicatorReader.LEAF_FIELDS.toArray(new String[0]));
  private static final List<String> VETO_FIELDS =
      List.of(KIND, "id", "zh", "en", "totalCap", "gradeCap", "citations");

  private final IndicatorReader indicators;
  private final CitationReader citations;

  AdjustmentReader(IndicatorReader indicators, CitationReader citations) {
    this.indicators = indicators;
    this.citations = citations;
  }

  List<Adjustment> read(JsonNode node) {
    return node.items(this::adjustment);
  }

  private Adjustment adjustment(JsonNode node) {
    JsonFields fields = node.fields();
    return switch (fields.node(KIND).choice(KINDS, "")) {
      case BONUS -> new Adjustment.Bonus(leaf(fields));
      case PENALTY -> new Adjustment.Penalty(leaf(fields));
      case VETO -> veto(node, fields);
      default -> unknown();
    };
  }

  private IndicatorLeaf leaf(JsonFields fields) {
    fields.refuseUnknown(LEAF_FIELDS);
    return indicators.leaf(fields);
  }

  private Adjustment veto(JsonNode node, JsonFields fields) {
    fields.refuseUnknown(VETO_FIELDS);
    String id = fields.node("id").id();
    Text name = RubricReader.bilingual(fields);
    Optional<Weight> totalCap = fields.optional("totalCap", RubricReader::weight);
    Optional<String> gradeCap = fields.optional("gradeCap", JsonNode::text);
    if (totalCap.isEmpty() && gradeCap.isEmpty()) {
      node.badValue(
          Text.of("带有 totalCap 或 gradeCap 的一票否决项", "a veto with a totalCap or a gradeCap"));
      return unknown();
    }
    return new Adjustment.Veto(id, name, totalCap, gradeCap, citations.in(fields));
  }

  /** Stands in for what was reported. */
  private static Adjustment unknown() {
    return new Adjustment.Veto(
        "", Text.same(""), Optional.of(Weight.of(0)), Optional.empty(), List.of());
  }
}
