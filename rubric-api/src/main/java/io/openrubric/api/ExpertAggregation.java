package io.openrubric.api;

/**
 * How the points of several experts become one figure (专家评分汇总方法); always exact.
 *
 * @since 0.1.0
 */
public enum ExpertAggregation {
  /** The arithmetic mean (算术平均). */
  MEAN("mean", Text.of("平均值", "mean")),
  /** The mean without the highest and the lowest (去掉最高分和最低分后的平均). */
  TRIMMED_MEAN(
      "trimmed-mean", Text.of("去掉一个最高分和一个最低分后的平均值", "mean without the highest and the lowest")),
  /** The middle one, or the mean of the two middle ones (中位数). */
  MEDIAN("median", Text.of("中位数", "median"));

  private final String key;
  private final Text label;

  ExpertAggregation(String key, Text label) {
    this.key = key;
    this.label = label;
  }

  /**
   * The word used in documents.
   *
   * @return {@code mean}, {@code trimmed-mean} or {@code median}
   */
  public String key() {
    return key;
  }

  /**
   * The method in words.
   *
   * @return a short phrase
   */
  public Text label() {
    return label;
  }
}
