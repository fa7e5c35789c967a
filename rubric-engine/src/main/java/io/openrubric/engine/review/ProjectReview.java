package io.openrubric.engine.review;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a review found on one form, in one table as a whole, or about a file that could not be read
 * (一份表的复核结果).
 *
 * @param project the project, or what stands for it
 * @param source the file it was read from
 * @param rows how many leaves have a printed score
 * @param computedTotal the total that the engine computes, empty if there is none
 * @param reportedTotal the printed total, empty if none was printed
 * @param findings what was found, in form order
 * @since 0.1.0
 */
public record ProjectReview(
    String project,
    String source,
    int rows,
    Optional<BigDecimal> computedTotal,
    Optional<BigDecimal> reportedTotal,
    List<Finding> findings) {

  /** Copies the findings. */
  public ProjectReview {
    requireNonNull(project, "project");
    requireNonNull(source, "source");
    requireNonNull(computedTotal, "computedTotal");
    requireNonNull(reportedTotal, "reportedTotal");
    findings = List.copyOf(findings);
  }

  /**
   * Findings that concern no single form.
   *
   * @param name what they concern
   * @param source the file
   * @param findings the findings
   * @return a review without rows and totals
   */
  public static ProjectReview of(String name, String source, List<Finding> findings) {
    return new ProjectReview(name, source, 0, Optional.empty(), Optional.empty(), findings);
  }

  /**
   * The findings of one severity.
   *
   * @param severity which
   * @return the findings in form order
   */
  public List<Finding> findings(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).toList();
  }
}
