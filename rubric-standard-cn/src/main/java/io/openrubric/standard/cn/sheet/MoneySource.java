package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Quantity;
import io.openrubric.api.Unit;
import io.openrubric.api.number.Rational;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A row of one source of the money in the head of a form (资金来源), such as 其中：财政拨款.
 *
 * @param name its name as printed
 * @param figures the texts by what they are, in one unit
 * @param whole the row of the whole budget in the same table; empty where there is not just one
 * @since 0.1.0
 */
public record MoneySource(
    String name, Map<SheetFact, String> figures, Optional<MoneySource> whole) {
  private static final Unit MONEY = Unit.parse("万元");

  /** What a row of one source is called, or begins with. */
  private static final Pattern SOURCE =
      Pattern.compile(
          "其中.*|.*(?:财政|拨款|结转|结余|其他|其它|自有|单位资金|事业|经营|基金|债券|贷款|中央|省级|市级|县级|区级|地方|上级|本级"
              + "|基本支出|项目支出|专户|非税|捐赠|补助).*");

  private static final char POINT = '.';

  /** Copies the figures. */
  public MoneySource {
    figures = Map.copyOf(figures);
  }

  /**
   * Whether its name tells that it is a source; if not, it may be something else.
   *
   * @return whether it is one for certain
   */
  public boolean isSource() {
    return isSource(name);
  }

  static boolean isSource(String name) {
    return SOURCE.matcher(name).matches();
  }

  /**
   * The text of an amount.
   *
   * @param fact which
   * @return the text as printed, empty if there is none, or a sign for nothing
   */
  public Optional<String> text(SheetFact fact) {
    return Optional.ofNullable(figures.get(fact)).filter(text -> !Blank.is(text));
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
        .map(MoneySource::inUnitOfRow)
        .filter(sum -> sum.unit().isNone());
  }

  private static Quantity inUnitOfRow(Quantity sum) {
    return sum.in(MONEY).map(value -> Quantity.of(value)).orElse(sum);
  }

  /**
   * What the last digit of an amount is worth, as 0.01 in 12.50.
   *
   * @param fact which
   * @return its worth in the unit of the amount, empty if there is no amount
   */
  public Optional<Rational> lastDigit(SheetFact fact) {
    return money(fact)
        .flatMap(amount -> text(fact))
        .flatMap(
            text ->
                FigureText.quantity(text)
                    .map(amount -> Quantity.of(lastDigit(text), amount.unit()))
                    .map(digit -> inUnitOfRow(digit).value()));
  }

  private static Rational lastDigit(String text) {
    String half = FigureText.halfWidth(text);
    int point = half.indexOf(POINT);
    int end = point + 1;
    while (point >= 0 && end < half.length() && Character.isDigit(half.charAt(end))) {
      end++;
    }
    return Rational.of(BigDecimal.ONE.movePointLeft(point < 0 ? 0 : end - point - 1));
  }

  /**
   * The execution rate.
   *
   * @return the text as printed, empty if none was
   */
  public Optional<String> rate() {
    return text(SheetFact.EXECUTION_RATE);
  }
}
