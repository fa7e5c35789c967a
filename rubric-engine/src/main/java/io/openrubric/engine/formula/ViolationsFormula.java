package io.openrubric.engine.formula;

import io.openrubric.api.InputName;
import io.openrubric.api.Text;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.Direction;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.api.spi.Inputs;
import io.openrubric.api.spi.LeafContext;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.api.spi.Reachable;
import io.openrubric.api.spi.Reasoning;
import io.openrubric.api.spi.ScoreOutput;
import io.openrubric.api.spi.ScoringFormula;
import java.util.List;

/** 按次扣分: so many points off for each violation. */
final class ViolationsFormula implements ScoringFormula {
  private static final String TIMES = "次数";
  private static final InputName COUNT = InputName.of("count", "违规或问题次数", "violations");

  @Override
  public String kind() {
    return "violations";
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(
        ParameterSpec.number(
            "points",
            Text.of("每次扣分", "points off for each violation"),
            Interval.greaterThan(Rational.ZERO)),
        Deduction.MOST,
        ParameterSpec.inputName("count", Text.of("次数的名称", "names the input")));
  }

  @Override
  public LeafScorer compile(LeafContext leaf) {
    return new Scorer(
        Deduction.of(leaf, leaf.parameters().number("points")),
        List.of(
            InputSpec.required(
                InputNames.read(leaf.parameters(), "count", COUNT), InputType.NUMBER)));
  }

  private record Scorer(Deduction deduction, List<InputSpec> inputs)
      implements NumberMeaning.Scorer {
    @Override
    public NumberMeaning meaning(int slot) {
      return NumberMeaning.COUNT;
    }

    @Override
    public Text rule() {
      return Text.of(
          "%s%s，每次扣%s分，最多扣%s分"
              .formatted(none(), deduction.clean().zh(), deduction.points(), deduction.most()),
          "%s without %s; %s off for each, at most %s"
              .formatted(
                  deduction.clean().en(),
                  inputs.get(0).name().en(),
                  deduction.points(),
                  deduction.most()));
    }

    /** What is counted, without the word for times. */
    private String what() {
      String name = inputs.get(0).name().zh();
      return name.endsWith(TIMES) ? name.substring(0, name.length() - TIMES.length()) : name;
    }

    private String none() {
      String name = inputs.get(0).name().zh();
      return what().equals(name) ? name + "为0" : "没有" + what();
    }

    @Override
    public void score(Inputs in, ScoreOutput output) {
      Rational count = in.number(0);
      if (!Counting.refusesCount(count, inputs.get(0).name(), output)) {
        output.points(deduction.score(count));
      }
    }

    @Override
    public void explain(Inputs in, Reasoning explanation) {
      Rational count = in.number(0);
      explanation.arithmetic(deduction.arithmetic(count));
      if (count.isPositive()) {
        explanation.because(what() + " " + count + " 次", count + " " + inputs.get(0).name().en());
      }
    }

    @Override
    public Reachable reachable() {
      return deduction.reachable();
    }

    @Override
    public Direction direction(int slot) {
      return Direction.of(deduction.sign());
    }
  }
}
