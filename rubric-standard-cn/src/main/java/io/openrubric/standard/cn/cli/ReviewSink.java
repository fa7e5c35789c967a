package io.openrubric.standard.cn.cli;

import io.openrubric.engine.review.ProjectReview;
import io.openrubric.engine.review.ReviewSummary;
import java.io.IOException;
import java.io.Writer;

/** Takes reviews one by one and writes them in one format. */
interface ReviewSink {

  /** Takes what was found on one form. */
  void add(ProjectReview review) throws IOException;

  /** Called once, after the last review. */
  void finish(ReviewSummary summary) throws IOException;

  static ReviewSink of(Request request, Writer out) throws IOException {
    return switch (request.format()) {
      case TEXT, MD -> new ReviewPageSink(request, out);
      case JSON -> new ReviewJsonSink(request, out);
      case CSV -> new ReviewCsvSink(request, out);
    };
  }
}
