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
    if (quick != null && reading.isClean()) {
      QuickColumns columns = quick.columns(observations.row().columns());
      int[] sums = quick.sums();
      long[] rests = quick.rests();
      if (QuickScoring.score(quick, columns, observations.row(), sums, rests)) {
        return new QuickReport(plan, quick, columns, observations, sums, rests);
      }
    }
    return new Scoring(plan, observations, reading).run();
  }
}
