package io.openrubric.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.Rubric;
import io.openrubric.api.Severity;
import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;
import io.openrubric.engine.Dice;
import io.openrubric.engine.Trees;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

class ReviewPropertyTest {
  /** Changes in units of the last printed digit. */
  private static final List<Integer> DIGITS = List.of(1, -1, 2, 10, -10, 50, 100, -100);

  /** From so many last digits on, a change cannot be a matter of rounding. */
  private static final int BEYOND_ROUNDING = 10;

  @Property(tries = 1000)
  void whatTheEngineFillsInHasNoErrorAndNoWarning(
      @ForAll(supplier = ReviewedRubrics.class) FilledForms form) {
    Assume.that(form.total.isPresent());
    Statistics.label("rounding").collect(form.rubric.rubric().rounding().stage());
    assertThat(findings(form)).filteredOn(finding -> finding.severity() != Severity.NOTE).isEmpty();
  }

  @Property(tries = 1000)
  void aChangedScoreOrSubtotalIsFound(
      @ForAll(supplier = ReviewedRubrics.class) FilledForms form, @ForAll long seed) {
    Dice dice = new Dice(seed);
    Assume.that(!form.points.isEmpty());
    String id = dice.oneOf(new ArrayList<>(form.points.keySet()));
    int digits = dice.oneOf(DIGITS);
    List<Finding> before = findings(form);
    form.points.computeIfPresent(id, (i, points) -> changed(form, points, digits));
    List<Finding> found = assertFound(form, before, form.rubric.path(id));
    // A stated reason makes a note of a score unlike its rule; the sums above it are still wrong.
    if (form.total.isPresent()
        && (!roundsOnce(form.rubric.rubric()) || Math.abs(digits) >= BEYOND_ROUNDING)
        && !isCapped(form)) {
      assertGrave(found);
    }
  }

  @Property(tries = 1000)
  void aChangedWeightIsFound(
      @ForAll(supplier = ReviewedRubrics.class) FilledForms form, @ForAll long seed) {
    Dice dice = new Dice(seed);
    List<Finding> before = findings(form);
    String id = dice.oneOf(new ArrayList<>(form.weights.keySet()));
    BigDecimal change = dice.oneOf(new BigDecimal("0.01"), BigDecimal.ONE, BigDecimal.TEN);
    form.weights.computeIfPresent(id, (i, weight) -> weight.add(change));
    assertGrave(assertFound(form, before, form.rubric.path(id)));
  }

  @Property(tries = 1000)
  void aChangedTotalIsFound(
      @ForAll(supplier = ReviewedRubrics.class) FilledForms form, @ForAll long seed) {
    Dice dice = new Dice(seed);
    Assume.that(form.total.isPresent());
    List<Finding> before = findings(form);
    form.total = form.total.map(total -> changed(form, total, dice.oneOf(DIGITS)));
    assertGrave(assertFound(form, before, "合计"));
  }

  @Property(tries = 300)
  void aChangedGradeIsFound(
      @ForAll(supplier = ReviewedRubrics.class) FilledForms form, @ForAll long seed) {
    List<String> others =
        form.rubric.rubric().grades().grades().stream()
            .map(grade -> grade.name().zh())
            .filter(name -> !form.grade.equals(Optional.of(name)))
            .toList();
    Assume.that(form.grade.isPresent() && !others.isEmpty());
    List<Finding> before = findings(form);
    form.grade = Optional.of(new Dice(seed).oneOf(others));
    assertGrave(assertFound(form, before, "评价结果"));
  }

  @Property(tries = 1000)
  void aChangedRateIsFound(@ForAll long seed) {
    Dice dice = new Dice(seed);
    Rational part = dice.decimal(0, 500, 2);
    Rational whole = dice.decimal(1, 500, 2);
    PrintedRate right = new PrintedRate("率", part, whole, new BigDecimal("0.00"));
    PrintedRate printed = new PrintedRate("率", part, whole, right.expected());
    assertThat(Review.standard().rate(printed)).isEmpty();
    BigDecimal off = right.expected().add(new BigDecimal(dice.oneOf("0.01", "-0.01", "1")));
    assertThat(Review.standard().rate(new PrintedRate("率", part, whole, off))).isPresent();
    BigDecimal farOff = right.expected().add(new BigDecimal(dice.oneOf("0.02", "-0.02", "10")));
    assertThat(Review.standard().rate(new PrintedRate("率", part, whole, farOff)))
        .get()
        .extracting(Finding::severity)
        .isEqualTo(Severity.ERROR);
  }

  private static BigDecimal changed(FilledForms form, BigDecimal figure, int digits) {
    int scale = form.rubric.rubric().rounding().scale();
    return figure.add(BigDecimal.valueOf(digits, scale));
  }

  /** Where parts are rounded apart from their sum, a last digit proves nothing. */
  private static boolean roundsOnce(Rubric rubric) {
    return rubric.rounding().stage() == Rounding.Stage.TOTAL
        || Trees.groups(rubric).stream().map(IndicatorGroup::marks).anyMatch(Optional::isPresent);
  }

  /** Under a veto a total stays the same whatever the scores are. */
  private static boolean isCapped(FilledForms form) {
    return form.report.adjustments().stream()
        .anyMatch(score -> form.observations.find(score.id()).isPresent() && isVeto(score.id()));
  }

  private static boolean isVeto(String id) {
    return id.endsWith("veto");
  }

  private static List<Finding> findings(FilledForms form) {
    return Review.standard().review(form.form());
  }

  private static List<Finding> assertFound(FilledForms form, List<Finding> before, String path) {
    List<Finding> found = new ArrayList<>(findings(form));
    found.removeAll(before);
    assertThat(found).extracting(Finding::path).contains(path);
    return found;
  }

  private static void assertGrave(List<Finding> found) {
    assertThat(found).extracting(Finding::severity).containsAnyOf(Severity.ERROR, Severity.WARNING);
  }
}
