package io.openrubric.engine.render;

import io.openrubric.api.Language;
import io.openrubric.api.Severity;
import io.openrubric.engine.review.Finding;
import io.openrubric.engine.review.ProjectReview;
import io.openrubric.engine.review.ReviewCode;
import io.openrubric.engine.review.ReviewSummary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a review found as pages for a reader (复核结果页): one for each form, and a summary.
 *
 * @since 0.1.0
 */
public final class ReviewPage {
  private ReviewPage() {}

  /**
   * The findings on one form, by severity.
   *
   * @param review the form's review
   * @param language the language of the page
   * @return the page
   */
  public static Document of(ProjectReview review, Language language) {
    Phrases say = new Phrases(language);
    Document.Builder page = Document.builder().heading(2, review.project());
    if (!review.source().equals(review.project())) {
      page.paragraph(review.source());
    }
    if (review.reportedTotal().isPresent() || review.computedTotal().isPresent()) {
      page.paragraph(
          say.labelled("表上合计", "Printed total", shown(review.reportedTotal()))
              + say.of("；", "; ")
              + say.labelled("复算合计", "recomputed total", shown(review.computedTotal())));
    }
    for (Severity severity : Severity.values()) {
      List<Finding> found = review.findings(severity);
      if (!found.isEmpty()) {
        page.heading(3, label(severity, say) + say.of("（", " (") + found.size() + say.of("）", ")"));
        page.list(items(found, language));
      }
    }
    return page.build();
  }

  private static String shown(Optional<BigDecimal> total) {
    return total.map(BigDecimal::toPlainString).orElse("-");
  }

  /** A source is told once for findings in a row that share it. */
  private static List<Block.Item> items(List<Finding> findings, Language language) {
    List<Block.Item> items = new ArrayList<>();
    List<String> last = List.of();
    for (Finding finding : findings) {
      List<String> sources =
          finding.citations().stream().limit(1).map(citation -> citation.in(language)).toList();
      items.add(new Block.Item(finding.in(language), sources.equals(last) ? List.of() : sources));
      last = sources;
    }
    return items;
  }

  private static String label(Severity severity, Phrases say) {
    return switch (severity) {
      case ERROR -> say.of("错误", "Errors");
      case WARNING -> say.of("警告", "Warnings");
      case NOTE -> say.of("提示", "Notes");
    };
  }

  /**
   * The summary over all forms.
   *
   * @param summary the summary
   * @param language the language of the page
   * @return the page
   */
  public static Document of(ReviewSummary summary, Language language) {
    Phrases say = new Phrases(language);
    Table.Builder counts =
        Table.builder().words(say.of("项目", "Figure")).numbers(say.of("数值", "Value"));
    counts.row(say.of("表数", "Forms"), Long.toString(summary.sheets()));
    counts.row(say.of("打分的行数", "Scored rows"), Long.toString(summary.rows()));
    for (Severity severity : Severity.values()) {
      counts.row(label(severity, say), Long.toString(summary.findings(severity)));
    }
    counts.row(say.of("多给分", "Points too much"), summary.tooMuch().toPlainString());
    counts.row(say.of("少给分", "Points too little"), summary.tooLittle().toPlainString());
    Document.Builder page = Document.builder().heading(2, say.of("复核汇总", "Summary"));
    page.add(counts.build());
    if (!summary.byCode().isEmpty()) {
      Table.Builder codes =
          Table.builder()
              .words(say.of("问题", "Finding"))
              .numbers(say.of("个数", "Count"))
              .words(say.of("代码", "Code"));
      summary
          .byCode()
          .forEach(
              (code, count) ->
                  codes.row(ReviewCode.title(code).in(language), count.toString(), code));
      page.add(codes.build());
    }
    return page.build();
  }
}
