package io.openrubric.engine.formula;

import io.openrubric.api.Input;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.engine.contract.FormulaContract;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The contract with inputs from which most measures can be formed. */
abstract class MeasureContract extends FormulaContract {
  private static final int LIKERT_LEVELS = 5;
  private static final int YEARS = 3;

  @Override
  protected Arbitrary<Input> values(InputSpec spec) {
    if (spec.type() != InputType.SERIES) {
      return super.values(spec);
    }
    Arbitrary<Rational> answers = Arbitraries.integers().between(0, 60).map(Rational::of);
    Arbitrary<Rational> amounts =
        Arbitraries.integers().between(-10, 200).map(i -> Rational.of(i, 4));
    Arbitrary<Input> fitting =
        (spec.id().equals("answers")
                ? answers.list().ofSize(LIKERT_LEVELS)
                : amounts.list().ofSize(YEARS))
            .map(Input.Series::new);
    return Arbitraries.oneOf(fitting, fitting, fitting, super.values(spec));
  }
}
