package io.openrubric.standard.cn.cli;

import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.standard.cn.sheet.ScoreTableWriter;
import java.io.OutputStream;

/** Writes each report as a row of a table that can be read back. */
final class CsvSink implements ReportSink {
  private final ScoreTableWriter table;

  CsvSink(CompiledRubric rubric, OutputStream out) {
    this.table = new ScoreTableWriter(rubric, out);
  }

  @Override
  public void add(ScoreReport report) {
    table.write(report);
  }

  @Override
  public void finish() {}
}
