package io.openrubric.engine.formula;

import io.openrubric.api.InputName;
import io.openrubric.api.Parameter;
import io.openrubric.api.Parameters;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Target;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Text;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.LeafContext;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.api.spi.ScoringFormula;
import io.openrubric.engine.text.Words;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        ParameterSpec.choice(
                "missed",
                Text.of(
                    "未达到时：按比例、不得分或按偏离比例扣分",
                    "what a missed target gets: its proportion, nothing, or full less the deviation"),
                Words.all(RatioTerms.Missed.class))
            .orElse(Parameter.of(Words.of(RatioTerms.Missed.PROPORTIONAL))),
        ParameterSpec.choice(
                "within-limit",
                Text.of(
                    "≤类指标在限额内：得满分，或按支出进度计分",
                    "below a ≤ limit: full marks, or as progress towards it"),
                "full",
                "progress")
            .orElse(Parameter.of("full")),
        ParameterSpec.number(
                "pass",
                Text.of("及格线：完成率低于此不得分，其上按直线计算", "nothing below this rate, a straight line above"),
                Interval.closedOpen(Rational.ZERO, Rational.ONE))
            .orElse(Parameter.of(Rational.ZERO)),
        ParameterSpec.number(
                "cap",
                Text.of("最多得分值的比例", "greatest share of the weight"),
                Interval.openClosed(Rational.ZERO, Rational.ONE))
            .orElse(Parameter.of(Rational.ONE)),
        ParameterSpec.inputName("actual", Text.of("实际完成值的名称", "names the measured input")),
        ParameterSpec.inputName("target", Text.of("指标值的名称", "names the input held against")));
  }

  @Override
  public LeafScorer compile(LeafContext leaf) {
    Parameters rule = leaf.parameters();
    TargetComparator comparator =
        rule.has("comparator")
            ? TargetComparator.parse(rule.text("comparator"))
            : TargetComparator.AT_LEAST;
    Optional<Rational> fixed = Optional.empty();
    Target target = leaf.leaf().target().orElse(null);
    if (target instanceof Target.Quantitative quantitative) {
      checkTarget(leaf, quantitative);
      comparator = quantitative.comparator();
      fixed = Optional.of(quantitative.value().value());
    } else if (target instanceof Target.Qualitative) {
      leaf.report(
          ProblemCode.BAD_TARGET,
          "按比例计分需要数值型指标值，实为 " + target,
          "Expected a target in numbers for a ratio, got " + target);
    }
    boolean progress = rule.text("within-limit").equals("progress");
    if (progress
        && comparator != TargetComparator.AT_MOST
        && comparator != TargetComparator.LESS_THAN) {
      leaf.report(
          ProblemCode.BAD_PARAMETER,
          "within-limit 为 progress 只用于≤或＜类指标，实为 " + comparator,
          "Expected within-limit progress only with ≤ or ＜, got " + comparator);
    }
    return new RatioScorer(
        leaf.weight(),
        new RatioTerms(
            comparator,
            Words.constant(RatioTerms.Missed.class, rule.text("missed")),
            progress,
            rule.number("pass"),
            rule.number("cap"),
            leaf.rounding()),
        fixed,
        actual(rule, target),
        InputNames.read(rule, "target", TARGET));
  }

  /** The measured input, counted in the unit of the leaf's own target. */
  private static InputName actual(Parameters rule, @Nullable Target target) {
    InputName actual = InputNames.read(rule, "actual", ACTUAL);
    return target instanceof Target.Quantitative number
        ? actual.in(number.value().unit().toString())
        : actual;
  }

  private static void checkTarget(LeafContext leaf, Target.Quantitative target) {
    if (leaf.parameters().has("comparator")) {
      leaf.report(
          ProblemCode.BAD_PARAMETER,
          "指标值已带指标性质，规则中不应再有 comparator",
          "Expected no parameter comparator beside the leaf's own target " + target + ", got one");
    }
    if (target.value().value().isNegative()) {
      leaf.report(
          ProblemCode.BAD_TARGET,
          "按比例计分的指标值应不小于0，实为 " + target,
          "Expected a target of 0 or more for a ratio, got " + target);
    }
  }
}
