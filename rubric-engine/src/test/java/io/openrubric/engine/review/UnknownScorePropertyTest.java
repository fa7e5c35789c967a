package io.openrubric.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.Severity;
import io.openrubric.api.number.Rounding;
import io.openrubric.api.report.Score;
import io.openrubric.engine.Dice;
import io.openrubric.engine.Trees;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Sums on forms some of whose scores are no figures, or are not there. */
class UnknownScorePropertyTest {
  private static final Set<String> SUMS =
      Set.of(ReviewCode.TOTAL_DOES_NOT_ADD, ReviewCode.SUBTOTAL_DOES_NOT_ADD);

  private static final BigDecimal MARGIN = new BigDecimal("0.5");

  /** Takes the points of some leaves off a form, and answers their scores. */
  private static List<Score> hide(FilledForms form, long seed, Collection<String> where) {
    Dice dice = new Dice(seed);
    List<Score> hidden = new ArrayList<>();
    for (Score leaf : form.report.leaves()) {
      if (form.points.containsKey(leaf.id()) && dice.oneOf(true, false, false)) {
        form.points.remove(leaf.id());
        where.add(leaf.id());
        hidden.add(leaf);
      }
    }
    Assume.that(!hidden.isEmpty());
    return hidden;
  }

  private static List<Severity> ofSums(FilledForms form) {
    return Review.standard().review(form.form()).stream()
        .filter(finding -> SUMS.contains(finding.code()))
        .map(Finding::severity)
        .toList();
  }

  private static Severity ofTotal(FilledForms form) {
    return Review.standard().review(form.form()).stream()
        .filter(finding -> finding.code().equals(ReviewCode.TOTAL_DOES_NOT_ADD))
        .map(Finding::severity)
        .findFirst()
        .orElse(Severity.NOTE);
  }

  private static BigDecimal points(List<Score> hidden) {
    return hidden.stream()
        .flatMap(score -> score.points().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal lost(List<Score> hidden) {
    return hidden.stream()
        .flatMap(score -> score.lost().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Where the total is the sum of the printed points, and nothing else. */
  private static void assumePlain(FilledForms form) {
    Assume.that(form.total.isPresent());
    Assume.that(form.rubric.rubric().rounding().stage() != Rounding.Stage.TOTAL);
    Assume.that(
        Trees.groups(form.rubric.rubric()).stream()
            .map(IndicatorGroup::marks)
            .allMatch(Optional::isEmpty));
    Assume.that(form.report.adjustments().isEmpty());
  }

  /** Subtotals may speak for a total that their own scores do not give. */
  private static void removeSubtotals(FilledForms form) {
    Trees.groups(form.rubric.rubric()).forEach(group -> form.points.remove(group.id()));
  }

  @Property(tries = 1000, maxDiscardRatio = 30)
  void noSumIsBlamedForAScoreThatIsNoFigure(
      @ForAll(supplier = ReviewedRubrics.class) FilledForms form, @ForAll long seed) {
    hide(form, seed, form.unreadable);
    assertThat(ofSums(form)).isEmpty();
  }

  @Property(tries = 1000, maxDiscardRatio = 30)
  void aTotalThatNoScoreGivesIsAnError(
      @ForAll(supplier = ReviewedRubrics.class) FilledForms form,
      @ForAll long seed,
      @ForAll boolean above,
      @ForAll boolean absent) {
    assumePlain(form);
    List<Score> hidden = hide(form, seed, absent ? form.absent : form.unreadable);
    removeSubtotals(form);
    BigDecimal total = form.total.orElseThrow();
    form.total =
        Optional.of(
            above
                ? total.add(lost(hidden)).add(MARGIN)
                : total.subtract(points(hidden)).subtract(MARGIN));
    assertThat(ofTotal(form)).isEqualTo(Severity.ERROR);
  }

  @Property(tries = 1000, maxDiscardRatio = 30)
  void aTotalThatNeedsAScoreWhichIsNotThereIsAWarning(
      @ForAll(supplier = ReviewedRubrics.class) FilledForms form, @ForAll long seed) {
    assumePlain(form);
    List<Score> hidden = hide(form, seed, form.absent);
    Assume.that(lost(hidden).signum() > 0);
    form.total = form.total.map(total -> total.add(lost(hidden)));
    removeSubtotals(form);
    assertThat(ofTotal(form)).isEqualTo(Severity.WARNING);
  }
}
