package io.openrubric.engine.formula;

import static java.util.stream.Collectors.joining;

import io.openrubric.api.ExpertAggregation;
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
import java.util.List;
import java.util.Optional;

/** Scores one leaf by the points of its experts. */
final class ExpertPointsScorer implements LeafScorer {
  private static final int LEAST_TO_TRIM = 3;

  private final Rational weight;
  private final Rational outOf;
  private final ExpertAggregation aggregation;
  private final List<InputSpec> inputs;

  ExpertPointsScorer(
      Rational weight, Rational outOf, ExpertAggregation aggregation, InputName points) {
    this.weight = weight;
    this.outOf = outOf;
    this.aggregation = aggregation;
    this.inputs = List.of(InputSpec.required(points, InputType.SERIES));
  }

  @Override
  public List<InputSpec> inputs() {
    return inputs;
  }

  @Override
  public Text rule() {
    String scaledZh = outOf.equals(weight) ? "" : "（满分" + outOf + "分，折算为" + weight + "分）";
    String scaledEn = outOf.equals(weight) ? "" : ", out of " + outOf + ", scaled to " + weight;
    return Text.of(
        "专家评分取" + aggregation.label().zh() + scaledZh,
        "the " + aggregation.label().en() + " of the experts' points" + scaledEn);
  }

  @Override
  public void score(Inputs in, ScoreOutput output) {
    List<Rational> marks = in.series(0);
    for (Rational mark : marks) {
      if (mark.isNegative() || mark.compareTo(outOf) > 0) {
        output.refuse(
            ProblemCode.POINTS_OUT_OF_RANGE,
            "专家评分应在0至" + outOf + "之间，实为 " + mark,
            "Expected expert points from 0 to " + outOf + ", got " + mark);
        return;
      }
    }
    if (aggregation == ExpertAggregation.TRIMMED_MEAN && marks.size() < LEAST_TO_TRIM) {
      output.refuse(
          ProblemCode.BAD_INPUT,
          "去掉最高分和最低分至少需要" + LEAST_TO_TRIM + "位专家，实为 " + marks.size(),
          "Expected at least "
              + LEAST_TO_TRIM
              + " experts to leave out the highest and the lowest, got "
              + marks.size());
      return;
    }
    Optional<Rational> mean = mean(counted(marks));
    if (mean.isPresent()) {
      output.points(scaled(mean.get()));
    } else {
      BoundedSum.refuse(output);
    }
  }

  private Rational scaled(Rational mark) {
    return outOf.equals(weight) ? mark : mark.multipliedBy(weight).dividedBy(outOf);
  }

  /** The marks whose mean is the aggregate. */
  private List<Rational> counted(List<Rational> marks) {
    int size = marks.size();
    return switch (aggregation) {
      case MEAN -> marks;
      case TRIMMED_MEAN -> marks.stream().sorted().toList().subList(1, size - 1);
      case MEDIAN -> marks.stream().sorted().toList().subList((size - 1) / 2, size / 2 + 1);
    };
  }

  /** Empty if the marks add to a sum that is too long. */
  private static Optional<Rational> mean(List<Rational> marks) {
    BoundedSum sum = new BoundedSum();
    for (Rational mark : marks) {
      if (!sum.add(mark)) {
        return Optional.empty();
      }
    }
    return Optional.of(sum.value().dividedBy(Rational.of(marks.size())));
  }

  @Override
  public void explain(Inputs in, Reasoning explanation) {
    List<Rational> counted = counted(in.series(0));
    String sum = counted.stream().map(Rational::toString).collect(joining(" + "));
    String line = counted.size() == 1 ? sum : "(" + sum + ") ÷ " + counted.size();
    explanation.arithmetic(outOf.equals(weight) ? line : line + " × " + weight + " ÷ " + outOf);
    if (mean(counted).filter(mean -> mean.compareTo(outOf) < 0).isPresent()) {
      explanation.because(
          "专家评分的" + aggregation.label().zh() + "低于满分" + outOf,
          "the " + aggregation.label().en() + " of the experts' points is below " + outOf);
    }
  }

  @Override
  public Reachable reachable() {
    return Reachable.between(Rational.ZERO, weight);
  }

  @Override
  public Direction direction(int slot) {
    return Direction.RISES;
  }
}
