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
  private static final String INDENT = "    ";

  private final Request request;
  private final Writer out;
  private long count;

  ReviewJsonSink(Request request, Writer out) throws IOException {
    this.request = request;
    this.out = out;
    out.write("{\n  \"reviews\": [");
  }

  @Override
  public void add(ProjectReview review) throws IOException {
    out.write(count++ == 0 ? "\n" : ",\n");
    out.write(INDENT);
    out.write(indented(json(review), INDENT));
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
    out.write(count == 0 ? "]" : "\n  ]");
    out.write(",\n  \"summary\": ");
    out.write(indented(json, "  "));
    out.write("\n}\n");
  }

  private static String indented(JsonValue value, String indent) {
    return value.toJson().stripTrailing().replace("\n", "\n" + indent);
  }
}
