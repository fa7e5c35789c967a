package io.openrubric.engine.json;

import io.openrubric.api.Problem;
import io.openrubric.api.Severity;
import io.openrubric.engine.text.Words;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes problems as parts of a document (问题的 JSON 格式): {@code {"code": "missing-value",
 * "severity": "warning", "path": "…", "indicator": "…", "message": {"zh": "…", "en": "…"}}}.
 *
 * @since 0.1.0
 */
public final class ProblemJson {
  private static final List<String> FIELDS =
      List.of("code", "severity", "path", "indicator", "message");
  private static final Map<String, Severity> SEVERITIES = Words.of(Severity.class);

  private ProblemJson() {}

  /**
   * Reads a problem.
   *
   * @param node its place
   * @return the problem
   */
  public static Problem read(JsonNode node) {
    JsonFields fields = node.fields(FIELDS);
    return new Problem(
        fields.text("code"),
        fields.node("severity").choice(SEVERITIES, Severity.ERROR),
        fields.text("path"),
        fields.optional("indicator", JsonNode::text),
        RubricReader.text(fields.node("message")));
  }

  /**
   * Writes a problem.
   *
   * @param problem the problem
   * @return the object
   */
  public static JsonValue write(Problem problem) {
    JsonValue.Builder fields =
        JsonValue.object()
            .put("code", problem.code())
            .put("severity", Words.of(problem.severity()))
            .put("path", problem.path());
    problem.indicator().ifPresent(id -> fields.put("indicator", id));
    return fields.put("message", DocumentWriter.text(problem.message())).build();
  }
}
