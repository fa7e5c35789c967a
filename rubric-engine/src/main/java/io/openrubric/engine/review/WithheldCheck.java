package io.openrubric.engine.review;

import io.openrubric.api.Severity;
import java.util.Optional;
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
          Optional<Unlike.Held> held = score.held().filter(Unlike.Held::met);
          String right = score.right().orElse("");
          found.accept(
              score.departure(
                  held.map(
                              each ->
                                  "完成值 %s 已达到指标值 %s，按规则应得满分 %s 分"
                                      .formatted(each.actual(), each.target(), right))
                          .orElseGet(() -> score.fullByRule().zh())
                      + "，表上为 "
                      + score.printed()
                      + " 分"
                      + score.reason().zh(),
                  held.map(
                              each ->
                                  "%s meets the target %s. Expected full marks %s by the rule"
                                      .formatted(each.actual(), each.target(), right))
                          .orElseGet(() -> score.fullByRule().en())
                      + ", got "
                      + score.printed()
                      + score.reason().en()));
        });
  }
}
