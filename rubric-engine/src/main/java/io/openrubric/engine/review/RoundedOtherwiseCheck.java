package io.openrubric.engine.review;

import io.openrubric.api.Severity;
import java.util.function.Consumer;

/** A printed score that differs from the rule only by how it was rounded. */
record RoundedOtherwiseCheck() implements ReviewCheck {
  @Override
  public String code() {
    return ReviewCode.SCORE_ROUNDED_OTHERWISE;
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public void check(ReviewedForm form, Consumer<Departure> found) {
    Unlike.each(
        form,
        Unlike.Way.ROUNDED,
        score -> {
          String right = score.expected().orElse("");
          found.accept(
              score.departure(
                  "按规则应得 "
                      + right
                      + " 分"
                      + score.arithmetic().zh()
                      + "，表上为 "
                      + score.printed()
                      + " 分，只是取整不同"
                      + score.reason().zh(),
                  "Expected "
                      + right
                      + " by the rule"
                      + score.arithmetic().en()
                      + ", got "
                      + score.printed()
                      + ", only rounded otherwise"
                      + score.reason().en()));
        });
  }
}
