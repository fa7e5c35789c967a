package io.openrubric.engine.formula;

import io.openrubric.api.InputName;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Target;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.LeafContext;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.api.spi.ScoringFormula;
import java.util.List;
import java.util.Optional;

/** 完成比例: points in proportion to how far the target was reached. */
final class RatioFormula implements ScoringFormula {
  private static final InputName ACTUAL = InputName.of("actual", "实际完成值", "actual value");
  private static final InputName TARGET = InputName.of("target", "指标值", "target");

  @Override
  public String kind() {
    return "ratio";
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(
        ParameterSpec.choice(
                "comparator",
                Text.of(
                    "指标性质，指标没有自己的指标值时使用，默认≥",
                    "comparator where the leaf has no target, ≥ by default"),
                "≥",
                "≤",
                "＝",
                "＞",
                "＜")
            .optional(),
        ParameterSpec.inputName("actual", Text.of("实际完成值的名称", "names the measured input")),
        ParameterSpec.inputName("target", Text.of("指标值的名称", "names the input held against")));
  }

  @Override
  public LeafScorer compile(LeafContext leaf) {
    TargetComparator comparator =
        leaf.parameters().has("comparator")
            ? TargetComparator.parse(leaf.parameters().text("comparator"))
            : TargetComparator.AT_LEAST;
    Optional<Rational> fixed = Optional.empty();
    Target target = leaf.leaf().target().orElse(null);
    if (target instanceof Target.Quantitative quantitative) {
      if (leaf.parameters().has("comparator")) {
        leaf.report(
            ProblemCode.BAD_PARAMETER,
            "指标值已带指标性质，规则中不应再有 comparator",
            "Expected no parameter comparator beside the leaf's own target "
                + target
                + ", got one");
      }
      if (quantitative.value().value().isNegative()) {
        leaf.report(
            ProblemCode.BAD_TARGET,
            "按比例计分的指标值应不小于0，实为 " + target,
            "Expected a target of 0 or more for a ratio, got " + target);
      }
      comparator = quantitative.comparator();
      fixed = Optional.of(quantitative.value().value());
    } else if (target instanceof Target.Qualitative) {
      leaf.report(
          ProblemCode.BAD_TARGET,
          "按比例计分需要数值型指标值，实为 " + target,
          "Expected a target in numbers for a ratio, got " + target);
    }
    return new RatioScorer(
        leaf.weight(),
        leaf.rounding(),
        comparator,
        fixed,
        InputNames.read(leaf.parameters(), "actual", ACTUAL),
        InputNames.read(leaf.parameters(), "target", TARGET));
  }
}
