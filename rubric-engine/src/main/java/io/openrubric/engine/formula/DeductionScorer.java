package io.openrubric.engine.formula;

import io.openrubric.api.Text;
import io.openrubric.api.UnitCounting;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.Direction;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.Inputs;
import io.openrubric.api.spi.Reachable;
import io.openrubric.api.spi.Reasoning;
import io.openrubric.api.spi.ScoreOutput;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Scores one leaf by the units its measure falls short. */
record DeductionScorer(
    Deduction deduction,
    Measure measure,
    Rational threshold,
    Side side,
    Rational unit,
    UnitCounting counting)
    implements PlainRule.Scorer {

  /** Which departure from the threshold costs points. */
  enum Side {
    BELOW("不低于", "低于", "低", "at least", "below", 1),
    ABOVE("不高于", "高于", "高", "at most", "above", -1),
    EITHER("等于", "偏离", "偏离", "equal to", "off", 0);

    private final Text full;
    private final Text departure;
    private final String by;
    private final int sign;

    Side(String fullZh, String zh, String by, String fullEn, String en, int sign) {
      this.full = Text.of(fullZh, fullEn);
      this.departure = Text.of(zh, en);
      this.by = by;
      this.sign = sign;
    }

    static Side of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  @Override
  public Optional<PlainRule> plain() {
    return measure.isFraction() && deduction.isListed()
        ? PlainShortfall.of(
            deduction.byCount(),
            measure.kind(),
            threshold,
            unit,
            side.sign,
            counting,
            measure.rounding())
        : Optional.empty();
  }

  @Override
  public boolean isQuotient() {
    return measure.kind().isQuotient();
  }

  @Override
  public List<InputSpec> inputs() {
    return measure.inputs();
  }

  @Override
  public Text rule() {
    Text size = measure.showDifference(unit);
    Text parts = Counting.parts(size, counting);
    String from = measure.show(threshold);
    return Text.of(
        "%s%s%s%s；每%s%s扣%s分（%s），最多扣%s分"
            .formatted(
                measure.name().zh(),
                side.full.zh(),
                from,
                deduction.clean().zh(),
                side.by,
                size.zh(),
                deduction.points(),
                parts.zh(),
                deduction.most()),
        "%s if the %s is %s %s; %s off for each %s %s (%s), at most %s"
            .formatted(
                deduction.clean().en(),
                measure.name().en(),
                side.full.en(),
                from,
                deduction.points(),
                size.en(),
                side.departure.en(),
                parts.en(),
                deduction.most()));
  }

  @Override
  public void score(Inputs in, ScoreOutput output) {
    if (!measure.refuses(in, output)) {
      output.points(deduction.score(units(shortfall(measure.value(in)))));
    }
  }

  private Rational shortfall(Rational measured) {
    return switch (side) {
      case BELOW -> Rational.max(Rational.ZERO, threshold.minus(measured));
      case ABOVE -> Rational.max(Rational.ZERO, measured.minus(threshold));
      case EITHER -> measured.minus(threshold).abs();
    };
  }

  private Rational units(Rational shortfall) {
    return Counting.units(shortfall, unit, counting);
  }

  @Override
  public void explain(Inputs in, Reasoning explanation) {
    Rational measured = measure.value(in);
    Rational shortfall = shortfall(measured);
    Rational units = units(shortfall);
    explanation.arithmetic(measure.arithmetic(in) + deduction.arithmetic(units));
    if (shortfall.isPositive()) {
      Text by = measure.showDifference(shortfall);
      explanation.because(
          "%s %s，%s%s共%s，计%s个扣分单位"
              .formatted(
                  measure.name().zh(),
                  measure.show(measured),
                  side.departure.zh(),
                  measure.show(threshold),
                  by.zh(),
                  units),
          "%s %s is %s %s by %s: counts as %s units"
              .formatted(
                  measure.name().en(),
                  measure.show(measured),
                  side.departure.en(),
                  measure.show(threshold),
                  by.en(),
                  units));
    }
  }

  @Override
  public Reachable reachable() {
    return counting == UnitCounting.PRORATED ? deduction.reachableInParts() : deduction.reachable();
  }

  @Override
  public Direction direction(int slot) {
    return Direction.of(-deduction.sign() * side.sign * measure.sign(slot));
  }
}
