package io.openrubric.engine.json;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.report.ScoreReport;

/**
 * A report and what it was made from (已封存的评价结果). {@link SealedScoring} makes one, {@link
 * ReportJson} writes and reads it. Reports have no equality of their own, so compare two by their
 * seals, or by the text that {@link ReportJson} writes.
 *
 * @param seal what it was made from
 * @param report the report
 * @since 0.1.0
 */
public record SealedReport(Seal seal, ScoreReport report) {
  /**
   * Checks that nothing is missing.
   *
   * @throws NullPointerException if a part is null
   */
  public SealedReport {
    requireNonNull(seal, "seal");
    requireNonNull(report, "report");
  }
}
