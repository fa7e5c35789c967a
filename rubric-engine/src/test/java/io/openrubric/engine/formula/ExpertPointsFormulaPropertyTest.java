package io.openrubric.engine.formula;

import io.openrubric.api.Input;
import io.openrubric.api.Parameters;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.ScoringFormula;
import io.openrubric.engine.contract.FormulaContract;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The laws of expert points. */
class ExpertPointsFormulaPropertyTest extends FormulaContract {
  @Override
  protected ScoringFormula formula() {
    return new ExpertPointsFormula();
  }

  @Override
  protected List<Parameters> rules() {
    return RuleJson.parameters(
        "{}",
        "{'aggregate': 'mean', 'out-of': '100'}",
        "{'aggregate': 'trimmed-mean'}",
        "{'aggregate': 'median', 'out-of': '5'}");
  }

  @Override
  protected Arbitrary<Input> values(InputSpec spec) {
    Arbitrary<Input> marks =
        Arbitraries.integers()
            .between(0, 20)
            .map(i -> Rational.of(i, 4))
            .list()
            .ofMinSize(1)
            .ofMaxSize(7)
            .map(Input.Series::new);
    return Arbitraries.oneOf(marks, marks, super.values(spec));
  }
}
