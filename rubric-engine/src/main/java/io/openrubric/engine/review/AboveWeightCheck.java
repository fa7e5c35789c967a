package io.openrubric.engine.review;

import io.openrubric.api.Severity;
import java.util.function.Consumer;

/** A printed score above its weight: certainly wrong, whatever the rule. */
record AboveWeightCheck() implements ReviewCheck {
  @Override
  public String code() {
    return ReviewCode.SCORE_ABOVE_WEIGHT;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public void check(ReviewedForm form, Consumer<Departure> found) {
    Unlike.each(
        form,
        Unlike.Way.ABOVE_WEIGHT,
        score -> {
          String weight = Rounded.plain(score.weight());
          String right = score.expected().orElse(weight);
          found.accept(
              score
                  .certain(
                      "满分" + weight + "分，按规则应得 " + right + " 分，表上为 " + score.printed() + " 分，超过满分",
                      "Expected "
                          + right
                          + " of at most "
                          + weight
                          + ", got "
                          + score.printed()
                          + ", more than full marks")
                  .figures(right, score.printed()));
        });
  }
}
