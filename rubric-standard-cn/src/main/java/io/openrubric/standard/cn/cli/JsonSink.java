package io.openrubric.standard.cn.cli;

import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.json.JsonValue;
import io.openrubric.engine.render.BlockAverages;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes {@code {"reports":[…]}} report by report; several projects have their averages behind
 * them.
 */
final class JsonSink implements ReportSink {
  private static final String INDENT = "    ";

  private final Request request;
  private final BlockAverages.Sums sums;
  private final Writer out;
  private long count;

  JsonSink(Request request, BlockAverages.Sums sums, Writer out) throws IOException {
    this.request = request;
    this.sums = sums;
    this.out = out;
    out.write("{\n  \"reports\": [");
  }

  @Override
  public void add(ScoreReport report) throws IOException {
    out.write(count++ == 0 ? "\n" : ",\n");
    out.write(INDENT);
    out.write(indented(ReportShape.of(report, request), INDENT));
    sums.add(report);
  }

  @Override
  public void finish() throws IOException {
    out.write(count == 0 ? "]" : "\n  ]");
    if (count > 1) {
      out.write(",\n  \"averages\": ");
      out.write(indented(ReportShape.of(sums.averages()), "  "));
    }
    out.write("\n}\n");
  }

  private static String indented(JsonValue value, String indent) {
    return value.toJson().stripTrailing().replace("\n", "\n" + indent);
  }
}
