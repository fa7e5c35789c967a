package io.openrubric.engine;

import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Decides which child of each choose-one group counts: the one that has a value; without any, the
 * first that is said to be missing.
 */
final class Choice {
  private final Plan plan;
  private final Observations observations;
  private final Findings findings;

  Choice(Plan plan, Observations observations, Findings findings) {
    this.plan = plan;
    this.observations = observations;
    this.findings = findings;
  }

  /** Which nodes are left out. */
  boolean[] leftOut() {
    boolean[] leftOut = new boolean[plan.nodes().size()];
    for (PlanNode group : plan.nodes()) {
      if (group.isChooseOne() && !leftOut[group.index()]) {
        choose(group, leftOut);
      }
    }
    return leftOut;
  }

  private void choose(PlanNode group, boolean[] leftOut) {
    List<PlanNode> children = plan.children(group);
    List<PlanNode> chosen = new ArrayList<>();
    PlanNode kept = children.get(0);
    boolean told = false;
    for (PlanNode child : children) {
      if (has(child, false)) {
        chosen.add(child);
      } else if (!told && has(child, true)) {
        told = true;
        kept = child;
      }
    }
    if (chosen.size() > 1) {
      findings.error(
          ProblemCode.MORE_THAN_ONE_CHOSEN,
          group.path(),
          "选择性指标只应填报其中一项，实为 " + chosen.stream().map(c -> c.indicator().name().zh()).toList(),
          "Expected one of the choose-one group to be observed, got "
              + chosen.stream().map(c -> c.indicator().id()).toList());
    }
    kept = chosen.isEmpty() ? kept : chosen.get(0);
    for (PlanNode child : children) {
      if (child.index() != kept.index()) {
        Arrays.fill(leftOut, child.index(), child.end(), true);
      }
    }
  }

  /** Whether any leaf below has a value, or else is said to be missing. */
  private boolean has(PlanNode node, boolean missing) {
    for (int i = node.index(); i < node.end(); i++) {
      PlanNode below = plan.nodes().get(i);
      Observation observation =
          below.isLeaf() ? observations.byId().get(below.indicator().id()) : null;
      if (observation != null
          && !(observation instanceof Observation.NotApplicable)
          && observation instanceof Observation.Missing == missing) {
        return true;
      }
    }
    return false;
  }
}
