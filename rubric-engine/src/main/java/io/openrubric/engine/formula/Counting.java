package io.openrubric.engine.formula;

import io.openrubric.api.UnitCounting;
import io.openrubric.api.number.Rational;
import java.util.stream.Stream;

/** Counts units of a shortfall. */
final class Counting {
  private Counting() {}

  static String[] keys() {
    return Stream.of(UnitCounting.values()).map(UnitCounting::key).toArray(String[]::new);
  }

  static UnitCounting of(String key) {
    return Stream.of(UnitCounting.values())
        .filter(c -> c.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  static Rational units(Rational shortfall, Rational unit, UnitCounting counting) {
    Rational units = shortfall.dividedBy(unit);
    return switch (counting) {
      case PRORATED -> units;
      case STARTED -> units.ceiling();
      case COMPLETED -> units.floor();
    };
  }
}
