package io.openrubric.engine.formula;

import io.openrubric.api.InputName;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
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

/** 极差法: where the value lies between the least and the greatest of all projects scored together. */
final class PeerMinMaxFormula implements ScoringFormula {
  private static final InputName ACTUAL = InputName.of("actual", "实际值", "actual value");

  @Override
  public String kind() {
    return "peer-min-max";
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(
        PeerInputs.BETTER, ParameterSpec.inputName("actual", Text.of("实际值的名称", "names the input")));
  }

  @Override
  public LeafScorer compile(LeafContext leaf) {
    return new Scorer(
        leaf.weight(),
        PeerInputs.higherIsBetter(leaf),
        List.of(
            InputSpec.required(
                InputNames.read(leaf.parameters(), "actual", ACTUAL), InputType.NUMBER),
            InputSpec.required(PeerInputs.PEERS, InputType.SERIES)));
  }

  private record Scorer(Rational weight, boolean higher, List<InputSpec> inputs)
      implements LeafScorer {
    @Override
    public Text rule() {
      return Text.of(
          "得分＝(实际值−同组最差值)÷(同组最好值−同组最差值)×" + weight,
          "(value − worst of all) ÷ (best of all − worst of all) × " + weight);
    }

    @Override
    public void score(Inputs in, ScoreOutput output) {
      Rational actual = in.number(0);
      List<Rational> peers = in.series(1);
      if (!peers.contains(actual)) {
        PeerInputs.refuseStranger(actual, output);
        return;
      }
      Rational least = peers.stream().min(Rational::compareTo).orElse(actual);
      Rational greatest = peers.stream().max(Rational::compareTo).orElse(actual);
      if (least.equals(greatest)) {
        output.note(
            ProblemCode.ALL_PEERS_EQUAL,
            "同组各值相同，均得满分",
            "All peers are equal: each gets full marks");
        output.points(weight);
        return;
      }
      Rational worst = higher ? least : greatest;
      Rational best = higher ? greatest : least;
      output.points(weight.multipliedBy(actual.minus(worst).dividedBy(best.minus(worst))));
    }

    @Override
    public void explain(Inputs in, Reasoning explanation) {
      Rational actual = in.number(0);
      Rational least = in.series(1).stream().min(Rational::compareTo).orElse(actual);
      Rational greatest = in.series(1).stream().max(Rational::compareTo).orElse(actual);
      if (least.equals(greatest)) {
        explanation.arithmetic("1 × " + weight);
        return;
      }
      Rational worst = higher ? least : greatest;
      Rational best = higher ? greatest : least;
      explanation.arithmetic(
          "(%s − %s) ÷ (%s − %s) × %s"
              .formatted(actual, Figures.factor(worst), best, Figures.factor(worst), weight));
      if (!actual.equals(best)) {
        explanation.because(
            "实际值 " + actual + " 不及同组最好值 " + best, actual + " is not the best of all, " + best);
      }
    }

    @Override
    public Reachable reachable() {
      return Reachable.between(Rational.ZERO, weight);
    }
  }
}
