package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Quantity;
import io.openrubric.api.Unit;
import java.util.Map;
import java.util.Optional;

/**
 * A row of one source of the money in the head of a form (资金来源), such as 其中：财政拨款.
 *
 * @param name its name as printed
 * @param figures the texts by what they are, in one unit
 * @since 0.1.0
 */
public record MoneySource(String name, Map<SheetFact, String> figures) {
  private static final Unit MONEY = Unit.parse("万元");

  /** Copies the figures. */
  public MoneySource {
    figures = Map.copyOf(figures);
  }

  /**
   * An amount.
   *
   * @param fact which
   * @return the amount in the unit of the row, 万元 if it has one; empty if none was printed
   */
  public Optional<Quantity> money(SheetFact fact) {
    return Optional.ofNullable(figures.get(fact))
        .flatMap(FigureText::quantity)
        .map(sum -> sum.in(MONEY).map(value -> Quantity.of(value)).orElse(sum))
        .filter(sum -> sum.unit().isNone());
  }

  /**
   * The execution rate.
   *
   * @return the text as printed, empty if none was
   */
  public Optional<String> rate() {
    return Optional.ofNullable(figures.get(SheetFact.EXECUTION_RATE))
        .filter(text -> !Blank.is(text));
  }
}
