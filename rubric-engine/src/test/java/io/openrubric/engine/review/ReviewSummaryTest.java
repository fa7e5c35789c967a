package io.openrubric.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Severity;
import io.openrubric.api.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewSummaryTest {
  private static ReviewSummary of(String expected, String printed) {
    Finding finding =
        new Finding(
            ReviewCode.SCORE_DIFFERS,
            Severity.WARNING,
            "产出",
            Optional.empty(),
            Optional.of(expected),
            Optional.of(printed),
            Text.same("不一致"),
            List.of());
    ReviewSummary summary = new ReviewSummary();
    summary.add(ProjectReview.of("甲", "a.json", List.of(finding)));
    return summary;
  }

  @Test
  void differencesAreSummed() {
    assertThat(of("2.50", "3.75").tooMuch()).hasToString("1.25");
    assertThat(of("2.50", "1").tooLittle()).hasToString("1.50");
  }

  @Test
  void everyFormCountsWhateverItHasAndNothingElseDoes() {
    ReviewSummary summary = new ReviewSummary();
    summary.add(ProjectReview.of("甲", "a.csv", List.of()));
    assertThat(summary.sheets()).isEqualTo(1);
    assertThat(summary.withFindings()).isZero();
    summary.addOther(ProjectReview.of("b.csv", "b.csv", List.of()));
    assertThat(summary.sheets()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "1e20000000", "1/3", "", "12%", "９"})
  void whatIsNoFigureIsNotSummed(String text) {
    assertThat(of("1", text).tooMuch()).isZero();
    assertThat(of(text, "1").tooMuch()).isZero();
    assertThat(of(text, "1").findings()).isEqualTo(1);
  }

  @Test
  void aFigureOfMoreThanAThousandCharactersIsNone() {
    assertThat(of("1", "2." + "0".repeat(998)).tooMuch()).isEqualByComparingTo("1");
    assertThat(of("1", "2." + "0".repeat(999)).tooMuch()).isZero();
  }
}
