package io.openrubric.engine;

import io.openrubric.api.number.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Seeded chance, in the words that the generators of rubrics and observations need. */
public final class Dice {
  private final Random random;

  public Dice(Random random) {
    this.random = random;
  }

  public Dice(long seed) {
    this(new Random(seed));
  }

  /** A whole number, both ends included. */
  public int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  public long anyLong() {
    return random.nextLong();
  }

  public boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  public <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  @SafeVarargs
  public final <T> T oneOf(T... values) {
    return values[random.nextInt(values.length)];
  }

  /** A decimal of so many places, both ends included. */
  public Rational decimal(int least, int most, int scale) {
    Rational unit = Rational.of(1, (long) Math.pow(10, scale));
    long units = (most - least) * unit.reciprocal().longNumerator();
    long chosen = (long) (random.nextDouble() * (units + 1));
    return Rational.of(least).plus(unit.multipliedBy(Rational.of(chosen)));
  }

  /** A share from 0 to 1: an end, a decimal or a fraction. */
  public Rational share() {
    return switch (between(0, 4)) {
      case 0 -> Rational.ZERO;
      case 1 -> Rational.ONE;
      case 2 -> Rational.of(between(0, 97), 97);
      default -> decimal(0, 1, 4);
    };
  }

  /** So many parts, zero or more, that add to the whole. */
  public List<Long> split(long whole, int parts) {
    List<Long> cuts = new ArrayList<>(List.of(0L, whole));
    for (int i = 1; i < parts; i++) {
      cuts.add(whole == 0 ? 0 : (long) (random.nextDouble() * (whole + 1)));
    }
    Collections.sort(cuts);
    List<Long> result = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      result.add(cuts.get(i + 1) - cuts.get(i));
    }
    return result;
  }

  public <T> List<T> shuffled(List<T> values) {
    List<T> copy = new ArrayList<>(values);
    Collections.shuffle(copy, random);
    return copy;
  }
}
