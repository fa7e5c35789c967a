package io.openrubric.engine.formula;

import io.openrubric.api.Parameters;
import io.openrubric.api.spi.ScoringFormula;
import io.openrubric.engine.contract.FormulaContract;
import io.openrubric.engine.formula.expression.ExpressionFormula;
import java.util.List;

/** The laws of points that an expression gives. */
class ExpressionFormulaPropertyTest extends FormulaContract {
  @Override
  protected ScoringFormula formula() {
    return new ExpressionFormula();
  }

  @Override
  protected List<Parameters> rules() {
    return RuleJson.parameters(
        "{'expression': 'min(1, done / planned) * weight - 0.5 * violations'}",
        "{'expression': 'clamp(done / planned, 0, 1) * weight'}",
        "{'expression': 'if(finished, weight, clamp(round(rate ^ 3, 2), 0, 1/3))'}",
        "{'expression': 'weight / 3', 'inputs': [{'input': 'idle', 'zh': '未用'}]}"
            .replace("weight / 3", "weight / 3 + 0 * 未用"),
        "{'expression': 'clamp(a ^ 12, 0, weight)'}");
  }
}
