package io.openrubric.engine.formula;

import io.openrubric.api.InputName;
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
import java.util.Optional;

/** 直接赋分: full marks or none. */
final class YesNoFormula implements ScoringFormula {
  private static final InputName MET = InputName.of("met", "是否达到", "requirement met");

  @Override
  public String kind() {
    return "yes-no";
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(ParameterSpec.inputName("met", Text.of("是否达到的名称", "names the input")));
  }

  @Override
  public LeafScorer compile(LeafContext leaf) {
    return new Scorer(leaf.weight(), InputNames.read(leaf.parameters(), "met", MET));
  }

  private record Scorer(Rational weight, List<InputSpec> inputs) implements PlainRule.Scorer {
    Scorer(Rational weight, InputName met) {
      this(weight, List.of(InputSpec.required(met, InputType.FLAG)));
    }

    @Override
    public Optional<PlainRule> plain() {
      return Optional.of(new PlainRule.Ticks(List.of(weight)));
    }

    @Override
    public Text rule() {
      return Text.of(
          "达到要求得" + weight + "分，否则不得分", weight + " points if the requirement is met, else none");
    }

    @Override
    public void score(Inputs in, ScoreOutput output) {
      output.points(in.flag(0) ? weight : Rational.ZERO);
    }

    @Override
    public void explain(Inputs in, Reasoning explanation) {
      explanation.arithmetic((in.flag(0) ? "1" : "0") + " × " + weight);
      if (!in.flag(0)) {
        Text name = inputs.get(0).name();
        explanation.because(name.zh() + "：否", name.en() + ": no");
      }
    }

    @Override
    public Reachable reachable() {
      return Reachable.only(List.of(Rational.ZERO, weight));
    }

    @Override
    public Direction direction(int slot) {
      return Direction.RISES;
    }
  }
}
