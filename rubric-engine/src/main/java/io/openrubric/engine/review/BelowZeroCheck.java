package io.openrubric.engine.review;

import io.openrubric.api.Severity;
import java.util.function.Consumer;

/** A printed score below 0: certainly wrong, whatever the rule. */
record BelowZeroCheck() implements ReviewCheck {
  @Override
  public String code() {
    return ReviewCode.SCORE_BELOW_ZERO;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public void check(ReviewedForm form, Consumer<Departure> found) {
    Unlike.each(
        form,
        Unlike.Way.BELOW_ZERO,
        score -> {
          String right = score.expected().orElse("0");
          found.accept(
              score
                  .certain(
                      "按规则应得 " + right + " 分，表上为 " + score.printed() + " 分，低于0分",
                      "Expected " + right + ", got " + score.printed() + ", less than 0")
                  .figures(right, score.printed()));
        });
  }
}
