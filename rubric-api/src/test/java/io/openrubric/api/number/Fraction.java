package io.openrubric.api.number;

import java.math.BigInteger;

/** The model that {@link Rational} is held against: any two big integers, never reduced. */
record Fraction(BigInteger top, BigInteger bottom) {

  static Fraction of(Rational value) {
    return new Fraction(value.numerator(), value.denominator());
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
  }

  Fraction times(Fraction other) {
    return new Fraction(top.multiply(other.top), bottom.multiply(other.bottom));
  }

  Fraction over(Fraction other) {
    return new Fraction(top.multiply(other.bottom), bottom.multiply(other.top));
  }

  Fraction negated() {
    return new Fraction(top.negate(), bottom);
  }

  int compare(Fraction other) {
    int order = top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    return order * bottom.signum() * other.bottom.signum();
  }

  boolean equalsByValue(Rational value) {
    return compare(of(value)) == 0;
  }
}
