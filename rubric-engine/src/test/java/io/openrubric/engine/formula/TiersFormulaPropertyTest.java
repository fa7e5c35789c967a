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

/** The laws of qualitative tiers. */
class TiersFormulaPropertyTest extends FormulaContract {
  @Override
  protected ScoringFormula formula() {
    return new TiersFormula();
  }

  @Override
  protected List<Parameters> rules() {
    return RuleJson.parameters(
        "{'tiers': [{'tier': 'reached', 'zh': '达成', 'band': '[0.8,1]'}, {'tier': 'partly', "
            + "'zh': '部分达成', 'band': '[0.6,0.8)'}, {'tier': 'missed', 'zh': '未达成', 'band': "
            + "'[0,0.6)'}]}",
        "{'tiers': [{'tier': 'reached', 'zh': '达成', 'band': '(1/2,1]'}, {'tier': 'missed', "
            + "'zh': '未达成', 'band': '[0,1/2]'}]}");
  }

  @Override
  protected List<String> choices() {
    return List.of("reached", "partly", "missed");
  }

  @Override
  protected Arbitrary<Input> values(InputSpec spec) {
    return spec.type() == InputType.CHOICE
        ? super.values(spec)
        : Arbitraries.integers()
            .between(0, 20)
            .map(i -> Rational.of(i, spec.id().equals("share") ? 20 : 2))
            .map(value -> new Input.Amount(Quantity.of(value)));
  }
}
