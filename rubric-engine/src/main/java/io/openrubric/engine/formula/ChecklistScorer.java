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
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.Reachable;
import io.openrubric.api.spi.Reasoning;
import io.openrubric.api.spi.ScoreOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Scores one leaf by its checkpoints. */
final class ChecklistScorer implements LeafScorer {
  private static final long MILLIONTHS = 1_000_000;

  private final Rational weight;
  private final List<Item> items;
  private final List<InputSpec> inputs;

  /** How many parts make a point: one, or a million where points have decimals. */
  private final long parts;

  /** What each tick is worth in such parts; null if it does not come to a whole number. */
  private final long @Nullable [] ticked;

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
        return violations.get().rest(in.number(slot));
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
    this.inputs = items.stream().map(Item::spec).toList();
    this.parts = items.stream().allMatch(item -> item.points().isInteger()) ? 1 : MILLIONTHS;
    this.ticked = ticked(this.items, parts);
  }

  private static long @Nullable [] ticked(List<Item> items, long parts) {
    long[] ticked = new long[items.size()];
    for (int slot = 0; slot < ticked.length; slot++) {
      Rational worth = items.get(slot).points().multipliedBy(Rational.of(parts));
      if (items.get(slot).violations().isPresent() || !worth.isInteger() || !worth.fitsLong()) {
        return null;
      }
      ticked[slot] = worth.longNumerator();
    }
    return ticked;
  }

  @Override
  public List<InputSpec> inputs() {
    return inputs;
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
    if (!scoresTicks(in, output)) {
      scoreAny(in, output);
    }
  }

  /** The sum in long arithmetic where every answer is yes or no; else does nothing. */
  private boolean scoresTicks(Inputs in, ScoreOutput output) {
    if (ticked == null) {
      return false;
    }
    long sum = 0;
    for (int slot = 0; slot < ticked.length; slot++) {
      if (!in.isFlag(slot)) {
        return false;
      }
      sum += in.flag(slot) ? ticked[slot] : 0;
    }
    output.points(sum, parts);
    return true;
  }

  private void scoreAny(Inputs in, ScoreOutput output) {
    Rational sum = Rational.ZERO;
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
      sum = sum.plus(earned);
    }
    output.points(sum);
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
