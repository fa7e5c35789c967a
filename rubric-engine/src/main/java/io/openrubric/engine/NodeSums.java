package io.openrubric.engine;

import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;
import io.openrubric.api.report.Score;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The exact and printed points of every node, summed upwards once. */
final class NodeSums {
  private final Plan plan;
  private final Rounding rounding;
  private final @Nullable Rational[] exact;
  private final @Nullable BigDecimal[] printed;

  NodeSums(Plan plan, LeafResult[] results, Rational[] weights) {
    this.plan = plan;
    this.rounding = plan.rubric().rounding();
    this.exact = new @Nullable Rational[plan.nodes().size()];
    this.printed = new @Nullable BigDecimal[exact.length];
    for (int i = exact.length - 1; i >= 0; i--) {
      PlanNode node = plan.nodes().get(i);
      if (node.isLeaf()) {
        leaf(node, results[node.leaf()]);
      } else {
        group(node, weights[i]);
      }
    }
  }

  private void leaf(PlanNode node, LeafResult result) {
    boolean off = node.role() == Score.Role.PENALTY;
    Rational points = result.exact();
    BigDecimal rounded = result.printed();
    exact[node.index()] = points != null && off ? points.negated() : points;
    printed[node.index()] = rounded != null && off ? rounded.negate() : rounded;
  }

  private void group(PlanNode group, Rational weight) {
    Sum sum = new Sum();
    int child = group.index() + 1;
    while (child < group.end()) {
      sum.add(exact[child], printed[child]);
      child = plan.nodes().get(child).end();
    }
    if (!sum.scored) {
      return;
    }
    Optional<Rational> marks = group.marks();
    Rational points =
        marks.map(inside -> sum.exact.multipliedBy(weight).dividedBy(inside)).orElse(sum.exact);
    exact[group.index()] = points;
    printed[group.index()] =
        marks.isPresent() || rounding.stage() == Rounding.Stage.TOTAL
            ? rounding.round(points)
            : sum.printed;
  }

  @Nullable Rational exact(int node) {
    return exact[node];
  }

  @Nullable BigDecimal printed(int node) {
    return printed[node];
  }

  /** The total before any veto; empty if anything was not scored. */
  Optional<BigDecimal> total() {
    Sum sum = all();
    if (!sum.scored) {
      return Optional.empty();
    }
    return Optional.of(
        rounding.stage() == Rounding.Stage.TOTAL ? rounding.round(sum.exact) : sum.printed);
  }

  Optional<Rational> exactTotal() {
    Sum sum = all();
    return sum.scored ? Optional.of(sum.exact) : Optional.empty();
  }

  private Sum all() {
    Sum sum = new Sum();
    int at = 0;
    while (at < exact.length) {
      sum.add(exact[at], printed[at]);
      at = plan.nodes().get(at).end();
    }
    return sum;
  }

  /** A sum that is not scored as soon as one part is not. */
  private final class Sum {
    private Rational exact = Rational.ZERO;
    private BigDecimal printed = BigDecimal.ZERO.setScale(rounding.scale());
    private boolean scored = true;

    void add(@Nullable Rational exactPart, @Nullable BigDecimal printedPart) {
      if (exactPart == null || printedPart == null) {
        scored = false;
        return;
      }
      exact = exact.plus(exactPart);
      printed = printed.add(printedPart);
    }
  }
}
