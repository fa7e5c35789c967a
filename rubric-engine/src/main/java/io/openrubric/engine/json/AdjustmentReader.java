package io.openrubric.engine.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.openrubric.api.Adjustment;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads what changes a total: a bonus or a penalty is a leaf with a kind, a veto has its caps. */
final class AdjustmentReader {

  static final String KIND = "kind";
  static final String BONUS = "bonus";
  static final String PENALTY = "penalty";
  static final String VETO = "veto";

  private static final List<String> LEAF_FIELDS =
      ImmutableList.<String>builder().add(KIND).addAll(IndicatorReader.LEAF_FIELDS).build();
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
    Map<String, Function<JsonFields, Adjustment>> kinds =
        ImmutableMap.of(
            BONUS,
            f -> new Adjustment.Bonus(leaf(f)),
            PENALTY,
            f -> new Adjustment.Penalty(leaf(f)),
            VETO,
            f -> veto(node, f));
    Function<JsonFields, Adjustment> none = f -> unknown();
    return fields.required(KIND, kind -> kind.choice(kinds, none), none).apply(fields);
  }

  private IndicatorLeaf leaf(JsonFields fields) {
    fields.refuseUnknown(LEAF_FIELDS);
    return indicators.leaf(fields);
  }

  private Adjustment veto(JsonNode node, JsonFields fields) {
    fields.refuseUnknown(VETO_FIELDS);
    String id = fields.required("id", JsonNode::id, "");
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
