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

/** The laws of given points. */
class GivenFormulaPropertyTest extends FormulaContract {
  @Override
  protected ScoringFormula formula() {
    return new GivenFormula();
  }

  @Override
  protected List<Parameters> rules() {
    return RuleJson.parameters("{}");
  }

  @Override
  protected Arbitrary<Input> values(InputSpec spec) {
    return Arbitraries.integers()
        .between(-10, 110)
        .map(tenths -> new Input.Amount(Quantity.of(Rational.of(tenths, 10))));
  }
}
