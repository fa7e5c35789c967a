package io.openrubric.engine.review;

import io.openrubric.api.Severity;
import java.util.function.Consumer;

/** A printed rate that was only rounded another way. */
record RateRoundedCheck() implements ReviewCheck {
  @Override
  public String code() {
    return ReviewCode.RATE_ROUNDED_OTHERWISE;
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public void check(ReviewedForm form, Consumer<Departure> found) {
    form.rates().stream()
        .filter(PrintedRate::isRoundedOtherwise)
        .forEach(rate -> found.accept(RateCheck.departure(rate)));
  }
}
