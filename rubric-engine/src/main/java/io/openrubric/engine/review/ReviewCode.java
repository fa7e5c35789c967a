package io.openrubric.engine.review;

import static java.util.Map.entry;

import io.openrubric.api.ProblemCode;
import io.openrubric.api.Text;
import java.util.Map;

/**
 * The codes of the findings that this library itself reports (复核问题代码).
 *
 * @since 0.1.0
 */
public final class ReviewCode {

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

  /**
   * A printed sum is not that of the lines below it. Error; a warning where it is not certain which
   * of them it has.
   */
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

  /** More was spent than the budget. Note. */
  public static final String OVERSPENT = "budget-overspent";

  /** Units do not match. Note. */
  public static final String UNIT_MISMATCH = ProblemCode.UNIT_MISMATCH;

  /** Text cannot be read as a quantity, or a row cannot be recomputed. Note. */
  public static final String NOT_RECOMPUTED = "not-recomputed";

  /** What is printed in place of a figure is none. Note. */
  public static final String UNREADABLE_FIGURE = "unreadable-figure";

  /** A number is only approximate. Note. */
  public static final String APPROXIMATE_VALUE = ProblemCode.APPROXIMATE_VALUE;

  /** Two indicators have one path. Note. */
  public static final String DUPLICATE_INDICATOR = "duplicate-indicator";

  /** Something of the file could not be read. Error. */
  public static final String NOT_READABLE = "not-readable";

  /** A check failed instead of answering; the others are not concerned. Error. */
  public static final String CHECK_FAILED = "check-failed";

  private static final Map<String, Text> TITLES =
      Map.ofEntries(
          entry(SCORE_ABOVE_WEIGHT, Text.of("得分高于满分", "Score above full marks")),
          entry(SCORE_BELOW_ZERO, Text.of("得分低于0分", "Score below 0")),
          entry(SUBTOTAL_DOES_NOT_ADD, Text.of("小计不等于各项之和", "Subtotal does not add")),
          entry(TOTAL_DOES_NOT_ADD, Text.of("合计不等于各项之和", "Total does not add")),
          entry(WEIGHTS_DO_NOT_ADD, Text.of("分值之和不符", "Weights do not add")),
          entry(GRADE_OFF_BAND, Text.of("等级与得分不符", "Grade is not that of the total")),
          entry(RATE_DIFFERS, Text.of("比率计算有误", "Rate is not that of its numbers")),
          entry(SUM_DIFFERS, Text.of("汇总数与明细不符", "Sum is not that of its lines")),
          entry(LAG_DIFFERS, Text.of("滞后百分点计算有误", "Lag is not that of its numbers")),
          entry(AVERAGE_DIFFERS, Text.of("平均得分不符", "Average is not that of its projects")),
          entry(GRADE_COUNT_DIFFERS, Text.of("等级个数不符", "Count by grade is not that of the table")),
          entry(SCORE_DIFFERS, Text.of("得分与评分规则不符", "Score unlike the rule")),
          entry(SCORE_UNREACHABLE, Text.of("按规则不可能得出的分数", "Score that the rule cannot give")),
          entry(MISSED_BUT_FULL, Text.of("未达标却得满分", "Target missed, full marks")),
          entry(MET_BUT_WITHHELD, Text.of("已达标却扣分", "Target met, points withheld")),
          entry(LOSS_WITHOUT_REASON, Text.of("扣分未说明原因", "Points lost without a reason")),
          entry(POINTS_WITHOUT_ACTUAL, Text.of("无完成值却得分", "Points without an actual value")),
          entry(WEIGHT_OFF_NORM, Text.of("分值与模板不符", "Weight off the template")),
          entry(
              SCORE_ROUNDED_OTHERWISE,
              Text.of("得分仅舍入或末位不同", "Score differs only by rounding or its last digit")),
          entry(RATE_ROUNDED_OTHERWISE, Text.of("比率仅舍入不同", "Rate only rounded otherwise")),
          entry(ZERO_TARGET, Text.of("指标值为0", "Zero target")),
          entry(FAR_ABOVE_TARGET, Text.of("远超指标值", "Far above the target")),
          entry(OVERSPENT, Text.of("支出超过预算", "More spent than the budget")),
          entry(UNIT_MISMATCH, Text.of("计量单位不一致", "Units do not match")),
          entry(NOT_RECOMPUTED, Text.of("未能复算", "Not recomputed")),
          entry(UNREADABLE_FIGURE, Text.of("无法识别的数字", "Unreadable figure")),
          entry(APPROXIMATE_VALUE, Text.of("数值为约数", "Approximate value")),
          entry(DUPLICATE_INDICATOR, Text.of("指标重复", "Duplicate indicator")),
          entry(NOT_READABLE, Text.of("无法读取", "Not readable")),
          entry(CHECK_FAILED, Text.of("复核规则执行失败", "Check failed")));

  private ReviewCode() {}

  /**
   * What a code stands for, in a few words.
   *
   * @param code a code, perhaps of a check from outside
   * @return the words; the code itself where this library has none
   */
  public static Text title(String code) {
    return TITLES.getOrDefault(code, Text.same(code));
  }
}
