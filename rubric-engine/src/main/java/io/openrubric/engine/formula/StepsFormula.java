package io.openrubric.engine.formula;

import io.openrubric.api.InputName;
import io.openrubric.api.Parameters;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Text;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.LeafContext;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.api.spi.ScoringFormula;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** 分档计分: each interval of the measure has its points. */
final class StepsFormula implements ScoringFormula {
  @Override
  public String kind() {
    return "steps";
  }

  @Override
  public List<ParameterSpec> parameters() {
    Interval notNegative = Interval.atLeast(Rational.ZERO);
    return Measure.parameters(
        ParameterSpec.list(
            "steps",
            Text.of("各档，首尾相接", "the steps, without gap or overlap"),
            List.of(
                ParameterSpec.text(
                    "band", Text.of("区间，如[0.8,0.9)", "the interval, such as [0.8,0.9)")),
                ParameterSpec.number("points", Text.of("得分", "points"), notNegative).optional(),
                ParameterSpec.number(
                        "share",
                        Text.of("得分占分值的比例，代替 points", "share of the weight, instead of points"),
                        Interval.closed(Rational.ZERO, Rational.ONE))
                    .optional())),
        ParameterSpec.object(
                "full-if",
                Text.of("是的时候，在区间内得满分", "a yes that gives full marks within the band"),
                List.of(
                    ParameterSpec.text("input", Text.of("填报时的键", "key in observations")),
                    ParameterSpec.text("zh", Text.of("中文名称", "name in Chinese")),
                    ParameterSpec.text("en", Text.of("英文名称", "name in English")).optional(),
                    ParameterSpec.text("band", Text.of("区间", "the interval"))))
            .optional());
  }

  @Override
  public LeafScorer compile(LeafContext leaf) {
    List<Step> steps = new ArrayList<>();
    for (Parameters each : leaf.parameters().objects("steps")) {
      Optional<Interval> band = band(leaf, each.text("band"));
      Optional<Rational> points = points(leaf, each);
      if (band.isPresent() && points.isPresent()) {
        steps.add(new Step(band.get(), points.get()));
      }
    }
    steps.sort(Comparator.comparing(Step::band, Interval::compareLower));
    checkEdges(leaf, steps);
    Optional<StepsScorer.FullIf> fullIf = Optional.empty();
    if (leaf.parameters().has("full-if")) {
      Parameters given = leaf.parameters().object("full-if");
      InputName input = InputName.from(given);
      fullIf = band(leaf, given.text("band")).map(band -> new StepsScorer.FullIf(input, band));
    }
    return new StepsScorer(leaf.weight(), Measure.of(leaf), List.copyOf(steps), fullIf);
  }

  private static Optional<Interval> band(LeafContext leaf, String text) {
    try {
      return Optional.of(Interval.parse(text));
    } catch (IllegalArgumentException e) {
      leaf.report(
          ProblemCode.BAD_PARAMETER,
          "区间应形如[0.8,0.9)，实为“" + text + "”",
          String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static Optional<Rational> points(LeafContext leaf, Parameters step) {
    if (step.has("points") == step.has("share")) {
      leaf.report(
          ProblemCode.BAD_PARAMETER,
          "每档应给出 points 或 share 之一（" + step.text("band") + "）",
          "Expected either points or share for each step, got both or neither ("
              + step.text("band")
              + ")");
      return Optional.empty();
    }
    Rational points =
        step.has("points")
            ? step.number("points")
            : step.number("share").multipliedBy(leaf.weight());
    if (points.compareTo(leaf.weight()) > 0) {
      leaf.report(
          ProblemCode.BAD_PARAMETER,
          "每档得分应不超过分值 " + leaf.weight() + "，实为 " + points,
          "Expected points up to the weight " + leaf.weight() + ", got " + points);
      return Optional.empty();
    }
    return Optional.of(points);
  }

  private static void checkEdges(LeafContext leaf, List<Step> steps) {
    for (int i = 1; i < steps.size(); i++) {
      Interval lower = steps.get(i - 1).band();
      Interval upper = steps.get(i).band();
      Optional<Interval> shared = lower.intersection(upper);
      if (shared.isPresent()) {
        leaf.report(
            ProblemCode.BAND_OVERLAP,
            "各档不应重叠，" + lower + " 与 " + upper + " 重叠于 " + shared.get(),
            "Expected steps that do not overlap, got "
                + shared.get()
                + " in both "
                + lower
                + " and "
                + upper);
        continue;
      }
      Optional<Interval> gap = lower.gapTo(upper);
      if (gap.isPresent()) {
        leaf.report(
            ProblemCode.BAND_GAP,
            "各档应首尾相接，" + lower + " 与 " + upper + " 之间缺 " + gap.get(),
            "Expected steps without a gap, got none for "
                + gap.get()
                + " between "
                + lower
                + " and "
                + upper);
      }
    }
  }

  /**
   * One step.
   *
   * @param band the values it holds for
   * @param points what they get
   */
  record Step(Interval band, Rational points) {}
}
