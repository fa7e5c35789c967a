package io.openrubric.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Rubric;
import io.openrubric.api.Severity;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.Cards;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.Dice;
import io.openrubric.engine.Rubrics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ReviewPropertyTest {

  private static FilledForms filled(Rubric rubric, Dice dice) {
    return new FilledForms(CompiledRubric.compile(rubric), Cards.mixed(rubric, dice));
  }

  @Property(tries = 200)
  void whatTheEngineFillsInHasNoErrorAndNoWarning(
      @ForAll(supplier = Rubrics.class) Rubric rubric, @ForAll long seed) {
    assertThat(Review.standard().review(filled(rubric, new Dice(seed)).form()))
        .filteredOn(finding -> finding.severity() != Severity.NOTE)
        .isEmpty();
  }

  private static BigDecimal changed(BigDecimal figure, Dice dice) {
    return figure.add(dice.oneOf(new BigDecimal("0.5"), new BigDecimal("1"), new BigDecimal("-1")));
  }

  @Property(tries = 200)
  void aChangedScoreOrSubtotalIsFound(
      @ForAll(supplier = Rubrics.class) Rubric rubric, @ForAll long seed) {
    Dice dice = new Dice(seed);
    FilledForms form = filled(rubric, dice);
    Assume.that(!form.points.isEmpty());
    String id = dice.oneOf(new ArrayList<>(form.points.keySet()));
    form.points.computeIfPresent(id, (i, points) -> changed(points, dice));
    assertFound(form, form.rubric.path(id));
  }

  @Property(tries = 200)
  void aChangedWeightIsFound(@ForAll(supplier = Rubrics.class) Rubric rubric, @ForAll long seed) {
    Dice dice = new Dice(seed);
    FilledForms form = filled(rubric, dice);
    String id = dice.oneOf(new ArrayList<>(form.weights.keySet()));
    form.weights.computeIfPresent(id, (i, weight) -> weight.add(BigDecimal.ONE));
    assertFound(form, form.rubric.path(id));
  }

  @Property(tries = 200)
  void aChangedTotalIsFound(@ForAll(supplier = Rubrics.class) Rubric rubric, @ForAll long seed) {
    Dice dice = new Dice(seed);
    FilledForms form = filled(rubric, dice);
    Assume.that(form.total.isPresent());
    form.total = form.total.map(total -> changed(total, dice));
    assertFound(form, "合计");
  }

  @Property(tries = 100)
  void aChangedGradeIsFound(@ForAll(supplier = Rubrics.class) Rubric rubric, @ForAll long seed) {
    FilledForms form = filled(rubric, new Dice(seed));
    Assume.that(form.grade.isPresent());
    form.grade = Optional.of("另一等级");
    assertFound(form, "评价结果");
  }

  @Property(tries = 200)
  void aChangedRateIsFound(@ForAll long seed) {
    Dice dice = new Dice(seed);
    Rational part = dice.decimal(0, 500, 2);
    Rational whole = dice.decimal(1, 500, 2);
    PrintedRate right = new PrintedRate("率", part, whole, new BigDecimal("0.00"));
    PrintedRate printed = new PrintedRate("率", part, whole, right.expected());
    assertThat(Review.standard().rate(printed)).isEmpty();
    BigDecimal off = right.expected().add(new BigDecimal("0.01"));
    assertThat(Review.standard().rate(new PrintedRate("率", part, whole, off))).isPresent();
  }

  private static void assertFound(FilledForms form, String path) {
    List<Finding> findings = Review.standard().review(form.form());
    assertThat(findings).extracting(Finding::path).contains(path);
  }
}
