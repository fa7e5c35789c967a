package io.openrubric.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Adjustment;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.engine.CompiledRubric;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A grade without a total on the form is that of the printed points, bonuses among them. */
class AdjustedTotalTest {
  private static IndicatorLeaf leaf(String id, int weight) {
    IndicatorLeaf.Builder leaf = IndicatorLeaf.builder();
    leaf.id(id).name(Text.of(id, id)).weight(Weight.of(weight)).rule(Rule.given());
    return leaf.build();
  }

  @ParameterizedTest
  @CsvSource({"0, 中, ''", "5, 良, ''", "5, 中, grade-off-band", "0, 良, grade-off-band"})
  void aPrintedBonusCounts(String bonus, String grade, String code) {
    Rubric.Builder rubric = Rubric.builder().id("r").title(Text.of("表", "Form"));
    rubric.addIndicators(leaf("work", 100)).addAdjustments(new Adjustment.Bonus(leaf("more", 5)));
    Observations observed =
        Observations.of("甲")
            .put("work", Observation.given("78"))
            .put("more", Observation.given("0"))
            .build();
    ReviewedForm form =
        ReviewedForm.builder(CompiledRubric.compile(rubric.build()), observed)
            .points("work", new BigDecimal("78"))
            .points("more", new BigDecimal(bonus))
            .grade(grade)
            .build();
    List<String> found =
        Review.standard().review(form).stream()
            .map(Finding::code)
            .filter(ReviewCode.GRADE_OFF_BAND::equals)
            .toList();
    assertThat(found).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }
}
