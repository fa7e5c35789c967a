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

/** The laws of points off for each violation. */
class ViolationsFormulaPropertyTest extends FormulaContract {
  @Override
  protected ScoringFormula formula() {
    return new ViolationsFormula();
  }

  @Override
  protected List<Parameters> rules() {
    return RuleJson.parameters(
        "{'points': '2'}",
        "{'points': '1/3', 'most': '5'}",
        "{'points': '0.001'}",
        "{'points': '12', 'count': {'input': 'complaints', 'zh': '投诉'}}");
  }

  @Override
  protected Arbitrary<Input> values(InputSpec spec) {
    Arbitrary<Input> counts =
        Arbitraries.integers()
            .between(0, 12)
            .map(count -> new Input.Amount(Quantity.of(Rational.of(count))));
    return Arbitraries.oneOf(counts, super.values(spec));
  }
}
