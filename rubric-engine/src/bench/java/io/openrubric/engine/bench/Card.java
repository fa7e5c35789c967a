package io.openrubric.engine.bench;

import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.number.Rational;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What was measured of one project, under the names of the Tibet form; decimals as users have them.
 *
 * @param ticks the answers for the {@link #CHECKPOINTS}, in their order
 * @param effects points for the one checkpoint that is judged in part, from 0 to 8
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the hand-written variants index it
record Card(
    boolean[] ticks,
    BigDecimal budget,
    BigDecimal received,
    BigDecimal executed,
    BigDecimal planned,
    BigDecimal actual,
    BigDecimal qualified,
    LocalDate due,
    LocalDate done,
    BigDecimal plannedCost,
    BigDecimal actualCost,
    BigDecimal effects,
    BigDecimal satisfactionAim,
    BigDecimal satisfaction) {

  private static final int CENTS = 2;

  /** The leaves with checkpoints that are only ticked, and the checkpoints, in form order. */
  static final String[][] CHECKPOINTS = {
    {"decision.establishment.basis", "laws-and-plans", "duties", "no-overlap"},
    {"decision.establishment.procedure", "application", "prior-review"},
    {"decision.objectives.soundness", "clear-and-relevant", "match-input"},
    {"decision.objectives.clarity", "serve-objectives", "measurable"},
    {"decision.funding.budgeting", "appraised-standards", "match-annual-objectives"},
    {"decision.funding.allocation", "calculation-basis", "suitable-amounts"},
    {
      "process.funds.compliance",
      "fund-rules",
      "payment-approval",
      "approved-purpose",
      "no-diversion"
    },
    {"process.organization.rules", "rules-in-place", "rules-sound"},
    {
      "process.organization.enforcement",
      "rules-followed",
      "adjustment-formalities",
      "records-filed",
      "conditions-met"
    },
  };

  /** Random cards; the same for the same seed. */
  static List<Card> random(int count, long seed) {
    Random dice = new Random(seed);
    List<Card> cards = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cards.add(random(dice));
    }
    return cards;
  }

  private static Card random(Random dice) {
    boolean[] ticks = new boolean[23];
    for (int i = 0; i < ticks.length; i++) {
      ticks[i] = dice.nextInt(10) > 0;
    }
    int budget = 1_000_00 + dice.nextInt(900_000_00);
    int received = share(dice, budget);
    int planned = 10 + dice.nextInt(490);
    int actual = 1 + dice.nextInt(planned + planned / 4);
    LocalDate due = LocalDate.of(2023, 1, 1).plusDays(dice.nextInt(365));
    int plannedCost = 100_00 + dice.nextInt(100_000_00);
    return new Card(
        ticks,
        BigDecimal.valueOf(budget, CENTS),
        BigDecimal.valueOf(received, CENTS),
        BigDecimal.valueOf(share(dice, received), CENTS),
        BigDecimal.valueOf(planned),
        BigDecimal.valueOf(actual),
        BigDecimal.valueOf(1 + dice.nextInt(actual)),
        due,
        due.plusDays(dice.nextInt(500) - 250),
        BigDecimal.valueOf(plannedCost, CENTS),
        BigDecimal.valueOf(plannedCost - plannedCost / 100 * dice.nextInt(15), CENTS),
        BigDecimal.valueOf(dice.nextInt(17) * 5L, 1),
        BigDecimal.valueOf(90),
        BigDecimal.valueOf(6000 + dice.nextInt(4001), CENTS));
  }

  /** Mostly the whole, else some of it. */
  private static int share(Random dice, int whole) {
    return dice.nextInt(3) > 0 ? whole : whole / 2 + dice.nextInt(whole / 2);
  }

  /** The same as observations of the form. */
  Observations observations(int number) {
    Observations.Builder all = Observations.of("project " + number);
    int tick = 0;
    for (int row = 0; row < CHECKPOINTS.length; row++) {
      Observation.MeasuredBuilder leaf = Observation.measured();
      for (int i = 1; i < CHECKPOINTS[row].length; i++) {
        leaf.flag(CHECKPOINTS[row][i], ticks[tick++]);
      }
      if (row == 6) {
        all.put("process.funds.arrival", ratio("received", received, "budget", budget));
        all.put("process.funds.execution", ratio("executed", executed, "received", received));
      }
      all.put(CHECKPOINTS[row][0], leaf.build());
    }
    all.put("output.quantity.completion", ratio("actual", actual, "planned", planned));
    all.put("output.quality.compliance", ratio("qualified", qualified, "actual", actual));
    all.put(
        "output.timeliness.completion",
        Observation.measured().day("actual", done).day("planned", due).build());
    all.put("output.cost.saving", ratio("actual", actualCost, "planned", plannedCost));
    all.put(
        "benefit.effect.implementation",
        Observation.measured().amount("effects", Rational.of(effects)).build());
    all.put(
        "benefit.effect.satisfaction", ratio("actual", satisfaction, "target", satisfactionAim));
    return all.build();
  }

  private static Observation ratio(
      String part, BigDecimal partValue, String whole, BigDecimal wholeValue) {
    return Observation.measured()
        .amount(part, Rational.of(partValue))
        .amount(whole, Rational.of(wholeValue))
        .build();
  }
}
