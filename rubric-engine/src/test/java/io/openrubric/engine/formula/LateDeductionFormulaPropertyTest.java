package io.openrubric.engine.formula;

import io.openrubric.api.Parameters;
import io.openrubric.api.spi.ScoringFormula;
import io.openrubric.engine.contract.FormulaContract;
import java.util.List;

/** The laws of deductions for being late. */
class LateDeductionFormulaPropertyTest extends FormulaContract {
  @Override
  protected ScoringFormula formula() {
    return new LateDeductionFormula();
  }

  @Override
  protected List<Parameters> rules() {
    return RuleJson.parameters(
        "{'months': '3', 'points': '2', 'counting': 'started'}",
        "{'months': '1', 'points': '0.7', 'counting': 'completed'}",
        "{'months': '12', 'points': '10', 'counting': 'started', 'most': '8'}",
        "{'months': '120', 'points': '1/3', 'counting': 'completed'}");
  }
}
