package io.openrubric.engine.formula.expression;

import io.openrubric.api.InputName;
import io.openrubric.api.Parameters;
import io.openrubric.api.Target;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.LeafContext;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.api.spi.ScoringFormula;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 表达式计分: the points are what an expression in the rubric document gives. */
public final class ExpressionFormula implements ScoringFormula {
  private static final String EXPRESSION = "expression";
  private static final String INPUTS = "inputs";
  private static final List<String> WEIGHT = List.of("weight", "分值");
  private static final List<String> TARGET = List.of("target", "指标值");

  @Override
  public String kind() {
    return EXPRESSION;
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(
        ParameterSpec.text(
            EXPRESSION,
            Text.of(
                "计分表达式，结果为得分；weight（分值）、target（指标值）及输入项可用",
                "gives the points; weight, target and the inputs can be used")),
        ParameterSpec.list(
                INPUTS,
                Text.of(
                    "表达式用到的输入项；不列则所有其他名称都是输入项",
                    "the inputs used; if left out, every other name is one"),
                ParameterSpec.inputName("input", Text.of("输入项", "the input")).fields())
            .optional());
  }

  @Override
  public LeafScorer compile(LeafContext leaf) {
    Optional<Target.Quantitative> target =
        leaf.leaf()
            .target()
            .filter(Target.Quantitative.class::isInstance)
            .map(Target.Quantitative.class::cast);
    Faults faults = fault -> leaf.reportParameter(EXPRESSION, fault.zh(), fault.en());
    Names names =
        new Names(
            constants(leaf.weight(), target),
            declared(leaf.parameters()),
            fault -> leaf.reportParameter(INPUTS, fault.zh(), fault.en()),
            faults);
    Node root = parse(leaf.parameters().text(EXPRESSION), names, faults);
    // Numbers held against the leaf's target count in its unit, as under a ratio.
    String unit =
        target.filter(t -> names.uses(TARGET)).map(t -> t.value().unit().toString()).orElse("");
    List<InputSpec> inputs = names.inputs(unit);
    return new ExpressionScorer(leaf.weight(), root, inputs);
  }

  private static Node parse(String text, Names names, Faults faults) {
    try {
      Node root = Parser.parse(text, names, faults);
      new Checker(names, faults).check(root, Operation.ValueType.NUMBER);
      names.reportUnused();
      return root;
    } catch (SyntaxException e) {
      faults.report(e.text());
      return new Node.Constant(Rational.ZERO, 1);
    }
  }

  private static Map<String, Rational> constants(
      Rational weight, Optional<Target.Quantitative> target) {
    Map<String, Rational> constants = new LinkedHashMap<>();
    WEIGHT.forEach(name -> constants.put(name, weight));
    target.ifPresent(t -> TARGET.forEach(name -> constants.put(name, t.value().value())));
    return constants;
  }

  private static List<InputName> declared(Parameters rule) {
    return rule.has(INPUTS)
        ? rule.objects(INPUTS).stream().map(InputName::from).toList()
        : List.of();
  }
}
