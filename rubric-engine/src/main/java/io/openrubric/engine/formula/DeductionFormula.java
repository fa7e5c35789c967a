package io.openrubric.engine.formula;

import io.openrubric.api.InputName;
import io.openrubric.api.Parameter;
import io.openrubric.api.Parameters;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Text;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.LeafContext;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.api.spi.ScoringFormula;
import java.util.List;

/** 按单位扣分: full marks at the threshold, so many points off for each unit short of it. */
final class DeductionFormula implements ScoringFormula {
  private static final InputName ACTUAL = InputName.of("actual", "实际完成值", "actual value");
  private static final InputName ACTUAL_COST = InputName.of("actual", "实际成本", "actual cost");
  private static final InputName PLANNED_COST = InputName.of("planned", "计划成本", "planned cost");

  @Override
  public String kind() {
    return "deduction";
  }

  @Override
  public List<ParameterSpec> parameters() {
    Interval positive = Interval.greaterThan(Rational.ZERO);
    return List.of(
        ParameterSpec.choice(
                "measure",
                Text.of(
                    "被衡量的值：实际值，或成本节约率（(计划−实际)÷计划）",
                    "what is measured: the value, or the saving rate (planned − actual) ÷ planned"),
                "value",
                "saving-rate")
            .orElse(Parameter.of("value")),
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
        ParameterSpec.choice("counting", Text.of("单位计法", "how units are counted"), Counting.keys()),
        ParameterSpec.number(
                "most", Text.of("最多扣分，默认扣完", "most points off, all by default"), positive)
            .optional(),
        ParameterSpec.inputName("actual", Text.of("实际值的名称", "names the measured input")),
        ParameterSpec.inputName("planned", Text.of("计划值的名称", "names the planned cost")));
  }

  @Override
  public LeafScorer compile(LeafContext leaf) {
    Parameters rule = leaf.parameters();
    Rational most = rule.has("most") ? rule.number("most") : leaf.weight();
    if (most.compareTo(leaf.weight()) > 0) {
      leaf.report(
          ProblemCode.BAD_PARAMETER,
          "最多扣分 most 应不超过指标分值 " + leaf.weight() + "，实为 " + most,
          "Expected parameter most up to the weight " + leaf.weight() + ", got " + most);
    }
    boolean saving = rule.text("measure").equals("saving-rate");
    if (!saving && rule.has("planned")) {
      leaf.report(
          ProblemCode.BAD_PARAMETER,
          "只有 measure 为 saving-rate 时才有 planned",
          "Expected parameter planned only with measure saving-rate, got measure value");
    }
    return new DeductionScorer(
        leaf.weight(),
        leaf.rounding(),
        saving,
        rule.number("threshold"),
        DeductionScorer.Side.of(rule.text("side")),
        rule.number("unit"),
        rule.number("points"),
        Counting.of(rule.text("counting")),
        most,
        InputNames.read(rule, "actual", saving ? ACTUAL_COST : ACTUAL),
        InputNames.read(rule, "planned", PLANNED_COST));
  }
}
