package io.openrubric.engine.formula;

import io.openrubric.api.InputName;
import io.openrubric.api.Parameter;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.LeafContext;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.api.spi.ScoreOutput;

/** What rules share that hold a project against the others scored with it. */
public final class PeerInputs {
  /** The values of all projects, filled in by whoever scores them together. */
  public static final InputName PEERS = InputName.of("peers", "同组各项目的值", "values of all projects");

  static final ParameterSpec BETTER =
      ParameterSpec.choice("better", Text.of("越大越好或越小越好", "which end is better"), "higher", "lower")
          .orElse(Parameter.of("higher"));

  private PeerInputs() {}

  static boolean higherIsBetter(LeafContext leaf) {
    return leaf.parameters().text("better").equals("higher");
  }

  static void refuseStranger(Rational actual, ScoreOutput output) {
    output.refuse(
        ProblemCode.BAD_INPUT,
        "同组各项目的值应包含本项目的值 " + actual,
        "Expected the values of all projects to include this one's, "
            + actual
            + ", got others only");
  }
}
