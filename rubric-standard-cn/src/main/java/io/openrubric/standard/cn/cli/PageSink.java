package io.openrubric.standard.cn.cli;

import io.openrubric.api.Language;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.render.Block;
import io.openrubric.engine.render.BlockAverages;
import io.openrubric.engine.render.Document;
import io.openrubric.engine.render.DocumentFormat;
import io.openrubric.engine.render.ReportPage;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a page for people. A page is aligned as a whole, so it shows a bounded number of projects
 * and says how many more there are; the averages are over all.
 */
final class PageSink implements ReportSink {
  private static final int MOST_PROJECTS = 10_000;

  private final Request request;
  private final CompiledRubric rubric;
  private final BlockAverages.Sums sums;
  private final Writer out;
  private final List<ScoreReport> shown = new ArrayList<>();
  private long count;

  PageSink(Request request, CompiledRubric rubric, BlockAverages.Sums sums, Writer out) {
    this.request = request;
    this.rubric = rubric;
    this.sums = sums;
    this.out = out;
  }

  @Override
  public void add(ScoreReport report) {
    count++;
    sums.add(report);
    if (shown.size() < MOST_PROJECTS) {
      shown.add(report);
    }
  }

  @Override
  public void finish() throws IOException {
    ReportPage page = ReportPage.of(rubric.rubric(), shown);
    if (count > 1) {
      page = page.withAverages(sums.averages());
    }
    if (request.everyLeaf()) {
      page = page.explainingEveryLeaf();
    }
    DocumentFormat format =
        request.format() == Request.Format.MD ? DocumentFormat.markdown() : DocumentFormat.text();
    Document document = page.document(request.language());
    if (count > shown.size()) {
      List<Block> blocks = new ArrayList<>(document.blocks());
      blocks.add(new Block.Paragraph(List.of(more(count - shown.size()))));
      document = new Document(blocks);
    }
    format.write(document, out);
  }

  private String more(long projects) {
    return request.language() == Language.ZH
        ? "另有" + projects + "个项目未列出（平均得分已包括）；全部结果请用 --format csv 或 json。"
        : projects + " more projects are counted but not shown; --format csv or json shows all.";
  }
}
