package io.openrubric.engine.bench;

/** The Tibet card alone, written out by hand in {@code double}: fast, and not exact. */
final class HandDouble {
  private HandDouble() {}

  /** A card whose decimals are already doubles. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Inexact(Card card, double[] v) {
    static Inexact of(Card card) {
      return new Inexact(
          card,
          new double[] {
            card.budget().doubleValue(),
            card.received().doubleValue(),
            card.executed().doubleValue(),
            card.planned().doubleValue(),
            card.actual().doubleValue(),
            card.qualified().doubleValue(),
            card.plannedCost().doubleValue(),
            card.actualCost().doubleValue(),
            card.effects().doubleValue(),
            card.satisfactionAim().doubleValue(),
            card.satisfaction().doubleValue()
          });
    }
  }

  /** All 31 nodes in form order, then the total. */
  static double[] score(Inexact inexact) {
    double[] s = new double[32];
    double[] v = inexact.v();
    Card card = inexact.card();
    boolean[] t = card.ticks();
    s[2] = on(t[0], 1) + on(t[1], 1) + on(t[2], 1);
    s[3] = on(t[3], 1) + on(t[4], 2);
    s[5] = on(t[5], 1) + on(t[6], 2);
    s[6] = on(t[7], 1) + on(t[8], 1);
    s[8] = on(t[9], 1) + on(t[10], 1);
    s[9] = on(t[11], 1) + on(t[12], 1);
    s[12] = ratio(1, v[1], v[0]);
    s[13] = ratio(5, v[2], v[1]);
    s[14] = on(t[13], 3) + on(t[14], 2) + on(t[15], 2) + on(t[16], 2);
    s[16] = on(t[17], 3) + on(t[18], 3);
    s[17] = on(t[19], 3) + on(t[20], 2) + on(t[21], 2) + on(t[22], 2);
    s[20] = ratio(15, v[4], v[3]);
    s[22] = ratio(12, v[5], v[4]);
    s[24] = 8 - 2 * HandDecimal.quarters(card.due(), card.done());
    double missing = 0.1 - (v[6] - v[7]) / v[6];
    s[26] = Math.max(0, 5 - Math.ceil(Math.max(0, missing) / 0.02));
    s[29] = v[8];
    s[30] = ratio(7, v[10], v[9]);
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

  static String grade(double total) {
    return total >= 90 ? "优" : total >= 80 ? "良" : total >= 60 ? "中" : "差";
  }

  private static double on(boolean tick, int points) {
    return tick ? points : 0;
  }

  private static double ratio(int weight, double actual, double target) {
    return Math.floor(weight * Math.min(1, actual / target) * 100 + 0.5) / 100;
  }
}
