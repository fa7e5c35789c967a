package io.openrubric.engine.review;

import io.openrubric.api.Problem;
import io.openrubric.api.Severity;
import java.util.Optional;
import java.util.function.Consumer;

/** Full marks although the target was missed. */
record MissedButFullCheck() implements ReviewCheck {
  @Override
  public String code() {
    return ReviewCode.MISSED_BUT_FULL;
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public void check(ReviewedForm form, Consumer<Departure> found) {
    Unlike.each(
        form,
        Unlike.Way.MISSED_BUT_FULL,
        score -> {
          Optional<Unlike.Held> held = score.held().filter(each -> !each.met());
          found.accept(
              score.departure(
                  held.map(each -> "完成值 " + each.actual() + "，未达到指标值 " + each.target() + "，")
                          .orElse("")
                      + score.byRule().zh()
                      + "，表上却为满分 "
                      + score.printed()
                      + " 分"
                      + score.reason().zh(),
                  held.map(each -> each.actual() + " misses the target " + each.target() + ". ")
                          .orElse("")
                      + score.byRule().en()
                      + ", got full marks "
                      + score.printed()
                      + score.reason().en()));
        });
    for (Problem problem : form.problems()) {
      // A deadline, for which the rule has no points.
      if (problem.code().equals(code()) && problem.indicator().isPresent()) {
        String id = problem.indicator().get();
        found.accept(
            Departure.at(form.path(id), problem.message())
                .of(id)
                .excused(form.reason(id).isPresent()));
      }
    }
  }
}
