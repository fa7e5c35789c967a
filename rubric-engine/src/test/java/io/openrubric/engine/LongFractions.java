package io.openrubric.engine;

import io.openrubric.api.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Fractions that may be observed, and have so little in common that their sum is very long. */
final class LongFractions {
  private static final BigInteger FIRST = BigInteger.TEN.pow(900).add(BigInteger.ONE);

  private LongFractions() {}

  /** A small fraction, another one for each index. */
  static Rational of(int index) {
    return Rational.of(BigInteger.ONE, FIRST.add(BigInteger.valueOf(2L * index)));
  }

  static List<Rational> many(int count) {
    List<Rational> fractions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      fractions.add(of(i));
    }
    return fractions;
  }
}
