package io.openrubric.engine.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Severity;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.json.ReviewSettingsJson;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ReviewSettingsTest {
  private static final PrintedRate WRONG =
      new PrintedRate("车辆保险", Rational.parse("4.5"), Rational.parse("4.56"), new BigDecimal("100"));

  private static ReviewSettings read(String fields) {
    return ReviewSettingsJson.read(
        "{\"schema\":\"" + ReviewSettingsJson.SCHEMA + "\"" + fields + "}",
        "settings.json",
        Review.standard().codes());
  }

  @Test
  void aCheckCanBeSwitchedOff() {
    Review review = Review.standard().with(read(",\"off\":[\"rate-differs\"]"));
    assertThat(Review.standard().rate(WRONG)).isPresent();
    assertThat(review.rate(WRONG)).isEmpty();
  }

  @Test
  void aCheckCanHaveAnotherSeverity() {
    Review review = Review.standard().with(read(",\"severity\":{\"rate-differs\":\"NOTE\"}"));
    assertThat(review.rate(WRONG).orElseThrow().severity()).isEqualTo(Severity.NOTE);
  }

  @Test
  void unknownCodesAreRefusedWithTheNearestKnown() {
    assertThatThrownBy(
            () -> read(",\"off\":[\"rate-difers\"],\"severity\":{\"zero-targt\":\"NOTE\"}"))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("did you mean \"rate-differs\"?")
        .hasMessageContaining("did you mean \"zero-target\"?");
    assertThatThrownBy(() -> Review.standard().with(ReviewSettings.DEFAULT.without("zero-targt")))
        .hasMessageContaining("did you mean zero-target?");
  }

  @Test
  void twoChecksOfOneCodeAreRefused() {
    assertThatThrownBy(() -> Review.standard().with(new Copy()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got two");
  }

  private record Copy() implements ReviewCheck {
    @Override
    public String code() {
      return ReviewCode.TOTAL_DOES_NOT_ADD;
    }

    @Override
    public Severity severity() {
      return Severity.NOTE;
    }

    @Override
    public void check(ReviewedForm form, Consumer<Departure> found) {
      throw new UnsupportedOperationException("Expected never to be called");
    }
  }
}
