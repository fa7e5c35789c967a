package io.openrubric.engine;

import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Score;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An indicator at its place in the flattened tree.
 *
 * @param index its place in form order; everything below it follows directly
 * @param end the index after everything below it
 * @param parent the index of its parent, -1 at the first level
 * @param level 1 at the first level
 * @param path the Chinese names joined by a slash
 * @param indicator the indicator
 * @param leaf its place among the leaves, -1 for a group
 * @param role how it enters the total
 */
record PlanNode(
    int index,
    int end,
    int parent,
    int level,
    String path,
    Indicator indicator,
    int leaf,
    Score.Role role) {
  boolean isLeaf() {
    return leaf >= 0;
  }

  boolean isOrdinary() {
    return role == Score.Role.ORDINARY;
  }

  /** The marks inside a two-stage block; empty for everything else. */
  Optional<Rational> marks() {
    return indicator instanceof IndicatorGroup group
        ? group.marks().map(Weight::points)
        : Optional.empty();
  }

  boolean isBlock() {
    return indicator instanceof IndicatorGroup group && group.marks().isPresent();
  }

  boolean isChooseOne() {
    return indicator instanceof IndicatorGroup group && group.chooseOne();
  }

  Rational weight() {
    return indicator.weight().points();
  }

  /** -1 where points are taken off the total. */
  int sign() {
    return role == Score.Role.PENALTY ? -1 : 1;
  }

  /** Its score, with what it came to. */
  Score score(
      Score.Basis basis,
      Rational effectiveWeight,
      @Nullable BigDecimal printed,
      @Nullable Rational exact) {
    return new Score(
        indicator.id(),
        path,
        indicator.name(),
        level,
        role,
        basis,
        weight().toBigDecimal(),
        effectiveWeight.toBigDecimal(),
        Optional.ofNullable(printed),
        Optional.ofNullable(exact));
  }

  PlanNode endingAt(int newEnd) {
    return new PlanNode(index, newEnd, parent, level, path, indicator, leaf, role);
  }
}
