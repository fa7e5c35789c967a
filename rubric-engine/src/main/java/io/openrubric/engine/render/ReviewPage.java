package io.openrubric.engine.render;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

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
          say.labelled("表上合计", "Printed total", shown(review.reportedTotal(), say.of("未填", "none")))
              + say.of("；", "; ")
              + say.labelled(
                  "复算合计",
                  "recomputed total",
                  shown(review.computedTotal(), say.of("无法复算", "cannot be computed"))));
    }
    for (Severity severity : Severity.values()) {
      List<Finding> found = review.findings(severity);
      if (!found.isEmpty()) {
        page.heading(3, label(severity, say) + say.of("（", " (") + found.size() + say.of("）", ")"));
        page.list(items(found, say));
      }
    }
    return page.build();
  }

  private static String shown(Optional<BigDecimal> total, String none) {
    return total.map(BigDecimal::toPlainString).orElse(none);
  }

  /** Sources are told once for findings in a row that share them. */
  private static List<Block.Item> items(List<Finding> findings, Phrases say) {
    List<Block.Item> items = new ArrayList<>();
    List<String> last = List.of();
    for (Finding finding : findings) {
      List<String> sources =
          finding.citations().stream()
              .map(citation -> say.labelled("依据", "Source", citation.in(say.language())))
              .distinct()
              .toList();
      boolean same = !sources.isEmpty() && sources.equals(last);
      items.add(
          new Block.Item(
              finding.in(say.language()),
              same ? List.of(say.of("依据同上", "Source: as above")) : sources));
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
    counts.row(say.of("有得分的指标数", "Indicators with a score"), Long.toString(summary.rows()));
    for (Severity severity : Severity.values()) {
      counts.row(label(severity, say), Long.toString(summary.findings(severity)));
    }
    counts.row(say.of("多计分", "Over-scored"), summary.tooMuch().toPlainString());
    counts.row(say.of("少计分", "Under-scored"), summary.tooLittle().toPlainString());
    Document.Builder page = Document.builder().heading(2, say.of("复核汇总", "Summary"));
    page.add(counts.build());
    if (!summary.byCode().isEmpty()) {
      Table.Builder codes =
          Table.builder()
              .words(say.of("问题", "Finding"))
              .numbers(say.of("个数", "Count"))
              .words(say.of("代码", "Code"));
      List<String> order = new ArrayList<>(summary.byCode().keySet());
      order.sort(comparing(summary::gravest).thenComparing(naturalOrder()));
      for (String code : order) {
        codes.row(
            ReviewCode.title(code).in(language), String.valueOf(summary.byCode().get(code)), code);
      }
      page.add(codes.build());
    }
    return page.build();
  }
}
