package io.openrubric.standard.cn.cli;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Language;
import io.openrubric.api.Problem;
import io.openrubric.engine.json.JsonValue;
import io.openrubric.engine.render.Document;
import io.openrubric.engine.render.Table;
import io.openrubric.engine.review.Finding;
import io.openrubric.engine.review.Review;
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
import java.util.List;
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
    List<BudgetLine> lines = new ArrayList<>();
    for (Path file : request.files()) {
      try {
        lines.addAll(BudgetFile.read(file));
      } catch (InvalidDocumentException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      return terminal.fail(problems);
    }
    View view = new View(Monitor.of(lines, schedule.orElseThrow()), rule, request.language());
    new Page(view::document, view::json, view::rows).answer(request, terminal);
    return view.findings.isEmpty() ? Main.FINE : Main.FINDINGS;
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
    private final Monitor monitor;
    private final Optional<WarningRule> rule;
    private final List<Finding> findings;
    private final Language language;

    View(Monitor monitor, Optional<WarningRule> rule, Language language) {
      this.monitor = monitor;
      this.rule = rule;
      this.findings = monitor.findings(Review.load());
      this.language = language;
    }

    private String of(String zh, String en) {
      return language == Language.ZH ? zh : en;
    }

    private List<String> header() {
      return List.of(
          of("项目", "item"),
          of("预算（万元）", "budget"),
          of("支出（万元）", "paid"),
          of("执行进度%", "progress %"),
          of("滞后（百分点）", "lag in points"),
          of("支付进度率%", "of schedule %"),
          of("滞后金额（万元）", "money at stake"));
    }

    private List<String> row(BudgetLine line, String name) {
      Schedule schedule = monitor.schedule();
      return List.of(
          name,
          line.budget().toString(),
          line.paid().toString(),
          shown(line.progress()),
          shown(line.lag(schedule)),
          shown(line.ratio(schedule)),
          line.atStake(schedule).rounded(2, RoundingMode.HALF_UP).toPlainString());
    }

    private static String shown(Optional<BigDecimal> figure) {
      return figure.map(BigDecimal::toPlainString).orElse("");
    }

    List<List<String>> rows() {
      List<List<String>> rows = new ArrayList<>(List.of(header()));
      monitor.lines().forEach(line -> rows.add(row(line, line.path())));
      return rows;
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
      page.heading(2, of("滞后的项目（按滞后金额）", "Behind schedule, most money first"));
      page.add(table(monitor.behind()));
      rule.ifPresent(
          r -> {
            page.heading(2, of("预警（", "Warnings (") + r.source().in(language) + of("）", ")"));
            page.add(table(monitor.warnings(r)));
          });
      if (!findings.isEmpty()) {
        page.heading(2, of("表上数字的问题", "Printed figures that are not right"));
        page.paragraph(
            findings.stream().map(finding -> finding.in(language)).toArray(String[]::new));
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
