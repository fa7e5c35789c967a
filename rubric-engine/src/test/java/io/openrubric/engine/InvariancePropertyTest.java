package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Quantity;
import io.openrubric.api.Rubric;
import io.openrubric.api.Target;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class InvariancePropertyTest {

  /** Everything that must not move, by id. */
  private static Map<String, List<Object>> figures(List<Score> scores) {
    Map<String, List<Object>> figures = new TreeMap<>();
    for (Score score : scores) {
      figures.put(
          score.id(), List.of(score.basis(), score.weight(), score.points(), score.exact()));
    }
    return figures;
  }

  @Property(tries = 200)
  void theOrderOfSiblingsChangesNoFigure(
      @ForAll(supplier = Rubrics.class) Rubric rubric, @ForAll long seed) {
    Dice dice = new Dice(seed);
    Observations card = Cards.mixed(rubric, 20, dice);
    ScoreReport report = CompiledRubric.compile(rubric).score(card);
    ScoreReport other = CompiledRubric.compile(Trees.shuffled(rubric, dice)).score(card);
    assertThat(figures(other.scores())).isEqualTo(figures(report.scores()));
    assertThat(other.total()).isEqualTo(report.total());
    assertThat(other.exactTotal()).isEqualTo(report.exactTotal());
    assertThat(other.grade()).isEqualTo(report.grade());
  }

  @Property(tries = 200)
  void regroupingChangesNoLeafAndNoTotal(
      @ForAll(supplier = Rubrics.class) Rubric rubric, @ForAll long seed) {
    Observations card = Cards.mixed(rubric, new Dice(seed));
    ScoreReport report = CompiledRubric.compile(rubric).score(card);
    ScoreReport flat = CompiledRubric.compile(Trees.flattened(rubric)).score(card);
    assertThat(figures(flat.leaves())).isEqualTo(figures(report.leaves()));
    assertThat(flat.total()).isEqualTo(report.total());
    assertThat(flat.exactTotal()).isEqualTo(report.exactTotal());
    assertThat(flat.grade()).isEqualTo(report.grade());
  }

  @Property(tries = 40)
  void threadsChangeNothing(@ForAll(supplier = Rubrics.class) Rubric rubric, @ForAll long seed) {
    Dice dice = new Dice(seed);
    CompiledRubric compiled = CompiledRubric.compile(rubric);
    List<Observations> cards =
        IntStream.range(0, 40).mapToObj(i -> Cards.mixed(rubric, 10, dice)).toList();
    assertThat(all(compiled, compiled.scoreAll(cards.parallelStream()).toList()))
        .isEqualTo(all(compiled, cards.stream().map(compiled::score).toList()));
  }

  private static List<Object> all(CompiledRubric compiled, List<ScoreReport> reports) {
    assertThat(compiled.leaves()).isNotEmpty();
    return reports.stream()
        .<Object>map(report -> List.of(report.scores(), report.total(), report.problems()))
        .toList();
  }

  @Property(tries = 300)
  void scalingActualAndTargetTogetherChangesNoRatio(
      @ForAll TargetComparator comparator,
      @ForAll @IntRange(max = 1000) int target,
      @ForAll @IntRange(min = -100, max = 3000) int actual,
      @ForAll @IntRange(min = 1, max = 700) int top,
      @ForAll @IntRange(min = 1, max = 700) int bottom,
      @ForAll boolean roundsRate) {
    TargetComparator numeric =
        comparator == TargetComparator.QUALITATIVE ? TargetComparator.EQUAL : comparator;
    Rational factor = Rational.of(top, bottom);
    Rounding rounding = roundsRate ? Rounding.rate(2, 2, RoundingMode.HALF_EVEN) : Rounding.DEFAULT;
    OneLeaf plain = OneLeaf.ratio("15", numeric, Rational.of(target)).with(rounding);
    OneLeaf scaled =
        plain.with(Target.of(numeric, Quantity.of(factor.multipliedBy(Rational.of(target)))));
    Rational exact = plain.exact(measured(Rational.of(actual)));
    assertThat(scaled.exact(measured(factor.multipliedBy(Rational.of(actual))))).isEqualTo(exact);
  }

  private static Observation measured(Rational actual) {
    return Observation.measured().amount("actual", actual).build();
  }
}
