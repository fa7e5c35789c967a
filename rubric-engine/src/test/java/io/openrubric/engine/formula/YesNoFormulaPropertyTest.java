package io.openrubric.engine.formula;

import io.openrubric.api.Parameters;
import io.openrubric.api.spi.ScoringFormula;
import io.openrubric.engine.contract.FormulaContract;
import java.util.List;

/** The laws of yes or no. */
class YesNoFormulaPropertyTest extends FormulaContract {
  @Override
  protected ScoringFormula formula() {
    return new YesNoFormula();
  }

  @Override
  protected List<Parameters> rules() {
    return RuleJson.parameters(
        "{}", "{'met': {'input': 'finished', 'zh': '已完工', 'en': 'finished'}}");
  }
}
