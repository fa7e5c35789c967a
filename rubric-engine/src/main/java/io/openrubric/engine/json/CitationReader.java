package io.openrubric.engine.json;

import io.openrubric.api.Citation;
import io.openrubric.api.Provenance;
import io.openrubric.api.Text;
import io.openrubric.engine.text.Suggestions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads citations, which name the sources of their document by a short key. */
final class CitationReader {

  /** A document that citations rest on. */
  record Source(String document, Text title) {}

  private static final List<String> SOURCE_FIELDS = List.of("document", "zh", "en");
  private static final List<String> CITATION_FIELDS =
      List.of("source", "article", "provenance", "note");
  private static final Source NONE = new Source("", Text.same(""));

  private static final Map<String, Provenance> PROVENANCES = provenances();

  private final Map<String, Source> sources;
  private final Suggestions suggestions = new Suggestions();

  private CitationReader(Map<String, Source> sources) {
    this.sources = sources;
  }

  /** The reader of a document's citations; its sources are read first. */
  static CitationReader of(JsonFields document) {
    return new CitationReader(
        document.has("sources") ? sources(document.node("sources")) : Map.of());
  }

  private static Map<String, Source> sources(JsonNode node) {
    JsonFields fields = node.fields();
    Map<String, Source> sources = new LinkedHashMap<>();
    for (String key : fields.names()) {
      sources.put(key, source(fields.node(key)));
    }
    return sources;
  }

  /** The citations of an object, none if it has no such field. */
  List<Citation> in(JsonFields fields) {
    return fields.has("citations") ? read(fields.node("citations")) : List.of();
  }

  List<Citation> read(JsonNode node) {
    return node.items(this::citation);
  }

  private static Source source(JsonNode node) {
    JsonFields fields = node.fields(SOURCE_FIELDS);
    return new Source(fields.text("document"), RubricReader.bilingual(fields));
  }

  Citation citation(JsonNode node) {
    JsonFields fields = node.fields(CITATION_FIELDS);
    Source source = named(fields.node("source"));
    Citation.Builder citation = Citation.builder();
    if (fields.has("article")) {
      citation.article(fields.text("article"));
    }
    if (fields.has("note")) {
      citation.note(RubricReader.text(fields.node("note")));
    }
    return citation
        .document(source.document())
        .title(source.title())
        .provenance(fields.node("provenance").choice(PROVENANCES, Provenance.LOCAL))
        .build();
  }

  private static Map<String, Provenance> provenances() {
    Map<String, Provenance> provenances = new LinkedHashMap<>();
    for (Provenance provenance : Provenance.values()) {
      provenances.put(provenance.name(), provenance);
    }
    return provenances;
  }

  private Source named(JsonNode node) {
    String key = node.text();
    Source source = sources.get(key);
    if (source != null) {
      return source;
    }
    if (node.value() instanceof JsonValue.OfText) {
      Text expected =
          suggestions
              .nearest(key, sources.keySet())
              .map(
                  n ->
                      Text.of(
                          "\"sources\" 中的键（如 \"" + n + "\"）",
                          "a key of \"sources\" such as \"" + n + "\""))
              .orElse(Text.of("\"sources\" 中的键", "a key of \"sources\""));
      node.badValue(expected);
    }
    return NONE;
  }
}
