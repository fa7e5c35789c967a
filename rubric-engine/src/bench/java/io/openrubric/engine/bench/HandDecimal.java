package io.openrubric.engine.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The Tibet card alone, written out by hand in exact {@link BigDecimal}. */
final class HandDecimal {
  private static final BigDecimal ZERO = BigDecimal.valueOf(0, 2);
  private static final BigDecimal[] WHOLE = new BigDecimal[101];
  private static final BigDecimal TEN_PERCENT = new BigDecimal("0.1");
  private static final BigDecimal TWO_PERCENT = new BigDecimal("0.02");

  static {
    for (int i = 0; i < WHOLE.length; i++) {
      WHOLE[i] = BigDecimal.valueOf(i).setScale(2);
    }
  }

  private HandDecimal() {}

  /** What a hand-written card says of a leaf. */
  record Explained(
      String id,
      String rule,
      String source,
      List<Object> inputs,
      BigDecimal score,
      BigDecimal lost) {}

  /** All 31 nodes in form order, then the total. */
  static BigDecimal[] score(Card card) {
    BigDecimal[] s = new BigDecimal[32];
    boolean[] t = card.ticks();
    s[2] = on(t[0], 1).add(on(t[1], 1)).add(on(t[2], 1));
    s[3] = on(t[3], 1).add(on(t[4], 2));
    s[5] = on(t[5], 1).add(on(t[6], 2));
    s[6] = on(t[7], 1).add(on(t[8], 1));
    s[8] = on(t[9], 1).add(on(t[10], 1));
    s[9] = on(t[11], 1).add(on(t[12], 1));
    s[12] = ratio(1, card.received(), card.budget());
    s[13] = ratio(5, card.executed(), card.received());
    s[14] = on(t[13], 3).add(on(t[14], 2)).add(on(t[15], 2)).add(on(t[16], 2));
    s[16] = on(t[17], 3).add(on(t[18], 3));
    s[17] = on(t[19], 3).add(on(t[20], 2)).add(on(t[21], 2)).add(on(t[22], 2));
    s[20] = ratio(15, card.actual(), card.planned());
    s[22] = ratio(12, card.qualified(), card.actual());
    s[24] = WHOLE[8 - 2 * quarters(card.due(), card.done())];
    s[26] = saving(card);
    s[29] = card.effects().setScale(2, RoundingMode.HALF_UP);
    s[30] = ratio(7, card.satisfaction(), card.satisfactionAim());
    return sums(s);
  }

  private static BigDecimal[] sums(BigDecimal[] s) {
    s[1] = s[2].add(s[3]);
    s[4] = s[5].add(s[6]);
    s[7] = s[8].add(s[9]);
    s[0] = s[1].add(s[4]).add(s[7]);
    s[11] = s[12].add(s[13]).add(s[14]);
    s[15] = s[16].add(s[17]);
    s[10] = s[11].add(s[15]);
    s[19] = s[20];
    s[21] = s[22];
    s[23] = s[24];
    s[25] = s[26];
    s[18] = s[19].add(s[21]).add(s[23]).add(s[25]);
    s[28] = s[29].add(s[30]);
    s[27] = s[28];
    s[31] = s[0].add(s[10]).add(s[18]).add(s[27]);
    return s;
  }

  /** Starts a quarter with each day beyond the last; four take all eight points. */
  static int quarters(LocalDate due, LocalDate done) {
    int quarters = 0;
    while (quarters < 4 && done.isAfter(due.plusMonths(3L * quarters))) {
      quarters++;
    }
    return quarters;
  }

  static String grade(BigDecimal total) {
    return total.compareTo(WHOLE[90]) >= 0
        ? "优"
        : total.compareTo(WHOLE[80]) >= 0 ? "良" : total.compareTo(WHOLE[60]) >= 0 ? "中" : "差";
  }

  private static BigDecimal on(boolean tick, int points) {
    return tick ? WHOLE[points] : ZERO;
  }

  /** One division, so that it is rounded once. */
  private static BigDecimal ratio(int weight, BigDecimal actual, BigDecimal target) {
    if (actual.compareTo(target) >= 0) {
      return WHOLE[weight];
    }
    return actual.multiply(WHOLE[weight]).divide(target, 2, RoundingMode.HALF_UP);
  }

  private static BigDecimal saving(Card card) {
    BigDecimal planned = card.plannedCost();
    BigDecimal saved = planned.subtract(card.actualCost());
    BigDecimal missing = planned.multiply(TEN_PERCENT).subtract(saved);
    if (missing.signum() <= 0) {
      return WHOLE[5];
    }
    int units = missing.divide(planned.multiply(TWO_PERCENT), 0, RoundingMode.CEILING).intValue();
    return units >= 5 ? ZERO : WHOLE[5 - units];
  }

  /** The same with a record for each leaf: rule, source, inputs, score and loss. */
  static List<Explained> explain(Card card, BigDecimal[] s) {
    boolean[] t = card.ticks();
    List<Explained> all = new ArrayList<>(17);
    add(all, s, 2, 3, "decision.establishment.basis", List.of(t[0], t[1], t[2]));
    add(all, s, 3, 3, "decision.establishment.procedure", List.of(t[3], t[4]));
    add(all, s, 5, 3, "decision.objectives.soundness", List.of(t[5], t[6]));
    add(all, s, 6, 2, "decision.objectives.clarity", List.of(t[7], t[8]));
    add(all, s, 8, 2, "decision.funding.budgeting", List.of(t[9], t[10]));
    add(all, s, 9, 2, "decision.funding.allocation", List.of(t[11], t[12]));
    add(all, s, 12, 1, "process.funds.arrival", List.of(card.received(), card.budget()));
    add(all, s, 13, 5, "process.funds.execution", List.of(card.executed(), card.received()));
    add(all, s, 14, 9, "process.funds.compliance", List.of(t[13], t[14], t[15], t[16]));
    add(all, s, 16, 6, "process.organization.rules", List.of(t[17], t[18]));
    add(all, s, 17, 9, "process.organization.enforcement", List.of(t[19], t[20], t[21], t[22]));
    add(all, s, 20, 15, "output.quantity.completion", List.of(card.actual(), card.planned()));
    add(all, s, 22, 12, "output.quality.compliance", List.of(card.qualified(), card.actual()));
    add(all, s, 24, 8, "output.timeliness.completion", List.of(card.done(), card.due()));
    add(all, s, 26, 5, "output.cost.saving", List.of(card.actualCost(), card.plannedCost()));
    add(all, s, 29, 8, "benefit.effect.implementation", List.of(card.effects()));
    add(
        all,
        s,
        30,
        7,
        "benefit.effect.satisfaction",
        List.of(card.satisfaction(), card.satisfactionAim()));
    return all;
  }

  private static void add(
      List<Explained> all, BigDecimal[] s, int node, int weight, String id, List<Object> inputs) {
    all.add(
        new Explained(
            id,
            "the rule in words",
            "xizang-2022",
            inputs,
            s[node],
            WHOLE[weight].subtract(s[node])));
  }
}
