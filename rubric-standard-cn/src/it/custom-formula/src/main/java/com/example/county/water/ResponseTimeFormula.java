package com.example.county.water;

import io.openrubric.api.InputName;
import io.openrubric.api.Parameters;
import io.openrubric.api.Text;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.LeafContext;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.api.spi.ScoringFormula;
import java.util.List;

/**
 * 响应时间: full marks within the promised hours, then a straight line down to none.
 *
 * <pre>{@code
 * {"kind": "response-time", "promised": "24"}                // none from 72 hours on
 * {"kind": "response-time", "promised": "24", "none": "48"}  // none from 48 hours on
 * }</pre>
 */
public final class ResponseTimeFormula implements ScoringFormula {
  private static final InputName HOURS =
      InputName.of("hours", "平均响应时间", "average response time").in("小时");
  private static final Rational USUAL_MULTIPLE = Rational.of(3);

  /** Public, since the service loader calls it on the class path. */
  public ResponseTimeFormula() {}

  @Override
  public String kind() {
    return "response-time";
  }

  @Override
  public List<ParameterSpec> parameters() {
    Interval positive = Interval.greaterThan(Rational.ZERO);
    return List.of(
        ParameterSpec.number("promised", Text.of("承诺时限（小时）", "hours promised"), positive),
        ParameterSpec.number(
                "none",
                Text.of(
                    "不得分的起点（小时），默认为承诺时限的三倍", "no points from here, 3 times the promise by default"),
                positive)
            .optional());
  }

  @Override
  public LeafScorer compile(LeafContext leaf) {
    Parameters rule = leaf.parameters();
    Rational promised = rule.number("promised");
    Rational none = rule.has("none") ? rule.number("none") : promised.multipliedBy(USUAL_MULTIPLE);
    if (none.compareTo(promised) <= 0) {
      leaf.report(
          "none-not-after-promise",
          "不得分的起点 none 应大于承诺时限 " + promised + "，实为 " + none,
          "Expected none above the promised " + promised + ", got " + none);
    }
    return new ResponseTimeScorer(leaf.weight(), promised, none, HOURS);
  }
}
