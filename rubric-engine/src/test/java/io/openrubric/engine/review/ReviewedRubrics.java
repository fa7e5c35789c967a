package io.openrubric.engine.review;

import io.openrubric.api.Adjustment;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Parameter;
import io.openrubric.api.Parameters;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.Cards;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.Dice;
import io.openrubric.engine.Rubrics;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;

/**
 * Forms that the engine fills in, on rubrics of every shape: some with a two-stage block, with a
 * bonus, a penalty and a veto, and with indicators that do not apply.
 */
final class ReviewedRubrics implements ArbitrarySupplier<FilledForms> {
  private static final int MOST_LEAVES = 30;
  private static final String BONUS = "adjust.bonus";
  private static final String PENALTY = "adjust.penalty";
  private static final String VETO = "adjust.veto";

  @Override
  public Arbitrary<FilledForms> get() {
    return Arbitraries.integers()
        .between(1, MOST_LEAVES)
        .flatMap(leaves -> Arbitraries.randomValue(random -> of(leaves, new Dice(random))));
  }

  private static FilledForms of(int leaves, Dice dice) {
    Rubric rubric = Rubrics.of(leaves, dice);
    if (dice.chance(30)) {
      rubric = inBlock(rubric);
    }
    boolean adjusted = dice.chance(50);
    if (adjusted) {
      rubric = Rubric.builder().from(rubric).adjustments(adjustments(rubric)).build();
    }
    Observations card = Cards.mixed(rubric, dice.oneOf(0, 0, 20), dice);
    return new FilledForms(
        CompiledRubric.compile(rubric), adjusted ? withAdjustments(card, dice) : card);
  }

  /** The whole form as a block that is worth three tenths of it, beside a leaf for the rest. */
  private static Rubric inBlock(Rubric rubric) {
    Rational part = rubric.fullMarks().points().multipliedBy(Rational.of(3, 10));
    Indicator block =
        IndicatorGroup.builder()
            .id("block")
            .name(Text.of("两级评分", "block"))
            .weight(new Weight(part))
            .marks(rubric.fullMarks())
            .children(rubric.indicators())
            .build();
    Rational rest = rubric.fullMarks().points().minus(part);
    return Rubric.builder()
        .from(rubric)
        .indicators(List.of(block, leaf("rest", "其余", rest).rule(Rule.given()).build()))
        .build();
  }

  private static List<Adjustment> adjustments(Rubric rubric) {
    Rational ten = Rational.of(10);
    Rule perCase =
        Rule.of("linear")
            .with(
                "actual",
                Parameter.of(Parameters.builder().put("input", "count").put("zh", "次数").build()))
            .with("full", Parameter.of(ten));
    return List.of(
        new Adjustment.Bonus(leaf(BONUS, "加分", Rational.of(5)).rule(Rule.given()).build()),
        new Adjustment.Penalty(leaf(PENALTY, "扣分", ten).rule(perCase).build()),
        new Adjustment.Veto(
            VETO,
            Text.of("否决", "veto"),
            Optional.of(new Weight(rubric.fullMarks().points().multipliedBy(Rational.of(7, 10)))),
            Optional.empty(),
            List.of()));
  }

  private static IndicatorLeaf.Builder leaf(String id, String name, Rational weight) {
    return IndicatorLeaf.builder().id(id).name(Text.of(name, id)).weight(new Weight(weight));
  }

  private static Observations withAdjustments(Observations card, Dice dice) {
    Observations.Builder all = Observations.of(card.project());
    card.byId().forEach(all::put);
    if (dice.chance(60)) {
      all.put(BONUS, Observation.given(dice.decimal(0, 5, 2)));
    }
    if (dice.chance(60)) {
      all.put(
          PENALTY,
          Observation.measured().amount("count", Integer.toString(dice.between(0, 9))).build());
    }
    if (dice.chance(20)) {
      all.put(VETO, Observation.measured().flag("triggered", true).build());
    }
    return all.build();
  }
}
