package io.openrubric.engine.formula;

import io.openrubric.api.InputName;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Text;
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

/** 直接给分: the points are entered as they are. */
public final class GivenFormula implements ScoringFormula {
  static final String KIND = "given";

  private static final List<InputSpec> INPUTS =
      List.of(InputSpec.required(InputName.of("points", "得分", "points"), InputType.NUMBER));

  /**
   * The rule in words.
   *
   * @param weight the weight that counts, which may have moved
   * @return one sentence
   */
  public static Text rule(Rational weight) {
    return Text.of(
        "直接给分（0至" + weight + "分），不复算", "points given, 0 to " + weight + ", not recomputed");
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of();
  }

  @Override
  public LeafScorer compile(LeafContext leaf) {
    return new Scorer(leaf.weight());
  }

  private record Scorer(Rational weight) implements NumberMeaning.Scorer {
    @Override
    public List<InputSpec> inputs() {
      return INPUTS;
    }

    @Override
    public NumberMeaning meaning(int slot) {
      return NumberMeaning.POINTS;
    }

    @Override
    public Text rule() {
      return GivenFormula.rule(weight);
    }

    @Override
    public void score(Inputs in, ScoreOutput output) {
      Rational points = in.number(0);
      if (points.isNegative() || points.compareTo(weight) > 0) {
        output.refuse(
            ProblemCode.POINTS_OUT_OF_RANGE,
            "得分应在0至" + weight + "之间，实为 " + points,
            "Expected points from 0 to " + weight + ", got " + points);
        return;
      }
      output.points(points);
    }

    @Override
    public void explain(Inputs in, Reasoning explanation) {
      explanation.arithmetic(in.number(0).toString());
    }

    @Override
    public Reachable reachable() {
      return Reachable.between(Rational.ZERO, weight);
    }

    @Override
    public Direction direction(int slot) {
      return Direction.RISES;
    }
  }
}
