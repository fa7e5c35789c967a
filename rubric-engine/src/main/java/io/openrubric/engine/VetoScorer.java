package io.openrubric.engine;

import io.openrubric.api.Adjustment;
import io.openrubric.api.InputName;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.api.spi.Inputs;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.Reachable;
import io.openrubric.api.spi.Reasoning;
import io.openrubric.api.spi.ScoreOutput;
import java.util.List;
import java.util.Optional;

/**
 * Stands for a veto among the leaves: it scores nothing, the total reads whether it was triggered.
 *
 * @param veto the veto
 * @param bestGrade the name of the best grade there can then be, empty for no cap
 */
record VetoScorer(Adjustment.Veto veto, Optional<Text> bestGrade) implements LeafScorer {
  static final String KIND = "veto";

  private static final List<InputSpec> INPUTS =
      List.of(InputSpec.required(InputName.of("triggered", "是否触发", "triggered"), InputType.FLAG));

  /** Whether the inputs trigger the veto. */
  static boolean isTriggered(LeafInputs inputs) {
    return inputs != LeafResult.NO_INPUTS && inputs.has(0) && inputs.flag(0);
  }

  @Override
  public List<InputSpec> inputs() {
    return INPUTS;
  }

  @Override
  public Text rule() {
    boolean both = veto.totalCap().isPresent() && bestGrade.isPresent();
    return Text.of(
        "触发则"
            + veto.totalCap().map(cap -> "总分最高" + cap + "分").orElse("")
            + (both ? "，" : "")
            + bestGrade.map(grade -> "等级最高为“" + grade.zh() + "”").orElse(""),
        "if triggered,"
            + veto.totalCap().map(cap -> " the total is at most " + cap).orElse("")
            + (both ? " and" : "")
            + bestGrade.map(grade -> " the grade is at best " + grade.en()).orElse(""));
  }

  @Override
  public void score(Inputs in, ScoreOutput output) {
    output.points(Rational.ZERO);
  }

  @Override
  public void explain(Inputs in, Reasoning explanation) {
    if (in.flag(0)) {
      explanation.because("已触发", "triggered");
    }
  }

  @Override
  public Reachable reachable() {
    return Reachable.only(List.of(Rational.ZERO));
  }
}
