package io.openrubric.engine.render;

import io.openrubric.api.Language;
import io.openrubric.api.Problem;
import io.openrubric.api.Rubric;
import io.openrubric.api.report.ScoreReport;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Scores laid out for people (评价结果报告).
 *
 * <pre>{@code
 * ReportPage.of(report).text(Language.ZH)                       // one project, each point explained
 * ReportPage.of(rubric, reports).markdown(Language.EN)          // several: table, averages, lost points
 * }</pre>
 *
 * <p>One project is shown with its whole tree and each leaf's explanation; several with a summary
 * table, averages by block and, for each project, where the points went. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ReportPage {
  private final Optional<Rubric> rubric;
  private final List<ScoreReport> reports;
  private final Optional<BlockAverages> averages;
  private final boolean everyLeaf;

  private ReportPage(
      Optional<Rubric> rubric,
      List<ScoreReport> reports,
      Optional<BlockAverages> averages,
      boolean everyLeaf) {
    this.rubric = rubric;
    this.reports = List.copyOf(reports);
    this.averages = averages;
    this.everyLeaf = everyLeaf;
  }

  /**
   * The page of one project, without the rubric's title and sources.
   *
   * @param report its report
   * @return the page
   */
  public static ReportPage of(ScoreReport report) {
    return new ReportPage(Optional.empty(), List.of(report), Optional.empty(), true);
  }

  /**
   * The page of one project or several.
   *
   * @param rubric the rubric they were scored by
   * @param reports their reports, in the order to show them
   * @return the page
   */
  public static ReportPage of(Rubric rubric, List<ScoreReport> reports) {
    return new ReportPage(
        Optional.of(rubric),
        reports,
        reports.size() > 1
            ? Optional.of(BlockAverages.of(rubric, reports, Set.of()))
            : Optional.empty(),
        reports.size() == 1);
  }

  /**
   * The same page with other averages, such as over fewer projects than it shows, or over more.
   *
   * @param other the averages
   * @return a page with them
   */
  public ReportPage withAverages(BlockAverages other) {
    return new ReportPage(rubric, reports, Optional.of(other), everyLeaf);
  }

  /**
   * The same page with an explanation of every leaf, not only of those that lost points.
   *
   * @return a page with them
   */
  public ReportPage explainingEveryLeaf() {
    return new ReportPage(rubric, reports, averages, true);
  }

  /**
   * The page as its parts.
   *
   * @param language which
   * @return the document
   */
  public Document document(Language language) {
    Phrases phrases = new Phrases(language);
    Document.Builder page = Document.builder();
    rubric.ifPresent(r -> RubricHeading.add(page, r, phrases));
    ReportSections sections = new ReportSections(page, phrases);
    if (reports.size() == 1) {
      sections.project(reports.get(0), everyLeaf);
      averages.ifPresent(sections::averages);
      return page.build();
    }
    sections.summary(reports);
    averages.ifPresent(sections::averages);
    if (!reports.isEmpty()) {
      page.heading(
          2,
          everyLeaf
              ? phrases.of("计分说明", "Explanation")
              : phrases.of("失分原因", "Where the points went"));
    }
    for (ScoreReport report : reports) {
      page.heading(3, report.project() + "  " + sections.result(report));
      sections.explanations(report, everyLeaf);
      sections.problems(4, report.problems().stream().filter(Problem::isError).toList());
    }
    return page.build();
  }

  /**
   * The page for a terminal.
   *
   * @param language which
   * @return aligned lines
   */
  public String text(Language language) {
    return document(language).text();
  }

  /**
   * The page as Markdown.
   *
   * @param language which
   * @return its text
   */
  public String markdown(Language language) {
    return document(language).markdown();
  }
}
