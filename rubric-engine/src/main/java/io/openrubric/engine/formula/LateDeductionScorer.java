package io.openrubric.engine.formula;

import io.openrubric.api.InputName;
import io.openrubric.api.Row;
import io.openrubric.api.Text;
import io.openrubric.api.UnitCounting;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.Direction;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.api.spi.Inputs;
import io.openrubric.api.spi.Reachable;
import io.openrubric.api.spi.Reasoning;
import io.openrubric.api.spi.ScoreOutput;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Scores one leaf by the periods its completion is late. */
record LateDeductionScorer(
    Deduction deduction, int months, UnitCounting counting, List<InputSpec> inputs)
    implements PlainRule.Scorer, PlainRule.Count {
  private static final int ACTUAL = 0;
  private static final int PLANNED = 1;
  private static final int QUARTER = 3;
  private static final int YEAR = 12;
  private static final int SHORTEST_MONTH = 28;

  LateDeductionScorer(
      Deduction deduction, int months, UnitCounting counting, InputName actual, InputName planned) {
    this(
        deduction,
        months,
        counting,
        List.of(
            InputSpec.required(actual, InputType.DAY), InputSpec.required(planned, InputType.DAY)));
  }

  @Override
  public Text rule() {
    Text period = period();
    String each = months == 1 || months == QUARTER || months == YEAR ? "a " : "";
    Text parts = Counting.parts(Text.of(period.zh(), each + period.en()), counting);
    return Text.of(
        "按时完成%s；每延迟%s扣%s分（%s），最多扣%s分"
            .formatted(
                deduction.clean().zh(),
                period.zh(),
                deduction.points(),
                parts.zh(),
                deduction.most()),
        "%s if on time; %s off for each %s late (%s), at most %s"
            .formatted(
                deduction.clean().en(),
                deduction.points(),
                period.en(),
                parts.en(),
                deduction.most()));
  }

  private Text period() {
    return switch (months) {
      case 1 -> Text.of("一个月", "month");
      case QUARTER -> Text.of("一个季度", "quarter");
      case YEAR -> Text.of("一年", "year");
      default -> Text.of(months + "个月", months + " months");
    };
  }

  /** So many periods in words. */
  private Text periods(long count) {
    return switch (months) {
      case 1 -> Text.of(count + "个月", counted(count, "month"));
      case QUARTER -> Text.of(count + "个季度", counted(count, "quarter"));
      case YEAR -> Text.of(count + "年", counted(count, "year"));
      default ->
          Text.of(
              "%d期（每期%d个月）".formatted(count, months),
              counted(count, "period") + " of " + counted(months, "month"));
    };
  }

  @Override
  public void score(Inputs in, ScoreOutput output) {
    output.points(deduction.score(Rational.of(periods(in.day(PLANNED), in.day(ACTUAL)))));
  }

  private long periods(LocalDate planned, LocalDate actual) {
    return periods(month(planned), planned.getDayOfMonth(), month(actual), actual.getDayOfMonth());
  }

  private static int month(LocalDate day) {
    return (int) day.getLong(ChronoField.PROLEPTIC_MONTH);
  }

  /**
   * Started: the smallest n ≥ 0 with actual ≤ planned plus n periods. Completed: the greatest n ≥ 0
   * with planned plus n periods ≤ actual. Months count from the year 0.
   */
  private int periods(int plannedMonth, int plannedDay, int actualMonth, int actualDay) {
    int later = actualMonth - plannedMonth;
    if (later < 0 || (later == 0 && actualDay <= plannedDay)) {
      return 0;
    }
    boolean completed = counting == UnitCounting.COMPLETED;
    int periods = later / months;
    if (periods * months < later) {
      return completed ? periods : periods + 1;
    }
    // A period ends in the month of completion, at the latest on its last day: from 30 November,
    // three months end on 28 February.
    int end = plannedDay <= SHORTEST_MONTH ? plannedDay : Math.min(plannedDay, length(actualMonth));
    if (actualDay < end) {
      return completed ? periods - 1 : periods;
    }
    return completed || actualDay == end ? periods : periods + 1;
  }

  private static int length(int month) {
    return YearMonth.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1).lengthOfMonth();
  }

  @Override
  public Optional<PlainRule> plain() {
    return deduction.isListed() ? Optional.of(this) : Optional.empty();
  }

  @Override
  public List<Rational> points() {
    return deduction.byCount();
  }

  @Override
  public long count(Row row, int actual, int planned) {
    return periods(
        row.month(planned), row.dayOfMonth(planned), row.month(actual), row.dayOfMonth(actual));
  }

  @Override
  public void explain(Inputs in, Reasoning explanation) {
    LocalDate planned = in.day(PLANNED);
    LocalDate actual = in.day(ACTUAL);
    long periods = periods(planned, actual);
    explanation.arithmetic(deduction.arithmetic(Rational.of(periods)));
    if (periods > 0) {
      long days = ChronoUnit.DAYS.between(planned, actual);
      explanation.because(
          "延迟%d天完成，计%s".formatted(days, periods(periods).zh()),
          "%s late, counts as %s".formatted(counted(days, "day"), periods(periods).en()));
    }
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  @Override
  public Reachable reachable() {
    return deduction.reachable();
  }

  @Override
  public Direction direction(int slot) {
    return Direction.of(slot == ACTUAL ? deduction.sign() : -deduction.sign());
  }
}
