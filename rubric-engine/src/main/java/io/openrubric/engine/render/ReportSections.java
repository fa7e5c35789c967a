package io.openrubric.engine.render;

import io.openrubric.api.Problem;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.render.Table.Bar;
import io.openrubric.engine.render.Table.Cell;
import io.openrubric.engine.render.Table.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds the sections of a report to a page. */
record ReportSections(Document.Builder page, Phrases phrases) {

  /** Total and grade in a few words, or that there is none. */
  String result(ScoreReport report) {
    Optional<String> total = report.total().map(BigDecimal::toPlainString);
    return total
        .map(t -> t + report.grade().map(g -> " " + phrases.of(g.name())).orElse(""))
        .orElse(phrases.of("无法计分", "not scored"));
  }

  /** One line for each project. */
  void summary(List<ScoreReport> reports) {
    page.heading(2, phrases.of("评价结果", "Results"));
    if (reports.isEmpty()) {
      page.paragraph(phrases.of("没有项目。", "No projects."));
      return;
    }
    Table.Builder table = Table.builder().words(phrases.of("项目", "Project"));
    blocks(reports.get(0)).forEach(block -> table.numbers(phrases.of(block.name())));
    table
        .numbers(phrases.of("合计", "Total"))
        .words(phrases.of("评价结果", "Grade"))
        .words(phrases.of("图示", "Bar"));
    for (ScoreReport report : reports) {
      List<Cell> row = new ArrayList<>();
      row.add(new Words(report.project(), 0));
      blocks(report).forEach(block -> row.add(new Words(phrases.points(block), 0)));
      row.add(new Words(Phrases.points(report.total()), 0));
      row.add(
          new Words(
              report
                  .grade()
                  .map(g -> phrases.of(g.name()))
                  .orElse(phrases.of("无法计分", "not scored")),
              0));
      row.add(new Bar(report.total().orElse(BigDecimal.ZERO), report.fullMarks()));
      table.row(row);
    }
    page.add(table.build());
  }

  private static List<Score> blocks(ScoreReport report) {
    return report.scores().stream()
        .filter(score -> score.level() == 1 && score.role() != Score.Role.VETO)
        .toList();
  }

  /** The averages by block. */
  void averages(BlockAverages averages) {
    page.heading(2, phrases.of("平均得分", "Averages"));
    Table.Builder table =
        Table.builder().words(phrases.of("指标", "Block")).numbers(phrases.of("平均得分", "Average"));
    for (BlockAverages.Block block : averages.blocks()) {
      boolean none = block.notApplicable() == averages.projects();
      table.row(
          phrases.of(block.name()),
          none ? phrases.of("不适用", "n/a") : block.average().toPlainString());
    }
    table.row(phrases.of("合计", "Total"), Phrases.points(averages.total()));
    page.add(table.build());
    page.paragraph(
        phrases.of(
            "共"
                + averages.projects()
                + "个项目"
                + (averages.excluded() > 0 ? "，按要求不计入" + averages.excluded() + "个" : "")
                + (averages.unscored() > 0 ? "，无法计分未计入" + averages.unscored() + "个" : ""),
            averages.projects()
                + (averages.projects() == 1 ? " project" : " projects")
                + (averages.excluded() > 0 ? ", " + averages.excluded() + " left out" : "")
                + (averages.unscored() > 0 ? ", " + averages.unscored() + " not scored" : "")));
    notApplicable(averages);
  }

  /** Which averages are over fewer projects, since a leaf does not apply to the others. */
  private void notApplicable(BlockAverages averages) {
    for (BlockAverages.Block block : averages.blocks()) {
      if (block.notApplicable() > 0) {
        page.paragraph(
            phrases.of(
                "“%s”的平均不含不适用的%d个项目".formatted(block.name().zh(), block.notApplicable()),
                "%s: without %d %s to which it does not apply"
                    .formatted(
                        block.name().en(),
                        block.notApplicable(),
                        block.notApplicable() == 1 ? "project" : "projects")));
      }
    }
  }

  /** Everything about one project. */
  void project(ScoreReport report, boolean everyLeaf) {
    page.heading(2, report.project() + "  " + result(report));
    Table.Builder table =
        Table.builder()
            .words(phrases.of("指标", "Indicator"))
            .numbers(phrases.of("分值", "Weight"))
            .numbers(phrases.of("得分", "Score"))
            .numbers(phrases.of("失分", "Lost"))
            .words(phrases.of("来源", "Basis"))
            .words(phrases.of("图示", "Bar"));
    for (Score score : report.scores()) {
      table.row(row(score));
    }
    Words total = new Words(phrases.of("合计", "Total"), 0);
    table.row(
        List.of(
            total,
            new Words(Phrases.plain(report.fullMarks()), 0),
            new Words(Phrases.points(report.total()), 0),
            new Words(Phrases.points(report.total().map(report.fullMarks()::subtract)), 0),
            new Words("", 0),
            new Bar(report.total().orElse(BigDecimal.ZERO), report.fullMarks())));
    page.add(table.build());
    problems(3, report.problems());
    page.heading(
        3,
        everyLeaf
            ? phrases.of("计分说明", "Explanation")
            : phrases.of("失分原因", "Where the points went"));
    explanations(report, everyLeaf);
  }

  private List<Cell> row(Score score) {
    return List.of(
        new Words(phrases.of(score.name()), score.level() - 1),
        new Words(Phrases.plain(score.weight()), 0),
        new Words(phrases.points(score), 0),
        new Words(
            score.basis() == Score.Basis.NOT_APPLICABLE ? "-" : Phrases.points(score.lost()), 0),
        new Words(phrases.basis(score.basis()), 0),
        new Bar(score.points().orElse(BigDecimal.ZERO), score.weight()));
  }

  /** Why the leaves have their scores: all of them, or those that lost points. */
  void explanations(ScoreReport report, boolean everyLeaf) {
    List<Block.Item> items = new LeafItems(phrases, everyLeaf).of(report);
    if (items.isEmpty()) {
      page.paragraph(phrases.of("没有失分。", "No points were lost."));
    }
    page.list(items);
  }

  /** What was wrong or is worth knowing. */
  void problems(int level, List<Problem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    page.heading(level, phrases.of("问题", "Problems"));
    page.list(
        problems.stream()
            .map(problem -> Block.Item.of(severity(problem) + problem.in(phrases.language())))
            .toList());
  }

  private String severity(Problem problem) {
    return switch (problem.severity()) {
      case ERROR -> phrases.of("错误：", "error: ");
      case WARNING -> phrases.of("警告：", "warning: ");
      case NOTE -> phrases.of("提示：", "note: ");
    };
  }
}
