package io.openrubric.engine.formula;

import io.openrubric.api.Parameters;
import io.openrubric.api.spi.ScoringFormula;
import java.util.List;

/** The laws of deductions by unit. */
class DeductionFormulaPropertyTest extends MeasureContract {
  @Override
  protected ScoringFormula formula() {
    return new DeductionFormula();
  }

  @Override
  protected List<Parameters> rules() {
    return RuleJson.parameters(
        "{'threshold': '60', 'unit': '10', 'points': '2', 'counting': 'prorated'}",
        "{'threshold': '60', 'side': 'above', 'unit': '7', 'points': '1.5', 'counting': "
            + "'started'}",
        "{'threshold': '60', 'side': 'either', 'most': '6', 'unit': '0.3', 'points': '0.1', "
            + "'counting': 'completed'}",
        "{'measure': 'share', 'threshold': '0.5', 'unit': '0.4', 'points': '1/3', "
            + "'counting': 'started'}",
        "{'measure': 'saving-rate', 'threshold': '0.1', 'unit': '0.02', 'points': '1', "
            + "'counting': 'started'}",
        "{'measure': 'saving-rate', 'threshold': '1.5', 'side': 'either', 'unit': '0.5', "
            + "'points': '1', 'counting': 'completed'}",
        "{'measure': 'saving-rate', 'threshold': '1.5', 'unit': '0.5', 'points': '1', "
            + "'counting': 'prorated'}",
        "{'measure': 'change-rate', 'threshold': '0', 'side': 'above', 'unit': '0.05', "
            + "'points': '1', 'counting': 'completed'}",
        "{'measure': 'likert', 'threshold': '0.9', 'unit': '0.1', 'points': '2', "
            + "'counting': 'prorated'}",
        "{'measure': 'yearly-mean', 'threshold': '1', 'unit': '0.25', 'points': '1', "
            + "'counting': 'prorated'}");
  }
}
