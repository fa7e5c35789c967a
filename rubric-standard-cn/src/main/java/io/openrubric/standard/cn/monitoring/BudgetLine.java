package io.openrubric.standard.cn.monitoring;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.number.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * One line of a budget with what is below it (预算项目). Money is in 万元.
 *
 * <p>Immutable and thread-safe.
 *
 * @param item its name
 * @param path the names from the top, joined by {@code /}
 * @param budget the budget
 * @param paid what was paid
 * @param reportedProgress the progress as printed, in percent, empty if not printed
 * @param reportedLag the lag as printed, in percentage points, empty if not printed
 * @param children the lines below, none for an item that is no sum
 * @since 0.1.0
 */
public record BudgetLine(
    String item,
    String path,
    Rational budget,
    Rational paid,
    Optional<BigDecimal> reportedProgress,
    Optional<BigDecimal> reportedLag,
    List<BudgetLine> children) {
  private static final int PERCENT_SCALE = 2;

  /** Copies the lines below. */
  public BudgetLine {
    requireNonNull(item, "item");
    requireNonNull(path, "path");
    requireNonNull(budget, "budget");
    requireNonNull(paid, "paid");
    requireNonNull(reportedProgress, "reportedProgress");
    requireNonNull(reportedLag, "reportedLag");
    children = List.copyOf(children);
  }

  /**
   * The exact progress (执行进度).
   *
   * @return paid ÷ budget in percent, empty for a budget of 0
   */
  public Optional<Rational> exactProgress() {
    return budget.isZero()
        ? Optional.empty()
        : Optional.of(paid.dividedBy(budget).multipliedBy(Rational.HUNDRED));
  }

  /**
   * The progress as it is printed.
   *
   * @return percent with 2 decimals, half up; empty for a budget of 0
   */
  public Optional<BigDecimal> progress() {
    return exactProgress().map(p -> p.rounded(PERCENT_SCALE, RoundingMode.HALF_UP));
  }

  /**
   * How far it is behind the schedule (滞后), from the printed progress of two decimals.
   *
   * @param schedule the schedule
   * @return percentage points, negative when ahead; empty for a budget of 0
   */
  public Optional<BigDecimal> lag(Schedule schedule) {
    return progress().map(schedule.percent()::subtract);
  }

  /**
   * The progress as a share of the scheduled one (支付进度率, 财预〔2013〕53号).
   *
   * @param schedule the schedule
   * @return percent with 2 decimals; empty for a budget or schedule of 0
   */
  public Optional<BigDecimal> ratio(Schedule schedule) {
    Rational scheduled = Rational.of(schedule.percent());
    return scheduled.isZero()
        ? Optional.empty()
        : exactProgress()
            .map(p -> p.dividedBy(scheduled).multipliedBy(Rational.HUNDRED))
            .map(p -> p.rounded(PERCENT_SCALE, RoundingMode.HALF_UP));
  }

  /**
   * The money that should have been paid and was not (滞后金额).
   *
   * @param schedule the schedule
   * @return scheduled share of the budget less what was paid; negative when ahead
   */
  public Rational atStake(Schedule schedule) {
    return budget
        .multipliedBy(Rational.of(schedule.percent()))
        .dividedBy(Rational.HUNDRED)
        .minus(paid);
  }

  /**
   * The budgets of the lines below.
   *
   * @return their sum
   */
  public Rational budgetBelow() {
    return children.stream().map(BudgetLine::budget).reduce(Rational.ZERO, Rational::plus);
  }

  /**
   * What was paid on the lines below.
   *
   * @return the sum
   */
  public Rational paidBelow() {
    return children.stream().map(BudgetLine::paid).reduce(Rational.ZERO, Rational::plus);
  }
}
