package io.openrubric.standard.cn.cli;

import static java.util.stream.Collectors.joining;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Language;
import io.openrubric.api.Problem;
import io.openrubric.api.Severity;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.json.JsonValue;
import io.openrubric.engine.render.Block;
import io.openrubric.engine.render.Document;
import io.openrubric.engine.render.Table;
import io.openrubric.engine.review.Departure;
import io.openrubric.engine.review.Finding;
import io.openrubric.engine.review.Review;
import io.openrubric.engine.review.ReviewCode;
import io.openrubric.standard.cn.monitoring.BudgetFile;
import io.openrubric.standard.cn.monitoring.BudgetLine;
import io.openrubric.standard.cn.monitoring.Monitor;
import io.openrubric.standard.cn.monitoring.Schedule;
import io.openrubric.standard.cn.monitoring.WarningRule;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code rubric monitor}: budget lines against the schedule. */
record MonitorCommand(Arguments arguments, Terminal terminal) {

  int run() throws IOException {
    Request request = arguments.request();
    List<Problem> problems = new ArrayList<>(arguments.problems());
    problems.addAll(Target.check(request));
    Optional<Schedule> schedule = request.schedule().flatMap(Schedule::parse);
    if (schedule.isEmpty()) {
      wrong("--schedule", "58.31%, month:7, day:2023-07-31", request.schedule(), problems);
    }
    Optional<WarningRule> rule = request.warn().flatMap(WarningRule::parse);
    if (rule.isEmpty() && request.warn().isPresent()) {
      wrong("--warn", "10, sichuan-2025:7", request.warn(), problems);
    }
    Review review = ReviewCommand.settled(request, problems);
    if (!problems.isEmpty()) {
      request.files().forEach(file -> ScoreCommand.checkReadable(file, problems));
      return terminal.fail(problems);
    }
    Lines files = Lines.read(request.files());
    if (files.readable() == 0) {
      return terminal.fail(files.problems());
    }
    Monitor monitor = Monitor.of(files.lines(), schedule.orElseThrow());
    View view = new View(monitor, rule, review, files.findings(review), request.language());
    new Page(view::document, view::json, view::rows).answer(request, terminal);
    return view.findings.isEmpty() ? Main.FINE : Main.FINDINGS;
  }

  /** The lines of every file that can be read, and what is wrong with the others. */
  private record Lines(List<BudgetLine> lines, List<Problem> problems, int readable) {

    static Lines read(List<Path> files) {
      List<BudgetLine> lines = new ArrayList<>();
      List<Problem> problems = new ArrayList<>();
      int readable = 0;
      for (Path file : files) {
        try {
          lines.addAll(BudgetFile.read(file));
          readable++;
        } catch (InvalidDocumentException e) {
          problems.addAll(e.problems());
        }
      }
      return new Lines(lines, problems, readable);
    }

    List<Finding> findings(Review review) {
      return problems.stream()
          .map(problem -> Departure.at(problem.path(), problem.message()))
          .flatMap(d -> review.finding(ReviewCode.NOT_READABLE, Severity.ERROR, d).stream())
          .toList();
    }
  }

  private static void wrong(
      String option, String known, Optional<String> got, List<Problem> problems) {
    problems.add(
        Problem.error(
            Arguments.BAD_OPTION,
            option,
            option + " 应为如 " + known + "，实为 " + got.orElse("无"),
            "Expected " + option + " like " + known + ", got " + got.orElse("none")));
  }

  /** The answer in every form. */
  private static final class View {
    private static final int CENTS = 2;

    private final Monitor monitor;
    private final Optional<WarningRule> rule;
    private final Review review;
    private final List<Finding> fileFindings;
    private final List<Finding> findings;
    private final Language language;

    View(
        Monitor monitor,
        Optional<WarningRule> rule,
        Review review,
        List<Finding> fileFindings,
        Language language) {
      this.monitor = monitor;
      this.rule = rule;
      this.review = review;
      this.fileFindings = fileFindings;
      this.findings = new ArrayList<>(fileFindings);
      this.findings.addAll(monitor.findings(review));
      this.language = language;
    }

    private String of(String zh, String en) {
      return language == Language.ZH ? zh : en;
    }

    private List<String> header() {
      return List.of(
          of("项目", "Item"),
          of("预算（万元）", "Budget (10,000 yuan)"),
          of("支出（万元）", "Paid (10,000 yuan)"),
          of("执行进度（%）", "Progress (%)"),
          of("滞后（百分点）", "Lag (points)"),
          of("支付进度率（%）", "Progress ÷ schedule (%)"),
          of("滞后金额（万元）", "Shortfall (10,000 yuan)"));
    }

