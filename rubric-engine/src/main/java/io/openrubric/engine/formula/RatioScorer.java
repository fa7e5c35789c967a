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
        .map(target -> Text.of("指标值" + target, "the target " + target))
        .orElseGet(() -> inputs.get(TARGET).name());
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
      output.note(
          ProblemCode.ZERO_TARGET,
          "指标值为0，实际值为0：得分没有对应的工作量",
          "The target is 0 and so is the actual value (zero target: free points)");
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
      Text against =
          fixedTarget.isPresent()
              ? targetName()
              : Text.of(targetName().zh() + " " + target, targetName().en() + " " + target);
      explanation.because(
          "%s %s %s%s".formatted(name.zh(), actual, relation.zh(), against.zh()),
          "%s %s %s %s".formatted(name.en(), actual, relation.en(), against.en()));
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
