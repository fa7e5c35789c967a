package io.openrubric.engine.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import io.openrubric.engine.json.ReviewJson;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ReviewJsonPropertyTest {

  /** A review of a form with one figure changed, so that there is something to find. */
  private static ProjectReview reviewed(FilledForms form) {
    form.total = form.total.map(total -> total.add(BigDecimal.TEN));
    return new ProjectReview(
        form.report.project(),
        "form.csv",
        form.points.size(),
        form.report.total(),
        form.total,
        Review.standard().review(form.form()));
  }

  @Property(tries = 200)
  void whatIsWrittenReadsBackEqualAndInTheSameBytes(
      @ForAll(supplier = ReviewedRubrics.class) FilledForms form) {
    ProjectReview review = reviewed(form);
    String json = ReviewJson.write(review);
    assertThat(ReviewJson.read(json, "review")).isEqualTo(review);
    assertThat(ReviewJson.write(ReviewJson.read(json, "review"))).isEqualTo(json);
    assertThat(ReviewJson.sha256(ReviewJson.read(json, "review")))
        .isEqualTo(ReviewJson.sha256(review));
  }

  @Test
  void everyProblemOfADocumentIsToldAtOnceWithItsPointer() {
    String json =
        """
        {"schema": "openrubric/review/1", "project": 1, "source": "a", "rows": -1, "extra": 0,
         "computedTotal": "ten", "findings": [{"code": "x", "severity": "fatal", "path": "p", "zh": "z"}]}
        """;
    List<Problem> problems =
        catchThrowableOfType(InvalidDocumentException.class, () -> ReviewJson.read(json, "review"))
            .problems();
    assertThat(problems)
        .extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "/project", "/rows", "/extra", "/computedTotal", "/findings/0/severity");
  }
}
