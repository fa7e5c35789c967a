package io.openrubric.standard.cn.sheet;

import io.openrubric.api.number.Rational;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The sum of all rows but that of the budget (指标得分小计), which some forms print before the total: 90
 * where the budget weighs 10.
 *
 * @param weight what the rows weigh together
 * @param most the most that they can have, by their printed scores
 */
record IndicatorSum(Rational weight, Rational most) {
  /** How the row of the budget is called where it is a first level of its own. */
  static final Set<String> BUDGET = Set.of("预算执行率", "执行率");

  private static final List<SheetFact> OF_BUDGET =
      List.of(
          SheetFact.BUDGET_INITIAL,
          SheetFact.BUDGET,
          SheetFact.EXECUTED,
          SheetFact.EXECUTION_RATE,
          SheetFact.BUDGET_SCORE);

  /** The sum of some rows; empty if a weight is not known, or no budget stands beside them. */
  static Optional<IndicatorSum> of(Sheet sheet, List<SheetRow> rows) {
    Rational weight = Rational.ZERO;
    Rational most = Rational.ZERO;
    boolean apart = hasBudget(sheet);
    for (SheetRow row : rows) {
      Optional<Rational> own = row.weight();
      if (own.isEmpty()) {
        return Optional.empty();
      }
      if (isBudget(row)) {
        apart = true;
      } else {
        weight = weight.plus(own.get());
        most = most.plus(row.score().or(() -> own).orElseThrow());
      }
    }
    return apart ? Optional.of(new IndicatorSum(weight, most)) : Optional.empty();
  }

  /**
   * Whether a row with a sum has this one.
   *
   * @param last whether no other sum stands below it: then a higher score has the budget in it
   */
  boolean is(SheetRow row, boolean last) {
    return !SumNames.isWhole(SumNames.first(row))
        && row.weight().filter(weight::equals).isPresent()
        && row.score().filter(score -> !last || score.compareTo(most) <= 0).isPresent();
  }

  /** Whether a row is that of the budget. */
  static boolean isBudget(SheetRow row) {
    return OtherGroups.isOfBudget(row)
        || BUDGET.contains(RowReading.withoutRemark(SumNames.first(row)));
  }

  /** Whether the head of a form states a budget that weighs something. */
  private static boolean hasBudget(Sheet sheet) {
    return sheet
        .fact(SheetFact.BUDGET_WEIGHT)
        .map(text -> FigureText.points(text).filter(Rational::isPositive).isPresent())
        .orElseGet(() -> OF_BUDGET.stream().anyMatch(fact -> sheet.fact(fact).isPresent()));
  }
}
