package io.openrubric.engine;

import io.openrubric.api.Input;
import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;
import io.openrubric.api.report.Score;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What scoring one leaf came to.
 *
 * @param basis where the points come from
 * @param exact the exact points, null if refused
 * @param printed the rounded points, null until rounded
 * @param inputs what went in
 */
record LeafResult(
    Score.Basis basis, @Nullable Rational exact, @Nullable BigDecimal printed, LeafInputs inputs) {
  static final LeafInputs NO_INPUTS = new LeafInputs(List.of(), new @Nullable Input[0]);

  /** Those of a leaf that a choose-one group left out. */
  static final LeafInputs NOT_CHOSEN = new LeafInputs(List.of(), new @Nullable Input[0]);

  static LeafResult of(Score.Basis basis, Rational exact, LeafInputs inputs) {
    return new LeafResult(basis, exact, null, inputs);
  }

  /** The result of a leaf that a choose-one group left out. */
  static LeafResult notChosen() {
    return of(Score.Basis.NOT_APPLICABLE, Rational.ZERO, NOT_CHOSEN);
  }

  static LeafResult refused(LeafInputs inputs) {
    return new LeafResult(Score.Basis.REFUSED, null, null, inputs);
  }

  LeafResult rounded(Rational points, Rounding rounding) {
    return new LeafResult(basis, points, rounding.round(points), inputs);
  }
}
