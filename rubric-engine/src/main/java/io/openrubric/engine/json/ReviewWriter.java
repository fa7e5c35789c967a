package io.openrubric.engine.json;

import io.openrubric.engine.review.Finding;
import io.openrubric.engine.review.ProjectReview;
import io.openrubric.engine.text.Words;

/** Makes a document of a review. */
final class ReviewWriter {
  private final DocumentWriter document = new DocumentWriter();

  private ReviewWriter() {}

  static JsonValue.OfObject write(ProjectReview review) {
    return new ReviewWriter().document(review);
  }

  private JsonValue.OfObject document(ProjectReview review) {
    JsonValue.Builder head =
        JsonValue.object()
            .put("schema", ReviewJson.SCHEMA)
            .put("semantics", DataSemantics.REVISION)
            .put("project", review.project())
            .put("source", review.source())
            .put("rows", review.rows());
    review.computedTotal().ifPresent(total -> head.put("computedTotal", total.toPlainString()));
    review.reportedTotal().ifPresent(total -> head.put("reportedTotal", total.toPlainString()));
    JsonValue.Builder rest =
        JsonValue.object().put("findings", review.findings().stream().map(this::finding).toList());
    return document.withSources(head, rest);
  }

  private JsonValue finding(Finding finding) {
    JsonValue.Builder fields =
        JsonValue.object()
            .put("code", finding.code())
            .put("severity", Words.of(finding.severity()))
            .put("path", finding.path());
    finding.indicator().ifPresent(id -> fields.put("indicator", id));
    finding.expected().ifPresent(figure -> fields.put("expected", figure));
    finding.printed().ifPresent(figure -> fields.put("reported", figure));
    fields.put("zh", finding.message().zh()).put("en", finding.message().en());
    document.putCitations(fields, finding.citations());
    return fields.build();
  }
}
