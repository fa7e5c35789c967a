package io.openrubric.engine.review;

import io.openrubric.api.Adjustment;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Weights off what the template sets or asks for. */
record WeightNormCheck() implements ReviewCheck {
  @Override
  public String code() {
    return ReviewCode.WEIGHT_OFF_NORM;
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public void check(ReviewedForm form, Consumer<Departure> found) {
    check(form, form.rubric().rubric().indicators(), found);
    for (Adjustment each : form.rubric().rubric().adjustments()) {
      check(form, each.indicator().stream().toList(), found);
    }
    for (PrintedWeight weight : form.norms()) {
      if (weight.printed().compareTo(weight.norm()) != 0) {
        found.accept(departure(form, weight));
      }
    }
    for (Problem problem : form.problems()) {
      // Of one indicator: the figures above say it better.
      if (problem.code().equals(ProblemCode.WEIGHT_OFF_NORM) && problem.indicator().isEmpty()) {
        found.accept(Departure.at(problem.path(), problem.message()));
      }
    }
  }

  /** A weight of what the form declares itself: a group has the sum of its rows. */
  private static Departure departure(ReviewedForm form, PrintedWeight weight) {
    String right = Rounded.plain(weight.norm());
    String wrong = Rounded.plain(weight.printed());
    if (weight.indicator().isEmpty()) {
      return Departure.at(
              weight.path(),
              "模板规定分值为 " + right + "，表上没有该指标，分值为 " + wrong,
              "Expected the weight " + right + " of the template, got none on the form: " + wrong)
          .figures(right, wrong);
    }
    String id = weight.indicator().get();
    if (form.leaf(id).isPresent()) {
      return departure(weight.path(), weight.norm(), weight.printed()).of(id);
    }
    return Departure.at(
            weight.path(),
            "模板规定分值为 " + right + "，其下各指标分值之和为 " + wrong,
            "Expected the weight " + right + " of the template, got rows that add to " + wrong)
        .of(id)
        .figures(right, wrong);
  }

  private static void check(
      ReviewedForm form, List<? extends Indicator> indicators, Consumer<Departure> found) {
    for (Indicator each : indicators) {
      BigDecimal norm = each.weight().points().toBigDecimal();
      Optional<BigDecimal> printed = form.weight(each.id());
      if (printed.isPresent() && printed.get().compareTo(norm) != 0) {
        found.accept(departure(form.path(each.id()), norm, printed.get()).of(each.id()));
      }
      if (each instanceof IndicatorGroup group) {
        check(form, group.children(), found);
      }
    }
  }

  private static Departure departure(String path, BigDecimal norm, BigDecimal printed) {
    String right = Rounded.plain(norm);
    String wrong = Rounded.plain(printed);
    return Departure.at(
            path,
            "模板规定分值为 " + right + "，表上为 " + wrong,
            "Expected the weight " + right + " of the template, got " + wrong)
        .figures(right, wrong);
  }
}
