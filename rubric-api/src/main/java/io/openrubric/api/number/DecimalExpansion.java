package io.openrubric.api.number;

import java.math.BigInteger;

/** How many decimals a reduced fraction needs, told from its denominator alone. */
final class DecimalExpansion {

  /** What the methods answer when the decimals never end. */
  static final int ENDLESS = -1;

  private static final BigInteger FIVE = BigInteger.valueOf(5);

  private DecimalExpansion() {}

  /** The decimals of {@code 1/denominator}, or {@link #ENDLESS}; the denominator is positive. */
  static int decimals(long denominator) {
    int twos = Long.numberOfTrailingZeros(denominator);
    int fives = 0;
    long rest = denominator >> twos;
    while (rest % 5 == 0) {
      rest /= 5;
      fives++;
    }
    return rest == 1 ? Math.max(twos, fives) : ENDLESS;
  }

  /** The decimals of {@code 1/denominator}, or {@link #ENDLESS}; the denominator is positive. */
  static int decimals(BigInteger denominator) {
    int twos = denominator.getLowestSetBit();
    int fives = 0;
    BigInteger rest = denominator.shiftRight(twos);
    BigInteger[] division = rest.divideAndRemainder(FIVE);
    while (division[1].signum() == 0) {
      rest = division[0];
      fives++;
      division = rest.divideAndRemainder(FIVE);
    }
    return rest.equals(BigInteger.ONE) ? Math.max(twos, fives) : ENDLESS;
  }
}
