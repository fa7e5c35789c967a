package io.openrubric.engine.review;

import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;
import io.openrubric.api.report.Score;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the sums on a form should be, from the figures that it prints, and the computed ones where
 * it prints none.
 */
final class FormSums {
  private final ReviewedForm form;
  private final Rounding rounding;
  private final boolean absentIsZero;

  private FormSums(ReviewedForm form, boolean absentIsZero) {
    this.form = form;
    this.rounding = form.rubric().rubric().rounding();
    this.absentIsZero = absentIsZero;
  }

  /** The sums, in which a score that is not on the form may be any that its leaf can have. */
  static FormSums of(ReviewedForm form) {
    return new FormSums(form, false);
  }

  /** The sums, in which a score that is not on the form counts as nothing. */
  static FormSums withoutAbsent(ReviewedForm form) {
    return new FormSums(form, true);
  }

  /**
   * A sum and the figures below it.
   *
   * @param expected what follows from the leaves
   * @param alternative what follows from the subtotals right below, whatever those are worth
   * @param slack how far parts that were rounded apart from their sum may be off
   * @param open how much more it is at most, by scores that are not known
   */
  private record Sum(Rational expected, Rational alternative, Rational slack, Rational open) {
    static final Sum NOTHING = of(Rational.ZERO);

    static Sum of(Rational points) {
      return new Sum(points, points, Rational.ZERO, Rational.ZERO);
    }

    boolean allows(BigDecimal printed) {
      Rational figure = Rational.of(printed);
      return allows(figure.minus(alternative), Rational.ZERO)
          || allows(figure.minus(expected), slack);
    }

    private boolean allows(Rational more, Rational off) {
      return more.negated().compareTo(off) <= 0 && more.minus(open).compareTo(off) <= 0;
    }

    Sum plus(Sum other) {
      return new Sum(
          expected.plus(other.expected()),
          alternative.plus(other.alternative()),
          slack.plus(other.slack()),
          open.plus(other.open()));
    }
  }

  /**
   * What a sum should be.
   *
   * @param least the least figure it can be
   * @param most the most, greater where scores are not known
   */
  record Range(String least, String most) {
    private static Range of(BigDecimal figure) {
      return new Range(figure.toPlainString(), figure.toPlainString());
    }

    boolean isOne() {
      return least.equals(most);
    }

    @Override
    public String toString() {
      return isOne() ? least : least + "–" + most;
    }
  }

  /** What a printed subtotal should be, empty if it may be as it is. */
  Optional<Range> wrong(IndicatorGroup group, BigDecimal printed) {
    if (!form.isComplete()) {
      return Optional.empty();
    }
    if (asComputed(group)) {
      Optional<BigDecimal> computed = form.report().score(group.id()).points();
      if (computed.isPresent()) {
        return other(computed.get(), printed);
      }
    }
    return sum(group, roundsOnce())
        .map(this::rounded)
        .filter(sum -> !allows(sum, printed))
        .map(this::shown);
  }

  /** What a printed sum of several first levels should be, empty if it may be as it is. */
  Optional<Range> wrong(PrintedSum printed) {
    List<Indicator> parts =
        form.rubric().rubric().indicators().stream()
            .filter(first -> printed.indicators().contains(first.id()))
            .toList();
    return add(parts, roundsOnce())
        .filter(sum -> form.isComplete())
        .map(this::rounded)
        .filter(sum -> !allows(sum, printed.points()))
        .map(this::shown);
  }

  /** Parts with more decimals than the rubric's may be rounded where they are added. */
  private boolean allows(Sum sum, BigDecimal printed) {
    return sum.allows(printed) || rounding.round(sum.alternative()).compareTo(printed) == 0;
  }

  /** What the printed total should be, empty if it may be as it is. */
  Optional<Range> wrongTotal(BigDecimal printed) {
    if (!form.isComplete()) {
      return Optional.empty();
    }
    List<Indicator> first = form.rubric().rubric().indicators();
    Optional<BigDecimal> computed = form.report().total();
    if (computed.isPresent()
        && first.stream().allMatch(this::asComputed)
        && adjustmentsAsComputed()) {
      return other(computed.get(), printed).filter(right -> !subtotalsGive(printed));
    }
    return total().filter(sum -> !allows(sum, printed)).map(this::shown);
  }