    private List<String> row(BudgetLine line, String name) {
      Schedule schedule = monitor.schedule();
      return List.of(
          name,
          money(line.budget()),
          money(line.paid()),
          shown(line.progress()),
          shown(line.lag(schedule)),
          shown(line.ratio(schedule)),
          line.atStake(schedule).rounded(CENTS, RoundingMode.HALF_UP).toPlainString());
    }

    /** With two decimals at least, so that columns align. */
    private static String money(Rational wanYuan) {
      BigDecimal exact = wanYuan.toBigDecimal();
      return exact.setScale(Math.max(CENTS, exact.scale())).toPlainString();
    }

    private static String shown(Optional<BigDecimal> figure) {
      return figure.map(BigDecimal::toPlainString).orElse("");
    }

    List<List<String>> rows() {
      List<String> header = new ArrayList<>(header());
      header.add(of("滞后排序", "Place behind schedule"));
      header.add(of("预警", "Warning"));
      header.add(of("问题", "Findings"));
      List<List<String>> rows = new ArrayList<>(List.of(header));
      Map<String, Integer> places = new HashMap<>();
      monitor.behind().forEach(line -> places.putIfAbsent(line.path(), places.size() + 1));
      for (BudgetLine line : monitor.lines()) {
        List<String> row = new ArrayList<>(row(line, line.path()));
        row.add(Optional.ofNullable(places.get(line.path())).map(String::valueOf).orElse(""));
        row.add(
            rule.filter(r -> r.warns(line, monitor.schedule()))
                .map(r -> r.condition().in(language))
                .orElse(""));
        row.add(messages(monitor.findings(line, review)));
        rows.add(row);
      }
      for (Finding finding : fileFindings) {
        List<String> row = new ArrayList<>(Collections.nCopies(header.size(), ""));
        row.set(0, finding.path());
        row.set(header.size() - 1, messages(List.of(finding)));
        rows.add(row);
      }
      return rows;
    }

    private String messages(List<Finding> some) {
      return some.stream().map(f -> f.in(language)).collect(joining(of("；", "; ")));
    }

    private Table table(List<BudgetLine> lines) {
      Table.Builder table = Table.builder().words(header().get(0));
      header().stream().skip(1).forEach(table::numbers);
      lines.forEach(line -> table.row(row(line, line.item()).toArray(String[]::new)));
      return table.build();
    }

    Document document() {
      Document.Builder page = Document.builder();
      page.heading(1, of("预算执行监控", "Budget execution against schedule"));
      page.paragraph(
          of("序时进度 ", "Scheduled progress ")
              + monitor.schedule().percent().toPlainString()
              + "%"
              + of("（", " (")
              + monitor.schedule().origin().in(language)
              + of("）", ")"));
      page.add(table(monitor.lines()));
      page.heading(2, of("滞后的明细项目（按滞后金额）", "Lines behind schedule, greatest shortfall first"));
      page.add(table(monitor.behind()));
      rule.ifPresent(
          r -> {
            page.heading(2, of("预警", "Warnings"));
            page.paragraph(
                r.condition().in(language) + of("；依据：", "; source: ") + r.source().in(language));
            page.add(table(monitor.warnings(r)));
          });
      if (!findings.isEmpty()) {
        page.heading(2, of("表上数字的问题", "Printed figures that are not right"));
        page.list(
            findings.stream()
                .map(finding -> new Block.Item(finding.in(language), List.of()))
                .toList());
      }
      return page.build();
    }

    JsonValue json() {
      JsonValue.Builder json =
          JsonValue.object()
              .put(
                  "schedule",
                  JsonValue.object()
                      .put("percent", monitor.schedule().percent().toPlainString())
                      .put("origin", monitor.schedule().origin().in(language))
                      .build())
              .put("lines", monitor.lines().stream().map(this::json).toList())
              .put("behind", monitor.behind().stream().map(this::json).toList());
      rule.ifPresent(
          r ->
              json.put(
                  "warnings",
                  JsonValue.object()
                      .put("condition", r.condition().in(language))
                      .put("source", r.source().in(language))
                      .put("lines", monitor.warnings(r).stream().map(this::json).toList())
                      .build()));
      return json.put(
              "findings", findings.stream().map(f -> ReviewJsonSink.json(f, language)).toList())
          .build();
    }

    private JsonValue json(BudgetLine line) {
      Schedule schedule = monitor.schedule();
      JsonValue.Builder json =
          JsonValue.object()
              .put("item", line.item())
              .put("path", line.path())
              .put("budget", line.budget().toString())
              .put("paid", line.paid().toString());
      line.progress().ifPresent(p -> json.put("progress", p.toPlainString()));
      line.lag(schedule).ifPresent(p -> json.put("lag", p.toPlainString()));
      line.ratio(schedule).ifPresent(p -> json.put("ratio", p.toPlainString()));
      return json.put("atStake", line.atStake(schedule).toString()).build();
    }
  }
}
