package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Quantity;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Target;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Explanation;
import io.openrubric.api.report.ScoreReport;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report says where the target is 0, which divides nothing. */
class ZeroTargetWordsTest {
  private static ScoreReport report(Optional<Target> target, String actual) {
    IndicatorLeaf.Builder leaf = IndicatorLeaf.builder();
    leaf.id("a").name(Text.of("甲", "A")).weight(Weight.of(100)).rule(Rule.ratio());
    Observation.MeasuredBuilder measured = Observation.measured().amount("actual", actual);
    if (target.isEmpty()) {
      measured.amount("target", "0");
    }
    Rubric.Builder rubric = Rubric.builder().id("r").title(Text.of("表", "Form"));
    rubric.addIndicators(leaf.target(target).build());
    return CompiledRubric.compile(rubric.build())
        .score(Observations.of("p").put("a", measured.build()).build());
  }

  private static Optional<Target> zero(TargetComparator comparator) {
    return Optional.of(Target.of(comparator, Quantity.of(Rational.ZERO)));
  }

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, 请核实指标值是否填错或漏填",
    "AT_MOST, 如为控制类指标（事故、投诉等）属正常，否则请核实",
  })
  void nothingOfNothingIsNotedAsWhatIsAimedAt(TargetComparator comparator, String note) {
    assertThat(report(zero(comparator), "0").problems())
        .singleElement()
        .extracting(Problem::code, problem -> problem.message().zh())
        .containsExactly(ProblemCode.ZERO_TARGET, "指标值和完成值均为0，按达到指标值计分；" + note);
  }

  @ParameterizedTest
  @CsvSource({"AT_LEAST, 3, 指标值", "AT_MOST, 3, ''", ", 3, 指标值", "AT_LEAST, 0, ''"})
  void aRatioToNothingIsSaidToMeanNothing(
      TargetComparator comparator, String actual, String denominator) {
    Optional<Target> target = comparator == null ? Optional.empty() : zero(comparator);
    Explanation explanation = report(target, actual).explanation("a");
    assertThat(explanation.notes())
        .extracting(Text::zh)
        .filteredOn(note -> note.contains("（分母）"))
        .isEqualTo(
            denominator.isEmpty() ? List.of() : List.of(denominator + "（分母）为0，完成比例没有意义，按达到计分"));
  }
}
