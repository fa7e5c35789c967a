package io.openrubric.engine.review;

import io.openrubric.api.Severity;
import io.openrubric.api.number.Rational;
import java.util.function.Consumer;

/** A printed rate that is not that of its own numbers. */
record RateCheck() implements ReviewCheck {
  @Override
  public String code() {
    return ReviewCode.RATE_DIFFERS;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public void check(ReviewedForm form, Consumer<Departure> found) {
    form.rates().stream()
        .filter(rate -> !rate.isRight() && !rate.isRoundedOtherwise())
        .forEach(rate -> found.accept(departure(rate)));
  }

  static Departure departure(PrintedRate rate) {
    String right = rate.expected().toPlainString() + "%";
    String wrong = rate.percent().toPlainString() + "%";
    boolean bare = rate.whole().equals(Rational.ONE);
    String numbers = rate.part() + " ÷ " + rate.whole();
    return Departure.at(
            rate.path(),
            (bare ? "" : numbers + " ") + "应为 " + right + "，表上为 " + wrong,
            "Expected " + right + (bare ? "" : " (" + numbers + ")") + ", got " + wrong)
        .figures(right, wrong);
  }
}
