package io.openrubric.engine.formula;

import io.openrubric.api.InputName;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Text;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.Direction;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.api.spi.Inputs;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.Reachable;
import io.openrubric.api.spi.Reasoning;
import io.openrubric.api.spi.ScoreOutput;
import io.openrubric.engine.formula.StepsFormula.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Scores one leaf by the step its measure falls on. */
final class StepsScorer implements LeafScorer {
  private final Rational weight;
  private final Measure measure;
  private final List<Step> steps;
  private final Optional<FullIf> fullIf;
  private final List<InputSpec> inputs;

  /**
   * An answer that gives full marks within a band, such as "the project is finished".
   *
   * @param input the answer
   * @param band where it counts; outside it the value is refused
   */
  record FullIf(InputName input, Interval band) {}

  StepsScorer(Rational weight, Measure measure, List<Step> steps, Optional<FullIf> fullIf) {
    this.weight = weight;
    this.measure = measure;
    this.steps = steps;
    this.fullIf = fullIf;
    List<InputSpec> all = new ArrayList<>(measure.inputs());
    fullIf.ifPresent(given -> all.add(InputSpec.required(given.input(), InputType.FLAG)));
    this.inputs = List.copyOf(all);
  }

  @Override
  public boolean isQuotient() {
    return measure.kind().isQuotient();
  }

  @Override
  public List<InputSpec> inputs() {
    return inputs;
  }

  @Override
  public Text rule() {
    List<Text> bands = steps.stream().map(step -> words(step.band())).toList();
    StringJoiner zh = new StringJoiner("；");
    StringJoiner en = new StringJoiner("; ");
    for (int i = 0; i < bands.size(); i++) {
      zh.add(bands.get(i).zh() + "得" + steps.get(i).points() + "分");
      en.add(steps.get(i).points() + " for " + bands.get(i).en());
    }
    Text full =
        fullIf
            .map(
                given ->
                    Text.of(
                        "；在%s之内且“%s”为是的得%s分"
                            .formatted(words(given.band()).zh(), given.input().name().zh(), weight),
                        "; "
                            + weight
                            + " for "
                            + words(given.band()).en()
                            + " if "
                            + given.input().name().en()))
            .orElse(Text.same(""));
    return Text.of(
        measure.name().zh() + "分档计分：" + zh + full.zh(),
        "points by step of the " + measure.name().en() + ": " + en + full.en());
  }

  private Text words(Interval band) {
    return isShare() ? Bands.shares(band) : Bands.words(band, measure::showEdge);
  }

  private boolean isShare() {
    return measure.isShare()
        || (measure.isBare() && Bands.areShares(steps.stream().map(Step::band).toList()));
  }

  @Override
  public void score(Inputs in, ScoreOutput output) {
    if (measure.refuses(in, output)) {
      return;
    }
    Rational measured = measure.value(in);
    Optional<Rational> points = points(in, measured);
    if (points.isPresent()) {
      output.points(points.get());
      return;
    }
    output.refuse(
        ProblemCode.OUTSIDE_BANDS,
        measure.name().zh() + "应在规则规定的区间内，实为 " + measure.show(measured) + "，规则对此没有规定",
        "Expected a value that the rule provides for, got "
            + measure.name().en()
            + " "
            + measure.show(measured));
  }

  private boolean isFull(Inputs in) {
    return fullIf.isPresent() && in.flag(inputs.size() - 1);
  }

  private Optional<Rational> points(Inputs in, Rational measured) {
    if (isFull(in)) {
      return fullIf.filter(given -> given.band().contains(measured)).map(given -> weight);
    }
    for (Step step : steps) {
      if (step.band().contains(measured)) {
        return Optional.of(step.points());
      }
    }
    return Optional.empty();
  }

  @Override
  public void explain(Inputs in, Reasoning explanation) {
    Rational measured = measure.value(in);
    Rational points = points(in, measured).orElseThrow();
    explanation.arithmetic(measure.arithmetic(in) + measure.show(measured) + " → " + points);
    if (points.compareTo(weight) < 0) {
      explanation.because(
          measure.name().zh() + " " + measure.show(measured) + "，所在档得" + points + "分",
          "the "
              + measure.name().en()
              + " "
              + measure.show(measured)
              + " is on the step of "
              + points);
    }
  }

  @Override
  public Reachable reachable() {
    List<Rational> scores = new ArrayList<>(steps.stream().map(Step::points).toList());
    fullIf.ifPresent(given -> scores.add(weight));
    return Reachable.only(scores);
  }

  @Override
  public Direction direction(int slot) {
    if (slot >= measure.inputs().size()) {
      return Direction.RISES;
    }
    int order = 0;
    for (int i = 1; i < steps.size(); i++) {
      int step = steps.get(i).points().compareTo(steps.get(i - 1).points());
      if (step * order < 0) {
        return Direction.MIXED;
      }
      order = step == 0 ? order : step;
    }
    return Direction.of(order * measure.sign(slot));
  }
}
