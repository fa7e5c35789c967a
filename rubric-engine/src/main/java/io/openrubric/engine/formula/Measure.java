package io.openrubric.engine.formula;

import io.openrubric.api.InputName;
import io.openrubric.api.Parameter;
import io.openrubric.api.Parameters;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.Inputs;
import io.openrubric.api.spi.LeafContext;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.api.spi.ScoreOutput;
import io.openrubric.engine.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a rule measures (衡量值): one number, formed from a leaf's inputs.
 *
 * <p>Rules that turn a number into points (steps, a straight line, deductions) all take any
 * measure.
 */
final class Measure {
  private static final int FIRST = 0;
  private static final int BASE = 1;

  private final MeasureKind kind;
  private final Rounding rounding;
  private final List<InputSpec> inputs;

  private Measure(MeasureKind kind, Rounding rounding, List<InputSpec> inputs) {
    this.kind = kind;
    this.rounding = rounding;
    this.inputs = inputs;
  }

  /** The parameters by which a rule chooses its measure, before those of its own. */
  static List<ParameterSpec> parameters(ParameterSpec... own) {
    List<ParameterSpec> all = new ArrayList<>();
    all.add(
        ParameterSpec.choice(
                "measure",
                Text.of("衡量值：" + MeasureKind.listZh(), "what is measured: " + MeasureKind.listEn()),
                Words.all(MeasureKind.class))
            .orElse(Parameter.of(Words.of(MeasureKind.VALUE))));
    all.add(ParameterSpec.inputName("actual", Text.of("第一个输入项的名称", "names the first input")));
    all.add(ParameterSpec.inputName("base", Text.of("第二个输入项的名称", "names the second input")));
    all.addAll(List.of(own));
    return List.copyOf(all);
  }

  static Measure of(LeafContext leaf) {
    Parameters rule = leaf.parameters();
    MeasureKind kind = Words.constant(MeasureKind.class, rule.text("measure"));
    List<InputSpec> inputs = new ArrayList<>();
    InputName first = InputNames.read(rule, "actual", kind.first());
    inputs.add(InputSpec.required(first, kind.type()));
    if (kind.hasBase()) {
      inputs.add(InputSpec.required(InputNames.read(rule, "base", kind.base()), kind.type()));
    } else if (rule.has("base")) {
      leaf.report(
          ProblemCode.BAD_PARAMETER,
          "衡量值为 " + Words.of(kind) + " 时只有一个输入项，不应有 base",
          "Expected no parameter base with measure "
              + Words.of(kind)
              + ", which has one input, got one");
    }
    return new Measure(kind, leaf.rounding(), List.copyOf(inputs));
  }

  List<InputSpec> inputs() {
    return inputs;
  }

  /** Refuses inputs from which the measure cannot be formed; nothing divides by zero after this. */
  boolean refuses(Inputs in, ScoreOutput output) {
    return switch (kind) {
      case VALUE -> false;
      case SHARE, SAVING_RATE, CHANGE_RATE -> refusesBase(in.number(BASE), output);
      case LIKERT -> MeasureKind.refusesAnswers(in.series(FIRST), output);
      case YEARLY_MEAN -> {
        List<Rational> bases = in.series(BASE);
        if (bases.size() != in.series(FIRST).size()) {
          output.refuse(
              ProblemCode.BAD_INPUT,
              "各年实际值与目标值的个数应相同，实为" + in.series(FIRST).size() + "与" + bases.size(),
              "Expected as many yearly targets as actual values, got "
                  + bases.size()
                  + " for "
                  + in.series(FIRST).size());
          yield true;
        }
        for (Rational base : bases) {
          if (refusesBase(base, output)) {
            yield true;
          }
        }
        if (yearlyMean(in.series(FIRST), bases).isEmpty()) {
          BoundedSum.refuse(output);
          yield true;
        }
        yield false;
      }
    };
  }

  private boolean refusesBase(Rational base, ScoreOutput output) {
    if (base.isPositive()) {
      return false;
    }
    Text name = inputs.get(BASE).name();
    output.refuse(
        base.isZero() ? ProblemCode.ZERO_BASE : ProblemCode.NEGATIVE_TARGET,
        "计算比率需要大于0的" + name.zh() + "，实为 " + base,
        "Expected " + name.en() + " above 0 to form a rate, got " + base);
    return true;
  }

