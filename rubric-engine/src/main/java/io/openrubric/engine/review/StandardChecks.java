package io.openrubric.engine.review;

import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Severity;
import io.openrubric.api.number.Rational;
import java.util.List;
import java.util.Set;

/** The checks of this library, the gravest first. */
final class StandardChecks {
  /** Problems that a check of its own finds, or that are the engine's own matter. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          ProblemCode.MISSING_VALUE,
          ProblemCode.POINTS_OUT_OF_RANGE,
          ProblemCode.ZERO_TARGET,
          ProblemCode.UNIT_MISMATCH,
          ProblemCode.APPROXIMATE_VALUE,
          ProblemCode.WEIGHT_OFF_NORM,
          ProblemCode.WEIGHTS_DO_NOT_ADD,
          ProblemCode.TOUCHES_STRICT_TARGET,
          ProblemCode.DUPLICATE_ID,
          ReviewCode.MISSED_BUT_FULL,
          ReviewCode.OVERSPENT,
          ReviewCode.SUM_DIFFERS,
          ReviewCode.SCORE_UNREACHABLE);

  private StandardChecks() {}

  static List<ReviewCheck> of(Rational farAboveTarget) {
    return List.of(
        new ProblemCheck(
            ReviewCode.NOT_READABLE,
            Severity.ERROR,
            (form, problem) -> isOther(problem) && isLost(form, problem)),
        new AboveWeightCheck(),
        new BelowZeroCheck(),
        new SubtotalCheck(),
        new TotalCheck(),
        new WeightSumCheck(),
        new GradeCheck(),
        new RateCheck(),
        passedOn(ReviewCode.SUM_DIFFERS, Severity.ERROR),
        new ScoreDiffersCheck(),
        new UnreachableCheck(),
        new MissedButFullCheck(),
        new WithheldCheck(),
        new WithoutActualCheck(),
        new LossWithoutReasonCheck(),
        new WeightNormCheck(),
        new RoundedOtherwiseCheck(),
        new RateRoundedCheck(),
        new ZeroTargetCheck(),
        new FarAboveTargetCheck(farAboveTarget),
        passedOn(ReviewCode.OVERSPENT, Severity.NOTE),
        passedOn(ReviewCode.UNIT_MISMATCH, Severity.NOTE),
        passedOn(ReviewCode.APPROXIMATE_VALUE, Severity.NOTE),
        new ProblemCheck(
            ReviewCode.NOT_RECOMPUTED,
            Severity.NOTE,
            (form, problem) -> isOther(problem) && isTold(form, problem) && !isLost(form, problem)),
        new UnreadableFigureCheck(),
        new DuplicateCheck());
  }

  /** Passes on the problems of its own code. */
  private static ReviewCheck passedOn(String code, Severity severity) {
    return new ProblemCheck(code, severity, (form, problem) -> problem.code().equals(code));
  }

  /** Whether something of the form could not be read at all: a row, or what it weighs. */
  private static boolean isLost(ReviewedForm form, Problem problem) {
    return problem.isError() && problem.indicator().map(form::lacksWeight).orElse(true);
  }

  /** Whether a problem concerns one indicator, or was added to the form for its reader. */
  private static boolean isTold(ReviewedForm form, Problem problem) {
    return problem.indicator().isPresent() || form.problems().contains(problem);
  }

  private static boolean isOther(Problem problem) {
    return !ELSEWHERE.contains(problem.code());
  }
}
