package io.openrubric.standard.cn.cli;

import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.render.BlockAverages;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes {@code {"reports":[…]}} report by report; several projects have their averages behind
 * them.
 */
final class JsonSink implements ReportSink {
  private final Request request;
  private final BlockAverages.Sums sums;
  private final JsonList reports;

  JsonSink(Request request, BlockAverages.Sums sums, Writer out) {
    this.request = request;
    this.sums = sums;
    this.reports = new JsonList("reports", out);
  }

  @Override
  public void add(ScoreReport report) throws IOException {
    reports.add(ReportShape.of(report, request));
    sums.add(report);
  }

  @Override
  public void finish() throws IOException {
    reports.end();
    if (reports.count() > 1) {
      reports.field("averages", ReportShape.of(sums.averages()));
    }
    reports.close();
  }
}
