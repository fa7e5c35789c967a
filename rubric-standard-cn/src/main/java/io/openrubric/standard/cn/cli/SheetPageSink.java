package io.openrubric.standard.cn.cli;

import io.openrubric.api.Language;
import io.openrubric.api.Problem;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.render.Document;
import io.openrubric.engine.render.DocumentFormat;
import io.openrubric.engine.render.ReportPage;
import io.openrubric.engine.render.Table;
import io.openrubric.standard.cn.sheet.FilledSheet;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a page for each sheet as it comes, and behind several a line for each. */
final class SheetPageSink implements SheetSink {
  private static final int MOST_LINES = 10_000;

  private final Request request;
  private final Writer out;
  private final DocumentFormat format;
  private final List<List<String>> lines = new ArrayList<>();
  private long count;

  SheetPageSink(Request request, Writer out) {
    this.request = request;
    this.out = out;
    this.format =
        request.format() == Request.Format.MD ? DocumentFormat.markdown() : DocumentFormat.text();
  }

  @Override
  public void add(FilledSheet sheet, ScoreReport report) throws IOException {
    ReportPage page =
        count == 0
            ? ReportPage.of(sheet.rubric().rubric(), List.of(report))
            : ReportPage.of(report);
    write(page.document(request.language()));
    line(
        sheet.sheet().source(),
        report.project(),
        report.total().map(BigDecimal::toPlainString).orElse(""),
        report
            .grade()
            .map(grade -> grade.name().in(request.language()))
            .orElse(of("无法计分", "not scored")),
        printed(sheet));
  }

  private static String printed(FilledSheet sheet) {
    Optional<String> total = sheet.printed().total();
    Optional<String> grade = sheet.printed().grade();
    return total.orElse("") + grade.map(words -> " " + words).orElse("");
  }

  @Override
  public void addFailure(Path file, List<Problem> problems) throws IOException {
    write(
        Document.builder()
            .heading(2, file + "  " + of("无法计分", "not scored"))
            .paragraph(problems.stream().map(p -> p.in(request.language())).toArray(String[]::new))
            .build());
    line(file.toString(), "", "", of("无法计分", "not scored"), "");
  }

  private void line(String... cells) {
    if (lines.size() < MOST_LINES) {
      lines.add(List.of(cells));
    }
  }

  private void write(Document document) throws IOException {
    if (count++ > 0) {
      out.write("\n");
    }
    format.write(document, out);
  }

  @Override
  public void finish() throws IOException {
    if (count < 2) {
      return;
    }
    Table.Builder table =
        Table.builder()
            .words(of("文件", "File"))
            .words(of("项目", "Project"))
            .numbers(of("合计", "Total"))
            .words(of("评价结果", "Grade"))
            .words(of("填报", "Printed"));
    lines.forEach(line -> table.row(line.toArray(String[]::new)));
    Document.Builder summary =
        Document.builder().heading(2, of("汇总", "Summary")).add(table.build());
    if (count > lines.size()) {
      summary.paragraph(
          of(
              "另有" + (count - lines.size()) + "张未列入汇总。",
              (count - lines.size()) + " more are not listed."));
    }
    write(summary.build());
  }

  private String of(String zh, String en) {
    return request.language() == Language.ZH ? zh : en;
  }
}
