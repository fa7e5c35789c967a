package io.openrubric.engine.formula.expression;

import io.openrubric.api.Language;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.Inputs;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.Reachable;
import io.openrubric.api.spi.Reasoning;
import io.openrubric.api.spi.ScoreOutput;
import java.util.List;

/** Scores with an expression that was checked. */
record ExpressionScorer(Rational weight, Node root, List<InputSpec> inputs) implements LeafScorer {
  @Override
  public Text rule() {
    return Text.of("得分＝" + named(root, Language.ZH), "points = " + named(root, Language.EN));
  }

  private String named(Node node, Language language) {
    return Printer.ofNames(inputs, language).print(node);
  }

  @Override
  public void score(Inputs in, ScoreOutput output) {
    try {
      Rational points = new Evaluator(in).number(root);
      if (points.isNegative() || points.compareTo(weight) > 0) {
        output.refuse(
            ProblemCode.POINTS_OUT_OF_RANGE,
            "表达式的结果应在0至" + weight + "之间，实为 " + points + "；如需截断，写明 clamp(…, 0, weight)",
            "Expected the expression to give 0 to "
                + weight
                + ", got "
                + points
                + "; if it is to be limited, write clamp(…, 0, weight)");
        return;
      }
      output.points(points);
    } catch (UndefinedException e) {
      refuse(e, output);
    }
  }

  private void refuse(UndefinedException undefined, ScoreOutput output) {
    Node node = undefined.node();
    String zh = named(node, Language.ZH);
    String en = named(node, Language.EN);
    switch (undefined.why()) {
      case ZERO_DIVISOR ->
          output.refuse(
              ProblemCode.ZERO_BASE,
              "除数应不为0，实为 " + zh + " = 0（第" + node.position() + "个字符处）",
              "Expected a divisor other than 0, got "
                  + en
                  + " = 0 (character "
                  + node.position()
                  + ")");
      case TOO_LONG ->
          output.refuse(
              ProblemCode.TOO_LARGE,
              "数值应不超过" + Evaluator.MAX_BITS + "位二进制数，超出的是 " + zh + "（第" + node.position() + "个字符处）",
              "Expected numbers of at most "
                  + Evaluator.MAX_BITS
                  + " bits, got a longer one from "
                  + en
                  + " (character "
                  + node.position()
                  + ")");
    }
  }

  @Override
  public void explain(Inputs in, Reasoning explanation) {
    explanation.arithmetic(Printer.ofValues(inputs, in).print(root));
    Rational points = new Evaluator(in).number(root);
    if (points.compareTo(weight) < 0) {
      explanation.because(
          "按公式 " + named(root, Language.ZH) + "，未得满分" + weight + "分",
          named(root, Language.EN) + " gives less than the full " + weight);
    }
  }

  @Override
  public Reachable reachable() {
    return Reachable.between(Rational.ZERO, weight);
  }
}
