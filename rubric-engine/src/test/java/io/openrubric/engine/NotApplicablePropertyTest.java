package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.NotApplicablePolicy;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Rubric;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NotApplicablePropertyTest {
  private static BigDecimal weights(List<Score> scores) {
    return scores.stream().map(Score::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean nothingApplies(ScoreReport report) {
    return report.problems().stream()
        .anyMatch(problem -> problem.code().equals(ProblemCode.NOTHING_APPLIES));
  }

  @Property(tries = 300)
  void theWeightsThatRemainAddToFullMarks(
      @ForAll(supplier = Rubrics.class) Rubric rubric,
      @ForAll @IntRange(min = 5, max = 95) int gone,
      @ForAll long seed) {
    ScoreReport report =
        CompiledRubric.compile(rubric).score(Cards.mixed(rubric, gone, new Dice(seed)));
    if (nothingApplies(report)) {
      assertThat(report.total()).isEmpty();
      return;
    }
    assertThat(weights(report.leaves())).isEqualByComparingTo(report.fullMarks());
    for (Score leaf : report.leaves()) {
      if (leaf.basis() == Score.Basis.NOT_APPLICABLE) {
        assertThat(leaf.weight()).isZero();
        assertThat(leaf.exact()).contains(Rational.ZERO);
      } else {
        assertThat(leaf.weight()).isGreaterThanOrEqualTo(leaf.declaredWeight());
      }
    }
  }

  @Property(tries = 200)
  void spreadingInTheGroupKeepsFirstLevelWeights(
      @ForAll(supplier = Rubrics.class) Rubric generated,
      @ForAll @IntRange(min = 5, max = 60) int gone,
      @ForAll long seed) {
    Rubric rubric = withPolicy(generated, NotApplicablePolicy.spreadInGroup());
    Observations card = Cards.mixed(rubric, gone, new Dice(seed));
    ScoreReport report = CompiledRubric.compile(rubric).score(card);
    Set<String> goneIds = gone(card);
    if (rubric.indicators().stream().allMatch(first -> hasHeir(first, goneIds))) {
      for (Indicator first : rubric.indicators()) {
        Score score = report.score(first.id());
        assertThat(score.weight()).isEqualByComparingTo(score.declaredWeight());
      }
    }
  }

  private static boolean hasHeir(Indicator indicator, Set<String> gone) {
    List<IndicatorLeaf> leaves =
        indicator instanceof IndicatorGroup group
            ? Trees.leaves(group)
            : List.of((IndicatorLeaf) indicator);
    return leaves.stream()
        .anyMatch(leaf -> !gone.contains(leaf.id()) && leaf.weight().points().isPositive());
  }

  private static Set<String> gone(Observations card) {
    return card.byId().entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Observation.NotApplicable)
        .map(entry -> entry.getKey())
        .collect(Collectors.toSet());
  }

  private static Rubric withPolicy(Rubric rubric, NotApplicablePolicy policy) {
    return Trees.mapLeaves(
        rubric, leaf -> IndicatorLeaf.builder().from(leaf).notApplicable(policy).build());
  }

  @Property(tries = 200)
  void scalingToFullKeepsTheProportionsOfWhatRemains(
      @ForAll(supplier = Rubrics.class) Rubric generated,
      @ForAll @IntRange(min = 5, max = 60) int gone,
      @ForAll long seed) {
    Rubric rubric = withPolicy(generated, NotApplicablePolicy.scaleToFull());
    ScoreReport report =
        CompiledRubric.compile(rubric).score(Cards.mixed(rubric, gone, new Dice(seed)));
    List<Score> remaining =
        report.leaves().stream()
            .filter(leaf -> leaf.basis() != Score.Basis.NOT_APPLICABLE)
            .toList();
    BigDecimal declared =
        remaining.stream().map(Score::declaredWeight).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (nothingApplies(report)) {
      assertThat(declared).isZero();
      return;
    }
    Rational unit = Rational.of(BigDecimal.ONE.movePointLeft(rubric.rounding().scale()));
    for (Score leaf : remaining) {
      Rational quota =
          Rational.of(leaf.declaredWeight())
              .multipliedBy(Rational.of(report.fullMarks()))
              .dividedBy(Rational.of(declared));
      assertThat(Rational.of(leaf.weight()).minus(quota).abs()).isLessThan(unit);
    }
  }

  @Property(tries = 100)
  void policiesChangeNothingWhileEveryLeafApplies(
      @ForAll(supplier = Rubrics.class) Rubric rubric, @ForAll long seed) {
    Observations card = Cards.mixed(rubric, new Dice(seed));
    List<Score> scores = CompiledRubric.compile(rubric).score(card).scores();
    assertThat(scores).allMatch(score -> score.weight().compareTo(score.declaredWeight()) == 0);
    Rubric scaled = withPolicy(rubric, NotApplicablePolicy.scaleToFull());
    assertThat(CompiledRubric.compile(scaled).score(card).scores()).isEqualTo(scores);
  }

  @Property(tries = 100)
  void whatRemainsKeepsItsShareOfItsWeight(
      @ForAll(supplier = Rubrics.class) Rubric rubric, @ForAll long seed) {
    Dice dice = new Dice(seed);
    Observations card = Cards.measured(rubric, dice);
    ScoreReport whole = CompiledRubric.compile(rubric).score(card);
    String goneId = dice.oneOf(Trees.leaves(rubric)).id();
    Observations.Builder part = Observations.of("part");
    card.byId()
        .forEach(
            (id, observation) ->
                part.put(id, id.equals(goneId) ? Observation.notApplicable("无此任务") : observation));
    ScoreReport report = CompiledRubric.compile(rubric).score(part.build());
    for (Score leaf : report.leaves()) {
      if (leaf.basis() == Score.Basis.RULE) {
        Rational before = whole.score(leaf.id()).exact().orElseThrow();
        assertThat(leaf.exact().orElseThrow().multipliedBy(Rational.of(leaf.declaredWeight())))
            .isEqualTo(before.multipliedBy(Rational.of(leaf.weight())));
      }
    }
  }
}
