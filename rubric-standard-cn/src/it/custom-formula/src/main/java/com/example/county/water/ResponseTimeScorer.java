package com.example.county.water;

import io.openrubric.api.InputName;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.Direction;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.api.spi.Inputs;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.Reachable;
import io.openrubric.api.spi.Reasoning;
import io.openrubric.api.spi.ScoreOutput;
import java.util.List;

/** Scores one leaf by the hours a response took. */
record ResponseTimeScorer(Rational weight, Rational promised, Rational none, List<InputSpec> inputs)
    implements LeafScorer {
  private static final int HOURS = 0;

  ResponseTimeScorer(Rational weight, Rational promised, Rational none, InputName hours) {
    this(weight, promised, none, List.of(InputSpec.required(hours, InputType.NUMBER)));
  }

  @Override
  public Text rule() {
    return Text.of(
        "%s小时内响应得%s分，达到%s小时不得分，其间按直线递减".formatted(promised, weight, none),
        "%s points within %s hours, none from %s hours on, a straight line between"
            .formatted(weight, promised, none));
  }

  @Override
  public void score(Inputs in, ScoreOutput output) {
    Rational hours = in.number(HOURS);
    if (hours.isNegative()) {
      output.refuse(
          "negative-hours",
          "响应时间应不小于0小时，实为 " + hours,
          "Expected a response time of 0 hours or more, got " + hours);
      return;
    }
    output.points(weight.multipliedBy(share(hours)));
  }

  /** 1 up to the promise, 0 where no points are left, a straight line between. */
  private Rational share(Rational hours) {
    Rational line = none.minus(hours).dividedBy(none.minus(promised));
    return Rational.max(Rational.ZERO, Rational.min(Rational.ONE, line));
  }

  @Override
  public void explain(Inputs in, Reasoning explanation) {
    Rational hours = in.number(HOURS);
    boolean kept = hours.compareTo(promised) <= 0;
    boolean between = !kept && hours.compareTo(none) < 0;
    explanation.arithmetic(
        between
            ? "(%s − %s) ÷ (%s − %s) × %s".formatted(none, hours, none, promised, weight)
            : share(hours) + " × " + weight);
    if (!kept) {
      Rational late = hours.minus(promised);
      explanation.because(
          "响应用时%s小时，超过承诺的%s小时%s小时".formatted(hours, promised, late),
          "%s hours, %s more than the %s promised".formatted(hours, late, promised));
    }
  }

  @Override
  public Reachable reachable() {
    return Reachable.between(Rational.ZERO, weight);
  }

  @Override
  public Direction direction(int slot) {
    return Direction.FALLS;
  }
}
