package io.openrubric.standard.cn.workbook;

import java.math.BigDecimal;

/**
 * For which numbers a section of a format is, such as {@code [<60]}.
 *
 * @param comparison the signs of a comparison
 * @param limit what numbers are compared with
 */
record Condition(String comparison, BigDecimal limit) {
  boolean holds(BigDecimal number) {
    int side = number.compareTo(limit);
    return switch (comparison) {
      case "<" -> side < 0;
      case "<=" -> side <= 0;
      case ">" -> side > 0;
      case ">=" -> side >= 0;
      case "=" -> side == 0;
      default -> side != 0;
    };
  }

  /** Whether it holds for negative numbers alone, so that their sign need not be shown. */
  boolean isForNegativeOnes() {
    return switch (comparison) {
      case "<" -> limit.signum() <= 0;
      case "<=", "=" -> limit.signum() < 0;
      default -> false;
    };
  }
}