  /** The number; only for inputs that were not refused. */
  Rational value(Inputs in) {
    Rational exact =
        switch (kind) {
          case VALUE -> in.number(FIRST);
          case SHARE -> in.number(FIRST).dividedBy(in.number(BASE));
          case SAVING_RATE -> in.number(BASE).minus(in.number(FIRST)).dividedBy(in.number(BASE));
          case CHANGE_RATE -> in.number(FIRST).minus(in.number(BASE)).dividedBy(in.number(BASE));
          case LIKERT -> MeasureKind.likert(in.series(FIRST));
          case YEARLY_MEAN -> yearlyMean(in.series(FIRST), in.series(BASE)).orElseThrow();
        };
    return kind == MeasureKind.VALUE ? exact : rounding.roundRate(exact);
  }

  /** Whether the number is one fraction of the inputs, rounded as a rate. */
  boolean isFraction() {
    return kind == MeasureKind.VALUE || kind.isQuotient();
  }

  Rounding rounding() {
    return rounding;
  }

  MeasureKind kind() {
    return kind;
  }

  /** Empty if the quotients add to a sum that is too long. */
  private static Optional<Rational> yearlyMean(List<Rational> actual, List<Rational> target) {
    BoundedSum sum = new BoundedSum();
    for (int year = 0; year < actual.size(); year++) {
      if (!sum.add(actual.get(year).dividedBy(target.get(year)))) {
        return Optional.empty();
      }
    }
    return Optional.of(sum.value().dividedBy(Rational.of(actual.size())));
  }

  /** How the number came about, such as {@code (100 − 93) ÷ 100 = 7%}. */
  String arithmetic(Inputs in) {
    String line =
        switch (kind) {
          case VALUE -> "";
          case SHARE -> in.number(FIRST) + " ÷ " + in.number(BASE);
          case SAVING_RATE -> quotient(in.number(BASE), in.number(FIRST), in.number(BASE));
          case CHANGE_RATE -> quotient(in.number(FIRST), in.number(BASE), in.number(BASE));
          case LIKERT -> MeasureKind.likertArithmetic(in.series(FIRST));
          case YEARLY_MEAN -> {
            List<String> terms = new ArrayList<>();
            for (int year = 0; year < in.series(FIRST).size(); year++) {
              terms.add(in.series(FIRST).get(year) + " ÷ " + in.series(BASE).get(year));
            }
            yield "(" + String.join(" + ", terms) + ") ÷ " + terms.size();
          }
        };
    return line.isEmpty() ? "" : line + Figures.equalsPercent(value(in)) + "; ";
  }

  private static String quotient(Rational minuend, Rational subtrahend, Rational divisor) {
    return "(" + minuend + " − " + Figures.factor(subtrahend) + ") ÷ " + divisor;
  }

  /** What the number is called. */
  Text name() {
    return kind == MeasureKind.VALUE ? inputs.get(FIRST).name() : kind.label();
  }

  /** A number of this measure as people write it. */
  String show(Rational value) {
    return kind == MeasureKind.VALUE
        ? value + inputs.get(FIRST).input().unit()
        : Figures.percent(value);
  }

  /** Whether it is a rate that cannot be below 0. */
  boolean isShare() {
    return switch (kind) {
      case SHARE, LIKERT, YEARLY_MEAN -> true;
      case VALUE, SAVING_RATE, CHANGE_RATE -> false;
    };
  }

  /** Whether it is a number as given, without a unit. */
  boolean isBare() {
    return kind == MeasureKind.VALUE && inputs.get(FIRST).input().unit().isEmpty();
  }

  /** The end of an interval of this measure, in full. */
  String showEdge(Rational value) {
    return kind == MeasureKind.VALUE ? show(value) : Figures.exact(value);
  }

  /** A number of this measure in full, for arithmetic. */
  String showExact(Rational value) {
    return kind == MeasureKind.VALUE ? Figures.factor(value) : Figures.exact(value);
  }

  /** A difference between two numbers of this measure. */
  Text showDifference(Rational value) {
    return kind == MeasureKind.VALUE
        ? Text.same(show(value))
        : Text.of(
            Figures.hundredfold(value) + "个百分点", Figures.hundredfold(value) + " percentage points");
  }

  /**
   * Which way the measure moves when an input rises, 0 where that depends: a greater base brings a
   * rate nearer to 0, down from above it and up from below it.
   */
  int sign(int slot) {
    return slot == FIRST
        ? switch (kind) {
          case VALUE, SHARE, YEARLY_MEAN, CHANGE_RATE -> 1;
          case SAVING_RATE -> -1;
          case LIKERT -> 0;
        }
        : 0;
  }
}