  /** Whether the total merely repeats what is wrong with the subtotals. */
  private boolean subtotalsGive(BigDecimal printed) {
    return rounding.stage() != Rounding.Stage.TOTAL
        && form.report().scores().stream().anyMatch(score -> !printedAsComputed(score))
        && total().filter(sum -> Rational.of(printed).equals(sum.alternative())).isPresent();
  }

  /** The total that follows from the printed figures, empty if one is missing. */
  Optional<BigDecimal> expectedTotal() {
    if (!form.isComplete()) {
      return Optional.empty();
    }
    return form.report().total().isPresent()
            && form.rubric().rubric().indicators().stream().allMatch(this::asComputed)
            && adjustmentsAsComputed()
        ? form.report().total()
        : total().filter(sum -> sum.open().isZero()).map(sum -> rounding.round(sum.expected()));
  }

  private static Optional<Range> other(BigDecimal right, BigDecimal printed) {
    return right.compareTo(printed) == 0 ? Optional.empty() : Optional.of(Range.of(right));
  }

  /** A sum of printed figures as it is; one that was rounded on the way with its decimals. */
  private Range shown(Sum sum) {
    return new Range(shown(sum, sum.expected()), shown(sum, sum.expected().plus(sum.open())));
  }

  private String shown(Sum sum, Rational points) {
    return sum.slack().isZero() ? points.toString() : rounding.round(points).toPlainString();
  }

  private boolean asComputed(Indicator indicator) {
    if (indicator instanceof IndicatorGroup group) {
      return group.children().stream().allMatch(this::asComputed);
    }
    return printedAsComputed(form.report().score(indicator.id()));
  }

  private boolean adjustmentsAsComputed() {
    return form.report().adjustments().stream().allMatch(this::printedAsComputed);
  }

  /** Whether a figure, if it was printed, is the one that the rubric gives. */
  private boolean printedAsComputed(Score score) {
    if (isOpen(score)) {
      return false;
    }
    return form.points(score.id())
        .map(printed -> score.points().filter(p -> p.compareTo(printed) == 0).isPresent())
        .orElse(true);
  }

  /** Whether a score is not known: what is printed is no figure, or nothing tells it. */
  private boolean isOpen(Score score) {
    return form.unreadablePoints().containsKey(score.id())
        || (!absentIsZero && form.lacksScore(score.id()));
  }

  private Optional<Sum> total() {
    Optional<Sum> sum = add(form.rubric().rubric().indicators(), roundsOnce());
    for (Score each : form.report().adjustments()) {
      sum = sum.flatMap(s -> figure(each, roundsOnce()).map(s::plus));
    }
    return sum.map(this::rounded).map(this::capped);
  }

  private boolean roundsOnce() {
    return rounding.stage() == Rounding.Stage.TOTAL;
  }

  /** Where parts are not rounded, their sum still is. */
  private Sum rounded(Sum sum) {
    return roundsOnce()
        ? new Sum(sum.expected(), sum.alternative(), sum.slack().plus(lastDigit()), sum.open())
        : sum;
  }

  private Rational lastDigit() {
    return Rational.of(BigDecimal.ONE.movePointLeft(rounding.scale()));
  }

  /** The computed total before any veto. */
  private Optional<Rational> uncapped() {
    if (roundsOnce()) {
      return form.report().exactTotal().map(exact -> Rational.of(rounding.round(exact)));
    }
    Rational parts = Rational.ZERO;
    for (Indicator each : form.rubric().rubric().indicators()) {
      parts = parts.plus(computed(each.id()));
    }
    for (Score each : form.report().adjustments()) {
      parts = parts.plus(computed(each.id()));
    }
    return Optional.of(parts);
  }

