package io.openrubric.engine.formula;

import static java.util.stream.Collectors.joining;

import io.openrubric.api.Checkpoint;
import io.openrubric.api.Input;
import io.openrubric.api.InputName;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.api.spi.Inputs;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.Reasoning;
import io.openrubric.api.spi.ScoreOutput;
import java.util.ArrayList;
import java.util.List;

/** Scores one leaf by its checkpoints. */
final class ChecklistScorer implements LeafScorer {
  private final List<Checkpoint> checkpoints;
  private final List<InputSpec> inputs;

  ChecklistScorer(List<Checkpoint> checkpoints) {
    this.checkpoints = List.copyOf(checkpoints);
    this.inputs =
        checkpoints.stream()
            .map(c -> InputSpec.optional(new InputName(c.id(), c.name(), ""), InputType.TICK))
            .toList();
  }

  @Override
  public List<InputSpec> inputs() {
    return inputs;
  }

  @Override
  public Text rule() {
    return Text.of(
        checkpoints.stream()
            .map(c -> c.name().zh() + "（" + c.points() + "分）")
            .collect(joining("；", "按要点计分：", "")),
        checkpoints.stream()
            .map(c -> c.name().en() + " (" + c.points() + ")")
            .collect(joining("; ", "points by checkpoint: ", "")));
  }

  @Override
  public void score(Inputs in, ScoreOutput output) {
    Rational sum = Rational.ZERO;
    for (int slot = 0; slot < checkpoints.size(); slot++) {
      Rational earned = earned(in, slot);
      Rational most = checkpoints.get(slot).points();
      if (earned.isNegative() || earned.compareTo(most) > 0) {
        output.refuse(
            ProblemCode.POINTS_OUT_OF_RANGE,
            "要点“" + checkpoints.get(slot).name().zh() + "”的得分应在0至" + most + "之间，实为 " + earned,
            "Expected 0 to "
                + most
                + " points for checkpoint "
                + checkpoints.get(slot).id()
                + ", got "
                + earned);
        return;
      }
      sum = sum.plus(earned);
    }
    output.points(sum);
  }

  private Rational earned(Inputs in, int slot) {
    if (!in.has(slot)) {
      return Rational.ZERO;
    }
    if (in.input(slot) instanceof Input.Flag flag) {
      return flag.yes() ? checkpoints.get(slot).points() : Rational.ZERO;
    }
    return in.number(slot);
  }

  @Override
  public void explain(Inputs in, Reasoning explanation) {
    List<String> terms = new ArrayList<>();
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (int slot = 0; slot < checkpoints.size(); slot++) {
      Checkpoint checkpoint = checkpoints.get(slot);
      Rational earned = earned(in, slot);
      terms.add(earned.toString());
      Rational lost = checkpoint.points().minus(earned);
      if (lost.isPositive()) {
        boolean answered = in.has(slot);
        zh.add("“" + checkpoint.name().zh() + "”失" + lost + "分" + (answered ? "" : "（未填报）"));
        en.add(
            lost + " for \"" + checkpoint.name().en() + "\"" + (answered ? "" : " (not reported)"));
      }
    }
    explanation.arithmetic(String.join(" + ", terms));
    if (!zh.isEmpty()) {
      explanation.because(String.join("；", zh), "lost " + String.join("; ", en));
    }
  }
}
