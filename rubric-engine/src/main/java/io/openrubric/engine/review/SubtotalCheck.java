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
    check(form, form.rubric().rubric().indicators(), FormSums.of(form), found);
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
                        right -> {
                          String wrong = figure.toPlainString();
                          found.accept(
                              Departure.at(
                                      form.path(group.id()),
                                      "各指标得分之和为 " + right + "，表上小计为 " + wrong,
                                      "Expected the subtotal "
                                          + right
                                          + " from the scores below, got "
                                          + wrong)
                                  .of(group.id())
                                  .figures(right.toString(), wrong));
                        }));
        check(form, group.children(), sums, found);
      }
    }
  }
}
