package io.openrubric.engine.formula;

import io.openrubric.api.Checkpoint;
import io.openrubric.api.InputName;
import io.openrubric.api.Parameters;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.LeafContext;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.api.spi.ScoringFormula;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
                    "points", Text.of("要点分值", "points of the checkpoint"), 0, Weight.MAX_POINTS))));
  }

  @Override
  public LeafScorer compile(LeafContext leaf) {
    List<Checkpoint> checkpoints = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Rational sum = Rational.ZERO;
    for (Parameters each : leaf.parameters().objects("checkpoints")) {
      InputName input = InputNames.read(each);
      Rational points = each.number("points");
      if (!seen.add(input.id())) {
        leaf.report(
            ProblemCode.DUPLICATE_ID,
            "要点的键应各不相同，重复的是 " + input.id(),
            "Expected a different input for each checkpoint, got " + input.id() + " twice");
      }
      sum = sum.plus(points);
      checkpoints.add(new Checkpoint(input.id(), input.name(), points));
    }
    if (!sum.equals(leaf.weight())) {
      leaf.report(
          ProblemCode.WEIGHTS_DO_NOT_ADD,
          "要点分值之和应为 " + leaf.weight() + "，实为 " + sum,
          "Expected checkpoints that add to " + leaf.weight() + ", got " + sum);
    }
    return new ChecklistScorer(checkpoints);
  }
}
