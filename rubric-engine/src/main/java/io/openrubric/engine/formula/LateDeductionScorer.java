package io.openrubric.engine.formula;

import io.openrubric.api.InputName;
import io.openrubric.api.Text;
import io.openrubric.api.UnitCounting;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.api.spi.Inputs;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.Reasoning;
import io.openrubric.api.spi.ScoreOutput;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Scores one leaf by the periods its completion is late. */
final class LateDeductionScorer implements LeafScorer {
  private static final int ACTUAL = 0;
  private static final int PLANNED = 1;
  private static final long QUARTER = 3;

  private final Rational weight;
  private final long months;
  private final Rational points;
  private final UnitCounting counting;
  private final Rational most;
  private final List<InputSpec> inputs;

  LateDeductionScorer(
      Rational weight,
      long months,
      Rational points,
      UnitCounting counting,
      Rational most,
      InputName actual,
      InputName planned) {
    this.weight = weight;
    this.months = months;
    this.points = points;
    this.counting = counting;
    this.most = most;
    this.inputs =
        List.of(
            InputSpec.required(actual, InputType.DAY), InputSpec.required(planned, InputType.DAY));
  }

  @Override
  public List<InputSpec> inputs() {
    return inputs;
  }

  @Override
  public Text rule() {
    String zh = months == QUARTER ? "季度" : months + "个月";
    String en = months == QUARTER ? "quarter" : months + " months";
    return Text.of(
        "按时完成得"
            + weight
            + "分；每延迟一个"
            + zh
            + "扣"
            + points
            + "分（"
            + counting.label().zh()
            + "），最多扣"
            + most
            + "分",
        weight
            + " points if on time; "
            + points
            + " off for each "
            + en
            + " late ("
            + counting.label().en()
            + "), at most "
            + most);
  }

  @Override
  public void score(Inputs in, ScoreOutput output) {
    output.points(weight.minus(deducted(periods(in.day(PLANNED), in.day(ACTUAL)))));
  }

  private Rational deducted(long periods) {
    return Rational.min(most, Rational.of(periods).multipliedBy(points));
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
    String product = periods + " × " + points;
    explanation.arithmetic(
        weight
            + " − "
            + (Rational.of(periods).multipliedBy(points).compareTo(most) > 0
                ? "min(" + most + ", " + product + ")"
                : product));
    if (periods > 0) {
      long days = ChronoUnit.DAYS.between(planned, actual);
      explanation.because(
          "延迟" + days + "天完成，计" + periods + "期（每期" + months + "个月）",
          days + " days late, counts as " + periods + " periods of " + months + " months");
    }
  }
}
