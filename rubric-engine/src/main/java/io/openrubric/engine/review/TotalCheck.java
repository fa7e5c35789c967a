package io.openrubric.engine.review;

import io.openrubric.api.Severity;
import java.util.function.Consumer;

/** Scores that do not add to the printed total. */
record TotalCheck() implements ReviewCheck {
  @Override
  public String code() {
    return ReviewCode.TOTAL_DOES_NOT_ADD;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public void check(ReviewedForm form, Consumer<Departure> found) {
    form.total()
        .ifPresent(
            printed ->
                new FormSums(form)
                    .wrongTotal(printed)
                    .ifPresent(
                        right -> {
                          String wrong = printed.toPlainString();
                          found.accept(
                              Departure.at(
                                      ReviewedForm.TOTAL,
                                      "各指标得分之和为 " + right + "，表上合计为 " + wrong,
                                      "Expected the total "
                                          + right
                                          + " from the scores, got "
                                          + wrong)
                                  .figures(right, wrong));
                        }));
  }
}
