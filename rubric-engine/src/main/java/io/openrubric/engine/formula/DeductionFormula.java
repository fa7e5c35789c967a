package io.openrubric.engine.formula;

import io.openrubric.api.Parameter;
import io.openrubric.api.Parameters;
import io.openrubric.api.Text;
import io.openrubric.api.UnitCounting;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.LeafContext;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.api.spi.ScoringFormula;
import io.openrubric.engine.text.Words;
import java.util.List;

/** 按单位扣分: full marks at the threshold, so many points off for each unit short of it. */
final class DeductionFormula implements ScoringFormula {
  @Override
  public String kind() {
    return "deduction";
  }

  @Override
  public List<ParameterSpec> parameters() {
    Interval positive = Interval.greaterThan(Rational.ZERO);
    return Measure.parameters(
        ParameterSpec.number("threshold", Text.of("满分标准", "full marks from here"), Interval.all()),
        ParameterSpec.choice(
                "side",
                Text.of("扣分方向：低于、高于或偏离标准", "which departure costs points"),
                "below",
                "above",
                "either")
            .orElse(Parameter.of("below")),
        ParameterSpec.number("unit", Text.of("扣分单位", "size of a unit"), positive),
        ParameterSpec.number("points", Text.of("每单位扣分", "points off for each unit"), positive),
        ParameterSpec.choice(
            "counting", Text.of("单位计法", "how units are counted"), Words.all(UnitCounting.class)),
        Deduction.MOST);
  }

  @Override
  public LeafScorer compile(LeafContext leaf) {
    Parameters rule = leaf.parameters();
    return new DeductionScorer(
        Deduction.of(leaf, rule.number("points")),
        Measure.of(leaf),
        rule.number("threshold"),
        DeductionScorer.Side.of(rule.text("side")),
        rule.number("unit"),
        Words.constant(UnitCounting.class, rule.text("counting")));
  }
}
