package io.openrubric.engine;

import io.openrubric.api.NotApplicablePolicy;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.number.LargestRemainder;
import io.openrubric.api.number.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The weight each node counts with, after the weight of what does not apply has moved.
 *
 * <p>Weight moves between units of one scope: leaves and two-stage blocks that stand in the same
 * block, or in none. Units whose weight goes to the same heirs move together, in one split by
 * largest remainder with ties by id, so neither their order nor that of siblings changes a figure.
 * What a choose-one group leaves out does not move: its weight was never part of the sum.
 */
final class EffectiveWeights {
  private static final int ROOT = -1;

  private final Plan plan;
  private final boolean[] applies;
  private final boolean[] leftOut;
  private final Findings findings;
  private final Rational[] weights;
  private final Map<Integer, List<Integer>> units = new HashMap<>();

  /**
   * Prepares a move.
   *
   * @param applies by node: whether a leaf applies; groups are filled in here
   * @param leftOut by node: whether a choose-one group left it out
   */
  EffectiveWeights(Plan plan, boolean[] applies, boolean[] leftOut, Findings findings) {
    this.plan = plan;
    this.applies = applies;
    this.leftOut = leftOut;
    this.findings = findings;
    this.weights = new Rational[plan.nodes().size()];
  }

  Rational[] byNode() {
    markGroups();
    int scale = plan.rubric().rounding().scale();
    // Most who move have one list of heirs, which is long on a long form.
    IdentityHashMap<List<Integer>, Rational> byList = new IdentityHashMap<>();
    for (PlanNode node : plan.nodes()) {
      weights[node.index()] = applies[node.index()] ? node.weight() : Rational.ZERO;
      if (moves(node)) {
        scale = Math.max(scale, node.weight().toBigDecimal().scale());
        List<Integer> heirs = heirs(node);
        if (heirs.isEmpty()) {
          findings.error(
              ProblemCode.NOTHING_APPLIES,
              node.path(),
              "指标不适用，但没有其他指标可以承接其分值 " + node.weight(),
              "Expected another indicator to take the weight " + node.weight() + ", got none");
        } else {
          byList.merge(heirs, node.weight(), Rational::plus);
        }
      }
    }
    Map<List<Integer>, Rational> byHeirs = new HashMap<>();
    byList.forEach((heirs, moved) -> byHeirs.merge(heirs, moved, Rational::plus));
    int cut = scale;
    byHeirs.forEach((heirs, moved) -> spread(heirs, moved, cut));
    sumGroups();
    return weights;
  }

  private void markGroups() {
    for (PlanNode node : plan.nodes()) {
      if (!node.isLeaf()) {
        applies[node.index()] = false;
      }
    }
    for (int i = plan.nodes().size() - 1; i >= 0; i--) {
      int parent = plan.nodes().get(i).parent();
      if (applies[i] && parent >= 0) {
        applies[parent] = true;
      }
    }
  }

  /** Whether a unit does not apply and its weight has to go somewhere in its own scope. */
  private boolean moves(PlanNode node) {
    boolean unit = node.isOrdinary() && (node.isLeaf() || node.isBlock());
    int scope = scope(node);
    return unit
        && !applies[node.index()]
        && !leftOut[node.index()]
        && !node.weight().isZero()
        && (scope == ROOT || applies[scope]);
  }

  private int scope(PlanNode node) {
    int at = node.parent();
    while (at != ROOT && !plan.nodes().get(at).isBlock()) {
      at = plan.nodes().get(at).parent();
    }
    return at;
  }

  /** The indexes of those who take the weight, by id. */
  private List<Integer> heirs(PlanNode gone) {
    NotApplicablePolicy policy =
        gone.isLeaf()
            ? plan.leaves().get(gone.leaf()).notApplicable()
            : plan.rubric().notApplicable();
    if (policy instanceof NotApplicablePolicy.MoveTo move) {
      PlanNode heir = plan.node(move.id());
      return takesWeight(heir) ? List.of(heir.index()) : List.of();
    }
    int scope = scope(gone);
    if (policy instanceof NotApplicablePolicy.ScaleToFull) {
      return units(scope);
    }
    int group = gone.parent();
    while (units(group).isEmpty() && group != scope) {
      group = plan.nodes().get(group).parent();
    }
    return units(group);
  }

  /**
   * The units below a group that can take weight, always in one list; a block counts as a whole.
   */
  private List<Integer> units(int group) {
    List<Integer> known = units.get(group);
    if (known != null) {
      return known;
    }
    List<PlanNode> found = new ArrayList<>();
    int end = group == ROOT ? plan.nodes().size() : plan.nodes().get(group).end();
    int at = group + 1;
    while (at < end) {
      PlanNode node = plan.nodes().get(at);
      boolean unit = node.isLeaf() || node.isBlock();
      if (unit && takesWeight(node)) {
        found.add(node);
      }
      at = unit ? node.end() : at + 1;
    }
    found.sort(Comparator.comparing(node -> node.indicator().id()));
    List<Integer> indexes = found.stream().map(PlanNode::index).toList();
    units.put(group, indexes);
    return indexes;
  }

  private boolean takesWeight(PlanNode node) {
    return node.isOrdinary() && applies[node.index()] && !node.weight().isZero();
  }

  private void spread(List<Integer> heirs, Rational moved, int scale) {
    List<Rational> shares = heirs.stream().map(heir -> plan.nodes().get(heir).weight()).toList();
    List<BigDecimal> parts = LargestRemainder.split(moved, shares, scale);
    for (int i = 0; i < parts.size(); i++) {
      int heir = heirs.get(i);
      weights[heir] = weights[heir].plus(Rational.of(parts.get(i)));
    }
  }

  private void sumGroups() {
    for (int i = plan.nodes().size() - 1; i >= 0; i--) {
      PlanNode node = plan.nodes().get(i);
      if (!node.isLeaf() && !node.isBlock()) {
        Rational sum = Rational.ZERO;
        int child = i + 1;
        while (child < node.end()) {
          sum = sum.plus(weights[child]);
          child = plan.nodes().get(child).end();
        }
        weights[i] = sum;
      }
    }
  }
}
