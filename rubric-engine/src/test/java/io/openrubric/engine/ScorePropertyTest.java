package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Rubric;
import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;
import io.openrubric.api.report.Loss;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ScorePropertyTest {
  private static final int GONE = 15;

  private static ScoreReport mixed(Rubric rubric, long seed) {
    return CompiledRubric.compile(rubric).score(Cards.mixed(rubric, GONE, new Dice(seed)));
  }

  @Property(tries = 200)
  void eachScoreLiesBetweenZeroAndItsWeight(
      @ForAll(supplier = Rubrics.class) Rubric rubric, @ForAll long seed) {
    for (Score score : mixed(rubric, seed).scores()) {
      score
          .points()
          .ifPresent(
              points -> {
                assertThat(points.scale()).isEqualTo(rubric.rounding().scale());
                assertThat(score.exact().orElseThrow().compareTo(Rational.of(score.weight())))
                    .isLessThanOrEqualTo(0);
                assertThat(score.exact().orElseThrow().isNegative()).isFalse();
                if (rubric.rounding().stage() != Rounding.Stage.TOTAL) {
                  assertThat(points).isBetween(BigDecimal.ZERO, score.weight());
                }
              });
    }
  }

  @Property(tries = 200)
  void measuredCardsHaveATotalAndNoErrors(
      @ForAll(supplier = Rubrics.class) Rubric rubric, @ForAll long seed) {
    Dice dice = new Dice(seed);
    ScoreReport report = CompiledRubric.compile(rubric).score(Cards.measured(rubric, dice));
    boolean unanswered =
        report.leaves().stream().anyMatch(leaf -> leaf.basis() == Score.Basis.REFUSED);
    Assume.that(!unanswered);
    assertThat(report.problems()).noneMatch(problem -> problem.isError());
    assertThat(report.total()).isPresent();
    assertThat(report.grade())
        .hasValueSatisfying(grade -> assertThat(rubric.grades().grades()).contains(grade));
  }

  @Property(tries = 200)
  void leavesAddToGroupsAndToTheTotal(
      @ForAll(supplier = Rubrics.class) Rubric rubric, @ForAll long seed) {
    ScoreReport report = mixed(rubric, seed);
    for (IndicatorGroup group : Trees.groups(rubric)) {
      List<Score> below = scores(report, Trees.leaves(group));
      Score sum = report.score(group.id());
      assertThat(sum.exact()).isEqualTo(exactSum(below));
      assertThat(sum.points()).isEqualTo(printed(rubric.rounding(), below));
      assertThat(sum.weight())
          .isEqualByComparingTo(
              below.stream().map(Score::weight).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
    if (report.total().isPresent()) {
      assertThat(report.exactTotal()).isEqualTo(exactSum(report.leaves()));
      assertThat(report.total()).isEqualTo(printed(rubric.rounding(), report.leaves()));
    }
  }

  private static List<Score> scores(ScoreReport report, List<IndicatorLeaf> leaves) {
    return leaves.stream().map(leaf -> report.score(leaf.id())).toList();
  }

  private static Optional<Rational> exactSum(List<Score> scores) {
    return scores.stream()
        .map(Score::exact)
        .reduce(Optional.of(Rational.ZERO), (sum, next) -> sum.flatMap(s -> next.map(s::plus)));
  }

  private static Optional<BigDecimal> printed(Rounding rounding, List<Score> scores) {
    if (rounding.stage() == Rounding.Stage.TOTAL) {
      return exactSum(scores).map(rounding::round);
    }
    return scores.stream()
        .map(Score::points)
        .reduce(
            Optional.of(BigDecimal.ZERO.setScale(rounding.scale())),
            (sum, next) -> sum.flatMap(s -> next.map(s::add)));
  }

  @Property(tries = 200)
  void pointsLostAddToFullMarksMinusTheTotal(
      @ForAll(supplier = Rubrics.class) Rubric rubric, @ForAll long seed) {
    ScoreReport report = mixed(rubric, seed);
    if (report.total().isEmpty()) {
      assertThat(report.losses()).isEmpty();
      return;
    }
    BigDecimal lost =
        report.losses().stream().map(Loss::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(lost).isEqualByComparingTo(report.fullMarks().subtract(report.total().get()));
    assertThat(report.losses()).noneMatch(loss -> loss.points().signum() == 0);
    if (rubric.rounding().stage() != Rounding.Stage.TOTAL) {
      assertThat(report.losses())
          .allMatch(loss -> loss.indicator().isPresent() && loss.points().signum() > 0);
    }
  }

  @Property(tries = 200)
  void thereIsATotalExactlyWhenThereIsNoError(
      @ForAll(supplier = Rubrics.class) Rubric rubric, @ForAll long seed) {
    ScoreReport report = mixed(rubric, seed);
    boolean failed = report.problems().stream().anyMatch(problem -> problem.isError());
    assertThat(report.total().isPresent()).isNotEqualTo(failed);
    assertThat(report.exactTotal().isPresent()).isNotEqualTo(failed);
    assertThat(report.grade().isPresent()).isNotEqualTo(failed);
    assertThat(report.rubricId()).isEqualTo(rubric.id());
    assertThat(report.scores()).hasSameSizeAs(Trees.all(rubric));
  }
}
