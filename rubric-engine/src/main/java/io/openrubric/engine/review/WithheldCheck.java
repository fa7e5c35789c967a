package io.openrubric.engine.review;

import io.openrubric.api.Severity;
import java.util.function.Consumer;

/** Points withheld although the target was met. */
record WithheldCheck() implements ReviewCheck {
  @Override
  public String code() {
    return ReviewCode.MET_BUT_WITHHELD;
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public void check(ReviewedForm form, Consumer<Departure> found) {
    Unlike.each(
        form,
        Unlike.Way.WITHHELD,
        score -> {
          String right = score.expected().orElse("");
          found.accept(
              score.departure(
                  "按规则应得满分 " + right + " 分，表上为 " + score.printed() + " 分" + score.reason().zh(),
                  "Expected full marks "
                      + right
                      + ", got "
                      + score.printed()
                      + score.reason().en()));
        });
  }
}
