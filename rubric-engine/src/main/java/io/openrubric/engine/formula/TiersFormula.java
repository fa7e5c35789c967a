package io.openrubric.engine.formula;

import io.openrubric.api.Parameters;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Text;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.LeafContext;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.api.spi.ScoringFormula;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 评判等级赋分: each tier is a range of shares, and a person chooses the point in it. */
final class TiersFormula implements ScoringFormula {
  private static final Interval SHARES = Interval.closed(Rational.ZERO, Rational.ONE);

  @Override
  public String kind() {
    return "tiers";
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(
        ParameterSpec.list(
            "tiers",
            Text.of("各等级及其得分比例区间", "the tiers and their ranges of shares"),
            List.of(
                ParameterSpec.text("tier", Text.of("填报时的键", "key in observations")),
                ParameterSpec.text("zh", Text.of("等级", "the tier in Chinese")),
                ParameterSpec.text("en", Text.of("等级英文", "the tier in English")).optional(),
                ParameterSpec.text(
                    "band", Text.of("比例区间，如[0.8,1]", "range of shares, such as [0.8,1]")))));
  }

  @Override
  public LeafScorer compile(LeafContext leaf) {
    Map<String, TiersScorer.Tier> tiers = new LinkedHashMap<>();
    for (Parameters each : leaf.parameters().objects("tiers")) {
      String band = each.text("band");
      try {
        Interval range = Interval.parse(band);
        if (range.lower().isEmpty()
            || range.upper().isEmpty()
            || range.lower().get().isNegative()
            || range.upper().get().compareTo(Rational.ONE) > 0) {
          bad(leaf, band);
        }
        if (tiers.put(each.text("tier"), new TiersScorer.Tier(each.bilingual(), range)) != null) {
          leaf.report(
              ProblemCode.DUPLICATE_ID,
              "等级应各不相同，重复的是 " + each.text("tier"),
              "Expected different tiers, got " + each.text("tier") + " twice");
        }
      } catch (IllegalArgumentException e) {
        bad(leaf, band);
      }
    }
    checkOverlaps(leaf, tiers.values());
    return new TiersScorer(leaf.weight(), tiers);
  }

  private static void bad(LeafContext leaf, String band) {
    leaf.report(
        ProblemCode.BAD_PARAMETER,
        "等级区间应在" + SHARES + "内，如[0.8,1]，实为“" + band + "”",
        "Expected a range of shares within " + SHARES + " such as [0.8,1], got \"" + band + "\"");
  }

  /** From the best down; if any two overlap, so do two that follow each other. */
  private static void checkOverlaps(LeafContext leaf, Collection<TiersScorer.Tier> tiers) {
    List<Interval> bands = new ArrayList<>();
    for (TiersScorer.Tier tier : tiers) {
      bands.add(tier.band());
    }
    bands.sort((one, other) -> other.compareLower(one));
    for (int i = 1; i < bands.size(); i++) {
      Interval one = bands.get(i - 1);
      Interval other = bands.get(i);
      if (one.overlaps(other)) {
        leaf.report(
            ProblemCode.BAND_OVERLAP,
            "等级区间不应重叠，实为 " + one + " 与 " + other,
            "Expected tiers that do not overlap, got " + one + " and " + other);
      }
    }
  }
}
