package io.openrubric.engine;

import io.openrubric.api.Grade;
import io.openrubric.api.GradeScale;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.MissingPolicy;
import io.openrubric.api.NotApplicablePolicy;
import io.openrubric.api.Rubric;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;

/**
 * Valid rubrics: 1 to 4 levels, 1 to 30 leaves, decimal weights that add up, rules of every
 * built-in kind, and rounding, policies and grades by chance.
 */
public final class Rubrics implements ArbitrarySupplier<Rubric> {
  private static final int MOST_LEAVES = 30;
  private static final int MOST_LEVELS = 4;

  /** Made by jqwik, for {@code @ForAll(supplier = Rubrics.class)}. */
  public Rubrics() {}

  @Override
  public Arbitrary<Rubric> get() {
    return Arbitraries.integers()
        .between(1, MOST_LEAVES)
        .flatMap(leaves -> Arbitraries.randomValue(random -> of(leaves, new Dice(random))));
  }

  /** One rubric. */
  public static Rubric of(int leaves, Dice dice) {
    Rounding rounding = rounding(dice);
    int places = Math.min(3, rounding.stage() == Rounding.Stage.TOTAL ? 3 : rounding.scale());
    Rational fullMarks = Rational.of(dice.oneOf(100, 100, 100, 10, 1000, 120));
    Growth growth = new Growth(places, dice);
    List<Indicator> indicators = growth.children(fullMarks, leaves, 1);
    Rubric rubric =
        Rubric.builder()
            .id("generated." + leaves)
            .title(Text.of("随机指标体系", "A rubric by chance"))
            .rounding(rounding)
            .fullMarks(new Weight(fullMarks))
            .grades(grades(fullMarks, dice))
            .missing(dice.chance(80) ? MissingPolicy.ZERO : MissingPolicy.ERROR)
            .notApplicable(
                dice.chance(70)
                    ? NotApplicablePolicy.spreadInGroup()
                    : NotApplicablePolicy.scaleToFull())
            .indicators(indicators)
            .build();
    return withHeirs(rubric, dice);
  }

  private static Rounding rounding(Dice dice) {
    List<RoundingMode> modes = new ArrayList<>(List.of(RoundingMode.values()));
    modes.remove(RoundingMode.UNNECESSARY);
    RoundingMode mode = dice.chance(50) ? RoundingMode.HALF_UP : dice.oneOf(modes);
    int scale = dice.oneOf(0, 1, 2, 2, 2, 4);
    return switch (dice.between(0, 3)) {
      case 0 -> Rounding.total(scale, mode);
      case 1 -> Rounding.rate(dice.between(0, 4), scale, mode);
      default -> Rounding.leaf(scale, mode);
    };
  }

  /** Bands from 0 to full marks whose edges belong to one side or the other. */
  private static GradeScale grades(Rational fullMarks, Dice dice) {
    if (fullMarks.equals(Rational.HUNDRED) && dice.chance(50)) {
      return GradeScale.standard();
    }
    List<Grade> grades = new ArrayList<>();
    Rational lower = Rational.ZERO;
    String open = "[";
    int bands = dice.between(1, 5);
    for (int i = 1; i <= bands; i++) {
      Rational upper = fullMarks.multipliedBy(Rational.of(i, bands));
      boolean last = i == bands;
      String close = last || dice.chance(30) ? "]" : ")";
      grades.add(
          new Grade(
              Text.of("等级" + i, "grade " + i), Interval.parse(open + lower + "," + upper + close)));
      lower = upper;
      open = close.equals("]") ? "(" : "[";
    }
    Collections.reverse(grades);
    return new GradeScale(grades);
  }

  /** Lets some leaves hand their weight to a named one. */
  private static Rubric withHeirs(Rubric rubric, Dice dice) {
    List<String> heirs =
        Trees.leaves(rubric).stream()
            .filter(leaf -> leaf.weight().points().isPositive())
            .map(IndicatorLeaf::id)
            .toList();
    return Trees.mapLeaves(
        rubric,
        leaf -> {
          String heir = dice.oneOf(heirs);
          return heir.equals(leaf.id()) || !dice.chance(10)
              ? leaf
              : IndicatorLeaf.builder()
                  .from(leaf)
                  .notApplicable(NotApplicablePolicy.moveTo(heir))
                  .build();
        });
  }

  /** Grows the tree by splitting weights and leaves. */
  private static final class Growth {
    private final Rational unit;
    private final Dice dice;
    private int nodes;

    Growth(int places, Dice dice) {
      this.unit = Rational.of(1, (long) Math.pow(10, places));
      this.dice = dice;
    }

    List<Indicator> children(Rational weight, int leaves, int level) {
      boolean flat = level == MOST_LEVELS || leaves == 1 || dice.chance(20);
      int count = flat ? leaves : dice.between(1, Math.min(5, leaves));
      List<Long> weights = dice.split(weight.dividedBy(unit).longNumerator(), count);
      List<Long> extraLeaves = dice.split(leaves - count, count);
      List<Indicator> children = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        Rational part = unit.multipliedBy(Rational.of(weights.get(i)));
        int below = 1 + (int) (long) extraLeaves.get(i);
        boolean leaf = level == MOST_LEVELS || (below == 1 && dice.chance(80));
        children.add(leaf ? leaf(part) : group(part, below, level));
      }
      return children;
    }

    private Indicator group(Rational weight, int leaves, int level) {
      return IndicatorGroup.builder()
          .id(id("group"))
          .name(Text.of("组" + nodes, "group " + nodes))
          .weight(new Weight(weight))
          .children(children(weight, leaves, level + 1))
          .build();
    }

    private Indicator leaf(Rational weight) {
      IndicatorLeaf.Builder leaf =
          IndicatorLeaf.builder()
              .id(id("leaf"))
              .name(Text.of("指标" + nodes, "leaf " + nodes))
              .weight(new Weight(weight));
      Rules.add(leaf, dice.oneOf(Rules.KINDS), weight, dice);
      if (dice.chance(10)) {
        leaf.missing(dice.oneOf(MissingPolicy.values()));
      }
      if (dice.chance(15)) {
        leaf.notApplicable(
            dice.oneOf(NotApplicablePolicy.spreadInGroup(), NotApplicablePolicy.scaleToFull()));
      }
      return leaf.build();
    }

    /** Ids whose order is not the order of the form. */
    private String id(String word) {
      nodes++;
      return word + "-" + nodes * 7919 % 1009;
    }
  }
}
