package io.openrubric.engine.formula;

import io.openrubric.api.TargetComparator;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;
import java.util.Optional;

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

  private static final String ROUNDS = " → ";

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
      return passing(actual, target, rate) + weight;
    }
    if (cap.compareTo(rate) < 0) {
      return capped(Figures.exact(rate), rate) + " × " + weight;
    }
    Optional<String> formed = formed(actual, target, rate);
    return formed.isPresent()
        ? formed.get() + " × " + weight
        : compared(actual, target) + ROUNDS + rate.multipliedBy(weight);
  }

  /** The rate first, then its place above the line. */
  private String passing(Rational actual, Rational target, Rational rate) {
    String shown = Figures.exact(rate);
    String line = Figures.exact(pass);
    String first =
        formed(actual, target, rate)
                .map(RatioTerms::bare)
                .map(left -> left.contains(ROUNDS) ? left : left + " = " + shown)
                .orElseGet(() -> compared(actual, target) + ROUNDS + shown)
            + "; ";
    return rate.compareTo(pass) < 0
        ? first + shown + " < " + line + "; 0 × "
        : first
            + capped("(%s − %s) ÷ (100%% − %s)".formatted(shown, line, line), passed(rate))
            + " × ";
  }

  private static String bare(String formed) {
    return formed.startsWith("(") ? formed.substring(1, formed.length() - 1) : formed;
  }

  /** The rate by its own arithmetic; empty where only the comparison counts. */
  private Optional<String> formed(Rational actual, Rational target, Rational rate) {
    if (target.isZero()) {
      return Optional.empty();
    }
    boolean met = meets(actual, target);
    boolean below = actual.compareTo(target) < 0;
    if (met && !progress) {
      String quotient = actual + " ÷ " + target;
      return !isUpwards()
          ? Optional.empty()
          : Optional.of(actual.equals(target) ? quotient : "min(1, " + quotient + ")");
    }
    if (actual.isNegative() || (!met && missed == Missed.NONE)) {
      return Optional.empty();
    }
    if (!met && missed == Missed.DEVIATION) {
      Rational rest = Rational.ONE.minus(actual.minus(target).abs().dividedBy(target));
      String line = deviation(actual, target);
      return rest.isNegative()
          ? Optional.empty()
          : Optional.of(rest.equals(rate) ? "(" + line + ")" : rounded(line, rest, rate));
    }
    Rational quotient =
        below || actual.equals(target) ? actual.dividedBy(target) : target.dividedBy(actual);
    String shown =
        below || actual.equals(target) ? actual + " ÷ " + target : target + " ÷ " + actual;
    return Optional.of(rounded(shown, quotient, rate));
  }

  private static String deviation(Rational actual, Rational target) {
    String distance =
        actual.compareTo(target) < 0 ? target + " − " + actual : actual + " − " + target;
    return "1 − (" + distance + ") ÷ " + target;
  }

  private static String rounded(String line, Rational exact, Rational rate) {
    return exact.equals(rate) ? line : "(" + line + ROUNDS + Figures.percent(rate) + ")";
  }

  /** How actual stands to target, which is all that counts there. */
  private String compared(Rational actual, Rational target) {
    int order = actual.compareTo(target);
    boolean full = meets(actual, target) && !progress;
    if (!full && missed != Missed.NONE && actual.isNegative()) {
      return actual + " < 0";
    }
    if (!full && missed == Missed.DEVIATION && target.isPositive()) {
      return deviation(actual, target) + " < 0";
    }
    String sign =
        switch (comparator) {
          case AT_LEAST -> order >= 0 ? " ≥ " : " < ";
          case AT_MOST -> order <= 0 ? " ≤ " : " > ";
          case GREATER_THAN, LESS_THAN, EQUAL, QUALITATIVE ->
              order == 0 ? " ＝ " : order < 0 ? " < " : " > ";
        };
    return actual + sign + target;
  }

  private String capped(String shown, Rational share) {
    return cap.compareTo(share) < 0 ? "min(" + Figures.exact(cap) + ", " + shown + ")" : shown;
  }

  /** The rule in words, for these names of actual and target. */
  Text rule(Text actual, Text target, Rational weight) {
    Text main =
        pass.isZero() ? points(actual, target, weight) : passing(rate(actual, target), weight);
    String most = Figures.percent(cap);
    return cap.equals(Rational.ONE)
        ? main
        : Text.of(main.zh() + "；最多得分值的" + most, main.en() + "; at most " + most + " of the weight");
  }

  private Text points(Text actual, Text target, Rational weight) {
    if (isUpwards() && missed == Missed.PROPORTIONAL) {
      return Text.of(
          "得分＝min(1，%s÷%s)×%s".formatted(actual.zh(), target.zh(), weight),
          "min(1, %s ÷ %s) × %s".formatted(actual.en(), target.en(), weight));
    }
    if (progress) {
      return Text.of(
          "%s不超过%s时得%s÷%s×%s".formatted(actual.zh(), target.zh(), actual.zh(), target.zh(), weight),
          "%s ÷ %s × %s up to %s".formatted(actual.en(), target.en(), weight, target.en()));
    }
    Text otherwise =
        switch (missed) {
          case PROPORTIONAL ->
              Text.of("否则按两者之比（小÷大）×" + weight, "else the smaller ÷ the greater × " + weight);
          case NONE -> Text.of("否则不得分", "else none");
          case DEVIATION -> Text.of("否则按偏离比例扣分", "else less in proportion to the deviation");
        };
    Text met = met(actual, target);
    return Text.of(
        met.zh() + "得" + weight + "分，" + otherwise.zh(),
        weight + " points if " + met.en() + ", " + otherwise.en());
  }

  /** Whether more is better. */
  boolean isUpwards() {
    return comparator == TargetComparator.AT_LEAST || comparator == TargetComparator.GREATER_THAN;
  }

  private Text met(Text actual, Text target) {
    Text verb =
        switch (comparator) {
          case AT_LEAST, GREATER_THAN -> Text.of("达到", "reaches");
          case AT_MOST, LESS_THAN -> Text.of("不超过", "stays within");
          case EQUAL, QUALITATIVE -> Text.of("等于", "equals");
        };
    return Text.of(
        actual.zh() + verb.zh() + target.zh(), actual.en() + " " + verb.en() + " " + target.en());
  }

  /** What the rate is, where only what lies above a line counts. */
  private Text rate(Text actual, Text target) {
    if (isUpwards() && missed == Missed.PROPORTIONAL) {
      return Text.of(
          "完成率＝min(1，%s÷%s)".formatted(actual.zh(), target.zh()),
          "rate = min(1, %s ÷ %s)".formatted(actual.en(), target.en()));
    }
    Text met = met(actual, target);
    Text within =
        progress
            ? Text.of("为" + actual.zh() + "÷" + target.zh(), actual.en() + " ÷ " + target.en())
            : Text.of("为100%", "100%");
    Text otherwise =
        switch (missed) {
          case PROPORTIONAL -> Text.of("为两者之比（小÷大）", "the smaller ÷ the greater");
          case NONE -> Text.of("为0", "0");
          case DEVIATION -> Text.of("为1减去偏离比例", "1 less the deviation");
        };
    return Text.of(
        "完成率：" + met.zh() + "时" + within.zh() + "，否则" + otherwise.zh(),
        "rate = " + within.en() + " if " + met.en() + ", else " + otherwise.en());
  }

  private Text passing(Text rate, Rational weight) {
    String line = Figures.percent(pass);
    return Text.of(
        "%s；低于%s不得分，达到%s的得分＝(完成率−%s)÷(1−%s)×%s"
            .formatted(rate.zh(), line, line, line, line, weight),
        "%s; none below %s, else (rate − %s) ÷ (1 − %s) × %s"
            .formatted(rate.en(), line, line, line, weight));
  }

  /** Whether the share is the plain ratio of numbers above 0, rounded as a rate. */
  boolean isPlain() {
    return missed == Missed.PROPORTIONAL && !progress && pass.isZero() && cap.equals(Rational.ONE);
  }
}
