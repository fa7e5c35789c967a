package io.openrubric.engine;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Parameters;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rounding;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.Inputs;
import io.openrubric.api.spi.LeafContext;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.api.spi.Reasoning;
import io.openrubric.api.spi.ScoreOutput;
import io.openrubric.api.spi.ScoringFormula;
import io.openrubric.engine.text.Failure;
import io.openrubric.engine.text.Nearest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the formula of a leaf's rule, checks the parameters and compiles the leaf. */
final class RuleCompiler {
  private final FormulaRegistry formulas;
  private final Semantics semantics;
  private final Rounding rounding;
  private final Problems problems;

  /** The parameters by kind, which are made anew whenever a formula is asked for them. */
  private final Map<String, List<ParameterSpec>> schemas = new HashMap<>();

  RuleCompiler(
      FormulaRegistry formulas, Semantics semantics, Rounding rounding, Problems problems) {
    this.formulas = formulas;
    this.semantics = semantics;
    this.rounding = rounding;
    this.problems = problems;
  }

  /** The leaf's scorer, or one that is never used where a problem was found. */
  LeafScorer compile(IndicatorLeaf leaf) {
    return compile(leaf, false);
  }

  /** The scorer of a penalty's leaf likewise. */
  LeafScorer compilePenalty(IndicatorLeaf leaf) {
    return compile(leaf, true);
  }

  private LeafScorer compile(IndicatorLeaf leaf, boolean isPenalty) {
    String kind = leaf.rule().kind();
    Optional<ScoringFormula> formula = semantics.formula(kind, formulas);
    if (formula.isEmpty()) {
      Optional<String> near = Nearest.to(kind, formulas.kinds());
      problems.errorOf(
          leaf.id(),
          ProblemCode.UNKNOWN_RULE,
          "没有名为“"
              + kind
              + "”的评分规则"
              + near.map(n -> "，是否为 " + n + "？").orElse("，已有 " + formulas.kinds()),
          "Expected a known kind of rule, got \""
              + kind
              + "\""
              + near.map(n -> "; did you mean " + n + "?")
                  .orElse(
                      "; known are " + formulas.kinds() + " (FormulaRegistry.load() finds more)"));
      return Unusable.SCORER;
    }
    List<ParameterSpec> schema = schemas.get(kind);
    if (schema == null) {
      schema = formula.get().parameters();
      schemas.put(kind, schema);
    }
    ParameterCheck check = new ParameterCheck(leaf.id(), problems);
    Optional<Parameters> checked = check.complete("rule", schema, leaf.rule().parameters());
    if (checked.isEmpty()) {
      return Unusable.SCORER;
    }
    try {
      LeafScorer scorer =
          formula.get().compile(new Context(leaf, checked.get(), rounding, isPenalty, problems));
      if (lacksWords(leaf, formula.get(), scorer)) {
        return Unusable.SCORER;
      }
      checkInputs(leaf, scorer.inputs());
      return scorer;
    } catch (RuntimeException e) {
      problems.errorOf(
          leaf.id(),
          ProblemCode.FORMULA_FAILED,
          "评分规则“" + kind + "”编译失败：" + Failure.of(e),
          "Expected formula " + kind + " to compile, got " + Failure.of(e));
      return Unusable.SCORER;
    }
  }

  /**
   * Reports what a formula of somebody else's may leave out; built-in ones make words when asked.
   */
  private boolean lacksWords(
      IndicatorLeaf leaf, ScoringFormula formula, @Nullable LeafScorer scorer) {
    String lacking =
        scorer == null
            ? "LeafScorer"
            : scorer.inputs() == null
                ? "inputs()"
                : !isBuiltIn(formula) && scorer.rule() == null ? "rule()" : "";
    if (lacking.isEmpty()) {
      return false;
    }
    String name = formula.kind() + "（" + formula.getClass().getName() + "）";
    String nameEn = formula.kind() + " (" + formula.getClass().getName() + ")";
    problems.errorOf(
        leaf.id(),
        ProblemCode.FORMULA_FAILED,
        "评分规则 " + name + " 应给出 " + lacking + "，实为 null",
        "Expected formula " + nameEn + " to give " + lacking + ", got null");
    return true;
  }

  private static boolean isBuiltIn(ScoringFormula formula) {
    return FormulaRegistry.standard()
        .find(formula.kind())
        .filter(own -> own.getClass() == formula.getClass())
        .isPresent();
  }

  private void checkInputs(IndicatorLeaf leaf, List<InputSpec> inputs) {
    Set<String> seen = new HashSet<>();
    for (InputSpec input : inputs) {
      if (!Ids.isId(input.id())) {
        problems.errorOf(
            leaf.id(),
            ProblemCode.BAD_ID,
            "输入项的键应为" + Ids.EXPECTED_ZH + "，实为“" + input.id() + "”",
            "Expected an input of " + Ids.EXPECTED + ", got \"" + input.id() + "\"");
      }
      if (!seen.add(input.id())) {
        problems.errorOf(
            leaf.id(),
            ProblemCode.DUPLICATE_ID,
            "输入项的键应各不相同，重复的是 " + input.id(),
            "Expected different inputs, got " + input.id() + " twice");
      }
    }
  }

  private record Context(
      IndicatorLeaf leaf,
      Parameters parameters,
      Rounding rounding,
      boolean isPenalty,
      Problems problems)
      implements LeafContext {
    @Override
    public void report(String code, String zh, String en) {
      problems.errorOf(leaf.id(), code, zh, en);
    }

    @Override
    public void reportParameter(String parameter, String zh, String en) {
      problems.errorOf(leaf.id(), " rule/" + parameter, ProblemCode.BAD_PARAMETER, Text.of(zh, en));
    }
  }

  /**
   * Stands where a rule was refused; the rubric as a whole is refused, so nobody scores with it.
   */
  private enum Unusable implements LeafScorer {
    SCORER;

    @Override
    public List<InputSpec> inputs() {
      return List.of();
    }

    @Override
    public Text rule() {
      return Text.of("无效规则", "a refused rule");
    }

    @Override
    public void score(Inputs inputs, ScoreOutput output) {
      throw new IllegalStateException("Expected a rule that compiled, got a refused one");
    }

    @Override
    public void explain(Inputs inputs, Reasoning explanation) {
      throw new IllegalStateException("Expected a rule that compiled, got a refused one");
    }
  }
}
