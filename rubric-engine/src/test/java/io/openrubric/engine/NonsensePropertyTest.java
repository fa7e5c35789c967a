package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.api.Rubric;
import io.openrubric.api.report.Explanation;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class NonsensePropertyTest {

  @Property(tries = 300)
  void nonsenseIsReportedAndNeverThrows(
      @ForAll(supplier = Rubrics.class) Rubric rubric, @ForAll long seed) {
    CompiledRubric compiled = CompiledRubric.compile(rubric);
    Observations card = Nonsense.of(compiled, new Dice(seed));
    ScoreReport report = compiled.score(card);
    boolean failed = report.problems().stream().anyMatch(Problem::isError);
    assertThat(report.total().isPresent()).isNotEqualTo(failed);
    assertThat(report.scores()).hasSameSizeAs(Trees.all(rubric));
    assertThat(report.losses().isEmpty() || !failed).isTrue();
    assertThat(report.toString()).isNotBlank();
    for (Explanation explanation : report.explanations()) {
      if (explanation.score().basis() == Score.Basis.REFUSED) {
        assertThat(failed).isTrue();
        assertThat(explanation.reason()).isPresent();
        assertThat(explanation.arithmetic()).isEmpty();
      }
    }
    for (Problem problem : report.problems()) {
      assertThat(problem.message().zh()).isNotBlank();
      assertThat(problem.message().en()).isNotBlank();
    }
  }
}
