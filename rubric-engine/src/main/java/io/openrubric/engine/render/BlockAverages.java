package io.openrubric.engine.render;

import io.openrubric.api.Indicator;
import io.openrubric.api.Rubric;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The averages of several projects by first-level indicator and in total (分块平均得分).
 *
 * <p>Exact sums of printed points, divided and rounded once, to two decimals or as many as the
 * rubric's points have. Projects without a total are never counted. Immutable and thread-safe.
 *
 * @param projects how many projects were counted
 * @param excluded how many were left out because the caller said so
 * @param unscored how many could not be counted because they have no total
 * @param blocks the first-level indicators with their averages, in form order; empty if nothing was
 *     counted
 * @param total the average total, empty if nothing was counted
 * @since 0.1.0
 */
public record BlockAverages(
    long projects, long excluded, long unscored, List<Block> blocks, Optional<BigDecimal> total) {
  private static final int LEAST_SCALE = 2;

  /**
   * A first-level indicator's average.
   *
   * @param id the indicator's id
   * @param name its name
   * @param average the average of its points over the projects to which it applies, 0 without any
   * @param notApplicable to how many projects it does not apply
   */
  public record Block(String id, Text name, BigDecimal average, long notApplicable) {}

  /** Copies the blocks. */
  public BlockAverages {
    blocks = List.copyOf(blocks);
  }

  /**
   * Averages some reports.
   *
   * @param rubric the rubric they were scored by, for its rounding
   * @param reports the reports
   * @param excluded names of projects to leave out
   * @return the averages
   */
  public static BlockAverages of(Rubric rubric, List<ScoreReport> reports, Set<String> excluded) {
    Sums sums = sums(rubric, excluded);
    reports.forEach(sums::add);
    return sums.averages();
  }

  /**
   * Starts sums that reports are added to one by one, so that any number can be averaged.
   *
   * @param rubric the rubric they are scored by, for its rounding
   * @param excluded names of projects to leave out
   * @return sums of nothing
   */
  public static Sums sums(Rubric rubric, Set<String> excluded) {
    return new Sums(rubric, excluded);
  }

  /** Sums that grow report by report. Not thread-safe. */
  public static final class Sums {
    private final int scale;
    private final RoundingMode mode;
    private final Set<String> excluded;
    private final Map<String, Text> names = new LinkedHashMap<>();
    private final Map<String, BigDecimal> points = new LinkedHashMap<>();
    private final Map<String, Long> notApplicable = new HashMap<>();
    private BigDecimal total = BigDecimal.ZERO;
    private long projects;
    private long leftOut;
    private long unscored;

    private Sums(Rubric rubric, Set<String> excluded) {
      this.scale = Math.max(LEAST_SCALE, rubric.rounding().scale());
      this.mode = rubric.rounding().mode();
      this.excluded = Set.copyOf(excluded);
      for (Indicator block : rubric.indicators()) {
        names.put(block.id(), block.name());
      }
    }

    /**
     * Adds a report, unless its project is left out or has no total.
     *
     * @param report the report
     */
    public void add(ScoreReport report) {
      if (excluded.contains(report.project())) {
        leftOut++;
        return;
      }
      Optional<BigDecimal> sum = report.total();
      if (sum.isEmpty()) {
        unscored++;
        return;
      }
      projects++;
      total = total.add(sum.get());
      for (String id : names.keySet()) {
        Score score = report.score(id);
        if (score.basis() == Score.Basis.NOT_APPLICABLE) {
          notApplicable.merge(id, 1L, Long::sum);
        }
        points.merge(id, score.points().orElse(BigDecimal.ZERO), BigDecimal::add);
      }
    }

    /**
     * The averages so far.
     *
     * @return the averages
     */
    public BlockAverages averages() {
      if (projects == 0) {
        return new BlockAverages(0, leftOut, unscored, List.of(), Optional.empty());
      }
      List<Block> blocks =
          points.entrySet().stream().map(e -> block(e.getKey(), e.getValue())).toList();
      return new BlockAverages(
          projects, leftOut, unscored, blocks, Optional.of(average(total, projects)));
    }

    private Text nameOf(String id) {
      return names.getOrDefault(id, Text.same(id));
    }

    private Block block(String id, BigDecimal sum) {
      long gone = notApplicable.getOrDefault(id, 0L);
      // Where it applies to nobody, nothing is shared among all.
      return new Block(id, nameOf(id), average(sum, gone < projects ? projects - gone : 1), gone);
    }

    private BigDecimal average(BigDecimal sum, long count) {
      return Rational.of(sum).dividedBy(Rational.of(count)).rounded(scale, mode);
    }
  }
}
