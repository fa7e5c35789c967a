package io.openrubric.engine.formula;

import io.openrubric.api.Parameter;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Text;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.Direction;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.Inputs;
import io.openrubric.api.spi.LeafContext;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.api.spi.Reachable;
import io.openrubric.api.spi.Reasoning;
import io.openrubric.api.spi.ScoreOutput;
import io.openrubric.api.spi.ScoringFormula;
import java.util.List;

/** 直线插值: full marks at one anchor, none at the other, a straight line between. */
final class LinearFormula implements ScoringFormula {
  @Override
  public String kind() {
    return "linear";
  }

  @Override
  public List<ParameterSpec> parameters() {
    return Measure.parameters(
        ParameterSpec.number(
                "full", Text.of("满分点，默认1", "full marks from here, 1 by default"), Interval.all())
            .orElse(Parameter.of(Rational.ONE)),
        ParameterSpec.number(
                "zero", Text.of("零分点，默认0", "no points from here, 0 by default"), Interval.all())
            .orElse(Parameter.of(Rational.ZERO)));
  }

  @Override
  public LeafScorer compile(LeafContext leaf) {
    Rational full = leaf.parameters().number("full");
    Rational zero = leaf.parameters().number("zero");
    if (full.equals(zero)) {
      leaf.report(
          ProblemCode.BAD_PARAMETER,
          "满分点与零分点应不同，实为同一点 " + full,
          "Expected full and zero to differ, got " + full + " for both");
      zero = full.minus(Rational.ONE);
    }
    return new Scorer(leaf.weight(), Measure.of(leaf), full, zero);
  }

  private record Scorer(Rational weight, Measure measure, Rational full, Rational zero)
      implements LeafScorer {
    @Override
    public List<InputSpec> inputs() {
      return measure.inputs();
    }

    @Override
    public Text rule() {
      String fullShown = measure.show(full);
      String zeroShown = measure.show(zero);
      return Text.of(
          "%s达到%s得%s分，为%s时不得分，其间按直线计算".formatted(measure.name().zh(), fullShown, weight, zeroShown),
          "%s points if the %s reaches %s, none at %s, a straight line between"
              .formatted(weight, measure.name().en(), fullShown, zeroShown));
    }

    @Override
    public void score(Inputs in, ScoreOutput output) {
      if (!measure.refuses(in, output)) {
        output.points(weight.multipliedBy(share(measure.value(in))));
      }
    }

    private Rational share(Rational measured) {
      Rational way = measured.minus(zero).dividedBy(full.minus(zero));
      return Rational.max(Rational.ZERO, Rational.min(Rational.ONE, way));
    }

    @Override
    public void explain(Inputs in, Reasoning explanation) {
      Rational measured = measure.value(in);
      Rational share = share(measured);
      boolean between = share.isPositive() && share.compareTo(Rational.ONE) < 0;
      explanation.arithmetic(
          measure.arithmetic(in)
              + (between
                  ? "(%s − %s) ÷ (%s − %s) × %s"
                      .formatted(
                          measure.showExact(measured),
                          measure.showExact(zero),
                          measure.showExact(full),
                          measure.showExact(zero),
                          weight)
                  : share + " × " + weight));
      if (share.compareTo(Rational.ONE) < 0) {
        explanation.because(
            "%s %s，未达到满分点%s"
                .formatted(measure.name().zh(), measure.show(measured), measure.show(full)),
            "the %s %s does not reach %s"
                .formatted(measure.name().en(), measure.show(measured), measure.show(full)));
      }
    }

    @Override
    public Reachable reachable() {
      return Reachable.between(Rational.ZERO, weight);
    }

    @Override
    public Direction direction(int slot) {
      return Direction.of(full.compareTo(zero) * measure.sign(slot));
    }
  }
}
