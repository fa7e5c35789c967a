package io.openrubric.engine.formula;

import io.openrubric.api.TargetComparator;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;

/**
 * How a ratio rule turns actual and target into a share of the weight.
 *
 * @param comparator how actual is held against target
 * @param missed what a missed target gets
 * @param progress whether a value below a limit counts as progress towards it (cost as progress); a
 *     negative value is within the limit and has come no part of the way, so it scores 0
 * @param pass the rate up to which there is nothing; from there a straight line to 1
 * @param cap the greatest share
 * @param rounding rounds the rate where the rubric says so
 */
record RatioTerms(
    TargetComparator comparator,
    Missed missed,
    boolean progress,
    Rational pass,
    Rational cap,
    Rounding rounding) {

  /** What a missed target gets. */
  enum Missed {
    /** Its share of the target. */
    PROPORTIONAL,
    /** Nothing. */
    NONE,
    /** Full marks less the deviation from the target. */
    DEVIATION
  }

  /** Whether a strict target other than 0 was only just touched, which is full by its ratio. */
  boolean touches(Rational actual, Rational target) {
    return !target.isZero()
        && (comparator == TargetComparator.GREATER_THAN || comparator == TargetComparator.LESS_THAN)
        && actual.equals(target);
  }

  boolean meets(Rational actual, Rational target) {
    return comparator.isMet(actual, target) || touches(actual, target);
  }

  /** The share from 0 to 1, for a target of 0 or more; nothing here can divide by zero. */
  Rational share(Rational actual, Rational target) {
    return Rational.min(cap, passed(rate(actual, target)));
  }

  /** Whether the cap leaves less than the rate gives. */
  boolean isCapped(Rational actual, Rational target) {
    return cap.compareTo(passed(rate(actual, target))) < 0;
  }

  /** How far the target was reached, from 0 to 1, before pass and cap. */
  Rational rate(Rational actual, Rational target) {
    boolean met = meets(actual, target);
    if (target.isZero()) {
      return met ? Rational.ONE : Rational.ZERO;
    }
    if (met && !(progress && actual.compareTo(target) < 0)) {
      return Rational.ONE;
    }
    if (!actual.isPositive()) {
      return Rational.ZERO;
    }
    if (!met && missed == Missed.NONE) {
      return Rational.ZERO;
    }
    if (!met && missed == Missed.DEVIATION) {
      Rational deviation = actual.minus(target).abs().dividedBy(target);
      return Rational.max(Rational.ZERO, rounding.roundRate(Rational.ONE.minus(deviation)));
    }
    return rounding.roundRate(
        actual.compareTo(target) < 0 ? actual.dividedBy(target) : target.dividedBy(actual));
  }

  private Rational passed(Rational rate) {
    if (pass.isZero()) {
      return rate;
    }
    return rate.compareTo(pass) < 0
        ? Rational.ZERO
        : rate.minus(pass).dividedBy(Rational.ONE.minus(pass));
  }

  /** The left side of the arithmetic line. */
  String arithmetic(Rational actual, Rational target, Rational weight) {
    Rational rate = rate(actual, target);
    if (!pass.isZero()) {
      String line = Figures.exact(pass);
      return rate.compareTo(pass) < 0
          ? Figures.exact(rate) + " < " + line + "; 0 × " + weight
          : capped(
                  "(%s − %s) ÷ (100%% − %s)".formatted(Figures.exact(rate), line, line),
                  passed(rate))
              + " × "
              + weight;
    }
    if (cap.compareTo(rate) < 0) {
      return capped(Figures.exact(rate), rate) + " × " + weight;
    }
    if (rate.isZero() || rate.equals(Rational.ONE)) {
      return beyond(actual, target)
          ? "min(1, " + actual + " ÷ " + target + ") × " + weight
          : rate + " × " + weight;
    }
    boolean below = actual.compareTo(target) < 0;
    if (!meets(actual, target) && missed == Missed.DEVIATION) {
      String distance = below ? target + " − " + actual : actual + " − " + target;
      Rational deviation = actual.minus(target).abs().dividedBy(target);
      String rest = "1 − (" + distance + ") ÷ " + target;
      return rate.equals(Rational.ONE.minus(deviation))
          ? "(" + rest + ") × " + weight
          : rounded(rest, rate) + " × " + weight;
    }
    String quotient = below ? actual + " ÷ " + target : target + " ÷ " + actual;
    boolean exact = rate.equals(below ? actual.dividedBy(target) : target.dividedBy(actual));
    return (exact ? quotient : rounded(quotient, rate)) + " × " + weight;
  }

  private static String rounded(String line, Rational rate) {
    return "(" + line + " → " + Figures.percent(rate) + ")";
  }

  private String capped(String shown, Rational share) {
    return cap.compareTo(share) < 0 ? "min(" + Figures.exact(cap) + ", " + shown + ")" : shown;
  }

  private boolean beyond(Rational actual, Rational target) {
    return !target.isZero()
        && actual.compareTo(target) > 0
        && (comparator == TargetComparator.AT_LEAST || comparator == TargetComparator.GREATER_THAN);
  }

  /** The rule in words, for these names of actual and target. */
  Text rule(Text actual, Text target, Rational weight) {
    Text main =
        switch (comparator) {
          case AT_LEAST, GREATER_THAN ->
              missed == Missed.PROPORTIONAL
                  ? Text.of(
                      "得分＝min(1，%s÷%s)×%s".formatted(actual.zh(), target.zh(), weight),
                      "min(1, %s ÷ %s) × %s".formatted(actual.en(), target.en(), weight))
                  : full("达到", "reaches", actual, target, weight);
          case AT_MOST, LESS_THAN ->
              progress
                  ? Text.of(
                      "%s不超过%s时得%s÷%s×%s"
                          .formatted(actual.zh(), target.zh(), actual.zh(), target.zh(), weight),
                      "%s ÷ %s × %s up to %s"
                          .formatted(actual.en(), target.en(), weight, target.en()))
                  : full("不超过", "stays within", actual, target, weight);
          case EQUAL, QUALITATIVE -> full("等于", "equals", actual, target, weight);
        };
    return Text.of(main.zh() + extraZh(), main.en() + extraEn());
  }

  private Text full(String zh, String en, Text actual, Text target, Rational weight) {
    Text otherwise =
        switch (missed) {
          case PROPORTIONAL ->
              Text.of("否则按两者之比（小÷大）×" + weight, "else the smaller ÷ the greater × " + weight);
          case NONE -> Text.of("否则不得分", "else none");
          case DEVIATION -> Text.of("否则按偏离比例扣分", "else less in proportion to the deviation");
        };
    return Text.of(
        actual.zh() + zh + target.zh() + "得" + weight + "分，" + otherwise.zh(),
        weight
            + " points if "
            + actual.en()
            + " "
            + en
            + " "
            + target.en()
            + ", "
            + otherwise.en());
  }

  /** Whether the share is the plain ratio of numbers above 0, rounded as a rate. */
  boolean isPlain() {
    return missed == Missed.PROPORTIONAL && !progress && pass.isZero() && cap.equals(Rational.ONE);
  }

  private String extraZh() {
    return (pass.isZero() ? "" : "；完成率低于" + Figures.percent(pass) + "不得分，其上按直线计算")
        + (cap.equals(Rational.ONE) ? "" : "；最多得分值的" + Figures.percent(cap));
  }

  private String extraEn() {
    return (pass.isZero()
            ? ""
            : "; nothing below a rate of " + Figures.percent(pass) + ", a straight line above it")
        + (cap.equals(Rational.ONE) ? "" : "; at most " + Figures.percent(cap) + " of the weight");
  }
}
