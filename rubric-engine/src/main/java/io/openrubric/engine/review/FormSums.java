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

  FormSums(ReviewedForm form) {
    this.form = form;
    this.rounding = form.rubric().rubric().rounding();
  }

  /**
   * A sum and the figures below it.
   *
   * @param expected what follows from the leaves
   * @param alternative what follows from the subtotals right below, whatever those are worth
   * @param slack how far parts that were rounded apart from their sum may be off
   */
  private record Sum(Rational expected, Rational alternative, Rational slack) {
    boolean allows(BigDecimal printed) {
      Rational figure = Rational.of(printed);
      return figure.equals(alternative) || figure.minus(expected).abs().compareTo(slack) <= 0;
    }
  }

  /** What a printed subtotal should be, empty if it may be as it is. */
  Optional<String> wrong(IndicatorGroup group, BigDecimal printed) {
    if (asComputed(group)) {
      Optional<BigDecimal> computed = form.report().score(group.id()).points();
      if (computed.isPresent()) {
        return other(computed.get(), printed);
      }
    }
    return sum(group).filter(sum -> !sum.allows(printed)).map(sum -> shown(sum.expected()));
  }

  /** What the printed total should be, empty if it may be as it is. */
  Optional<String> wrongTotal(BigDecimal printed) {
    List<Indicator> first = form.rubric().rubric().indicators();
    Optional<BigDecimal> computed = form.report().total();
    if (computed.isPresent()
        && first.stream().allMatch(this::asComputed)
        && adjustmentsAsComputed()) {
      return other(computed.get(), printed).filter(right -> !subtotalsGive(printed));
    }
    return total().filter(sum -> !sum.allows(printed)).map(sum -> shown(sum.expected()));
  }

  /** Whether the total merely repeats what is wrong with the subtotals. */
  private boolean subtotalsGive(BigDecimal printed) {
    return rounding.stage() != Rounding.Stage.TOTAL
        && total().filter(sum -> Rational.of(printed).equals(sum.alternative())).isPresent();
  }

  /** The total that follows from the printed figures, empty if one is missing. */
  Optional<BigDecimal> expectedTotal() {
    return form.report().total().isPresent()
            && form.rubric().rubric().indicators().stream().allMatch(this::asComputed)
        ? form.report().total()
        : total().map(sum -> rounding.round(sum.expected()));
  }

  private static Optional<String> other(BigDecimal right, BigDecimal printed) {
    return right.compareTo(printed) == 0 ? Optional.empty() : Optional.of(right.toPlainString());
  }

  private String shown(Rational figure) {
    BigDecimal rounded = rounding.round(figure);
    return Rational.of(rounded).equals(figure) ? rounded.toPlainString() : figure.toString();
  }

  private boolean asComputed(Indicator indicator) {
    if (indicator instanceof IndicatorGroup group) {
      return group.children().stream().allMatch(this::asComputed);
    }
    Optional<BigDecimal> computed = form.report().score(indicator.id()).points();
    return form.points(indicator.id())
        .map(printed -> computed.filter(c -> c.compareTo(printed) == 0).isPresent())
        .orElse(true);
  }

  private boolean adjustmentsAsComputed() {
    return form.report().adjustments().stream()
        .allMatch(
            score ->
                form.points(score.id())
                    .map(
                        printed ->
                            score.points().filter(p -> p.compareTo(printed) == 0).isPresent())
                    .orElse(true));
  }

  private Optional<Sum> total() {
    Optional<Sum> sum = add(form.rubric().rubric().indicators());
    for (Score each : form.report().adjustments()) {
      Optional<Rational> points = form.points(each.id()).or(each::points).map(Rational::of);
      sum = sum.flatMap(s -> points.map(p -> plus(s, new Sum(p, p, Rational.ZERO))));
    }
    return sum.map(this::capped);
  }

  /** A veto that caps the computed total caps this one as well. */
  private Sum capped(Sum sum) {
    Rational parts = Rational.ZERO;
    for (Indicator each : form.rubric().rubric().indicators()) {
      parts = parts.plus(computed(each.id()));
    }
    for (Score each : form.report().adjustments()) {
      parts = parts.plus(computed(each.id()));
    }
    Optional<Rational> total = form.report().total().map(Rational::of);
    // Rounding alone moves the total by less than a point.
    if (total.isEmpty() || parts.minus(total.get()).compareTo(Rational.ONE) < 0) {
      return sum;
    }
    return new Sum(
        Rational.min(sum.expected(), total.get()),
        Rational.min(sum.alternative(), total.get()),
        sum.slack());
  }

  private Rational computed(String id) {
    return form.report().score(id).points().map(Rational::of).orElse(Rational.ZERO);
  }

  private Optional<Sum> sum(Indicator indicator) {
    if (indicator instanceof IndicatorGroup group) {
      return add(group.children()).map(sum -> group.marks().isEmpty() ? sum : scaled(group, sum));
    }
    Optional<BigDecimal> points =
        form.points(indicator.id()).or(() -> form.report().score(indicator.id()).points());
    Rational slack =
        rounding.stage() == Rounding.Stage.TOTAL
            ? Rational.of(BigDecimal.ONE.movePointLeft(rounding.scale()))
            : Rational.ZERO;
    return points.map(Rational::of).map(p -> new Sum(p, p, slack));
  }

  private Sum scaled(IndicatorGroup group, Sum sum) {
    Rational inside = group.marks().orElseThrow().points();
    Rational factor = Rational.of(form.report().score(group.id()).weight()).dividedBy(inside);
    Rational unit = Rational.of(BigDecimal.ONE.movePointLeft(rounding.scale()));
    int parts = 1 + group.children().size();
    return new Sum(
        sum.expected().multipliedBy(factor),
        sum.alternative().multipliedBy(factor),
        unit.multipliedBy(factor)
            .multipliedBy(Rational.of(parts))
            .plus(sum.slack().multipliedBy(factor))
            .plus(unit));
  }

  /** The sum of some indicators, empty if one of them has no figure at all. */
  private Optional<Sum> add(List<Indicator> indicators) {
    Optional<Sum> all = Optional.of(new Sum(Rational.ZERO, Rational.ZERO, Rational.ZERO));
    for (Indicator each : indicators) {
      Optional<Sum> below = sum(each);
      Optional<Rational> printed = form.points(each.id()).map(Rational::of);
      all =
          all.flatMap(
              sum ->
                  below.map(
                      b ->
                          plus(
                              sum,
                              new Sum(b.expected(), printed.orElse(b.expected()), b.slack()))));
    }
    return all;
  }

  private static Sum plus(Sum first, Sum second) {
    return new Sum(
        first.expected().plus(second.expected()),
        first.alternative().plus(second.alternative()),
        first.slack().plus(second.slack()));
  }
}
