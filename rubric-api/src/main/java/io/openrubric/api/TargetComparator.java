package io.openrubric.api;

import io.openrubric.api.number.Rational;
import java.text.Normalizer;
import java.util.Optional;

/**
 * How the actual value is held against the target (指标性质): ≥ ≤ ＝ ＞ ＜ or 定性.
 *
 * <p>This is not {@code java.util.Comparator}: it does not order anything.
 *
 * @since 0.1.0
 */
public enum TargetComparator {
  /** The actual value should be the target or more (≥, 大于等于). */
  AT_LEAST("≥", Text.of("大于等于", "at least")),
  /** The actual value should be the target or less (≤, 小于等于). */
  AT_MOST("≤", Text.of("小于等于", "at most")),
  /** The actual value should be the target itself (＝, 等于). */
  EQUAL("＝", Text.of("等于", "equal to")),
  /** The actual value should be more than the target (＞, 大于). */
  GREATER_THAN("＞", Text.of("大于", "greater than")),
  /** The actual value should be less than the target (＜, 小于). */
  LESS_THAN("＜", Text.of("小于", "less than")),
  /** The aim is words, not a number (定性). */
  QUALITATIVE("定性", Text.of("定性", "qualitative"));

  /** With blanks around it. */
  private static final int LONGEST = 100;

  private final String symbol;
  private final Text label;

  TargetComparator(String symbol, Text label) {
    this.symbol = symbol;
    this.label = label;
  }

  /**
   * The sign as official forms print it.
   *
   * @return one of ≥ ≤ ＝ ＞ ＜ 定性
   */
  public String symbol() {
    return symbol;
  }

  /**
   * The comparator in words.
   *
   * @return a short phrase
   */
  public Text label() {
    return label;
  }

  /**
   * Reads a comparator in its full-width and half-width forms: {@code ≥ >= ＞＝ ≧ ⩾}, {@code ≤ <=},
   * {@code ＝ =}, {@code ＞ >}, {@code ＜ <}, {@code 定性}, and the usual Chinese words, such as 不低于,
   * 不得超过 or 达到.
   *
   * @param text what was written; blanks around it do not count
   * @return the comparator
   * @throws IllegalArgumentException if it is none of them
   */
  public static TargetComparator parse(String text) {
    return find(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException("Expected one of ≥ ≤ ＝ ＞ ＜ 定性, got \"" + text + "\""));
  }

  /**
   * Like {@link #parse}, but answers empty instead of failing.
   *
   * @param text what was written
   * @return the comparator, or empty if it is none
   */
  public static Optional<TargetComparator> find(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    return switch (Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "")) {
      case "≥",
          ">=",
          "=>",
          "≧",
          "⩾",
          "大于等于",
          "大于或等于",
          "不小于",
          "不低于",
          "不少于",
          "不得低于",
          "不得少于",
          "至少",
          "最少",
          "达到" ->
          Optional.of(AT_LEAST);
      case "≤",
          "<=",
          "=<",
          "≦",
          "⩽",
          "小于等于",
          "小于或等于",
          "不大于",
          "不高于",
          "不超过",
          "不多于",
          "不得高于",
          "不得超过",
          "至多",
          "最多",
          "控制在" ->
          Optional.of(AT_MOST);
      case "=", "==", "等于" -> Optional.of(EQUAL);
      case ">", "大于", "高于", "多于", "超过" -> Optional.of(GREATER_THAN);
      case "<", "小于", "低于", "少于" -> Optional.of(LESS_THAN);
      case "定性" -> Optional.of(QUALITATIVE);
      default -> Optional.empty();
    };
  }

  /**
   * Whether an actual value meets a target.
   *
   * @param actual the actual value
   * @param target the target
   * @return whether it is met
   * @throws IllegalStateException for {@link #QUALITATIVE}, which compares words
   */
  public boolean isMet(Rational actual, Rational target) {
    int order = actual.compareTo(target);
    return switch (this) {
      case AT_LEAST -> order >= 0;
      case AT_MOST -> order <= 0;
      case EQUAL -> order == 0;
      case GREATER_THAN -> order > 0;
      case LESS_THAN -> order < 0;
      case QUALITATIVE ->
          throw new IllegalStateException(
              "Expected a comparator of numbers, got 定性 (" + actual + " against " + target + ")");
    };
  }

  /** The sign. */
  @Override
  public String toString() {
    return symbol;
  }
}
