package io.openrubric.standard.cn.review;

import io.openrubric.api.Problem;
import io.openrubric.api.Quantity;
import io.openrubric.api.Unit;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.review.PrintedRate;
import io.openrubric.engine.review.ReviewCode;
import io.openrubric.standard.cn.sheet.MoneySource;
import io.openrubric.standard.cn.sheet.Sheet;
import io.openrubric.standard.cn.sheet.SheetFact;
import java.util.Optional;

/**
 * The budget of a sheet and what was spent of it, from which its execution rate follows.
 *
 * @param executed what was spent, in 万元
 * @param budget the budget of the year, in 万元, not 0
 */
record BudgetFigures(Rational executed, Rational budget) {
  static final String PATH = "预算执行率";
  private static final Unit MONEY = Unit.parse("万元");

  /** The figures of a sheet, empty if one is missing or the budget is 0. */
  static Optional<BudgetFigures> of(Sheet sheet) {
    Optional<Rational> whole =
        inMoney(sheet.money(SheetFact.BUDGET)).filter(budget -> !budget.isZero());
    return inMoney(sheet.money(SheetFact.EXECUTED))
        .flatMap(part -> whole.map(budget -> new BudgetFigures(part, budget)));
  }

  /** The rate of one source of the money, empty if none is printed or has no base. */
  static Optional<PrintedRate> rate(MoneySource source) {
    Optional<Rational> budget =
        source.money(SheetFact.BUDGET).map(Quantity::value).filter(whole -> !whole.isZero());
    Optional<Rational> executed = source.money(SheetFact.EXECUTED).map(Quantity::value);
    return budget.isEmpty() || executed.isEmpty()
        ? Optional.empty()
        : source
            .rate()
            .flatMap(
                text ->
                    Percentages.rate(
                        PATH + "/" + source.name(), executed.get(), budget.get(), text));
  }

  /** That more was spent than there was, which rates above 100% hide behind full marks. */
  static Optional<Problem> overspent(Sheet sheet) {
    Optional<Rational> whole = inMoney(sheet.money(SheetFact.BUDGET));
    Optional<Rational> spent = inMoney(sheet.money(SheetFact.EXECUTED));
    return whole
        .filter(budget -> spent.filter(part -> part.compareTo(budget) > 0).isPresent())
        .map(
            budget ->
                Problem.note(
                    ReviewCode.OVERSPENT,
                    PATH,
                    "全年执行数 " + spent.orElseThrow() + " 万元，超过全年预算数 " + budget + " 万元，请核实",
                    "Expected at most the budget "
                        + budget
                        + "万元 to be spent, got "
                        + spent.orElseThrow()
                        + "万元: check both"));
  }

  /** A printed rate beside them, empty if the text is none. */
  Optional<PrintedRate> rate(String text) {
    return Percentages.rate(PATH, executed, budget, text);
  }

  private static Optional<Rational> inMoney(Optional<Quantity> amount) {
    return amount.flatMap(sum -> sum.in(MONEY));
  }
}
