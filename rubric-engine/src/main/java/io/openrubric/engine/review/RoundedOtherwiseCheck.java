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
          boolean rounding = score.isRounding();
          found.accept(
              score.departure(
                  score.byRule().zh()
                      + "，表上为 "
                      + score.printed()
                      + " 分，"
                      + (rounding ? "只是舍入不同" : "与应得分相差末位1")
                      + score.reasonIfStated().zh(),
                  score.byRule().en()
                      + ", got "
                      + score.printed()
                      + (rounding ? ", only rounded otherwise" : ", one off in the last digit")
                      + score.reasonIfStated().en()));
        });
  }
}
