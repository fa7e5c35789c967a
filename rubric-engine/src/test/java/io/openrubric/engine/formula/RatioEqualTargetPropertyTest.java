package io.openrubric.engine.formula;

import io.openrubric.api.Parameters;
import io.openrubric.api.Quantity;
import io.openrubric.api.Target;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.ScoringFormula;
import io.openrubric.engine.contract.FormulaContract;
import java.util.List;
import java.util.Optional;

/** The laws of ratio where the leaf has a target of its own. */
class RatioEqualTargetPropertyTest extends FormulaContract {
  @Override
  protected ScoringFormula formula() {
    return new RatioFormula();
  }

  @Override
  protected List<Parameters> rules() {
    return RuleJson.parameters(
        "{}", "{'missed': 'none'}", "{'missed': 'deviation', 'cap': '0.9'}", "{'pass': '0.6'}");
  }

  @Override
  protected Optional<Target> target() {
    return Optional.of(Target.of(TargetComparator.EQUAL, Quantity.of(Rational.of(0))));
  }
}
