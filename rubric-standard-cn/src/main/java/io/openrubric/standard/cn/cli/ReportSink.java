package io.openrubric.standard.cn.cli;

import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.render.BlockAverages;
import java.io.IOException;

/** Takes reports one by one and writes them in one format. */
interface ReportSink {

  /** Takes a report. */
  void add(ScoreReport report) throws IOException;

  /** Called once, after the last report. */
  void finish() throws IOException;

  static ReportSink of(Request request, CompiledRubric rubric, Target target) throws IOException {
    BlockAverages.Sums sums = BlockAverages.sums(rubric.rubric(), request.excluded());
    return switch (request.format()) {
      case TEXT, MD -> new PageSink(request, rubric, sums, target.writer());
      case JSON -> new JsonSink(request, sums, target.writer());
      case CSV -> new CsvSink(rubric, target.stream());
    };
  }
}
