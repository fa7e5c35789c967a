package io.openrubric.engine.review;

import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.Problem;
import io.openrubric.api.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Weights that do not add to their parent, or to full marks. */
record WeightSumCheck() implements ReviewCheck {
  @Override
  public String code() {
    return ReviewCode.WEIGHTS_DO_NOT_ADD;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public void check(ReviewedForm form, Consumer<Departure> found) {
    List<Indicator> first = form.rubric().rubric().indicators();
    if (form.fullMarks().isPresent()) {
      BigDecimal sum = sum(form, first);
      BigDecimal full = form.fullMarks().get();
      if (sum.compareTo(full) != 0) {
        found.accept(
            departure(ReviewedForm.TOTAL, "各一级指标", "the weights of the first level", full, sum));
      }
    }
    first.forEach(each -> check(form, each, found));
    for (Problem problem : form.problems()) {
      if (problem.code().equals(code())) {
        Departure departure = Departure.at(problem.path(), problem.message());
        found.accept(problem.indicator().map(departure::of).orElse(departure));
      }
    }
  }

  private static void check(ReviewedForm form, Indicator indicator, Consumer<Departure> found) {
    if (!(indicator instanceof IndicatorGroup group)) {
      return;
    }
    Optional<BigDecimal> weight = form.weight(group.id());
    if (weight.isPresent() && !group.chooseOne()) {
      BigDecimal inside =
          group.marks().isPresent() ? group.marks().get().points().toBigDecimal() : weight.get();
      BigDecimal sum = sum(form, group.children());
      if (sum.compareTo(inside) != 0) {
        found.accept(
            departure(form.path(group.id()), "其下各指标", "the weights below", inside, sum)
                .of(group.id()));
      }
    }
    group.children().forEach(child -> check(form, child, found));
  }

  /** What the weights add to: those printed, and those of the rubric where none is. */
  private static BigDecimal sum(ReviewedForm form, List<Indicator> indicators) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Indicator each : indicators) {
      BigDecimal declared = each.weight().points().toBigDecimal();
      sum = sum.add(form.weight(each.id()).orElse(declared));
    }
    return sum;
  }

  private static Departure departure(
      String path, String whatZh, String whatEn, BigDecimal whole, BigDecimal sum) {
    String right = Rounded.plain(whole);
    String wrong = Rounded.plain(sum);
    return Departure.at(
            path,
            whatZh + "分值之和应为 " + right + "，实为 " + wrong,
            "Expected " + whatEn + " to add to " + right + ", got " + wrong)
        .figures(right, wrong);
  }
}
