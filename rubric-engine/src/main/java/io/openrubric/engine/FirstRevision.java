package io.openrubric.engine;

import io.openrubric.api.Observations;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.api.spi.ScoringFormula;
import java.util.Optional;

/** Revision 1, that of the first release. */
final class FirstRevision implements Semantics {
  @Override
  public int revision() {
    return 1;
  }

  @Override
  public Optional<ScoringFormula> formula(String kind, FormulaRegistry formulas) {
    return formulas.find(kind);
  }

  @Override
  public ScoreReport score(Plan plan, Observations observations, Reading reading) {
    QuickPlan quick = plan.quick();
    if (quick != null && isPlain(reading, plan)) {
      long[] points = QuickScoring.score(quick, observations);
      if (points != null) {
        return new QuickReport(plan, quick, observations, points);
      }
    }
    return new Scoring(plan, observations, reading).run();
  }

  /** Whether nothing was said about reading, so that leaves have their path for a place. */
  @SuppressWarnings("ReferenceEquality") // an equal one would have another way to name places
  private static boolean isPlain(Reading reading, Plan plan) {
    return reading == plan.plainReading();
  }
}
