package io.openrubric.engine.formula;

import io.openrubric.api.spi.ScoringFormula;
import io.openrubric.engine.formula.expression.ExpressionFormula;
import java.util.List;

/** The list of the built-in formulas. */
public final class BuiltInFormulas {
  private BuiltInFormulas() {}

  /**
   * All built-in formulas.
   *
   * @return one for each kind
   */
  public static List<ScoringFormula> all() {
    return List.of(
        new RatioFormula(),
        new YesNoFormula(),
        new ChecklistFormula(),
        new ExpertPointsFormula(),
        new LinearFormula(),
        new StepsFormula(),
        new DeductionFormula(),
        new LateDeductionFormula(),
        new ViolationsFormula(),
        new CasesFormula(),
        new TiersFormula(),
        new GivenFormula(),
        new PeerMinMaxFormula(),
        new PeerRankFormula(),
        new ExpressionFormula());
  }
}
