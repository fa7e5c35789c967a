package io.openrubric.standard.cn.cli;

import io.openrubric.engine.review.Finding;
import io.openrubric.engine.review.ProjectReview;
import io.openrubric.engine.review.ReviewSummary;
import io.openrubric.standard.cn.sheet.CsvText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Writes each finding as a row. */
final class ReviewCsvSink implements ReviewSink {
  private static final List<String> HEADER =
      List.of("project", "source", "severity", "code", "path", "expected", "reported", "message");

  private final Request request;
  private final Writer out;

  ReviewCsvSink(Request request, Writer out) throws IOException {
    this.request = request;
    this.out = out;
    out.write(CsvText.of(List.of(HEADER)));
  }

  @Override
  public void add(ProjectReview review) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Finding finding : review.findings()) {
      rows.add(
          List.of(
              review.project(),
              review.source(),
              finding.severity().name(),
              finding.code(),
              finding.path(),
              finding.expected().orElse(""),
              finding.printed().orElse(""),
              finding.message().in(request.language())));
    }
    out.write(CsvText.of(rows));
  }

  @Override
  public void finish(ReviewSummary summary) {}
}
