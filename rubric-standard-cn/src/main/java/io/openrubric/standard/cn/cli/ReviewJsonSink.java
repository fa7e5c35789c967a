package io.openrubric.standard.cn.cli;

import io.openrubric.api.Language;
import io.openrubric.api.Severity;
import io.openrubric.engine.json.JsonValue;
import io.openrubric.engine.review.Finding;
import io.openrubric.engine.review.ProjectReview;
import io.openrubric.engine.review.ReviewSummary;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** Writes each review as it comes. */
final class ReviewJsonSink implements ReviewSink {
  private final Request request;
  private final JsonList reviews;

  ReviewJsonSink(Request request, Writer out) {
    this.request = request;
    this.reviews = new JsonList("reviews", out);
  }

  @Override
  public void add(ProjectReview review) throws IOException {
    reviews.add(json(review));
  }

  private JsonValue json(ProjectReview review) {
    JsonValue.Builder json =
        JsonValue.object().put("project", review.project()).put("source", review.source());
    review.computedTotal().ifPresent(total -> json.put("computedTotal", total.toPlainString()));
    review.reportedTotal().ifPresent(total -> json.put("reportedTotal", total.toPlainString()));
    return json.put(
            "findings", review.findings().stream().map(f -> json(f, request.language())).toList())
        .build();
  }

  static JsonValue json(Finding finding, Language language) {
    JsonValue.Builder json =
        JsonValue.object()
            .put("code", finding.code())
            .put("severity", finding.severity().name())
            .put("path", finding.path());
    finding.expected().ifPresent(figure -> json.put("expected", figure));
    finding.printed().ifPresent(figure -> json.put("reported", figure));
    json.put("message", finding.message().in(language));
    if (!finding.citations().isEmpty()) {
      json.put("citations", RubricShape.citations(finding.citations()));
    }
    return json.build();
  }

  @Override
  public void finish(ReviewSummary summary) throws IOException {
    JsonValue.Builder codes = JsonValue.object();
    summary.byCode().forEach(codes::put);
    JsonValue.Builder severities = JsonValue.object();
    for (Severity severity : Severity.values()) {
      severities.put(severity.name().toLowerCase(Locale.ROOT), summary.findings(severity));
    }
    JsonValue json =
        JsonValue.object()
            .put("sheets", summary.sheets())
            .put("rows", summary.rows())
            .put("findings", summary.findings())
            .put("bySeverity", severities.build())
            .put("byCode", codes.build())
            .put("pointsTooMuch", summary.tooMuch().toPlainString())
            .put("pointsTooLittle", summary.tooLittle().toPlainString())
            .build();
    reviews.end();
    reviews.field("summary", json);
    reviews.close();
  }
}
