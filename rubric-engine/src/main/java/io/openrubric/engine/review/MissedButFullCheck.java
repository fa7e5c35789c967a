package io.openrubric.engine.review;

import io.openrubric.api.Severity;
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
          String right = score.expected().orElse("");
          found.accept(
              score.departure(
                  "未达到指标值，按规则应得 "
                      + right
                      + " 分"
                      + score.arithmetic().zh()
                      + "，表上为满分 "
                      + score.printed()
                      + " 分"
                      + score.reason().zh(),
                  "The target was missed: expected "
                      + right
                      + " by the rule"
                      + score.arithmetic().en()
                      + ", got full marks "
                      + score.printed()
                      + score.reason().en()));
        });
  }
}
