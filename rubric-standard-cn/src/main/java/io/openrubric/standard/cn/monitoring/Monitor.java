package io.openrubric.standard.cn.monitoring;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.Severity;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.review.Departure;
import io.openrubric.engine.review.Finding;
import io.openrubric.engine.review.PrintedRate;
import io.openrubric.engine.review.Review;
import io.openrubric.engine.review.ReviewCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Budget lines held against a schedule (预算执行监控).
 *
 * <pre>{@code
 * Monitor monitor = Monitor.of(BudgetFile.read(Path.of("items.csv")),
 *     Schedule.ofPercent(new BigDecimal("58.31")));
 * monitor.behind();                     // most money at stake first
 * monitor.findings(Review.standard());  // printed figures that are not right
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param top the lines at the top
 * @param schedule the schedule
 * @since 0.1.0
 */
public record Monitor(List<BudgetLine> top, Schedule schedule) {

  /** Copies the lines. */
  public Monitor {
    top = List.copyOf(top);
    requireNonNull(schedule, "schedule");
  }

  /**
   * Lines against a schedule.
   *
   * @param top the lines at the top
   * @param schedule the schedule
   * @return the monitor
   */
  public static Monitor of(List<BudgetLine> top, Schedule schedule) {
    return new Monitor(top, schedule);
  }

  /**
   * All lines, each before those below it.
   *
   * @return the lines in the order of the file
   */
  public List<BudgetLine> lines() {
    List<BudgetLine> all = new ArrayList<>();
    collect(top, all);
    return all;
  }

  private static void collect(List<BudgetLine> lines, List<BudgetLine> all) {
    for (BudgetLine line : lines) {
      all.add(line);
      collect(line.children(), all);
    }
  }

  /**
   * The lines without lines below them that are behind the schedule.
   *
   * @return the lines, the most money at stake first
   */
  public List<BudgetLine> behind() {
    return lines().stream()
        .filter(line -> line.children().isEmpty())
        .filter(line -> line.lag(schedule).filter(lag -> lag.signum() > 0).isPresent())
        .sorted(Comparator.comparing((BudgetLine line) -> line.atStake(schedule)).reversed())
        .toList();
  }

  /**
   * The lines that a rule warns about.
   *
   * @param rule the rule
   * @return the lines in the order of the file
   */
  public List<BudgetLine> warnings(WarningRule rule) {
    return lines().stream().filter(line -> rule.warns(line, schedule)).toList();
  }

  /**
   * Printed figures that do not follow from the others.
   *
   * @param review whose settings hold
   * @return the findings in the order of the file
   */
  public List<Finding> findings(Review review) {
    return lines().stream().flatMap(line -> findings(line, review).stream()).toList();
  }

  /**
   * Printed figures of one line that do not follow from the others.
   *
   * @param line the line
   * @param review whose settings hold
   * @return the findings, without those of the lines below
   */
  public List<Finding> findings(BudgetLine line, Review review) {
    List<Finding> findings = new ArrayList<>();
    if (!line.children().isEmpty()) {
      sum(line, "预算", "budget", line.budget(), line.budgetBelow(), review, findings);
      sum(line, "支出", "payments", line.paid(), line.paidBelow(), review, findings);
    }
    line.reportedProgress().ifPresent(printed -> rate(line, printed, review, findings));
    line.reportedLag().ifPresent(printed -> lag(line, printed, review, findings));
    return findings;
  }

  private static void sum(
      BudgetLine line,
      String zh,
      String en,
      Rational printed,
      Rational below,
      Review review,
      List<Finding> findings) {
    if (!printed.equals(below)) {
      int scale = Math.max(scale(printed), scale(below));
      String right = shown(below, scale);
      String wrong = shown(printed, scale);
      review
          .finding(
              ReviewCode.SUM_DIFFERS,
              Severity.ERROR,
              Departure.at(
                      line.path() + "/" + zh,
                      "下级" + zh + "之和为 " + right + "，表上为 " + wrong,
                      "Expected the " + en + " " + right + " from the lines below, got " + wrong)
                  .figures(right, wrong))
          .ifPresent(findings::add);
    }
  }

  private static int scale(Rational money) {
    return Math.max(0, money.toBigDecimal().stripTrailingZeros().scale());
  }

  private static String shown(Rational money, int scale) {
    return money.rounded(scale, RoundingMode.HALF_UP).toPlainString();
  }

  private static void rate(
      BudgetLine line, BigDecimal printed, Review review, List<Finding> findings) {
    String path = line.path() + "/执行进度";
    if (!line.budget().isZero()) {
      review
          .rate(new PrintedRate(path, line.paid(), line.budget(), printed))
          .ifPresent(findings::add);
    } else if (!line.paid().isZero()) {
      String paid = shown(line.paid(), scale(line.paid()));
      String rate = printed.toPlainString() + "%";
      review
          .finding(
              ReviewCode.RATE_DIFFERS,
              Severity.ERROR,
              Departure.at(
                  path,
                  "预算为 0，支出 " + paid + "，执行进度没有基数，表上为 " + rate,
                  "Expected no rate, as "
                      + paid
                      + " paid of a budget of 0 has no base, got "
                      + rate))
          .ifPresent(findings::add);
    }
  }

  /** The lag may be taken from the exact progress, its two decimals, or what was printed. */
  private void lag(BudgetLine line, BigDecimal printed, Review review, List<Finding> findings) {
    Optional<BigDecimal> right = line.lag(schedule);
    boolean fits =
        right.isEmpty()
            || right.get().compareTo(printed) == 0
            || line.reportedProgress()
                .filter(p -> schedule.percent().subtract(p).compareTo(printed) == 0)
                .isPresent()
            || line.exactProgress()
                .map(p -> Rational.of(schedule.percent()).minus(p).rounded(2, RoundingMode.HALF_UP))
                .filter(lag -> lag.compareTo(printed) == 0)
                .isPresent();
    if (!fits) {
      String expected = right.orElseThrow().toPlainString();
      review
          .finding(
              ReviewCode.LAG_DIFFERS,
              Severity.ERROR,
              Departure.at(
                      line.path() + "/滞后",
                      "序时进度 "
                          + schedule.percent()
                          + "% 减执行进度应为 "
                          + expected
                          + " 个百分点，表上为 "
                          + printed.toPlainString(),
                      "Expected a lag of "
                          + expected
                          + " points behind "
                          + schedule.percent()
                          + "%, got "
                          + printed.toPlainString())
                  .figures(expected, printed.toPlainString()))
          .ifPresent(findings::add);
    }
  }
}
