package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Rubric;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Explanation;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ExplanationPropertyTest {
  private static List<Explanation> explanations(Rubric rubric, long seed) {
    ScoreReport report =
        CompiledRubric.compile(rubric).score(Cards.mixed(rubric, 10, new Dice(seed)));
    List<Explanation> explanations = report.explanations();
    assertThat(explanations).extracting(Explanation::score).isEqualTo(report.leaves());
    return explanations;
  }

  @Property(tries = 200)
  void everyLeafIsExplainedInBothLanguages(
      @ForAll(supplier = Rubrics.class) Rubric rubric, @ForAll long seed) {
    for (Explanation explanation : explanations(rubric, seed)) {
      assertThat(explanation.rule()).matches(ExplanationPropertyTest::bilingual);
      assertThat(explanation.notes()).allMatch(ExplanationPropertyTest::bilingual);
      assertThat(explanation.inputs()).allMatch(input -> !input.value().zh().isBlank());
      explanation.reason().ifPresent(reason -> assertThat(reason.zh()).isNotBlank());
    }
  }

  /** English words hold no Chinese but the reason that somebody stated in Chinese. */
  private static boolean bilingual(Text text) {
    String own = text.en().replace("资料未归档", "");
    return !text.zh().isBlank()
        && own.codePoints()
            .noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  @Property(tries = 200)
  void everyLostPointHasAReason(
      @ForAll(supplier = Rubrics.class) Rubric rubric, @ForAll long seed) {
    for (Explanation explanation : explanations(rubric, seed)) {
      Score score = explanation.score();
      boolean full = score.exact().equals(Optional.of(Rational.of(score.weight())));
      boolean lost = !full && score.lost().map(points -> points.signum() > 0).orElse(true);
      boolean gone = score.basis() == Score.Basis.NOT_APPLICABLE;
      assertThat(explanation.reason().isPresent()).as("%s", explanation).isEqualTo(lost || gone);
    }
  }

  @Property(tries = 200)
  void theArithmeticIsTrueAndEndsInTheScore(
      @ForAll(supplier = Rubrics.class) Rubric rubric, @ForAll long seed) {
    for (Explanation explanation : explanations(rubric, seed)) {
      Score score = explanation.score();
      if (score.basis() == Score.Basis.RULE) {
        assertThat(explanation.arithmetic()).isPresent();
      }
      explanation
          .arithmetic()
          .ifPresent(
              line -> {
                assertThat(Arithmetic.lastNumber(line))
                    .as(line)
                    .isIn(Rational.of(score.points().orElseThrow()), score.exact().orElseThrow());
                assertThat(Arithmetic.leftSide(line))
                    .as(line)
                    .isEqualTo(score.exact().orElseThrow());
              });
    }
  }
}
