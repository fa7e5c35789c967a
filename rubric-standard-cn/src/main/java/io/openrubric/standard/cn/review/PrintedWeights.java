package io.openrubric.standard.cn.review;

import io.openrubric.api.Indicator;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Template;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.review.ReviewedForm;
import io.openrubric.standard.cn.sheet.CsvRows;
import io.openrubric.standard.cn.sheet.FilledSheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The weights that a sheet prints for its levels and in all, beside those of the rows below them.
 */
final class PrintedWeights {
  private final Template template;
  private final FilledSheet filled;

  PrintedWeights(Template template, FilledSheet filled) {
    this.template = template;
    this.filled = filled;
  }

  /** States each that is another. */
  void addTo(ReviewedForm.Builder form) {
    Map<String, String> printed = filled.printedWeights();
    Rational all = Rational.ZERO;
    Rational budget = Rational.ZERO;
    for (Indicator first : filled.rubric().rubric().indicators()) {
      Rational sum = first.weight().points();
      all = all.plus(sum);
      budget = filled.budgetLeaf().filter(first.id()::equals).isPresent() ? sum : budget;
      Optional.ofNullable(printed.get(first.id()))
          .flatMap(CsvRows::points)
          .filter(weight -> !Rational.of(weight).equals(sum))
          .ifPresent(
              weight -> form.problem(weights(first.name().zh(), weight, sum).of(first.id())));
    }
    filled
        .wrongLevelWeights()
        .forEach(
            level ->
                form.problem(weights(level.path(), level.weight().toBigDecimal(), level.sum())));
    Rational sum = all;
    Rational without = all.minus(budget);
    Rational full = template.fullMarks().points();
    filled
        .printedFullMarks()
        .flatMap(CsvRows::points)
        // The row of the budget may stand apart; rows that do not add to full marks are told
        // anyway.
        .filter(weight -> !List.of(sum, without, full).contains(Rational.of(weight)))
        .ifPresent(weight -> form.problem(weights(ReviewedForm.TOTAL, weight, sum)));
  }

  private static Problem weights(String path, BigDecimal printed, Rational sum) {
    String figure = printed.toPlainString();
    return Problem.error(
        ProblemCode.WEIGHTS_DO_NOT_ADD,
        path,
        "表上分值为 " + figure + "，其下各指标分值之和为 " + sum,
        "Expected weights that add to " + figure + " as printed, got " + sum);
  }
}
