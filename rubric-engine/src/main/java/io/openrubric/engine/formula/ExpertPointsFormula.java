package io.openrubric.engine.formula;

import io.openrubric.api.ExpertAggregation;
import io.openrubric.api.InputName;
import io.openrubric.api.Parameter;
import io.openrubric.api.Text;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.LeafContext;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.api.spi.ScoringFormula;
import io.openrubric.engine.text.Words;
import java.util.List;

/** 专家评分: points given by one or several people. */
final class ExpertPointsFormula implements ScoringFormula {
  private static final InputName POINTS = InputName.of("points", "专家评分", "expert points");

  @Override
  public String kind() {
    return "expert-points";
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(
        ParameterSpec.choice(
                "aggregate",
                Text.of("多位专家评分的汇总方法", "how several experts become one figure"),
                Words.all(ExpertAggregation.class))
            .orElse(Parameter.of(ExpertAggregation.MEAN.key())),
        ParameterSpec.number(
                "out-of",
                Text.of("专家评分的满分，默认为指标分值", "what experts mark out of, the weight by default"),
                Interval.greaterThan(Rational.ZERO))
            .optional(),
        ParameterSpec.inputName("points", Text.of("专家评分的名称", "names the input")));
  }

  @Override
  public LeafScorer compile(LeafContext leaf) {
    return new ExpertPointsScorer(
        leaf.weight(),
        leaf.parameters().has("out-of") ? leaf.parameters().number("out-of") : leaf.weight(),
        Words.constant(ExpertAggregation.class, leaf.parameters().text("aggregate")),
        InputNames.read(leaf.parameters(), "points", POINTS));
  }
}
