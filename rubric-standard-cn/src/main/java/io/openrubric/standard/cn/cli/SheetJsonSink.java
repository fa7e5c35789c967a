package io.openrubric.standard.cn.cli;

import io.openrubric.api.Problem;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.json.JsonValue;
import io.openrubric.standard.cn.sheet.FilledSheet;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/** Writes {@code {"reports":[…]}} sheet by sheet; a file that is no sheet has problems alone. */
final class SheetJsonSink implements SheetSink {
  private final Request request;
  private final JsonList reports;

  SheetJsonSink(Request request, Writer out) {
    this.request = request;
    this.reports = new JsonList("reports", out);
  }

  @Override
  public void add(FilledSheet sheet, ScoreReport report) throws IOException {
    reports.add(ReportShape.of(start(report.project(), sheet.sheet().source()), report, request));
  }

  @Override
  public void addFailure(Path file, List<Problem> problems) throws IOException {
    List<JsonValue> found =
        problems.stream().map(p -> ReportShape.problem(p, request.language())).toList();
    reports.add(
        start(file.toString(), file.toString())
            .put("scores", List.of())
            .put("subtotals", List.of())
            .put("problems", found)
            .build());
  }

  private static JsonValue.Builder start(String project, String file) {
    return JsonValue.object().put("project", project).put("file", file);
  }

  @Override
  public void finish() throws IOException {
    reports.end();
    reports.close();
  }
}
