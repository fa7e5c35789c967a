package io.openrubric.engine.json;

import com.google.common.collect.ImmutableList;
import io.openrubric.api.Grade;
import io.openrubric.api.Problem;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Explanation;
import io.openrubric.api.report.Loss;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A report as it was read back, with everything it says.
 *
 * @param lines the scores in form order, leaves with their explanations
 */
record StoredReport(
    String rubricId,
    String project,
    BigDecimal fullMarks,
    Optional<BigDecimal> total,
    Optional<Rational> exactTotal,
    Optional<Grade> grade,
    List<ScoredLine> lines,
    List<Loss> losses,
    List<Problem> problems)
    implements ScoreReport {

  /**
   * One line of the form.
   *
   * @param score the score
   * @param explanation why, for a leaf
   */
  record ScoredLine(Score score, Optional<Explanation> explanation) {}

  /** Copies the lists. */
  StoredReport {
    lines = ImmutableList.copyOf(lines);
    losses = ImmutableList.copyOf(losses);
    problems = ImmutableList.copyOf(problems);
  }

  @Override
  public List<Score> scores() {
    return lines.stream().map(ScoredLine::score).toList();
  }

  @Override
  public List<Score> leaves() {
    return scores().stream()
        .filter(score -> score.isLeaf() && score.role() == Score.Role.ORDINARY)
        .toList();
  }

  @Override
  public List<Score> adjustments() {
    return scores().stream().filter(score -> score.role() != Score.Role.ORDINARY).toList();
  }

  @Override
  public Score score(String id) {
    return line(id).score();
  }

  @Override
  public Explanation explanation(String id) {
    return line(id)
        .explanation()
        .orElseThrow(
            () -> new IllegalArgumentException("Expected a leaf of " + rubricId + ", got " + id));
  }

  @Override
  public List<Explanation> explanations() {
    return lines.stream().flatMap(line -> line.explanation().stream()).toList();
  }

  private ScoredLine line(String id) {
    return lines.stream()
        .filter(line -> line.score().id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Expected an indicator of " + rubricId + ", got " + id));
  }
}
