package io.openrubric.engine.review;

import io.openrubric.api.Severity;
import java.util.function.Consumer;

/** Points although there is no actual value. */
record WithoutActualCheck() implements ReviewCheck {
  @Override
  public String code() {
    return ReviewCode.POINTS_WITHOUT_ACTUAL;
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public void check(ReviewedForm form, Consumer<Departure> found) {
    Unlike.each(
        form,
        Unlike.Way.WITHOUT_ACTUAL,
        score -> {
          found.accept(
              score.departure(
                  "没有实际完成值，表上却得 " + score.printed() + " 分" + score.reason().zh(),
                  score.printed()
                      + (score.printed().equals("1") ? " point is" : " points are")
                      + " printed without an actual value"
                      + score.reason().en()));
        });
  }
}
