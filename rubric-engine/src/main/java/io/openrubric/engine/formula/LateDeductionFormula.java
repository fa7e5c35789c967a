package io.openrubric.engine.formula;

import io.openrubric.api.InputName;
import io.openrubric.api.Parameters;
import io.openrubric.api.Text;
import io.openrubric.api.UnitCounting;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.LeafContext;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.api.spi.ScoringFormula;
import io.openrubric.engine.text.Words;
import java.util.List;

/** 逾期按期扣分: full marks on time, so many points off for each period late. */
final class LateDeductionFormula implements ScoringFormula {
  private static final InputName ACTUAL = InputName.of("actual", "实际完成日期", "actual completion");
  private static final InputName PLANNED = InputName.of("planned", "计划完成日期", "planned completion");
  private static final int MAX_MONTHS = 120;

  @Override
  public String kind() {
    return "late-deduction";
  }

  @Override
  public List<ParameterSpec> parameters() {
    Interval positive = Interval.greaterThan(Rational.ZERO);
    return List.of(
        ParameterSpec.integer(
            "months", Text.of("每期月数，整数", "months of a period, a whole number"), 1, MAX_MONTHS),
        ParameterSpec.number("points", Text.of("每期扣分", "points off for each period"), positive),
        ParameterSpec.choice(
            "counting",
            Text.of("期数计法", "how periods are counted"),
            UnitCounting.STARTED.key(),
            UnitCounting.COMPLETED.key()),
        Deduction.MOST,
        ParameterSpec.inputName("actual", Text.of("实际日期的名称", "names the actual day")),
        ParameterSpec.inputName("planned", Text.of("计划日期的名称", "names the planned day")));
  }

  @Override
  public LeafScorer compile(LeafContext leaf) {
    Parameters rule = leaf.parameters();
    Rational months = rule.number("months");
    return new LateDeductionScorer(
        Deduction.of(leaf, rule.number("points")),
        (int) months.longNumerator(),
        Words.constant(UnitCounting.class, rule.text("counting")),
        InputNames.read(rule, "actual", ACTUAL),
        InputNames.read(rule, "planned", PLANNED));
  }
}
