package io.openrubric.engine.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Severity;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Score;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.json.ReviewSettingsJson;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @CsvSource({"NOTE, NOTE", "note, NOTE", "WARNING, WARNING", "warning, WARNING", "error, ERROR"})
  void aCheckCanHaveAnotherSeverity(String word, Severity severity) {
    Review review =
        Review.standard().with(read(",\"severity\":{\"rate-differs\":\"" + word + "\"}"));
    assertThat(review.rate(WRONG).orElseThrow().severity()).isEqualTo(severity);
  }

  @ParameterizedTest
  @ValueSource(strings = {"grave", "NOTES", ""})
  void noOtherWordIsASeverity(String word) {
    assertThatThrownBy(() -> read(",\"severity\":{\"rate-differs\":\"" + word + "\"}"))
        .hasMessageContaining("Expected one of \"ERROR\", \"WARNING\", \"NOTE\", got");
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

  private static ReviewedForm form() {
    IndicatorLeaf.Builder small = IndicatorLeaf.builder();
    small.id("small").name(Text.of("小", "small")).weight(Weight.of(1)).rule(Rule.given());
    IndicatorLeaf.Builder rest = IndicatorLeaf.builder();
    rest.id("rest").name(Text.of("其余", "rest")).weight(Weight.of(99)).rule(Rule.given());
    Rubric.Builder rubric = Rubric.builder();
    rubric.id("form").title(Text.of("表", "form")).addIndicators(small.build(), rest.build());
    return ReviewedForm.builder(
            CompiledRubric.compile(rubric.build()),
            Observations.of("p")
                .put("small", Observation.given("1"))
                .put("rest", Observation.given("90"))
                .build())
        .total(new BigDecimal("92"))
        .build();
  }

  @Test
  void aCheckThatFailsIsAFindingAndTheOthersGoOn() {
    Review review = Review.standard().with(new Failing()).with(new SmallWeight());
    assertThat(review.review(form()))
        .extracting(Finding::code, Finding::severity, Finding::path)
        .containsExactlyInAnyOrder(
            tuple("county.small-weight", Severity.WARNING, "小"),
            tuple("county.failing", Severity.NOTE, "表"),
            tuple(ReviewCode.CHECK_FAILED, Severity.ERROR, "county.failing"),
            tuple(ReviewCode.TOTAL_DOES_NOT_ADD, Severity.ERROR, ReviewedForm.TOTAL));
    assertThat(review.review(form()))
        .filteredOn(finding -> finding.code().equals(ReviewCode.CHECK_FAILED))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message().en())
                    .startsWith(
                        "Expected check county.failing to answer, got"
                            + " java.lang.IllegalStateException: no table at ")
                    .contains("Failing.check"));
    ReviewSettings quiet = ReviewSettings.DEFAULT.without(ReviewCode.CHECK_FAILED);
    assertThat(review.with(quiet).review(form())).hasSize(3);
  }

  @Test
  void aCheckFromOutsideRunsBesideTheOthers() {
    ReviewedForm form = form();
    Review review = Review.standard().with(new SmallWeight());
    assertThat(review.review(form))
        .extracting(Finding::code)
        .containsExactly("county.small-weight", ReviewCode.TOTAL_DOES_NOT_ADD);
    ReviewSettings settings =
        ReviewSettings.DEFAULT
            .without(ReviewCode.TOTAL_DOES_NOT_ADD)
            .with("county.small-weight", Severity.ERROR);
    assertThat(review.with(settings).review(form))
        .extracting(Finding::code, Finding::severity)
        .containsExactly(tuple("county.small-weight", Severity.ERROR));
  }

  private record SmallWeight() implements ReviewCheck {
    @Override
    public String code() {
      return "county.small-weight";
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public void check(ReviewedForm form, Consumer<Departure> found) {
      for (Score leaf : form.report().leaves()) {
        if (leaf.weight().compareTo(BigDecimal.valueOf(2)) < 0) {
          found.accept(Departure.at(form.path(leaf.id()), "分值过小", "small").of(leaf.id()));
        }
      }
    }
  }

  private record Failing() implements ReviewCheck {
    @Override
    public String code() {
      return "county.failing";
    }

    @Override
    public Severity severity() {
      return Severity.NOTE;
    }

    @Override
    public void check(ReviewedForm form, Consumer<Departure> found) {
      found.accept(Departure.at("表", "先有一项", "one before"));
      throw new IllegalStateException("no table");
    }
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
