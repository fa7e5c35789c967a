package io.openrubric.engine.review;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Severity;
import io.openrubric.engine.text.Excerpt;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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
                FormSums.of(form)
                    .wrongTotal(printed)
                    .map(right -> departure(right, printed, Optional.empty()))
                    .or(() -> doubtful(form, printed))
                    .ifPresent(found));
  }

  /** A total that would be wrong but for scores that are not on the form. */
  private static Optional<Departure> doubtful(ReviewedForm form, BigDecimal printed) {
    List<String> absent =
        form.rubric().leaves().stream()
            .map(IndicatorLeaf::id)
            .filter(form::lacksScore)
            .map(form::path)
            .toList();
    if (absent.isEmpty()) {
      return Optional.empty();
    }
    String names = absent.size() == 1 ? absent.get(0) : Excerpt.list(absent);
    return FormSums.withoutAbsent(form)
        .wrongTotal(printed)
        .map(right -> departure(right, printed, Optional.of(names)));
  }

  private static Departure departure(String right, BigDecimal printed, Optional<String> absent) {
    String wrong = printed.toPlainString();
    return Departure.at(
            ReviewedForm.TOTAL,
            "各指标得分之和为 "
                + right
                + "，表上合计为 "
                + wrong
                + absent.map(names -> "；表上没有 " + names + " 的得分").orElse(""),
            "Expected the total "
                + right
                + " from the scores, got "
                + wrong
                + absent.map(names -> "; not on the form: the score of " + names).orElse(""))
        .figures(right, wrong)
        .excused(absent.isPresent());
  }
}
