package io.openrubric.engine.formula;

import static java.util.stream.Collectors.joining;

import io.openrubric.api.InputName;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Text;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.Direction;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.api.spi.Inputs;
import io.openrubric.api.spi.Reachable;
import io.openrubric.api.spi.Reasoning;
import io.openrubric.api.spi.ScoreOutput;
import java.util.List;
import java.util.Map;

/** Scores one leaf by its tier and the point a person chose in it. */
record TiersScorer(Rational weight, Map<String, Tier> tiers) implements NumberMeaning.Scorer {
  private static final int TIER = 0;
  private static final int SHARE = 1;
  private static final int POINTS = 2;
  private static final List<InputSpec> INPUTS =
      List.of(
          InputSpec.required(InputName.of("tier", "评判等级", "tier"), InputType.CHOICE),
          InputSpec.optional(
              InputName.of("share", "得分比例", "share of the weight"), InputType.NUMBER),
          InputSpec.optional(InputName.of("points", "得分", "points"), InputType.NUMBER));

  /**
   * One tier.
   *
   * @param name its name
   * @param band the shares of the weight it can give
   */
  record Tier(Text name, Interval band) {}

  @Override
  public List<InputSpec> inputs() {
    return INPUTS;
  }

  @Override
  public NumberMeaning meaning(int slot) {
    return slot == SHARE ? NumberMeaning.SHARE : NumberMeaning.POINTS;
  }

  @Override
  public Text rule() {
    return Text.of(
        tiers.values().stream()
            .map(t -> t.name().zh() + " " + Bands.shares(t.band()).zh())
            .collect(joining("；", "按等级在区间内取得分比例：", "")),
        tiers.values().stream()
            .map(t -> t.name().en() + " " + Bands.shares(t.band()).en())
            .collect(joining("; ", "a share of the weight within the tier: ", "")));
  }

  @Override
  public void score(Inputs in, ScoreOutput output) {
    Tier tier = tiers.get(in.choice(TIER));
    if (tier == null) {
      output.refuse(
          ProblemCode.BAD_INPUT,
          "等级应为 " + tiers.keySet() + " 之一，实为“" + in.choice(TIER) + "”",
          "Expected one of the tiers " + tiers.keySet() + ", got \"" + in.choice(TIER) + "\"");
      return;
    }
    if (in.has(SHARE) == in.has(POINTS)) {
      output.refuse(
          ProblemCode.BAD_INPUT,
          "选定等级后应给出得分比例 share 或得分 points 之一",
          "Expected either share or points beside the tier, got both or neither");
      return;
    }
    Rational points = points(in);
    boolean inside =
        in.has(SHARE)
            ? tier.band().contains(in.number(SHARE))
            : weight.isZero() ? points.isZero() : tier.band().contains(points.dividedBy(weight));
    if (!inside) {
      String zh = in.has(SHARE) ? "得分比例 " + in.number(SHARE) : "得分 " + points;
      String en = in.has(SHARE) ? "the share " + in.number(SHARE) : points + " points";
      output.refuse(
          ProblemCode.OUTSIDE_BANDS,
          "等级“%s”的得分比例应为%s（分值%s），实为%s"
              .formatted(tier.name().zh(), Bands.shares(tier.band()).zh(), weight, zh),
          "Expected a share of "
              + Bands.shares(tier.band()).en()
              + " of "
              + weight
              + " for tier "
              + in.choice(TIER)
              + ", got "
              + en);
      return;
    }
    output.points(points);
  }

  private Rational points(Inputs in) {
    return in.has(SHARE) ? in.number(SHARE).multipliedBy(weight) : in.number(POINTS);
  }

  @Override
  public void explain(Inputs in, Reasoning explanation) {
    Rational points = points(in);
    explanation.arithmetic(
        in.has(SHARE) ? Figures.exact(in.number(SHARE)) + " × " + weight : points.toString());
    Tier tier = tiers.get(in.choice(TIER));
    if (tier != null && points.compareTo(weight) < 0) {
      explanation.because("评为“" + tier.name().zh() + "”", "judged " + tier.name().en());
    }
  }

  @Override
  public Reachable reachable() {
    return Reachable.between(Rational.ZERO, weight);
  }

  @Override
  public Direction direction(int slot) {
    return slot == TIER ? Direction.MIXED : Direction.RISES;
  }
}
