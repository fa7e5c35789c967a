package io.openrubric.engine.formula;

import static java.util.stream.Collectors.joining;

import io.openrubric.api.InputName;
import io.openrubric.api.Parameters;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Text;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.api.spi.Inputs;
import io.openrubric.api.spi.LeafContext;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.api.spi.Reachable;
import io.openrubric.api.spi.Reasoning;
import io.openrubric.api.spi.ScoreOutput;
import io.openrubric.api.spi.ScoringFormula;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 分情形计分: each named case has its points. */
final class CasesFormula implements ScoringFormula {
  private static final InputName CASE = InputName.of("case", "所属情形", "the case");

  @Override
  public String kind() {
    return "cases";
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(
        ParameterSpec.list(
            "cases",
            Text.of("各情形及其得分", "the cases and their points"),
            List.of(
                ParameterSpec.text("case", Text.of("填报时的键", "key in observations")),
                ParameterSpec.text("zh", Text.of("情形", "the case in Chinese")),
                ParameterSpec.text("en", Text.of("情形英文", "the case in English")).optional(),
                ParameterSpec.number(
                    "points", Text.of("得分", "points"), Interval.atLeast(Rational.ZERO)))),
        ParameterSpec.inputName("input", Text.of("输入项的名称", "names the input")));
  }

  @Override
  public LeafScorer compile(LeafContext leaf) {
    Map<String, Case> cases = new LinkedHashMap<>();
    for (Parameters each : leaf.parameters().objects("cases")) {
      Rational points = each.number("points");
      if (points.compareTo(leaf.weight()) > 0) {
        leaf.report(
            ProblemCode.BAD_PARAMETER,
            "各情形得分应不超过分值 " + leaf.weight() + "，实为 " + points,
            "Expected points up to the weight " + leaf.weight() + ", got " + points);
      }
      if (cases.put(each.text("case"), new Case(each.bilingual(), points)) != null) {
        leaf.report(
            ProblemCode.DUPLICATE_ID,
            "情形应各不相同，重复的是 " + each.text("case"),
            "Expected different cases, got " + each.text("case") + " twice");
      }
    }
    InputName input = InputNames.read(leaf.parameters(), "input", CASE);
    return new Scorer(leaf.weight(), cases, List.of(InputSpec.required(input, InputType.CHOICE)));
  }

  private record Case(Text name, Rational points) {}

  private record Scorer(Rational weight, Map<String, Case> cases, List<InputSpec> inputs)
      implements LeafScorer {
    @Override
    public Text rule() {
      return Text.of(
          cases.values().stream()
              .map(c -> c.name().zh() + "得" + c.points() + "分")
              .collect(joining("；")),
          cases.values().stream()
              .map(c -> c.name().en() + ": " + c.points())
              .collect(joining("; ")));
    }

    @Override
    public void score(Inputs in, ScoreOutput output) {
      Case chosen = cases.get(in.choice(0));
      if (chosen == null) {
        output.refuse(
            ProblemCode.BAD_INPUT,
            "情形应为 " + cases.keySet() + " 之一，实为“" + in.choice(0) + "”",
            "Expected one of " + cases.keySet() + ", got \"" + in.choice(0) + "\"");
        return;
      }
      output.points(chosen.points());
    }

    @Override
    public void explain(Inputs in, Reasoning explanation) {
      Case chosen = cases.get(in.choice(0));
      if (chosen != null) {
        explanation.arithmetic(chosen.points().toString());
        if (chosen.points().compareTo(weight) < 0) {
          explanation.because(chosen.name());
        }
      }
    }

    @Override
    public Reachable reachable() {
      return Reachable.only(cases.values().stream().map(Case::points).toList());
    }
  }
}
