package io.openrubric.standard.cn.cli;

import io.openrubric.api.Problem;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.standard.cn.sheet.FilledSheet;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/** Takes scored sheets one by one and writes them in one format. */
interface SheetSink {

  /** Takes a sheet with its scores. */
  void add(FilledSheet sheet, ScoreReport report) throws IOException;

  /** Takes a file that is no sheet. */
  void addFailure(Path file, List<Problem> problems) throws IOException;

  /** Called once, after the last sheet. */
  void finish() throws IOException;

  static SheetSink of(Request request, Writer out) {
    return switch (request.format()) {
      case TEXT, MD -> new SheetPageSink(request, out);
      case JSON -> new SheetJsonSink(request, out);
      case CSV -> new SheetCsvSink(request, out);
    };
  }
}
