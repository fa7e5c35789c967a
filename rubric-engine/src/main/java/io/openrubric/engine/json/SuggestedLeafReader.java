package io.openrubric.engine.json;

import io.openrubric.api.GoodDirection;
import io.openrubric.api.InputName;
import io.openrubric.api.Rate;
import io.openrubric.api.SuggestedLeaf;
import io.openrubric.engine.text.Words;
import java.util.List;
import java.util.Map;

/** Reads the leaves that an open template suggests. */
final class SuggestedLeafReader {

  private static final List<String> FIELDS =
      List.of("id", "zh", "en", "secondLevel", "rate", "target", "direction", "citations");
  private static final List<String> RATE_FIELDS = List.of("kind", "actual", "base");
  private static final List<String> INPUT_FIELDS = List.of("input", "zh", "en", "unit");
  private static final Map<String, GoodDirection> DIRECTIONS = Words.of(GoodDirection.class);
  private static final Map<String, Rate.Kind> KINDS = Words.of(Rate.Kind.class);

  private final CitationReader citations;

  SuggestedLeafReader(CitationReader citations) {
    this.citations = citations;
  }

  SuggestedLeaf read(JsonNode node) {
    JsonFields fields = node.fields(FIELDS);
    return SuggestedLeaf.builder()
        .id(fields.text("id"))
        .name(RubricReader.bilingual(fields))
        .secondLevel(fields.optional("secondLevel", RubricReader::text))
        .rate(fields.optional("rate", SuggestedLeafReader::rate))
        .target(fields.optional("target", IndicatorReader::target))
        .direction(fields.optional("direction", d -> d.choice(DIRECTIONS, GoodDirection.HIGHER)))
        .citations(citations.in(fields))
        .build();
  }

  private static Rate rate(JsonNode node) {
    JsonFields fields = node.fields(RATE_FIELDS);
    return new Rate(
        fields.node("kind").choice(KINDS, Rate.Kind.SHARE),
        input(fields.node("actual")),
        input(fields.node("base")));
  }

  private static InputName input(JsonNode node) {
    JsonFields fields = node.fields(INPUT_FIELDS);
    return new InputName(
        fields.text("input"),
        RubricReader.bilingual(fields),
        fields.optional("unit", JsonNode::text).orElse(""));
  }
}