  /** A veto that caps the computed total caps this one as well. */
  private Sum capped(Sum sum) {
    Optional<Rational> total = form.report().total().map(Rational::of);
    if (total.isEmpty() || uncapped().equals(total)) {
      return sum;
    }
    Rational least = Rational.min(sum.expected(), total.get());
    Rational most = Rational.min(sum.expected().plus(sum.open()), total.get());
    return new Sum(
        least, Rational.min(sum.alternative(), total.get()), sum.slack(), most.minus(least));
  }

  private Rational computed(String id) {
    return form.report().score(id).points().map(Rational::of).orElse(Rational.ZERO);
  }

  /**
   * The sum of what is below.
   *
   * @param exact whether the parts enter unrounded, as where only the total is rounded
   */
  private Optional<Sum> sum(Indicator indicator, boolean exact) {
    if (!(indicator instanceof IndicatorGroup group)) {
      return figure(form.report().score(indicator.id()), exact);
    } else if (group.marks().isEmpty()) {
      return add(group.children(), exact);
    }
    Optional<Rational> computed = form.report().score(group.id()).points().map(Rational::of);
    return !exact && computed.isPresent() && asComputed(group)
        ? computed.map(Sum::of)
        : add(group.children(), true).map(sum -> scaled(group, sum, exact));
  }

  /** One figure: the printed one; as printed it may stand for any that rounds to it. */
  private Optional<Sum> figure(Score score, boolean exact) {
    if (isOpen(score)) {
      return unknown(score);
    }
    Optional<Rational> computed = score.points().map(Rational::of);
    Optional<Rational> points = form.points(score.id()).map(Rational::of).or(() -> computed);
    if (exact && score.exact().isPresent() && points.equals(computed)) {
      return points.map(p -> new Sum(score.exact().get(), p, Rational.ZERO, Rational.ZERO));
    }
    return points.map(p -> new Sum(p, p, exact ? lastDigit() : Rational.ZERO, Rational.ZERO));
  }

  /** A score from nothing to the full marks; empty where nothing bounds it. */
  private Optional<Sum> unknown(Score score) {
    if (score.role() != Score.Role.ORDINARY || form.lacksWeight(score.id())) {
      return Optional.empty();
    }
    Rational most = Rational.of(score.weight());
    return Optional.of(new Sum(Rational.ZERO, Rational.ZERO, Rational.ZERO, most));
  }

  /** A two-stage block is rounded once, after it is scaled. */
  private Sum scaled(IndicatorGroup group, Sum sum, boolean exact) {
    Rational inside = group.marks().orElseThrow().points();
    Rational factor = Rational.of(form.report().score(group.id()).weight()).dividedBy(inside);
    Rational slack = sum.slack().multipliedBy(factor);
    return new Sum(
        sum.expected().multipliedBy(factor),
        sum.alternative().multipliedBy(factor),
        exact ? slack : slack.plus(lastDigit()),
        sum.open().multipliedBy(factor));
  }

  /** The sum of some indicators, empty if one of them has no figure at all. */
  private Optional<Sum> add(List<Indicator> indicators, boolean exact) {
    Optional<Sum> all = Optional.of(Sum.NOTHING);
    for (Indicator each : indicators) {
      Optional<Sum> part = sum(each, exact).map(below -> withPrinted(each, below, exact));
      all = all.flatMap(sum -> part.map(sum::plus));
    }
    return all;
  }

  private Sum withPrinted(Indicator indicator, Sum below, boolean exact) {
    return form.points(indicator.id())
        .map(printed -> withPrinted(below, printed, exact))
        .orElse(below);
  }

  /** A subtotal that its parts allow also says what those are that are not known. */
  private static Sum withPrinted(Sum below, BigDecimal printed, boolean exact) {
    Rational figure = Rational.of(printed);
    boolean told = !exact && below.slack().isZero() && !below.open().isZero();
    return told && below.allows(printed)
        ? Sum.of(figure)
        : new Sum(below.expected(), figure, below.slack(), below.open());
  }
}
