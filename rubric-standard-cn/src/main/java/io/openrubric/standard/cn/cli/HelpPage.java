package io.openrubric.standard.cn.cli;

import io.openrubric.api.Language;
import io.openrubric.engine.render.Document;
import io.openrubric.engine.render.Table;
import java.util.List;

/**
 * What can be asked of the command line.
 *
 * @param command the command that help is wanted for
 */
record HelpPage(Request.Command command) {
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("rubric", "对西藏2022年度七个项目的公开数据计分", "score the bundled example: Tibet 2022"),
          List.of("rubric standards", "列出随库标准：编号、名称、分值、出处", "list the shipped standards"),
          List.of(
              "rubric show STANDARD",
              "显示一个标准：指标、分值、规则、填报项、依据",
              "show one: weights, rules, inputs, sources"),
          List.of(
              "rubric score --standard STANDARD FILE…",
              "对自评表（.csv、.xlsx）、项目得分表或实测数据计分",
              "score sheets (.csv, .xlsx), tables of projects or measured inputs"),
          List.of(
              "rubric review --standard STANDARD FILE…",
              "复核自评表（.csv、.xlsx）或项目得分表：列出与规则不符的数",
              "review sheets (.csv, .xlsx) or tables: every figure that does not follow"),
          List.of(
              "rubric monitor --schedule 58.31% FILE",
              "预算执行监控：执行进度与序时进度", "budget lines against the schedule"));

  private static final List<List<String>> OPTIONS =
      List.of(
          List.of("--standard ID", "标准的编号", "id of a shipped standard"),
          List.of("--template FILE", "使用文件中的模板（JSON）代替随库标准", "a template file (JSON) instead"),
          List.of(
              "--format text|json|md|csv", "输出格式，默认 text", "format of the answer, text by default"),
          List.of("--output FILE", "写入文件：要么完整，要么不写", "write to a file, whole or not at all"),
          List.of("--lang zh|en", "语言，默认 zh", "language, zh by default"),
          List.of("--exclude PROJECT", "平均得分不计入该项目（可重复）", "leave a project out of the averages"),
          List.of(
              "--encoding utf-8|gb18030",
              "自评表（.csv）的编码，默认自动识别",
              "encoding of sheets (.csv), told from the bytes by default"),
          List.of("--averages FILE", "复核公布的平均得分", "review printed averages"),
          List.of("--settings FILE", "复核设置（JSON）", "settings of the review (JSON)"),
          List.of(
              "--schedule 58.31%|month:7|day:2023-07-31",
              "序时进度", "the scheduled progress of a budget"),
          List.of(
              "--warn 10|sichuan-2025:7",
              "预警：滞后超过的百分点，或四川的标准（见于转述）及月份",
              "warn beyond a lag in points, or by Sichuan's set (seen in paraphrase) for a month"),
          List.of(
              "--explain",
              "计分时在 JSON 和多个项目的得分表中也逐项说明（自评表和单个项目的页面总是如此）",
              "explain every leaf in JSON and for tables of several projects too; pages of one"
                  + " project always do"),
          List.of("-h, --help", "显示帮助", "show this help"),
          List.of("-V, --version", "显示版本", "show the version"));

  static HelpPage of(Request.Command command) {
    return new HelpPage(command);
  }

  Document document(Language language) {
    boolean zh = language == Language.ZH;
    Document.Builder page =
        Document.builder().heading(1, zh ? "rubric：绩效评价计分" : "rubric: performance scoring");
    page.add(
        table(
            zh,
            zh ? "命令" : "Command",
            COMMANDS.stream()
                .filter(
                    row ->
                        command == Request.Command.EXAMPLE
                            || row.get(0).startsWith("rubric " + command.word()))
                .toList()));
    page.add(table(zh, zh ? "选项" : "Option", OPTIONS));
    page.paragraph(
        zh
            ? "退出码：0 正常；1 有复核问题；2 有内容无法计分，或命令、文件有误"
            : "Exit codes: 0 fine; 1 findings; 2 something could not be scored, or a wrong command"
                + " or file");
    return page.build();
  }

  private static Table table(boolean zh, String header, List<List<String>> rows) {
    Table.Builder table = Table.builder().words(header).words(zh ? "说明" : "What it does");
    rows.forEach(row -> table.row(row.get(0), row.get(zh ? 1 : 2)));
    return table.build();
  }
}
