package io.openrubric.engine.render;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Draws a bar with block characters, to an eighth of a cell. */
final class BarCells {
  private static final int CELLS = 20;
  private static final int EIGHTHS = 8;
  private static final String PARTIAL = "▏▎▍▌▋▊▉";

  private BarCells() {}

  static String of(Table.Bar bar) {
    if (bar.whole().signum() <= 0 || bar.part().signum() <= 0) {
      return "";
    }
    BigDecimal most = BigDecimal.valueOf((long) CELLS * EIGHTHS);
    BigDecimal length = bar.part().min(bar.whole()).multiply(most);
    int eighths = length.divide(bar.whole(), 0, RoundingMode.HALF_UP).intValue();
    int rest = eighths % EIGHTHS;
    return "█".repeat(eighths / EIGHTHS) + (rest == 0 ? "" : PARTIAL.charAt(rest - 1));
  }
}
