package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.InputName;
import io.openrubric.api.Observation;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Rule;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.api.spi.Inputs;
import io.openrubric.api.spi.LeafContext;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.api.spi.Reasoning;
import io.openrubric.api.spi.ScoreOutput;
import io.openrubric.api.spi.ScoringFormula;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas of one's own, most of which break the contract. */
class ForeignFormulaTest {
  private static final InputSpec INPUT =
      InputSpec.required(InputName.of("value", "值", "value"), InputType.NUMBER);

  private record Mine(List<InputSpec> inputs, BiConsumer<Inputs, ScoreOutput> scoring)
      implements ScoringFormula, LeafScorer {
    @Override
    public String kind() {
      return "mine";
    }

    @Override
    public List<ParameterSpec> parameters() {
      return List.of();
    }

    @Override
    public LeafScorer compile(LeafContext leaf) {
      return this;
    }

    @Override
    public Text rule() {
      return Text.of("自定义", "my own");
    }

    @Override
    public void score(Inputs in, ScoreOutput output) {
      scoring.accept(in, output);
    }

    @Override
    public void explain(Inputs in, Reasoning explanation) {
      throw new UnsupportedOperationException("no words");
    }
  }

  private static OneLeaf leaf(ScoringFormula formula) {
    return OneLeaf.of("5", Rule.of("mine")).with(FormulaRegistry.standard().with(formula));
  }

  private static ScoreReport report(BiConsumer<Inputs, ScoreOutput> scoring) {
    return leaf(new Mine(List.of(INPUT), scoring))
        .report(Observation.measured().amount("value", "7").build());
  }

  private static void isFormulaFailed(ScoreReport report, String detail) {
    assertThat(report.problems())
        .singleElement()
        .matches(Problem::isError)
        .matches(problem -> problem.code().equals(ProblemCode.FORMULA_FAILED))
        .matches(problem -> problem.message().en().contains(detail));
    assertThat(report.total()).isEmpty();
    assertThat(report.score("leaf").basis()).isEqualTo(Score.Basis.REFUSED);
    assertThat(report.explanation("leaf").reason()).isPresent();
  }

  @Test
  void aSoundFormulaScores() {
    ScoreReport report = report((in, out) -> out.points(in.number(0).minus(Rational.of(3))));
    assertThat(report.score("leaf").exact()).contains(Rational.of(4));
    assertThat(report((in, out) -> out.points(10, 4)).score("leaf").exact())
        .contains(Rational.parse("2.5"));
  }

  @Test
  void aFormulaThatThrowsIsAProblemAndNoCrash() {
    isFormulaFailed(
        report(
            (in, out) -> {
              throw new IllegalStateException("broken");
            }),
        "broken");
    isFormulaFailed(report((in, out) -> out.points(1, 0)), "denominator");
    isFormulaFailed(report((in, out) -> out.points(Rational.of(in.day(0).getYear()))), "value");
  }

  @Test
  void pointsOutsideTheWeightAreAProblemAndNeverClamped() {
    isFormulaFailed(report((in, out) -> out.points(Rational.parse("5.01"))), "5.01");
    isFormulaFailed(report((in, out) -> out.points(-1, 100)), "-0.01");
  }

  @Test
  void aFormulaThatGivesNothingIsAProblem() {
    ScoreReport report = report((in, out) -> {});
    isFormulaFailed(report, "none");
    assertThat(report.problems().get(0).message().zh()).endsWith("，实为没有得分");
  }

  @Test
  void aFormulaThatGivesTwoScoresIsAProblem() {
    ScoreReport report =
        report(
            (in, out) -> {
              out.points(Rational.ONE);
              out.points(Rational.ONE);
            });
    isFormulaFailed(report, "several");
    assertThat(report.problems().get(0).message().zh()).endsWith("，实为多个得分");
  }

  @Test
  void aFormulaMayRefuseWithACodeOfItsOwn() {
    ScoreReport report = report((in, out) -> out.refuse("too-odd", "太怪", "Too odd"));
    assertThat(report.problems()).extracting(Problem::code).containsExactly("too-odd");
    assertThat(report.total()).isEmpty();
    assertThat(report.explanation("leaf").reason().orElseThrow().zh()).isEqualTo("太怪");
  }

  @Test
  void aNoteLetsTheScoreStand() {
    ScoreReport report =
        report(
            (in, out) -> {
              out.note("odd", "有点怪", "A bit odd");
              out.points(Rational.ONE);
            });
    assertThat(report.total().orElseThrow()).hasToString("1.00");
    assertThat(report.explanation("leaf").notes()).containsExactly(Text.of("有点怪", "A bit odd"));
  }

  @Test
  void aFormulaThatCannotExplainLeavesTheScoreStanding() {
    ScoreReport report = report((in, out) -> out.points(Rational.ONE));
    assertThat(report.explanation("leaf").score().exact()).contains(Rational.ONE);
    assertThat(report.explanation("leaf").reason().orElseThrow().en()).contains("no words");
  }

  @Test
  void aFormulaWithoutInputsScoresAnEmptyCard() {
    OneLeaf leaf = leaf(new Mine(List.of(), (in, out) -> out.points(Rational.ONE)));
    assertThat(leaf.exact(Observation.measured().build())).isEqualTo(Rational.ONE);
  }

  @Test
  void inputsWithBadOrEqualKeysAreRefusedWhenCompiling() {
    InputSpec bad = InputSpec.optional(InputName.of("Bad Key", "键", "key"), InputType.FLAG);
    assertThat(leaf(new Mine(List.of(INPUT, INPUT, bad), (in, out) -> {})).faults())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.DUPLICATE_ID, ProblemCode.BAD_ID);
  }

  @Test
  void aFormulaThatCannotCompileIsAProblemOfTheRubric() {
    ScoringFormula broken =
        new ScoringFormula() {
          @Override
          public String kind() {
            return "mine";
          }

          @Override
          public List<ParameterSpec> parameters() {
            return List.of();
          }

          @Override
          public LeafScorer compile(LeafContext leaf) {
            throw new IllegalStateException("cannot");
          }
        };
    assertThat(leaf(broken).faults())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.FORMULA_FAILED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LeafScorer", "inputs()", "rule()"})
  void aFormulaThatGivesNullIsNamed(String lacking) {
    LeafScorer scorer =
        new LeafScorer() {
          @Override
          public List<InputSpec> inputs() {
            return lacking.equals("inputs()") ? nothing() : List.of();
          }

          @Override
          public Text rule() {
            return nothing();
          }

          @Override
          public void score(Inputs in, ScoreOutput output) {}

          @Override
          public void explain(Inputs in, Reasoning explanation) {}
        };
    ScoringFormula formula =
        new ScoringFormula() {
          @Override
          public String kind() {
            return "mine";
          }

          @Override
          public List<ParameterSpec> parameters() {
            return List.of();
          }

          @Override
          public LeafScorer compile(LeafContext leaf) {
            return lacking.equals("LeafScorer") ? nothing() : scorer;
          }
        };
    assertThat(leaf(formula).faults())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.FORMULA_FAILED);
              assertThat(problem.message().en())
                  .isEqualTo(
                      "Expected formula mine ("
                          + formula.getClass().getName()
                          + ") to give "
                          + lacking
                          + ", got null");
            });
  }

  /** What nobody should give. */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T nothing() {
    return null;
  }
}
