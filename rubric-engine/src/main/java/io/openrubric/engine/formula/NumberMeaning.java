package io.openrubric.engine.formula;

import io.openrubric.api.Text;
import io.openrubric.api.Unit;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.LeafScorer;
import java.util.regex.Pattern;

/** What a number stands for whose unit the rule leaves open; few units go with some. */
public enum NumberMeaning {
  /** Anything that is measured. */
  AMOUNT(Text.of("任意单位", "any unit")),
  /** Points of a score. */
  POINTS(Text.of("分或不写单位", "分 or no unit")),
  /** A share of the weight. */
  SHARE(Text.of("%、‰或不写单位", "%, ‰ or no unit")),
  /** How many there are; any word may be what is counted. */
  COUNT(Text.of("次、个等计数单位或不写单位", "a unit that counts, such as 次, or no unit"));

  private static final Unit POINT = Unit.parse("分");

  /** 元 above the line, with whatever stands before it; a 单元 is a part of a building. */
  private static final Pattern MONEY = Pattern.compile("(?<!单)元(?:/.*)?$");

  private final Text units;

  NumberMeaning(Text units) {
    this.units = units;
  }

  /** A scorer with numbers that are no amounts. */
  interface Scorer extends LeafScorer {

    /** What the number in a slot stands for. */
    NumberMeaning meaning(int slot);
  }

  /**
   * What a number of a scorer stands for.
   *
   * @param scorer the scorer
   * @param slot the slot of the number
   * @return the meaning, {@link #AMOUNT} for every scorer that does not say
   */
  public static NumberMeaning of(LeafScorer scorer, int slot) {
    return scorer instanceof Scorer known ? known.meaning(slot) : AMOUNT;
  }

  /**
   * Whether a number with this unit can stand for it.
   *
   * @param unit the unit, {@link Unit#NONE} for none
   * @return whether it can
   */
  public boolean takes(Unit unit) {
    return switch (this) {
      case AMOUNT -> true;
      case POINTS -> unit.isNone() || unit.equals(POINT);
      case SHARE -> unit.isNone() || isPartOfOne(unit);
      case COUNT -> !isPartOfOne(unit) && !MONEY.matcher(unit.toString()).find();
    };
  }

  /**
   * The units it takes.
   *
   * @return a short phrase
   */
  public Text units() {
    return units;
  }

  /**
   * Whether a unit is %, ‰ or the like.
   *
   * @param unit the unit
   * @return whether it is a part of 1
   */
  public static boolean isPartOfOne(Unit unit) {
    return unit.factorTo(Unit.NONE)
        .filter(factor -> factor.compareTo(Rational.ONE) < 0)
        .isPresent();
  }
}
