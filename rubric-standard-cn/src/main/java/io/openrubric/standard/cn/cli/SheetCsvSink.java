package io.openrubric.standard.cn.cli;

import io.openrubric.api.Problem;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.standard.cn.sheet.FilledSheet;
import io.openrubric.standard.cn.sheet.SheetScoreWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/** Writes the leaves of all sheets as one long table; files that are no sheets are not in it. */
final class SheetCsvSink implements SheetSink {
  private final SheetScoreWriter table;

  SheetCsvSink(Request request, Writer out) {
    this.table = new SheetScoreWriter(out, request.language());
  }

  @Override
  public void add(FilledSheet sheet, ScoreReport report) {
    table.write(sheet, report);
  }

  @Override
  public void addFailure(Path file, List<Problem> problems) {}

  @Override
  public void finish() {}
}
