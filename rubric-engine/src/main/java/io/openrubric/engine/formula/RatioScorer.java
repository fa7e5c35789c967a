package io.openrubric.engine.formula;

import io.openrubric.api.InputName;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.Direction;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.api.spi.Inputs;
import io.openrubric.api.spi.Reachable;
import io.openrubric.api.spi.Reasoning;
import io.openrubric.api.spi.ScoreOutput;
import java.util.List;
import java.util.Optional;

/** Scores one leaf by its ratio of actual to target. */
final class RatioScorer implements PlainRule.Scorer {
  private static final int ACTUAL = 0;
  private static final int TARGET = 1;

  private final Rational weight;
  private final RatioTerms terms;
  private final Optional<Rational> fixedTarget;
  private final List<InputSpec> inputs;

  RatioScorer(
      Rational weight,
      RatioTerms terms,
      Optional<Rational> fixedTarget,
      InputName actual,
      InputName target) {
    this.weight = weight;
    this.terms = terms;
    this.fixedTarget = fixedTarget;
    InputSpec measured = InputSpec.required(actual, InputType.NUMBER);
    this.inputs =
        fixedTarget.isPresent()
            ? List.of(measured)
            : List.of(measured, InputSpec.required(target, InputType.NUMBER));
  }

  @Override
  public Optional<PlainRule> plain() {
    TargetComparator comparator = terms.comparator();
    boolean limit = comparator == TargetComparator.AT_MOST;
    return terms.isPlain() && (limit || comparator == TargetComparator.AT_LEAST)
        ? Optional.of(new PlainRule.Ratio(limit, fixedTarget))
        : Optional.empty();
  }

  @Override
  public boolean isQuotient() {
    return fixedTarget.isEmpty();
  }

  @Override
  public List<InputSpec> inputs() {
    return inputs;
  }

  @Override
  public Text rule() {
    return terms.rule(inputs.get(ACTUAL).name(), targetName(), weight);
  }

  private Text targetName() {
    return fixedTarget
        .map(number -> shown(number, ACTUAL))
        .map(target -> Text.of("指标值" + target, "the target " + target))
        .orElseGet(() -> inputs.get(TARGET).name());
  }

  /** A number with the unit it is counted in. */
  private String shown(Rational number, int slot) {
    return number + inputs.get(slot).input().unit();
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
    if (target.isZero() && actual.isZero() && terms.meets(actual, target)) {
      boolean least = terms.isUpwards();
      output.note(
          ProblemCode.ZERO_TARGET,
          "指标值和完成值均为0，按达到指标值计分；" + (least ? "请核实指标值是否填错或漏填" : "如为控制类指标（事故、投诉等）属正常，否则请核实"),
          "The target and the actual value are both 0, which counts as reached: "
              + (least
                  ? "check whether the target is wrong or missing"
                  : "right for a limit such as accidents, else check the row"));
    } else if (terms.touches(actual, target)) {
      output.note(
          ProblemCode.TOUCHES_STRICT_TARGET,
          "指标性质为%s，实际值恰等于指标值 %s，按比例计为满分".formatted(terms.comparator(), target),
          "The comparator is %s and the actual value is just the target %s: full by its ratio"
              .formatted(terms.comparator(), target));
    }
    output.points(weight.multipliedBy(terms.share(actual, target)));
  }

  private Rational target(Inputs in) {
    return fixedTarget.isPresent() ? fixedTarget.get() : in.number(TARGET);
  }

  @Override
  public void explain(Inputs in, Reasoning explanation) {
    Rational actual = in.number(ACTUAL);
    Rational target = target(in);
    explanation.arithmetic(terms.arithmetic(actual, target, weight));
    if (target.isZero() && actual.isPositive() && terms.isUpwards()) {
      Text name = fixedTarget.isPresent() ? Text.of("指标值", "the target") : targetName();
      explanation.note(
          name.zh() + "（分母）为0，完成比例没有意义，按达到计分",
          name.en()
              + " (the denominator) is 0, so that the ratio means nothing: counts as reached");
    }
    if (terms.isCapped(actual, target)) {
      String most = Figures.percent(terms.cap());
      explanation.because("按规则最多得分值的" + most, "the rule gives at most " + most + " of the weight");
    } else if (terms.share(actual, target).compareTo(Rational.ONE) < 0) {
      int order = actual.compareTo(target);
      Text relation =
          order < 0
              ? Text.of("低于", "is below")
              : order > 0 ? Text.of("高于", "is above") : Text.of("等于", "equals");
      Text name = inputs.get(ACTUAL).name();
      String value = fixedTarget.isPresent() ? "" : " " + shown(target, TARGET);
      Text against = Text.of(targetName().zh() + value, targetName().en() + value);
      explanation.because(
          "%s %s %s%s".formatted(name.zh(), shown(actual, ACTUAL), relation.zh(), against.zh()),
          "%s %s %s %s".formatted(name.en(), shown(actual, ACTUAL), relation.en(), against.en()));
    }
  }

  @Override
  public Reachable reachable() {
    return terms.missed() == RatioTerms.Missed.NONE && !terms.progress()
        ? Reachable.only(List.of(Rational.ZERO, weight.multipliedBy(terms.cap())))
        : Reachable.between(Rational.ZERO, weight.multipliedBy(terms.cap()));
  }

  @Override
  public Direction direction(int slot) {
    TargetComparator comparator = terms.comparator();
    boolean up =
        comparator == TargetComparator.AT_LEAST || comparator == TargetComparator.GREATER_THAN;
    if (comparator == TargetComparator.EQUAL || terms.progress()) {
      return Direction.MIXED;
    }
    return Direction.of(up == (slot == ACTUAL) ? 1 : -1);
  }
}
