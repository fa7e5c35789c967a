package io.openrubric.engine.formula;

import io.openrubric.api.InputName;
import io.openrubric.api.Text;
import io.openrubric.api.UnitCounting;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.Direction;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.api.spi.Inputs;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.Reachable;
import io.openrubric.api.spi.Reasoning;
import io.openrubric.api.spi.ScoreOutput;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Scores one leaf by the periods its completion is late. */
record LateDeductionScorer(
    Deduction deduction, long months, UnitCounting counting, List<InputSpec> inputs)
    implements LeafScorer {
  private static final int ACTUAL = 0;
  private static final int PLANNED = 1;
  private static final long QUARTER = 3;

  LateDeductionScorer(
      Deduction deduction,
      long months,
      UnitCounting counting,
      InputName actual,
      InputName planned) {
    this(
        deduction,
        months,
        counting,
        List.of(
            InputSpec.required(actual, InputType.DAY), InputSpec.required(planned, InputType.DAY)));
  }

  @Override
  public Text rule() {
    Text period =
        months == QUARTER ? Text.of("季度", "quarter") : Text.of(months + "个月", months + " months");
    return Text.of(
        "按时完成得%s分；每延迟一个%s扣%s分（%s），最多扣%s分"
            .formatted(
                deduction.weight(),
                period.zh(),
                deduction.points(),
                counting.label().zh(),
                deduction.most()),
        "%s points if on time; %s off for each %s late (%s), at most %s"
            .formatted(
                deduction.weight(),
                deduction.points(),
                period.en(),
                counting.label().en(),
                deduction.most()));
  }

  @Override
  public void score(Inputs in, ScoreOutput output) {
    output.points(deduction.rest(periods(in.day(PLANNED), in.day(ACTUAL))));
  }

  /**
   * Started: the smallest n ≥ 0 with actual ≤ planned plus n periods. Completed: the greatest n ≥ 0
   * with planned plus n periods ≤ actual.
   */
  private long periods(LocalDate planned, LocalDate actual) {
    if (!actual.isAfter(planned)) {
      return 0;
    }
    long completed = ChronoUnit.MONTHS.between(planned, actual) / months;
    // The end of a month moves: from 30 November, three months end on 28 February.
    while (!planned.plusMonths((completed + 1) * months).isAfter(actual)) {
      completed++;
    }
    boolean exactly = planned.plusMonths(completed * months).equals(actual);
    return counting == UnitCounting.COMPLETED || exactly ? completed : completed + 1;
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
          "延迟%d天完成，计%d期（每期%d个月）".formatted(days, periods, months),
          "%s late, counts as %s of %s"
              .formatted(
                  counted(days, "day"), counted(periods, "period"), counted(months, "month")));
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
    return slot == ACTUAL ? Direction.FALLS : Direction.RISES;
  }
}
