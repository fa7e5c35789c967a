package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.number.Rational;
import io.openrubric.engine.formula.LongMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Sums of what rounding left off, against exact fractions. */
class RemaindersPropertyTest {
  private static final Rational UNIT = Rational.of(1L << 30);

  /** Points as {@link QuickScoring} keeps them, and as they are. */
  private static final class Points {
    private final RoundingMode mode;
    private long printed;
    private long remainders;
    private Rational exact = Rational.ZERO;

    Points(RoundingMode mode) {
      this.mode = mode;
    }

    void add(long down, long rest, long bottom, boolean off) {
      long extra = LongMath.extra(down, rest, bottom, mode);
      long remainder = Remainders.of(rest, bottom, extra);
      Rational points = Rational.of(down).plus(Rational.of(rest, bottom));
      printed += off ? -(down + extra) : down + extra;
      remainders += off ? Remainders.negated(remainder) : remainder;
      exact = off ? exact.minus(points) : exact.plus(points);
    }

    long rounded() {
      return Remainders.rounded(printed, remainders, mode);
    }

    /** The distance of the exact sum from the nearest half of a unit. */
    Rational toAnEdge() {
      Rational halves = exact.multipliedBy(Rational.of(2));
      Rational above = halves.minus(halves.floor());
      return Rational.min(above, Rational.ONE.minus(above)).dividedBy(Rational.of(2));
    }
  }

  private static long bottom(Dice dice) {
    return switch (dice.between(0, 3)) {
      case 0 -> dice.between(1, 12);
      case 1 -> 1L << dice.between(0, 62);
      case 2 -> Long.MAX_VALUE - dice.between(0, 1_000);
      default -> 1 + (dice.anyLong() >>> dice.between(1, 63)) % Long.MAX_VALUE;
    };
  }

  @Property(tries = 5_000)
  void whatIsToldIsTheExactSumRounded(
      @ForAll RoundingMode mode,
      @ForAll @IntRange(min = 1, max = 60) int count,
      @ForAll long seed) {
    if (mode == RoundingMode.UNNECESSARY) {
      return;
    }
    Dice dice = new Dice(seed);
    Points points = new Points(mode);
    for (int i = 0; i < count; i++) {
      long bottom = bottom(dice);
      long rest = (dice.anyLong() >>> 1) % bottom;
      points.add(dice.between(0, 10_000), rest, bottom, dice.chance(5));
    }
    long told = points.rounded();
    if (told == Remainders.UNKNOWN) {
      // Each fraction is less than 2 off, and so is the bound.
      Rational near = Rational.of(4L * count).dividedBy(UNIT);
      assertThat(points.exact.isNegative() || points.toAnEdge().compareTo(near) < 0).isTrue();
    } else {
      assertThat(BigDecimal.valueOf(told)).isEqualTo(points.exact.rounded(0, mode));
    }
  }

  /** Nearly a unit is left of each leaf, or taken off it, of as many as there may be. */
  @Property
  void theRemaindersOfTheMostLeavesFitALong(
      @ForAll @IntRange(min = 2) int bottom, @ForAll @IntRange(max = 1) int extra) {
    long rest = extra == 0 ? bottom - 1 : 1;
    BigInteger remainder = BigInteger.valueOf(Remainders.of(rest, bottom, extra));
    BigInteger all = remainder.multiply(BigInteger.valueOf(Remainders.MOST_LEAVES));
    assertThat(all.bitLength()).isLessThan(Long.SIZE);
  }

  /** Thirds that add to a whole or a half stand on an edge; halves and quarters are exact. */
  @Property
  void edgesAreToldOnlyFromExactFractions(
      @ForAll RoundingMode mode,
      @ForAll @IntRange(min = 2, max = 1_000) int bottom,
      @ForAll @IntRange(min = 1, max = 1_000) int part,
      @ForAll boolean off) {
    if (mode == RoundingMode.UNNECESSARY) {
      return;
    }
    Points points = new Points(mode);
    points.add(3, part % bottom, bottom, off);
    points.add(4, (bottom - part % bottom) % bottom, bottom, off);
    points.add(20, 1, 2, false);
    boolean exact = Integer.bitCount(bottom / gcd(bottom, part % bottom)) == 1;
    assertThat(points.rounded() != Remainders.UNKNOWN).isEqualTo(exact);
    assertThat(points.toAnEdge()).isEqualTo(Rational.ZERO);
  }

  private static int gcd(int first, int second) {
    return second == 0 ? first : gcd(second, first % second);
  }
}
