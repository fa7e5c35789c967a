package io.openrubric.api.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits a total over shares by largest remainder (最大余数法), so that the printed parts still add up.
 *
 * <p>Every share first gets its exact part cut down to the scale. What is left over goes out in
 * single units of the last decimal, to the largest cut-off remainders first; of equal remainders
 * the earlier in the list goes first, so callers give shares in the order of their ids.
 *
 * <pre>{@code
 * LargestRemainder.split(Rational.of(10), List.of(ONE, ONE, ONE), 2); // 3.34, 3.33, 3.33
 * }</pre>
 *
 * @since 0.1.0
 */
public final class LargestRemainder {

  private LargestRemainder() {}

  /**
   * Splits a total over shares.
   *
   * @param total what to split, not negative, with no more decimals than the scale
   * @param shares the proportions, none negative and not all 0; they need not add to 1
   * @param scale the decimals of each part, 0 to {@value Rounding#MAX_SCALE}
   * @return a part of exactly that scale for each share, in the same order, adding to the total
   *     exactly; each is less than one unit of the last decimal off its exact part
   * @throws IllegalArgumentException if total, shares or scale are outside what is said above
   */
  public static List<BigDecimal> split(Rational total, List<Rational> shares, int scale) {
    check(total, shares, scale);
    Rational unit = Rational.of(BigDecimal.ONE.movePointLeft(scale));
    Rational allUnits = total.dividedBy(unit);
    Rational perShare = allUnits.dividedBy(sum(shares));
    List<Rational> quotas = shares.stream().map(perShare::multipliedBy).toList();
    List<Rational> units = new ArrayList<>(quotas.stream().map(Rational::floor).toList());
    long leftOver = allUnits.minus(sum(units)).longNumerator();
    IntStream.range(0, quotas.size())
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> remainder(quotas.get(i))).reversed())
        .limit(leftOver)
        .forEach(i -> units.set(i, units.get(i).plus(Rational.ONE)));
    return units.stream()
        .map(count -> count.multipliedBy(unit).rounded(scale, RoundingMode.UNNECESSARY))
        .toList();
  }

  private static void check(Rational total, List<Rational> shares, int scale) {
    if (scale < 0 || scale > Rounding.MAX_SCALE) {
      throw new IllegalArgumentException(
          "Expected a scale from 0 to " + Rounding.MAX_SCALE + ", got " + scale);
    }
    boolean fits = total.equals(Rational.of(total.rounded(scale, RoundingMode.DOWN)));
    if (total.isNegative() || !fits) {
      throw new IllegalArgumentException(
          "Expected a total ≥ 0 of at most " + scale + " decimals, got " + total);
    }
    if (shares.stream().anyMatch(Rational::isNegative)
        || shares.stream().allMatch(Rational::isZero)) {
      throw new IllegalArgumentException(
          "Expected shares ≥ 0 of which at least one is above 0, got " + shares);
    }
  }

  private static Rational sum(List<Rational> values) {
    return values.stream().reduce(Rational.ZERO, Rational::plus);
  }

  private static Rational remainder(Rational quota) {
    return quota.minus(quota.floor());
  }
}
