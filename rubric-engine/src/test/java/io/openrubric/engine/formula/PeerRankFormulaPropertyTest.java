package io.openrubric.engine.formula;

import io.openrubric.api.Input;
import io.openrubric.api.Parameters;
import io.openrubric.api.Quantity;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.api.spi.ScoringFormula;
import io.openrubric.engine.contract.FormulaContract;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The laws of the rank among peers. */
class PeerRankFormulaPropertyTest extends FormulaContract {
  @Override
  protected ScoringFormula formula() {
    return new PeerRankFormula();
  }

  @Override
  protected List<Parameters> rules() {
    return RuleJson.parameters(
        "{}",
        "{'better': 'lower'}",
        "{'better': 'higher', 'actual': {'input': 'rate', 'zh': '比率'}}");
  }

  @Override
  protected Arbitrary<Input> values(InputSpec spec) {
    Arbitrary<Rational> few = Arbitraries.integers().between(-2, 3).map(Rational::of);
    return spec.type() == InputType.SERIES
        ? few.list().ofMinSize(1).ofMaxSize(8).map(Input.Series::new)
        : few.map(value -> new Input.Amount(Quantity.of(value)));
  }
}
