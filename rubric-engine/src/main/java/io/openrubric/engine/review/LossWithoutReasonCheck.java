package io.openrubric.engine.review;

import io.openrubric.api.Severity;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Score;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Points lost without a stated reason, on a form that asks for one. */
record LossWithoutReasonCheck() implements ReviewCheck {
  @Override
  public String code() {
    return ReviewCode.LOSS_WITHOUT_REASON;
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public void check(ReviewedForm form, Consumer<Departure> found) {
    Set<String> withheld = new HashSet<>();
    Unlike.each(form, Unlike.Way.WITHHELD, score -> withheld.add(score.id()));
    for (Score leaf : form.report().leaves()) {
      Optional<BigDecimal> printed = form.points(leaf.id());
      if (printed.isPresent()
          && printed.get().signum() >= 0
          && printed.get().compareTo(full(form, leaf)) < 0
          && form.asksReason(leaf.id())
          && form.reason(leaf.id()).isEmpty()
          && !withheld.contains(leaf.id())) {
        String weight = Rounded.plain(leaf.weight());
        String figure = Rounded.plain(printed.get());
        String lost = Rounded.plain(leaf.weight().subtract(printed.get()));
        found.accept(
            Departure.at(
                    form.path(leaf.id()),
                    "满分" + weight + "分，表上得 " + figure + " 分，扣分未说明原因",
                    "%s %s lost (%s of %s printed), no reason stated"
                        .formatted(lost, lost.equals("1") ? "point" : "points", figure, weight))
                .of(leaf.id())
                .printed(printed.get().toPlainString()));
      }
    }
  }

  /** Full marks as they may be printed: a weight can have more decimals than scores. */
  private static BigDecimal full(ReviewedForm form, Score leaf) {
    Rational weight = Rational.of(leaf.weight());
    return leaf.weight().min(form.rubric().rubric().rounding().round(weight));
  }
}
