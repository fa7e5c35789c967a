package io.openrubric.engine.formula;

import io.openrubric.api.InputName;
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

/** 排名法: by the place among all projects scored together; equal values share the better place. */
final class PeerRankFormula implements ScoringFormula {
  private static final InputName ACTUAL = InputName.of("actual", "实际值", "actual value");

  @Override
  public String kind() {
    return "peer-rank";
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
          "按同组排名计分：得分＝(n−名次+1)÷n×" + weight + "，并列取较前名次",
          "by place among n projects: (n − place + 1) ÷ n × "
              + weight
              + "; equals share the better place");
    }

    @Override
    public void score(Inputs in, ScoreOutput output) {
      Rational actual = in.number(0);
      List<Rational> peers = in.series(1);
      if (!peers.contains(actual)) {
        PeerInputs.refuseStranger(actual, output);
        return;
      }
      output.points(
          weight.multipliedBy(Rational.of(peers.size() - place(actual, peers) + 1, peers.size())));
    }

    private long place(Rational actual, List<Rational> peers) {
      return 1
          + peers.stream()
              .filter(peer -> higher ? peer.compareTo(actual) > 0 : peer.compareTo(actual) < 0)
              .count();
    }

    @Override
    public void explain(Inputs in, Reasoning explanation) {
      List<Rational> peers = in.series(1);
      long place = place(in.number(0), peers);
      explanation.arithmetic(
          "(%d − %d + 1) ÷ %d × %s".formatted(peers.size(), place, peers.size(), weight));
      if (place > 1) {
        explanation.because(
            "在" + peers.size() + "个项目中排第" + place, "place " + place + " of " + peers.size());
      }
    }

    @Override
    public Reachable reachable() {
      return Reachable.between(Rational.ZERO, weight);
    }
  }
}
