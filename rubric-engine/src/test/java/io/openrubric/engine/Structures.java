package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Rounding;
import io.openrubric.api.report.Loss;
import io.openrubric.api.report.ScoreReport;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rubrics of the shapes that the tests of structure need. */
final class Structures {
  private Structures() {}

  static void assertLedgerBalances(ScoreReport report) {
    BigDecimal lost =
        report.losses().stream().map(Loss::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(lost)
        .isEqualByComparingTo(report.fullMarks().subtract(report.total().orElseThrow()));
  }

  static Rubric rubric(Indicator... indicators) {
    Rubric.Builder rubric = Rubric.builder();
    rubric.id("structure").title(Text.same("structure"));
    return rubric
        .rounding(Rounding.leaf(2, RoundingMode.HALF_UP))
        .addIndicators(indicators)
        .build();
  }

  static IndicatorGroup block(String id, String weight, String marks, Indicator... children) {
    IndicatorGroup.Builder group = IndicatorGroup.builder();
    group.id(id).name(Text.same(id)).weight(Weight.of(weight)).marks(Weight.of(marks));
    return group.addChildren(children).build();
  }

  static IndicatorLeaf leaf(String id, String weight) {
    IndicatorLeaf.Builder leaf = IndicatorLeaf.builder();
    leaf.id(id).name(Text.same(id)).weight(Weight.of(weight)).rule(Rule.given());
    return leaf.build();
  }
}
