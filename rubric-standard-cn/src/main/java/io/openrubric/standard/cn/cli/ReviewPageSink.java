package io.openrubric.standard.cn.cli;

import io.openrubric.engine.render.DocumentFormat;
import io.openrubric.engine.render.ReviewPage;
import io.openrubric.engine.review.ProjectReview;
import io.openrubric.engine.review.ReviewSummary;
import java.io.IOException;
import java.io.Writer;

/** Writes a page part by part: each form with findings, then the summary. */
final class ReviewPageSink implements ReviewSink {
  private final Request request;
  private final DocumentFormat format;
  private final Writer out;

  ReviewPageSink(Request request, Writer out) {
    this.request = request;
    this.format =
        request.format() == Request.Format.MD ? DocumentFormat.markdown() : DocumentFormat.text();
    this.out = out;
  }

  @Override
  public void add(ProjectReview review) throws IOException {
    if (!review.findings().isEmpty()) {
      format.write(ReviewPage.of(review, request.language()), out);
      out.write("\n");
    }
  }

  @Override
  public void finish(ReviewSummary summary) throws IOException {
    format.write(ReviewPage.of(summary, request.language()), out);
  }
}
