package io.openrubric.api;

/**
 * The codes of the problems that this library itself reports (问题代码).
 *
 * <p>Codes are stable strings, so that formulas plugged in from outside can add their own.
 *
 * @since 0.1.0
 */
public final class ProblemCode {
  private ProblemCode() {}

  /** An id is not lower-case ASCII words joined by dots and hyphens. */
  public static final String BAD_ID = "bad-id";

  /** A name, title or version that must be there is blank. */
  public static final String BLANK_TEXT = "blank-text";

  /** Two indicators have one id. */
  public static final String DUPLICATE_ID = "duplicate-id";

  /** A group has nothing below it, or a rubric no indicators. */
  public static final String EMPTY_GROUP = "empty-group";

  /** The weights of children do not add to their parent, or to full marks. */
  public static final String WEIGHTS_DO_NOT_ADD = "weights-do-not-add";

  /** The tree is deeper or larger than allowed, or its weights add to more. */
  public static final String TOO_LARGE = "too-large";

  /** No formula of this kind is registered. */
  public static final String UNKNOWN_RULE = "unknown-rule";

  /** A rule has a parameter that its formula does not know. */
  public static final String UNKNOWN_PARAMETER = "unknown-parameter";

  /** A parameter is missing that the formula needs. */
  public static final String MISSING_PARAMETER = "missing-parameter";

  /** A parameter has the wrong type, is out of range or is none of the choices. */
  public static final String BAD_PARAMETER = "bad-parameter";

  /** The rule cannot score this kind of target, such as a ratio of a negative one. */
  public static final String BAD_TARGET = "bad-target";

  /** A band leaves out totals between it and the next. */
  public static final String BAND_GAP = "band-gap";

  /** Two bands share totals. */
  public static final String BAND_OVERLAP = "band-overlap";

  /** A policy names an indicator that cannot take the weight. */
  public static final String BAD_POLICY = "bad-policy";

  /** The document asks for scoring behaviour that this release does not have. */
  public static final String UNKNOWN_SEMANTICS = "unknown-semantics";

  /** An observation names a leaf that the rubric does not have. */
  public static final String UNKNOWN_INDICATOR = "unknown-indicator";

  /** An observation has an input that the leaf's rule does not take. */
  public static final String UNKNOWN_INPUT = "unknown-input";

  /** Something of the wrong kind stands where a number, day, answer or choice belongs. */
  public static final String BAD_INPUT = "bad-input";

  /** A leaf has no value. */
  public static final String MISSING_VALUE = "missing-value";

  /** Given points are above the weight or below 0. */
  public static final String POINTS_OUT_OF_RANGE = "points-out-of-range";

  /** A target is negative where the rule needs 0 or more. */
  public static final String NEGATIVE_TARGET = "negative-target";

  /** A rate cannot be formed because its base is 0. */
  public static final String ZERO_BASE = "zero-base";

  /** Nothing remains that could take the weight of indicators that do not apply. */
  public static final String NOTHING_APPLIES = "nothing-applies";

  /** A target of 0 met by an actual value of 0: free points. */
  public static final String ZERO_TARGET = "zero-target";

  /** A strict target was only just touched. */
  public static final String TOUCHES_STRICT_TARGET = "touches-strict-target";

  /** A value lies where the rule provides nothing, or a chosen point outside its tier. */
  public static final String OUTSIDE_BANDS = "outside-bands";

  /** More than one child of a choose-one group was observed. */
  public static final String MORE_THAN_ONE_CHOSEN = "more-than-one-chosen";

  /** Weights are off what the standard sets or asks for. */
  public static final String WEIGHT_OFF_NORM = "weight-off-norm";

  /** All projects scored together have one value, so that none is better. */
  public static final String ALL_PEERS_EQUAL = "all-peers-equal";

  /**
   * Two numbers that are held against each other have units of different dimensions, or one has
   * none; or a unit does not go with what the number stands for, as % with points.
   */
  public static final String UNIT_MISMATCH = "unit-mismatch";

  /** A number is only approximate, such as 1000余个. */
  public static final String APPROXIMATE_VALUE = "approximate-value";

  /** A formula broke its contract. */
  public static final String FORMULA_FAILED = "formula-failed";
}
