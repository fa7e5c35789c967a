package io.openrubric.engine.formula;

import io.openrubric.api.Input;
import io.openrubric.api.Parameters;
import io.openrubric.api.Quantity;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.ScoringFormula;
import io.openrubric.engine.contract.FormulaContract;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The laws of checklists. */
class ChecklistFormulaPropertyTest extends FormulaContract {
  @Override
  protected ScoringFormula formula() {
    return new ChecklistFormula();
  }

  @Override
  protected List<Parameters> rules() {
    return RuleJson.parameters(
        "{'checkpoints': [{'input': 'a', 'zh': '甲', 'points': '10'}]}",
        "{'checkpoints': [{'input': 'a', 'zh': '甲', 'points': '3'}, {'input': 'b', 'zh': "
            + "'乙', 'points': '3.5'}, {'input': 'c', 'zh': '丙', 'points': '3.5'}]}",
        "{'checkpoints': [{'input': 'a', 'zh': '甲', 'points': '6'}, {'input': 'b', 'zh': "
            + "'乙', 'points': '4', 'per-violation': '1.5'}]}");
  }

  @Override
  protected Arbitrary<Input> values(InputSpec spec) {
    Arbitrary<Input> points =
        Arbitraries.integers()
            .between(0, 12)
            .map(i -> new Input.Amount(Quantity.of(Rational.of(i, spec.required() ? 1 : 4))));
    return Arbitraries.oneOf(points, super.values(spec));
  }
}
