package io.openrubric.engine.formula;

import io.openrubric.api.InputName;
import io.openrubric.api.Parameters;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.LeafContext;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.api.spi.ScoringFormula;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 要点评分: each checkpoint gives its points in full, in part or not at all. */
final class ChecklistFormula implements ScoringFormula {
  @Override
  public String kind() {
    return "checklist";
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(
        ParameterSpec.list(
            "checkpoints",
            Text.of("评价要点，分值之和等于指标分值", "the checkpoints; their points add to the weight"),
            List.of(
                ParameterSpec.text("input", Text.of("填报时的键", "key in observations")),
                ParameterSpec.text("zh", Text.of("要点", "checkpoint in Chinese")),
                ParameterSpec.text("en", Text.of("要点英文", "checkpoint in English")).optional(),
                ParameterSpec.number(
                    "points",
                    Text.of("要点分值", "points of the checkpoint"),
                    Interval.closed(Rational.ZERO, Rational.of(Weight.MAX_POINTS))),
                ParameterSpec.number(
                        "per-violation",
                        Text.of(
                            "按次扣分时每次扣分，填报次数",
                            "points off for each violation; the input is their count"),
                        Interval.greaterThan(Rational.ZERO))
                    .optional())));
  }

  @Override
  public LeafScorer compile(LeafContext leaf) {
    List<ChecklistScorer.Item> items = new ArrayList<>();
    BoundedSum sum = new BoundedSum();
    boolean adds = true;
    for (Parameters each : leaf.parameters().objects("checkpoints")) {
      InputName input = InputName.from(each);
      Rational points = each.number("points");
      adds &= sum.add(points);
      items.add(
          new ChecklistScorer.Item(
              input,
              points,
              each.has("per-violation")
                  ? Optional.of(new Deduction(points, each.number("per-violation"), points, false))
                  : Optional.empty()));
    }
    if (!adds || !sum.value().equals(leaf.weight())) {
      String got = adds ? sum.value().toString() : "…";
      leaf.report(
          ProblemCode.WEIGHTS_DO_NOT_ADD,
          "要点分值之和应为 " + leaf.weight() + "，实为 " + got,
          "Expected checkpoints that add to " + leaf.weight() + ", got " + got);
    }
    return new ChecklistScorer(leaf.weight(), items);
  }
}
