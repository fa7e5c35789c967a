package io.openrubric.engine.review;

import io.openrubric.api.ProblemCode;

/**
 * The codes of the findings that this library itself reports (复核问题代码).
 *
 * @since 0.1.0
 */
public final class ReviewCode {
  private ReviewCode() {}

  /** A printed score is above its weight. Error. */
  public static final String SCORE_ABOVE_WEIGHT = "score-above-weight";

  /** A printed score is below 0. Error. */
  public static final String SCORE_BELOW_ZERO = "score-below-zero";

  /** Scores do not add to a printed subtotal. Error. */
  public static final String SUBTOTAL_DOES_NOT_ADD = "subtotal-does-not-add";

  /** Scores do not add to the printed total. Error. */
  public static final String TOTAL_DOES_NOT_ADD = "total-does-not-add";

  /** Weights do not add to their parent, or to full marks. Error. */
  public static final String WEIGHTS_DO_NOT_ADD = ProblemCode.WEIGHTS_DO_NOT_ADD;

  /** The printed grade is not that of the printed total. Error. */
  public static final String GRADE_OFF_BAND = "grade-off-band";

  /** A printed rate is not that of its own numbers. Error. */
  public static final String RATE_DIFFERS = "rate-differs";

  /** A printed sum is not that of the lines below it. Error. */
  public static final String SUM_DIFFERS = "sum-differs";

  /** A printed lag is not that of its own numbers. Error. */
  public static final String LAG_DIFFERS = "lag-differs";

  /** A printed average is not that of the projects it is stated to cover. Error. */
  public static final String AVERAGE_DIFFERS = "average-differs";

  /** A printed count of projects with a grade is another than that of the table. Error. */
  public static final String GRADE_COUNT_DIFFERS = "grade-count-differs";

  /** A printed score is unlike what the rule gives. Warning. */
  public static final String SCORE_DIFFERS = "score-differs-from-rule";

  /** A printed score cannot come from the rule at all. Warning. */
  public static final String SCORE_UNREACHABLE = "score-unreachable";

  /** The target was missed, but full marks are printed. Warning. */
  public static final String MISSED_BUT_FULL = "missed-but-full";

  /** The target was met, but points were withheld. Warning. */
  public static final String MET_BUT_WITHHELD = "met-but-withheld";

  /** Points were lost and no reason is stated. Warning. */
  public static final String LOSS_WITHOUT_REASON = "loss-without-reason";

  /** Points are printed, but no actual value. Warning. */
  public static final String POINTS_WITHOUT_ACTUAL = "points-without-actual";

  /** Weights are off what the template sets or asks for. Warning. */
  public static final String WEIGHT_OFF_NORM = ProblemCode.WEIGHT_OFF_NORM;

  /** A printed score differs from the rule only by how it was rounded. Note. */
  public static final String SCORE_ROUNDED_OTHERWISE = "score-rounded-otherwise";

  /** A printed rate differs from its numbers only by how it was rounded. Note. */
  public static final String RATE_ROUNDED_OTHERWISE = "rate-rounded-otherwise";

  /** A target of 0 met by an actual value of 0: free points. Note. */
  public static final String ZERO_TARGET = ProblemCode.ZERO_TARGET;

  /** The actual value is far above the target, which was perhaps set too low. Note. */
  public static final String FAR_ABOVE_TARGET = "far-above-target";

  /** Units do not match. Note. */
  public static final String UNIT_MISMATCH = ProblemCode.UNIT_MISMATCH;

  /** Text cannot be read as a quantity, or a row cannot be recomputed. Note. */
  public static final String NOT_RECOMPUTED = "not-recomputed";

  /** A number is only approximate. Note. */
  public static final String APPROXIMATE_VALUE = ProblemCode.APPROXIMATE_VALUE;

  /** Two indicators have one path. Note. */
  public static final String DUPLICATE_INDICATOR = "duplicate-indicator";

  /** Something of the file could not be read. Error. */
  public static final String NOT_READABLE = "not-readable";
}
