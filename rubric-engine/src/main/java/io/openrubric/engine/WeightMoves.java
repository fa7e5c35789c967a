package io.openrubric.engine;

import io.openrubric.api.NotApplicablePolicy;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.number.LargestRemainder;
import io.openrubric.api.number.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves the weight of leaves that do not apply.
 *
 * <p>Leaves whose weight goes to the same heirs move together, in one split by largest remainder
 * with ties by id, so neither their order nor the order of siblings changes a figure.
 */
final class WeightMoves {
  private final Plan plan;
  private final boolean[] applies;
  private final Findings findings;

  WeightMoves(Plan plan, boolean[] applies, Findings findings) {
    this.plan = plan;
    this.applies = applies;
    this.findings = findings;
  }

  /** The weight each leaf counts with; 0 for those that do not apply. */
  Rational[] effective() {
    Rational[] weights = new Rational[applies.length];
    int scale = plan.rubric().rounding().scale();
    Map<List<PlanLeaf>, Rational> byHeirs = new LinkedHashMap<>();
    for (PlanLeaf leaf : plan.leaves()) {
      int i = leaf.node().leaf();
      weights[i] = applies[i] ? leaf.weight() : Rational.ZERO;
      if (applies[i]) {
        continue;
      }
      scale = Math.max(scale, leaf.weight().toBigDecimal().scale());
      if (!leaf.weight().isZero()) {
        List<PlanLeaf> heirs = heirs(leaf);
        if (heirs.isEmpty()) {
          findings.error(
              ProblemCode.NOTHING_APPLIES,
              leaf,
              "指标不适用，但没有其他指标可以承接其分值 " + leaf.weight(),
              "Expected another indicator that applies to take the weight "
                  + leaf.weight()
                  + ", got none");
        }
        byHeirs.merge(heirs, leaf.weight(), Rational::plus);
      }
    }
    int cut = scale;
    byHeirs.forEach((heirs, moved) -> spread(heirs, moved, cut, weights));
    return weights;
  }

  private static void spread(List<PlanLeaf> heirs, Rational moved, int scale, Rational[] weights) {
    if (heirs.isEmpty()) {
      return;
    }
    List<BigDecimal> parts =
        LargestRemainder.split(moved, heirs.stream().map(PlanLeaf::weight).toList(), scale);
    for (int i = 0; i < parts.size(); i++) {
      int leaf = heirs.get(i).node().leaf();
      weights[leaf] = weights[leaf].plus(Rational.of(parts.get(i)));
    }
  }

  private List<PlanLeaf> heirs(PlanLeaf gone) {
    NotApplicablePolicy policy = gone.notApplicable();
    List<PlanLeaf> heirs = new ArrayList<>();
    if (policy instanceof NotApplicablePolicy.MoveTo move) {
      addIfApplies(plan.leaf(move.id()), heirs);
    } else if (policy instanceof NotApplicablePolicy.ScaleToFull) {
      plan.leaves().forEach(leaf -> addIfApplies(leaf, heirs));
    } else {
      int group = gone.node().parent();
      while (heirs.isEmpty() && group >= 0) {
        addBelow(group, heirs);
        group = plan.nodes().get(group).parent();
      }
      if (heirs.isEmpty()) {
        plan.leaves().forEach(leaf -> addIfApplies(leaf, heirs));
      }
    }
    heirs.sort(Comparator.comparing(leaf -> leaf.leaf().id()));
    return heirs;
  }

  private void addBelow(int group, List<PlanLeaf> heirs) {
    int level = plan.nodes().get(group).level();
    for (int i = group + 1; i < plan.nodes().size() && plan.nodes().get(i).level() > level; i++) {
      PlanNode node = plan.nodes().get(i);
      if (node.isLeaf()) {
        addIfApplies(plan.leaves().get(node.leaf()), heirs);
      }
    }
  }

  private void addIfApplies(PlanLeaf leaf, List<PlanLeaf> heirs) {
    if (applies[leaf.node().leaf()] && !leaf.weight().isZero()) {
      heirs.add(leaf);
    }
  }
}
