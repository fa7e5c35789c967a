package io.openrubric.engine.review;

import io.openrubric.api.Severity;
import io.openrubric.api.Text;
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
          Text rule = score.byRule();
          boolean ruled = !rule.zh().isEmpty();
          found.accept(
              score.certain(
                  (ruled ? rule.zh() + "，" : "") + "表上为 " + score.printed() + " 分，低于0分",
                  (ruled ? rule.en() : "Expected 0 or more")
                      + ", got "
                      + score.printed()
                      + ", less than 0"));
        });
  }
}
