package io.openrubric.engine.review;

import io.openrubric.api.Severity;
import java.util.function.Consumer;

/**
 * A printed score that is not what the rule gives, in none of the ways that have a check of their
 * own.
 */
record ScoreDiffersCheck() implements ReviewCheck {
  @Override
  public String code() {
    return ReviewCode.SCORE_DIFFERS;
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public void check(ReviewedForm form, Consumer<Departure> found) {
    Unlike.each(
        form,
        Unlike.Way.DIFFERS,
        score -> {
          found.accept(
              score.departure(
                  score.byRule().zh() + "，表上为 " + score.printed() + " 分" + score.reason().zh(),
                  score.byRule().en() + ", got " + score.printed() + score.reason().en()));
        });
  }
}
