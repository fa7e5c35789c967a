package io.openrubric.engine.formula;

import io.openrubric.api.Parameters;
import io.openrubric.api.spi.ScoringFormula;
import io.openrubric.engine.contract.FormulaContract;
import java.util.List;

/** The laws of ratio, with targets that are measured. */
class RatioFormulaPropertyTest extends FormulaContract {
  @Override
  protected ScoringFormula formula() {
    return new RatioFormula();
  }

  @Override
  protected List<Parameters> rules() {
    return RuleJson.parameters(
        "{}",
        "{'comparator': '≤'}",
        "{'comparator': '＝'}",
        "{'comparator': '＞'}",
        "{'comparator': '＜'}",
        "{'comparator': '≥', 'missed': 'none'}",
        "{'comparator': '≤', 'missed': 'deviation'}",
        "{'comparator': '＝', 'missed': 'deviation'}",
        "{'comparator': '≥', 'pass': '0.6'}",
        "{'comparator': '≤', 'within-limit': 'progress'}",
        "{'comparator': '＜', 'within-limit': 'progress', 'missed': 'none'}",
        "{'cap': '0.9'}",
        "{'comparator': '＝', 'missed': 'none', 'cap': '0.95'}",
        "{'actual': {'input': 'done', 'zh': '完成数', 'unit': '个'}, 'target': {'input': "
            + "'plan', 'zh': '计划数'}}");
  }
}
