package io.openrubric.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Observations;
import io.openrubric.api.Rubric;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.Cards;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.Dice;
import io.openrubric.engine.Rubrics;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Reports of every kind of rubric and observations. */
class ReportJsonPropertyTest {

  private static Observations observations(Rubric rubric, long seed) {
    return Cards.mixed(rubric, 10, new Dice(seed));
  }

  private static SealedReport sealed(Rubric rubric, long seed) {
    return SealedScoring.of(CompiledRubric.compile(rubric)).score(observations(rubric, seed));
  }

  @Property(tries = 200)
  void whatIsWrittenReadsBackAndIsWrittenTheSame(
      @ForAll(supplier = Rubrics.class) Rubric rubric, @ForAll long seed) {
    String json = ReportJson.write(sealed(rubric, seed));
    assertThat(ReportJson.write(ReportJson.read(json, "generated"))).isEqualTo(json);
  }

  @Property(tries = 200)
  void aReportReadBackAnswersWhatTheScoredOneDid(
      @ForAll(supplier = Rubrics.class) Rubric rubric, @ForAll long seed) {
    SealedReport sealed = sealed(rubric, seed);
    SealedReport read = ReportJson.read(ReportJson.write(sealed), "generated");
    assertThat(read.seal()).isEqualTo(sealed.seal());
    ScoreReport scored = sealed.report();
    ScoreReport stored = read.report();
    assertThat(stored.rubricId()).isEqualTo(scored.rubricId());
    assertThat(stored.project()).isEqualTo(scored.project());
    assertThat(stored.fullMarks()).isEqualTo(scored.fullMarks());
    assertThat(stored.total()).isEqualTo(scored.total());
    assertThat(stored.exactTotal()).isEqualTo(scored.exactTotal());
    assertThat(stored.grade()).isEqualTo(scored.grade());
    assertThat(stored.scores()).isEqualTo(scored.scores());
    assertThat(stored.leaves()).isEqualTo(scored.leaves());
    assertThat(stored.adjustments()).isEqualTo(scored.adjustments());
    assertThat(stored.explanations()).isEqualTo(scored.explanations());
    assertThat(stored.losses()).isEqualTo(scored.losses());
    assertThat(stored.problems()).isEqualTo(scored.problems());
    for (Score leaf : scored.leaves()) {
      assertThat(stored.score(leaf.id())).isEqualTo(leaf);
      assertThat(stored.explanation(leaf.id())).isEqualTo(scored.explanation(leaf.id()));
    }
  }

  @Property(tries = 200)
  void everyReportIsVerifiedFromItsDocuments(
      @ForAll(supplier = Rubrics.class) Rubric rubric, @ForAll long seed) {
    Verification verification =
        Verification.verify(
            RubricJson.write(rubric),
            ObservationsJson.write(observations(rubric, seed)),
            ReportJson.write(sealed(rubric, seed)));
    assertThat(verification.differences()).isEmpty();
  }
}
