package io.openrubric.engine.review;

import io.openrubric.api.Quantity;
import io.openrubric.api.Severity;
import io.openrubric.api.number.Rational;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a review found over many forms, in constant memory (复核汇总). Not thread-safe.
 *
 * @since 0.1.0
 */
public final class ReviewSummary {
  /** Findings about scores, whose difference is points given too much or too little. */
  private static final Set<String> SCORES =
      Set.of(
          ReviewCode.SCORE_ABOVE_WEIGHT,
          ReviewCode.SCORE_BELOW_ZERO,
          ReviewCode.SCORE_DIFFERS,
          ReviewCode.MISSED_BUT_FULL,
          ReviewCode.MET_BUT_WITHHELD,
          ReviewCode.SCORE_ROUNDED_OTHERWISE);

  private final Map<String, Long> byCode = new TreeMap<>();
  private final Map<String, Severity> gravest = new TreeMap<>();
  private final Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
  private long sheets;
  private long rows;
  private long withFindings;
  private BigDecimal tooMuch = BigDecimal.ZERO;
  private BigDecimal tooLittle = BigDecimal.ZERO;

  /** Starts with nothing reviewed. */
  public ReviewSummary() {}

  /**
   * Adds what was found on one form.
   *
   * @param review the form's review
   */
  public void add(ProjectReview review) {
    sheets++;
    rows += review.rows();
    addOther(review);
  }

  /**
   * Adds what was found about no single form: a file that could not be read, a table as a whole.
   *
   * @param review the findings
   */
  public void addOther(ProjectReview review) {
    withFindings += review.findings().isEmpty() ? 0 : 1;
    for (Finding finding : review.findings()) {
      byCode.merge(finding.code(), 1L, Long::sum);
      gravest.merge(
          finding.code(),
          finding.severity(),
          (one, other) -> one.compareTo(other) < 0 ? one : other);
      bySeverity.merge(finding.severity(), 1L, Long::sum);
      Optional<BigDecimal> expected = finding.expected().flatMap(ReviewSummary::figure);
      Optional<BigDecimal> printed = finding.printed().flatMap(ReviewSummary::figure);
      if (SCORES.contains(finding.code()) && expected.isPresent() && printed.isPresent()) {
        BigDecimal more = printed.get().subtract(expected.get());
        tooMuch = tooMuch.add(more.max(BigDecimal.ZERO));
        tooLittle = tooLittle.add(more.negate().max(BigDecimal.ZERO));
      }
    }
  }

  /** The figure that a text is; others may stand there, since a finding can be read from a file. */
  private static Optional<BigDecimal> figure(String text) {
    if (text.length() > Quantity.MAX_TEXT_LENGTH || text.indexOf('/') >= 0) {
      return Optional.empty();
    }
    try {
      Rational.parse(text); // knows no exponents
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * How many forms were reviewed.
   *
   * @return the number of sheets and of rows in tables of projects
   */
  public long sheets() {
    return sheets;
  }

  /**
   * How many leaves had a printed score.
   *
   * @return the number of rows
   */
  public long rows() {
    return rows;
  }

  /**
   * How many forms and files have findings.
   *
   * @return the number
   */
  public long withFindings() {
    return withFindings;
  }

  /**
   * How many findings there are.
   *
   * @return the number, of every severity
   */
  public long findings() {
    return bySeverity.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * How many findings of one severity there are.
   *
   * @param severity which
   * @return the number
   */
  public long findings(Severity severity) {
    return bySeverity.getOrDefault(severity, 0L);
  }

  /**
   * The findings by kind.
   *
   * @return how many of each code, by code
   */
  public Map<String, Long> byCode() {
    return Collections.unmodifiableMap(byCode);
  }

  /**
   * How grave findings of one code are.
   *
   * @param code a code of {@link #byCode}
   * @return the gravest severity that one of them has
   * @throws IllegalArgumentException if there is no finding of this code
   */
  public Severity gravest(String code) {
    Severity severity = gravest.get(code);
    if (severity == null) {
      throw new IllegalArgumentException("Expected the code of a finding, got " + code);
    }
    return severity;
  }

  /**
   * The points that printed scores have above what the rules give.
   *
   * @return the sum over all leaves that could be recomputed
   */
  public BigDecimal tooMuch() {
    return tooMuch;
  }

  /**
   * The points that printed scores have below what the rules give.
   *
   * @return the sum over all leaves that could be recomputed
   */
  public BigDecimal tooLittle() {
    return tooLittle;
  }
}
