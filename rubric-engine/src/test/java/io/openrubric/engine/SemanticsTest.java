package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Parameter;
import io.openrubric.api.Parameters;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.api.spi.LeafContext;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.api.spi.ScoringFormula;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A change of behaviour is a new revision, and rubrics of the old one score as before. */
class SemanticsTest {
  private static final Revisions WITH_A_SECOND =
      Revisions.of(new FirstRevision(), new SecondRevision());

  /** A revision that might come: violations cost half, and every project is called 乙. */
  private static final class SecondRevision implements Semantics {
    @Override
    public int revision() {
      return 2;
    }

    @Override
    public Optional<ScoringFormula> formula(String kind, FormulaRegistry formulas) {
      return formulas.find(kind).map(f -> kind.equals("violations") ? new Lenient(f) : f);
    }

    @Override
    public ScoreReport score(Plan plan, Observations observations, Reading reading) {
      Observations.Builder renamed = Observations.of("乙");
      observations.byId().forEach(renamed::put);
      return new Scoring(plan, renamed.build(), reading).run();
    }
  }

  /** Points off for each violation, but only half of them. */
  private record Lenient(ScoringFormula strict) implements ScoringFormula {
    @Override
    public String kind() {
      return strict.kind();
    }

    @Override
    public List<ParameterSpec> parameters() {
      return strict.parameters();
    }

    @Override
    public LeafScorer compile(LeafContext leaf) {
      return strict.compile(new HalfPoints(leaf));
    }
  }

  /** A leaf whose rule takes off half the points it states. */
  private record HalfPoints(LeafContext leafContext) implements LeafContext {
    @Override
    public IndicatorLeaf leaf() {
      return leafContext.leaf();
    }

    @Override
    public Parameters parameters() {
      Rational half = leafContext.parameters().number("points").dividedBy(Rational.of(2));
      return Parameters.builder().put("points", half).build();
    }

    @Override
    public Rounding rounding() {
      return leafContext.rounding();
    }

    @Override
    public void report(String code, String zh, String en) {
      leafContext.report(code, zh, en);
    }

    @Override
    public void reportParameter(String parameter, String zh, String en) {
      leafContext.reportParameter(parameter, zh, en);
    }
  }

  private static Rubric rubric(int semantics) {
    Rule twoOff = Rule.of("violations").with("points", Parameter.of("2"));
    return Rubric.builder().from(OneLeaf.of("10", twoOff).rubric()).semantics(semantics).build();
  }

  private static ScoreReport score(int semantics, Revisions revisions) {
    Observation three = Observation.measured().amount("count", "3").build();
    return CompiledRubric.compile(rubric(semantics), FormulaRegistry.standard(), revisions)
        .score(Observations.of("甲").put("leaf", three).build());
  }

  @Test
  void theNewestRevisionIsTheOneThatNewRubricsName() {
    assertThat(Revisions.RELEASED.newest()).isEqualTo(Rubric.CURRENT_SEMANTICS);
  }

  @Test
  void anOldRubricScoresAsBeforeBesideANewRevision() {
    ScoreReport before = score(1, Revisions.RELEASED);
    ScoreReport after = score(1, WITH_A_SECOND);
    assertThat(after.total()).isEqualTo(before.total());
    assertThat(after.scores()).isEqualTo(before.scores());
    assertThat(after.explanations()).isEqualTo(before.explanations());
    assertThat(after.project()).isEqualTo("甲");
  }

  @Test
  void aRubricOfTheNewRevisionScoresByItsFormulasAndItsWay() {
    assertThat(score(1, WITH_A_SECOND).score("leaf").exact()).contains(Rational.of(4));
    assertThat(score(2, WITH_A_SECOND).score("leaf").exact()).contains(Rational.of(7));
    assertThat(score(2, WITH_A_SECOND).project()).isEqualTo("乙");
  }

  @Property(tries = 100)
  void everyOldRubricScoresAsBefore(
      @ForAll(supplier = Rubrics.class) Rubric rubric, @ForAll long seed) {
    Observations card = Cards.mixed(rubric, 10, new Dice(seed));
    ScoreReport before = CompiledRubric.compile(rubric).score(card);
    ScoreReport after =
        CompiledRubric.compile(rubric, FormulaRegistry.standard(), WITH_A_SECOND).score(card);
    assertThat(after.scores()).isEqualTo(before.scores());
    assertThat(after.total()).isEqualTo(before.total());
    assertThat(after.problems()).isEqualTo(before.problems());
  }

  @Test
  void aRevisionThatIsNotThereIsRefusedWithTheOnesThatAre() {
    InvalidDocumentException refused =
        catchThrowableOfType(InvalidDocumentException.class, () -> score(3, WITH_A_SECOND));
    Problem problem = refused.problems().get(0);
    assertThat(refused.problems()).hasSize(1);
    assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_SEMANTICS);
    assertThat(problem.message().en())
        .isEqualTo("Expected semantics that this release has, one of [1, 2], got 3");
    assertThat(problem.message().zh()).isEqualTo("计分口径版本 semantics 应为本版本支持的 [1, 2] 之一，实为 3");
  }
}
