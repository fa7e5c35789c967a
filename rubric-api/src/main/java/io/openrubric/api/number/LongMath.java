package io.openrubric.api.number;

/** What long arithmetic needs to know before it may be trusted. */
final class LongMath {

  /** Every number of so many digits fits. */
  static final int DIGITS = 18;

  private static final long TEN = 10;

  private LongMath() {}

  /** Ten to a power from 0 to {@value #DIGITS}. */
  static long powerOfTen(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= TEN;
    }
    return power;
  }

  /** The greatest common divisor, positive unless both are 0; neither is the least long. */
  static long gcd(long first, long second) {
    long a = Math.abs(first);
    long b = Math.abs(second);
    if (a == 1 || b == 1) {
      return 1; // most denominators; spares the divisions
    }
    while (b != 0) {
      long remainder = a % b;
      a = b;
      b = remainder;
    }
    return a;
  }

  /** Whether the exact product lies within ±{@link Long#MAX_VALUE}. */
  static boolean productFits(long first, long second) {
    long product = first * second;
    return Math.multiplyHigh(first, second) == product >> (Long.SIZE - 1)
        && product != Long.MIN_VALUE;
  }

  /** Whether the exact sum lies within ±{@link Long#MAX_VALUE}. */
  static boolean sumFits(long first, long second) {
    long sum = first + second;
    return ((first ^ sum) & (second ^ sum)) >= 0 && sum != Long.MIN_VALUE;
  }

  /** Compares the exact products {@code a × b} and {@code c × d}, in 128 bits. */
  static int compareProducts(long a, long b, long c, long d) {
    int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
    return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
  }
}
