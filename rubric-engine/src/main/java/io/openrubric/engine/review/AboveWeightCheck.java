package io.openrubric.engine.review;

import io.openrubric.api.Severity;
import io.openrubric.api.Text;
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
          Text rule = score.byRule();
          boolean ruled = !rule.zh().isEmpty();
          found.accept(
              score.certain(
                  "满分%s分，%s表上为 %s 分，超过满分"
                      .formatted(weight, ruled ? rule.zh() + "，" : "", score.printed()),
                  (ruled ? rule.en() + " and at most " : "Expected at most ")
                      + weight
                      + ", got "
                      + score.printed()
                      + ", more than full marks"));
        });
  }
}
