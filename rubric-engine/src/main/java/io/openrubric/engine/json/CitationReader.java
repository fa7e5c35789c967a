package io.openrubric.engine.json;

import io.openrubric.api.Citation;
import io.openrubric.api.Provenance;
import io.openrubric.api.Text;
import io.openrubric.engine.text.Nearest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads citations, which name the sources of their document by a short key. */
final class CitationReader {

  /** A document that citations rest on. */
  record Source(String document, Text title) {}

  private static final List<String> SOURCE_FIELDS = List.of("document", "zh", "en");
  private static final List<String> CITATION_FIELDS =
      List.of("source", "article", "provenance", "note");
  private static final Source NONE = new Source("", Text.same(""));

  /** Stands in for a citation that was reported. */
  static final Citation REPORTED = Citation.of("", Text.same(""), "", Provenance.LOCAL);

  private static final Map<String, Provenance> PROVENANCES =
      Arrays.stream(Provenance.values())
          .collect(
              Collectors.toMap(
                  Provenance::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));

  private final Map<String, Source> sources;

  private CitationReader(Map<String, Source> sources) {
    this.sources = sources;
  }

  /** The reader of a document's citations; its sources are read first. */
  static CitationReader of(JsonFields document) {
    return new CitationReader(
        document.optional("sources", CitationReader::sources).orElse(Map.of()));
  }

  private static Map<String, Source> sources(JsonNode node) {
    JsonFields fields = node.fields();
    Map<String, Source> sources = new LinkedHashMap<>();
    for (String key : fields.names()) {
      fields.optional(key, CitationReader::source).ifPresent(source -> sources.put(key, source));
    }
    return sources;
  }

  /** The citations of an object, none if it has no such field. */
  List<Citation> in(JsonFields fields) {
    return fields.optional("citations", this::read).orElse(List.of());
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
    Source source = fields.required("source", this::named, NONE);
    return Citation.builder()
        .document(source.document())
        .title(source.title())
        .article(fields.optional("article", JsonNode::text))
        .provenance(
            fields.required(
                "provenance", p -> p.choice(PROVENANCES, Provenance.LOCAL), Provenance.LOCAL))
        .note(fields.optional("note", RubricReader::text))
        .build();
  }

  private Source named(JsonNode node) {
    String key = node.text();
    Source source = sources.get(key);
    if (source != null) {
      return source;
    }
    if (node.value() instanceof JsonValue.OfText) {
      Text expected =
          Nearest.to(key, sources.keySet())
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
