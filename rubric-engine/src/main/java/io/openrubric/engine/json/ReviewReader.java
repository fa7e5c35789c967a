package io.openrubric.engine.json;

import io.openrubric.api.Severity;
import io.openrubric.engine.review.Finding;
import io.openrubric.engine.review.ProjectReview;
import io.openrubric.engine.text.Words;
import java.util.List;
import java.util.Map;

/** Makes a review of a document. */
final class ReviewReader {
  private static final List<String> FIELDS =
      List.of(
          "schema",
          "semantics",
          "project",
          "source",
          "rows",
          "computedTotal",
          "reportedTotal",
          "sources",
          "findings");
  private static final List<String> FINDING_FIELDS =
      List.of(
          "code", "severity", "path", "indicator", "expected", "reported", "zh", "en", "citations");
  private static final Map<String, Severity> SEVERITIES = Words.of(Severity.class);

  private final CitationReader citations;

  private ReviewReader(CitationReader citations) {
    this.citations = citations;
  }

  static ProjectReview read(JsonNode root) {
    JsonFields fields = root.fields(FIELDS);
    return new ReviewReader(CitationReader.of(fields)).review(fields);
  }

  private ProjectReview review(JsonFields fields) {
    fields.text("schema");
    DataSemantics.check(fields);
    return new ProjectReview(
        fields.text("project"),
        fields.text("source"),
        fields.node("rows").integer(0),
        fields.optional("computedTotal", JsonNode::printed),
        fields.optional("reportedTotal", JsonNode::printed),
        fields.node("findings").items(this::finding));
  }

  private Finding finding(JsonNode node) {
    JsonFields fields = node.fields(FINDING_FIELDS);
    return new Finding(
        fields.text("code"),
        fields.node("severity").choice(SEVERITIES, Severity.NOTE),
        fields.text("path"),
        fields.optional("indicator", JsonNode::text),
        fields.optional("expected", JsonNode::text),
        fields.optional("reported", JsonNode::text),
        RubricReader.bilingual(fields),
        citations.in(fields));
  }
}
