package com.example.finance.service;

import io.openrubric.engine.json.JsonValue;
import io.openrubric.engine.review.Finding;
import io.openrubric.engine.review.ProjectReview;
import java.util.List;

/** Reviews as JSON, as {@code rubric review --format json} writes them. */
final class Findings {
  private Findings() {}

  static String json(ProjectReview review) {
    JsonValue.Builder json = JsonValue.object().put("project", review.project());
    review.computedTotal().ifPresent(total -> json.put("computedTotal", total.toPlainString()));
    review.reportedTotal().ifPresent(total -> json.put("reportedTotal", total.toPlainString()));
    json.put("findings", review.findings().stream().map(Findings::json).toList());
    return JsonValue.object().put("reviews", List.of(json.build())).build().toJson();
  }

  private static JsonValue json(Finding finding) {
    JsonValue.Builder json =
        JsonValue.object()
            .put("code", finding.code())
            .put("severity", finding.severity().name())
            .put("path", finding.path());
    finding.expected().ifPresent(figure -> json.put("expected", figure));
    finding.printed().ifPresent(figure -> json.put("reported", figure));
    return json.put("message", finding.message().zh()).build();
  }
}
