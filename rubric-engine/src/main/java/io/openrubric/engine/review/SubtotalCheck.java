package io.openrubric.engine.review;

import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Scores that do not add to a printed subtotal. */
record SubtotalCheck() implements ReviewCheck {
  @Override
  public String code() {
    return ReviewCode.SUBTOTAL_DOES_NOT_ADD;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public void check(ReviewedForm form, Consumer<Departure> found) {
    FormSums sums = FormSums.of(form);
    check(form, form.rubric().rubric().indicators(), sums, found);
    for (PrintedSum sum : form.sums()) {
      sums.wrong(sum).map(right -> departure(sum.name(), right, sum.points())).ifPresent(found);
    }
  }

  private static void check(
      ReviewedForm form, List<Indicator> indicators, FormSums sums, Consumer<Departure> found) {
    for (Indicator each : indicators) {
      if (each instanceof IndicatorGroup group) {
        Optional<BigDecimal> printed = form.points(group.id());
        printed.ifPresent(
            figure ->
                sums.wrong(group, figure)
                    .ifPresent(
                        right ->
                            found.accept(
                                departure(form.path(group.id()), right, figure).of(group.id()))));
        check(form, group.children(), sums, found);
      }
    }
  }

  private static Departure departure(String path, FormSums.Range right, BigDecimal printed) {
    String wrong = printed.toPlainString();
    return Departure.at(
            path,
            "各指标得分之和为 " + right + "，表上小计为 " + wrong,
            "Expected the subtotal " + right + " from the scores below, got " + wrong)
        .figures(right.toString(), wrong);
  }
}
