package io.openrubric.engine.formula;

import static java.util.stream.Collectors.joining;

import io.openrubric.api.Input;
import io.openrubric.api.InputName;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.Direction;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.api.spi.Inputs;
import io.openrubric.api.spi.Reachable;
import io.openrubric.api.spi.Reasoning;
import io.openrubric.api.spi.ScoreOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scores one leaf by its checkpoints. */
final class ChecklistScorer implements PlainRule.Scorer, NumberMeaning.Scorer {
  private final Rational weight;
  private final List<Item> items;
  private final List<InputSpec> inputs;

  /**
   * One checkpoint.
   *
   * @param input its key and words
   * @param points what it is worth
   * @param violations how its points go by violations, empty where it is ticked
   */
  record Item(InputName input, Rational points, Optional<Deduction> violations) {
    InputSpec spec() {
      return violations.isPresent()
          ? InputSpec.required(input, InputType.NUMBER)
          : InputSpec.optional(input, InputType.TICK);
    }

    /** The points for what was observed, which may lie out of range. */
    Rational earned(Inputs in, int slot) {
      if (!in.has(slot)) {
        return Rational.ZERO;
      }
      if (violations.isPresent()) {
        return violations.get().score(in.number(slot));
      }
      if (in.input(slot) instanceof Input.Flag flag) {
        return flag.yes() ? points : Rational.ZERO;
      }
      return in.number(slot);
    }
  }

  ChecklistScorer(Rational weight, List<Item> items) {
    this.weight = weight;
    this.items = List.copyOf(items);
    List<InputSpec> specs = new ArrayList<>();
    for (Item item : items) {
      specs.add(item.spec());
    }
    this.inputs = List.copyOf(specs);
  }

  @Override
  public Optional<PlainRule> plain() {
    List<Rational> points = new ArrayList<>();
    for (Item item : items) {
      if (item.violations().isPresent()) {
        return Optional.empty();
      }
      points.add(item.points());
    }
    return Optional.of(new PlainRule.Ticks(List.copyOf(points)));
  }

  @Override
  public List<InputSpec> inputs() {
    return inputs;
  }

  @Override
  public NumberMeaning meaning(int slot) {
    return items.get(slot).violations().isPresent() ? NumberMeaning.COUNT : NumberMeaning.POINTS;
  }

  @Override
  public Text rule() {
    return Text.of(
        items.stream()
            .map(
                item ->
                    item.input().name().zh()
                        + "（"
                        + item.points()
                        + "分"
                        + item.violations().map(v -> "，每次扣" + v.points() + "分").orElse("")
                        + "）")
            .collect(joining("；", "按要点计分：", "")),
        items.stream()
            .map(
                item ->
                    item.input().name().en()
                        + " ("
                        + item.points()
                        + item.violations().map(v -> ", less " + v.points() + " each").orElse("")
                        + ")")
            .collect(joining("; ", "points by checkpoint: ", "")));
  }

  @Override
  public void score(Inputs in, ScoreOutput output) {
    BoundedSum sum = new BoundedSum();
    for (int slot = 0; slot < items.size(); slot++) {
      Item item = items.get(slot);
      if (item.violations().isPresent()
          && Counting.refusesCount(in.number(slot), item.input().name(), output)) {
        return;
      }
      Rational earned = item.earned(in, slot);
      if (earned.isNegative() || earned.compareTo(item.points()) > 0) {
        output.refuse(
            ProblemCode.POINTS_OUT_OF_RANGE,
            "要点“%s”的得分应在0至%s之间，实为 %s".formatted(item.input().name().zh(), item.points(), earned),
            "Expected 0 to %s points for checkpoint %s, got %s"
                .formatted(item.points(), item.input().id(), earned));
        return;
      }
      if (!sum.add(earned)) {
        BoundedSum.refuse(output);
        return;
      }
    }
    output.points(sum.value());
  }

  @Override
  public void explain(Inputs in, Reasoning explanation) {
    List<String> terms = new ArrayList<>();
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (int slot = 0; slot < items.size(); slot++) {
      Item item = items.get(slot);
      Rational earned = item.earned(in, slot);
      terms.add(earned.toString());
      Rational lost = item.points().minus(earned);
      if (lost.isPositive()) {
        boolean answered = in.has(slot);
        zh.add("“" + item.input().name().zh() + "”失" + lost + "分" + (answered ? "" : "（未填报）"));
        en.add(
            lost
                + " for \""
                + item.input().name().en()
                + "\""
                + (answered ? "" : " (not reported)"));
      }
    }
    explanation.arithmetic(String.join(" + ", terms));
    if (!zh.isEmpty()) {
      explanation.because(String.join("；", zh), "lost " + String.join("; ", en));
    }
  }

  @Override
  public Reachable reachable() {
    return Reachable.between(Rational.ZERO, weight);
  }

  @Override
  public Direction direction(int slot) {
    return items.get(slot).violations().isPresent() ? Direction.FALLS : Direction.RISES;
  }
}
