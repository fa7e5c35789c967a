package io.openrubric.engine;

import io.openrubric.api.Observations;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.api.spi.ScoringFormula;
import java.util.Optional;

/**
 * One revision of scoring behaviour (计分口径版本): everything on the way from a rubric to its scores
 * that a later revision may do otherwise. A revision that was released is never changed; a change
 * that would alter any stored score is a new one, and rubrics go on to name theirs.
 */
interface Semantics {

  /** The number that rubrics name. */
  int revision();

  /**
   * The formula behind a kind of rule; a revision that was superseded answers with the code of its
   * time.
   */
  Optional<ScoringFormula> formula(String kind, FormulaRegistry formulas);

  /** Scores one project. */
  ScoreReport score(Plan plan, Observations observations, Reading reading);
}
