package io.openrubric.engine.formula;

import io.openrubric.api.InputName;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Text;
import io.openrubric.api.UnitCounting;
import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.api.spi.Inputs;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.Reasoning;
import io.openrubric.api.spi.ScoreOutput;
import java.util.List;
import java.util.Locale;

/** Scores one leaf by the units its value falls short. */
final class DeductionScorer implements LeafScorer {
  private static final int ACTUAL = 0;
  private static final int PLANNED = 1;

  /** Which departure from the threshold costs points. */
  enum Side {
    BELOW("低于", "below"),
    ABOVE("高于", "above"),
    EITHER("偏离", "off");

    final String zh;
    final String en;

    Side(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    static Side of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  private final Rational weight;
  private final Rounding rounding;
  private final boolean saving;
  private final Rational threshold;
  private final Side side;
  private final Rational unit;
  private final Rational points;
  private final UnitCounting counting;
  private final Rational most;
  private final List<InputSpec> inputs;

  DeductionScorer(
      Rational weight,
      Rounding rounding,
      boolean saving,
      Rational threshold,
      Side side,
      Rational unit,
      Rational points,
      UnitCounting counting,
      Rational most,
      InputName actual,
      InputName planned) {
    this.weight = weight;
    this.rounding = rounding;
    this.saving = saving;
    this.threshold = threshold;
    this.side = side;
    this.unit = unit;
    this.points = points;
    this.counting = counting;
    this.most = most;
    InputSpec measured = InputSpec.required(actual, InputType.NUMBER);
    this.inputs =
        saving
            ? List.of(measured, InputSpec.required(planned, InputType.NUMBER))
            : List.of(measured);
  }

  @Override
  public List<InputSpec> inputs() {
    return inputs;
  }

  @Override
  public Text rule() {
    return Text.of(
        nameZh()
            + fullMarksZh()
            + show(threshold)
            + "得"
            + weight
            + "分；每"
            + side.zh
            + unitText()
            + "扣"
            + points
            + "分（"
            + counting.label().zh()
            + "），最多扣"
            + most
            + "分",
        nameEn()
            + fullMarksEn()
            + show(threshold)
            + ": "
            + weight
            + " points; "
            + points
            + " off for each "
            + unitText()
            + " "
            + side.en
            + " ("
            + counting.label().en()
            + "), at most "
            + most);
  }

  private String nameZh() {
    return saving ? "成本节约率" : inputs.get(ACTUAL).name().zh();
  }

  private String nameEn() {
    return saving ? "cost-saving rate" : inputs.get(ACTUAL).name().en();
  }

  private String fullMarksZh() {
    return switch (side) {
      case BELOW -> "不低于";
      case ABOVE -> "不高于";
      case EITHER -> "等于";
    };
  }

  private String fullMarksEn() {
    return switch (side) {
      case BELOW -> " at least ";
      case ABOVE -> " at most ";
      case EITHER -> " equal to ";
    };
  }

  private String unitText() {
    return saving
        ? unit.multipliedBy(Rational.HUNDRED) + "个百分点"
        : unit + inputs.get(ACTUAL).input().unit();
  }

  private String show(Rational value) {
    return saving ? Figures.percent(value) : value + inputs.get(ACTUAL).input().unit();
  }

  @Override
  public void score(Inputs in, ScoreOutput output) {
    if (saving && !in.number(PLANNED).isPositive()) {
      Rational planned = in.number(PLANNED);
      output.refuse(
          planned.isZero() ? ProblemCode.ZERO_BASE : ProblemCode.NEGATIVE_TARGET,
          "计算成本节约率需要大于0的计划成本，实为 " + planned,
          "Expected a planned cost above 0 for a saving rate, got " + planned);
      return;
    }
    output.points(weight.minus(deducted(shortfall(measured(in)))));
  }

  private Rational measured(Inputs in) {
    Rational actual = in.number(ACTUAL);
    if (!saving) {
      return actual;
    }
    Rational planned = in.number(PLANNED);
    return rounding.roundRate(planned.minus(actual).dividedBy(planned));
  }

  private Rational shortfall(Rational measured) {
    return switch (side) {
      case BELOW -> Rational.max(Rational.ZERO, threshold.minus(measured));
      case ABOVE -> Rational.max(Rational.ZERO, measured.minus(threshold));
      case EITHER -> measured.minus(threshold).abs();
    };
  }

  private Rational deducted(Rational shortfall) {
    return Rational.min(most, Counting.units(shortfall, unit, counting).multipliedBy(points));
  }

  @Override
  public void explain(Inputs in, Reasoning explanation) {
    Rational measured = measured(in);
    Rational shortfall = shortfall(measured);
    Rational units = Counting.units(shortfall, unit, counting);
    String product = units + " × " + points;
    explanation.arithmetic(
        weight
            + " − "
            + (units.multipliedBy(points).compareTo(most) > 0
                ? "min(" + most + ", " + product + ")"
                : product));
    if (deducted(shortfall).isPositive()) {
      explanation.because(
          reason(
              nameZh(),
              " ",
              measured,
              "，",
              side.zh + show(threshold),
              shortfall,
              "，计",
              units,
              "个单位"),
          reason(
              nameEn(),
              " ",
              measured,
              ", ",
              side.en + " " + show(threshold) + " by ",
              shortfall,
              ", counts as ",
              units,
              " units"));
    }
  }

  private String reason(
      String name,
      String is,
      Rational measured,
      String comma,
      String against,
      Rational shortfall,
      String counts,
      Rational units,
      String unitWord) {
    String by = saving ? Figures.percent(shortfall) : shortfall.toString();
    return name + is + show(measured) + comma + against + by + counts + units + unitWord;
  }
}
