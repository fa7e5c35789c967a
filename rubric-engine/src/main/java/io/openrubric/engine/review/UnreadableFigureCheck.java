package io.openrubric.engine.review;

import io.openrubric.api.Severity;
import io.openrubric.engine.text.Excerpt;
import java.util.function.Consumer;

/** Texts where figures should be; the sums that take them have bounds only. */
record UnreadableFigureCheck() implements ReviewCheck {
  private static final int LONGEST = 60;

  @Override
  public String code() {
    return ReviewCode.UNREADABLE_FIGURE;
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public void check(ReviewedForm form, Consumer<Departure> found) {
    form.unreadablePoints()
        .forEach((id, text) -> found.accept(departure(form.path(id), text).of(id)));
    form.unreadable().forEach((place, text) -> found.accept(departure(place, text)));
  }

  private static Departure departure(String place, String printed) {
    String text = Excerpt.start(printed, LONGEST);
    return Departure.at(
            place,
            "应为数字，表上为“" + text + "”，未能核对",
            "Expected a figure, got \"" + text + "\", which was not checked")
        .printed(text);
  }
}
