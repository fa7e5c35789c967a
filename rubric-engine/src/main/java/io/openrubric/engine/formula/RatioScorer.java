package io.openrubric.engine.formula;

import io.openrubric.api.InputName;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.api.spi.Inputs;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.Reasoning;
import io.openrubric.api.spi.ScoreOutput;
import java.util.List;
import java.util.Optional;

/** Scores one leaf by its ratio of actual to target. */
final class RatioScorer implements LeafScorer {
  private static final int ACTUAL = 0;
  private static final int TARGET = 1;

  private final Rational weight;
  private final Rounding rounding;
  private final TargetComparator comparator;
  private final Optional<Rational> fixedTarget;
  private final List<InputSpec> inputs;

  RatioScorer(
      Rational weight,
      Rounding rounding,
      TargetComparator comparator,
      Optional<Rational> fixedTarget,
      InputName actual,
      InputName target) {
    this.weight = weight;
    this.rounding = rounding;
    this.comparator = comparator;
    this.fixedTarget = fixedTarget;
    InputSpec measured = InputSpec.required(actual, InputType.NUMBER);
    this.inputs =
        fixedTarget.isPresent()
            ? List.of(measured)
            : List.of(measured, InputSpec.required(target, InputType.NUMBER));
  }

  @Override
  public List<InputSpec> inputs() {
    return inputs;
  }

  @Override
  public Text rule() {
    String zhActual = inputs.get(ACTUAL).name().zh();
    String enActual = inputs.get(ACTUAL).name().en();
    String zhTarget =
        fixedTarget.map(t -> "指标值" + t).orElseGet(() -> inputs.get(TARGET).name().zh());
    String enTarget =
        fixedTarget.map(t -> "target " + t).orElseGet(() -> inputs.get(TARGET).name().en());
    return switch (comparator) {
      case AT_LEAST, GREATER_THAN ->
          Text.of(
              "得分＝min(1，" + zhActual + "÷" + zhTarget + ")×" + weight,
              "min(1, " + enActual + " ÷ " + enTarget + ") × " + weight);
      case AT_MOST, LESS_THAN ->
          Text.of(
              zhActual + "不超过" + zhTarget + "得" + weight + "分，超过的得" + zhTarget + "÷" + zhActual
                  + "×" + weight,
              "full marks up to "
                  + enTarget
                  + ", above it "
                  + enTarget
                  + " ÷ "
                  + enActual
                  + " × "
                  + weight);
      case EQUAL, QUALITATIVE ->
          Text.of(
              zhActual + "等于" + zhTarget + "得" + weight + "分，否则按两者之比（小÷大）×" + weight,
              "full marks for " + enTarget + " itself, else the smaller ÷ the greater × " + weight);
    };
  }

  @Override
  public void score(Inputs in, ScoreOutput output) {
    Rational actual = in.number(ACTUAL);
    Rational target = target(in);
    if (target.isNegative()) {
      output.refuse(
          ProblemCode.NEGATIVE_TARGET,
          "指标值应不小于0，实为 " + target,
          "Expected a target of 0 or more, got " + target);
      return;
    }
    boolean met = comparator.isMet(actual, target);
    if (met && target.isZero() && actual.isZero()) {
      output.note(
          ProblemCode.ZERO_TARGET,
          "指标值为0，实际值为0：得分没有对应的工作量",
          "The target is 0 and so is the actual value: free points");
    } else if (!met && touches(actual, target)) {
      output.note(
          ProblemCode.TOUCHES_STRICT_TARGET,
          "指标性质为" + comparator + "，实际值恰等于指标值 " + target + "，按比例计为满分",
          "The comparator is "
              + comparator
              + " and the actual value is just the target "
              + target
              + ": full by its ratio");
    }
    output.points(weight.multipliedBy(share(actual, target, met)));
  }

  private Rational target(Inputs in) {
    return fixedTarget.isPresent() ? fixedTarget.get() : in.number(TARGET);
  }

  private boolean touches(Rational actual, Rational target) {
    return !target.isZero() && comparator != TargetComparator.EQUAL && actual.equals(target);
  }

  /** How far the target was reached, from 0 to 1; nothing here can divide by zero. */
  private Rational share(Rational actual, Rational target, boolean met) {
    if (met || touches(actual, target)) {
      return Rational.ONE;
    }
    if (target.isZero() || !actual.isPositive()) {
      return Rational.ZERO;
    }
    boolean below = actual.compareTo(target) < 0;
    return rounding.roundRate(below ? actual.dividedBy(target) : target.dividedBy(actual));
  }

  @Override
  public void explain(Inputs in, Reasoning explanation) {
    Rational actual = in.number(ACTUAL);
    Rational target = target(in);
    boolean met = comparator.isMet(actual, target);
    boolean full = met || touches(actual, target);
    if (target.isZero() || (!full && !actual.isPositive())) {
      explanation.arithmetic((full ? "1" : "0") + " × " + weight);
    } else if (full && actual.compareTo(target) > 0 && comparator != TargetComparator.EQUAL) {
      explanation.arithmetic("min(1, " + actual + " ÷ " + target + ") × " + weight);
    } else if (full) {
      explanation.arithmetic("1 × " + weight);
    } else {
      boolean below = actual.compareTo(target) < 0;
      explanation.arithmetic(
          (below ? actual + " ÷ " + target : target + " ÷ " + actual) + " × " + weight);
    }
    if (!full) {
      String relation = actual.compareTo(target) < 0 ? "低于" : actual.equals(target) ? "未超出" : "高于";
      String relationEn =
          actual.compareTo(target) < 0
              ? " is below "
              : actual.equals(target) ? " does not pass " : " is above ";
      Text name = inputs.get(ACTUAL).name();
      Text targetName =
          fixedTarget.isPresent() ? Text.of("指标值", "the target") : inputs.get(TARGET).name();
      explanation.because(
          name.zh() + " " + actual + " " + relation + targetName.zh() + " " + target,
          name.en() + " " + actual + relationEn + targetName.en() + " " + target);
    }
  }
}
