package io.openrubric.engine.bench;

import java.math.BigDecimal;

/** The Tibet card alone, written out by hand in exact hundredths of a point. */
final class HandLong {
  private HandLong() {}

  /** All 31 nodes in form order, then the total. */
  static long[] score(Card card) {
    long[] s = new long[32];
    boolean[] t = card.ticks();
    s[2] = on(t[0], 1) + on(t[1], 1) + on(t[2], 1);
    s[3] = on(t[3], 1) + on(t[4], 2);
    s[5] = on(t[5], 1) + on(t[6], 2);
    s[6] = on(t[7], 1) + on(t[8], 1);
    s[8] = on(t[9], 1) + on(t[10], 1);
    s[9] = on(t[11], 1) + on(t[12], 1);
    s[12] = ratio(1, card.received(), card.budget());
    s[13] = ratio(5, card.executed(), card.received());
    s[14] = on(t[13], 3) + on(t[14], 2) + on(t[15], 2) + on(t[16], 2);
    s[16] = on(t[17], 3) + on(t[18], 3);
    s[17] = on(t[19], 3) + on(t[20], 2) + on(t[21], 2) + on(t[22], 2);
    s[20] = ratio(15, card.actual(), card.planned());
    s[22] = ratio(12, card.qualified(), card.actual());
    s[24] = 800 - 200L * HandDecimal.quarters(card.due(), card.done());
    s[26] = saving(hundredths(card.plannedCost()), hundredths(card.actualCost()));
    s[29] = hundredths(card.effects());
    s[30] = ratio(7, card.satisfaction(), card.satisfactionAim());
    s[1] = s[2] + s[3];
    s[4] = s[5] + s[6];
    s[7] = s[8] + s[9];
    s[0] = s[1] + s[4] + s[7];
    s[11] = s[12] + s[13] + s[14];
    s[15] = s[16] + s[17];
    s[10] = s[11] + s[15];
    s[19] = s[20];
    s[21] = s[22];
    s[23] = s[24];
    s[25] = s[26];
    s[18] = s[19] + s[21] + s[23] + s[25];
    s[28] = s[29] + s[30];
    s[27] = s[28];
    s[31] = s[0] + s[10] + s[18] + s[27];
    return s;
  }

  static String grade(long total) {
    return total >= 9000 ? "优" : total >= 8000 ? "良" : total >= 6000 ? "中" : "差";
  }

  private static long on(boolean tick, int points) {
    return tick ? points * 100L : 0;
  }

  /** Money and counts of this card have at most two decimals and nine digits before them. */
  private static long hundredths(BigDecimal value) {
    return value.scaleByPowerOfTen(2).longValue();
  }

  private static long ratio(int weight, BigDecimal part, BigDecimal whole) {
    long actual = hundredths(part);
    long target = hundredths(whole);
    return actual >= target ? weight * 100L : (200L * weight * actual + target) / (2 * target);
  }

  private static long saving(long planned, long actual) {
    long missing = planned - 10 * (planned - actual);
    if (missing <= 0) {
      return 500;
    }
    long units = (5 * missing + planned - 1) / planned;
    return units >= 5 ? 0 : 500 - 100 * units;
  }
}
