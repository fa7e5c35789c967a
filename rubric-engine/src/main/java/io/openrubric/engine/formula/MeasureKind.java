package io.openrubric.engine.formula;

import static java.util.stream.Collectors.joining;

import io.openrubric.api.InputName;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.InputType;
import io.openrubric.api.spi.ScoreOutput;
import io.openrubric.engine.text.Words;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/** The kinds of {@link Measure}. */
enum MeasureKind {
  VALUE(
      Text.of("实际值", "the value"),
      InputType.NUMBER,
      InputName.of("actual", "实际完成值", "actual value")),
  SHARE(
      Text.of("实际÷目标", "actual ÷ target"),
      InputType.NUMBER,
      InputName.of("actual", "实际完成值", "actual value"),
      InputName.of("target", "指标值", "target"),
      1,
      0),
  SAVING_RATE(
      Text.of("成本节约率", "cost-saving rate"),
      InputType.NUMBER,
      InputName.of("actual", "实际成本", "actual cost"),
      InputName.of("planned", "计划成本", "planned cost"),
      -1,
      1),
  CHANGE_RATE(
      Text.of("变动率", "rate of change"),
      InputType.NUMBER,
      InputName.of("actual", "本年数", "this year's value"),
      InputName.of("previous", "上年数", "last year's value"),
      1,
      -1),
  LIKERT(
      Text.of("满意度", "satisfaction"),
      InputType.SERIES,
      InputName.of("answers", "各档人数（从最满意到最不满意）", "answers from best to worst")),
  YEARLY_MEAN(
      Text.of("各年比率的平均", "mean of yearly ratios"),
      InputType.SERIES,
      InputName.of("actual", "各年实际值", "yearly actual values"),
      InputName.of("target", "各年目标值", "yearly targets"),
      0,
      0);

  private static final int LIKERT_LEVELS = 5;

  private final Text label;
  private final InputType type;
  private final InputName first;
  private final InputName base;
  private final boolean hasBase;
  private final int firstFactor;
  private final int baseFactor;

  MeasureKind(Text label, InputType type, InputName first) {
    this(label, type, first, first, false, 0, 0);
  }

  MeasureKind(
      Text label,
      InputType type,
      InputName first,
      InputName base,
      int firstFactor,
      int baseFactor) {
    this(label, type, first, base, true, firstFactor, baseFactor);
  }

  MeasureKind(
      Text label,
      InputType type,
      InputName first,
      InputName base,
      boolean hasBase,
      int firstFactor,
      int baseFactor) {
    this.label = label;
    this.type = type;
    this.first = first;
    this.base = base;
    this.hasBase = hasBase;
    this.firstFactor = firstFactor;
    this.baseFactor = baseFactor;
  }

  /** Whether it is so many times the first input plus so many times the base, over the base. */
  boolean isQuotient() {
    return firstFactor != 0;
  }

  int firstFactor() {
    return firstFactor;
  }

  int baseFactor() {
    return baseFactor;
  }

  Text label() {
    return label;
  }

  InputType type() {
    return type;
  }

  InputName first() {
    return first;
  }

  InputName base() {
    return base;
  }

  boolean hasBase() {
    return hasBase;
  }

  static String listZh() {
    StringJoiner list = new StringJoiner("，");
    for (MeasureKind kind : values()) {
      list.add(Words.of(kind) + " " + kind.label.zh());
    }
    return list.toString();
  }

  static String listEn() {
    StringJoiner list = new StringJoiner(", ");
    for (MeasureKind kind : values()) {
      list.add(Words.of(kind) + " " + kind.label.en());
    }
    return list.toString();
  }

  static boolean refusesAnswers(List<Rational> answers, ScoreOutput output) {
    boolean sound =
        answers.size() == LIKERT_LEVELS
            && answers.stream().noneMatch(Rational::isNegative)
            && answers.stream().anyMatch(Rational::isPositive);
    if (!sound) {
      output.refuse(
          ProblemCode.BAD_INPUT,
          "满意度应填五档人数或占比（不小于0，不全为0），实为 " + answers,
          "Expected five counts or shares of answers, 0 or more and not all 0, got " + answers);
    }
    return !sound;
  }

  /** Σ share × {100, 75, 50, 25, 0}%. */
  static Rational likert(List<Rational> answers) {
    Rational sum = Rational.ZERO;
    Rational all = Rational.ZERO;
    for (int level = 0; level < LIKERT_LEVELS; level++) {
      sum = sum.plus(answers.get(level).multipliedBy(worth(level)));
      all = all.plus(answers.get(level));
    }
    return sum.dividedBy(all);
  }

  static String likertArithmetic(List<Rational> answers) {
    String sum =
        IntStream.range(0, LIKERT_LEVELS)
            .mapToObj(level -> answers.get(level) + " × " + Figures.percent(worth(level)))
            .collect(joining(" + "));
    return "(" + sum + ") ÷ " + answers.stream().reduce(Rational.ZERO, Rational::plus);
  }

  private static Rational worth(int level) {
    return Rational.of(LIKERT_LEVELS - 1L - level, LIKERT_LEVELS - 1L);
  }
}
