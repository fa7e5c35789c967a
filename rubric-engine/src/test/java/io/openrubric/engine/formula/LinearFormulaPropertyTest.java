package io.openrubric.engine.formula;

import io.openrubric.api.Parameters;
import io.openrubric.api.spi.ScoringFormula;
import java.util.List;

/** The laws of a straight line between two points. */
class LinearFormulaPropertyTest extends MeasureContract {
  @Override
  protected ScoringFormula formula() {
    return new LinearFormula();
  }

  @Override
  protected List<Parameters> rules() {
    return RuleJson.parameters(
        "{'full': '90', 'zero': '60'}",
        "{'full': '10', 'zero': '40.5'}",
        "{'measure': 'share'}",
        "{'measure': 'saving-rate'}",
        "{'measure': 'change-rate'}",
        "{'measure': 'likert'}",
        "{'measure': 'yearly-mean'}",
        "{'measure': 'share', 'full': '1', 'zero': '-1'}",
        "{'measure': 'change-rate', 'full': '-2', 'zero': '2'}",
        "{'measure': 'saving-rate', 'full': '-1/3', 'zero': '2'}",
        "{'measure': 'yearly-mean', 'full': '1', 'zero': '-1'}");
  }
}
