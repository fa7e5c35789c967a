package io.openrubric.engine.formula;

import io.openrubric.api.Parameters;
import io.openrubric.api.spi.ScoringFormula;
import io.openrubric.engine.contract.FormulaContract;
import java.util.List;

/** The laws of named cases. */
class CasesFormulaPropertyTest extends FormulaContract {
  @Override
  protected ScoringFormula formula() {
    return new CasesFormula();
  }

  @Override
  protected List<Parameters> rules() {
    return RuleJson.parameters(
        "{'cases': [{'case': 'none', 'zh': '无结余', 'points': '10'}, {'case': 'less', 'zh': "
            + "'不高于上年', 'points': '20/3'}, {'case': 'more', 'zh': '高于上年', 'points': '0'}]}",
        "{'cases': [{'case': 'less', 'zh': '有', 'en': 'some', 'points': '4.5'}], 'input': "
            + "{'input': 'kind', 'zh': '类别'}}");
  }

  @Override
  protected List<String> choices() {
    return List.of("none", "less", "more", "none-such");
  }
}
