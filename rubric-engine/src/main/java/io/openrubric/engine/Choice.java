package io.openrubric.engine;

import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which child of each choose-one group counts: the one that has a value; without any, the
 * first that is said to be missing, then the first that was not reported, which is missing too. A
 * child that does not apply counts only where none of the others may.
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
    for (PlanNode child : children) {
      Known known = known(child);
      if (known == Known.VALUE) {
        chosen.add(child);
      }
      if (known.compareTo(known(kept)) < 0) {
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
    for (PlanNode child : children) {
      if (child.index() != kept.index()) {
        Arrays.fill(leftOut, child.index(), child.end(), true);
      }
    }
  }

  /** What is known about a child at best, the first of them counting most. */
  private enum Known {
    VALUE,
    MISSING,
    NOT_REPORTED,
    NOT_APPLICABLE
  }

  private Known known(PlanNode node) {
    Known best = Known.NOT_APPLICABLE;
    for (int i = node.index(); i < node.end(); i++) {
      PlanNode below = plan.nodes().get(i);
      if (below.isLeaf()) {
        Known known = known(observations.byId().get(below.indicator().id()));
        best = known.compareTo(best) < 0 ? known : best;
      }
    }
    return best;
  }

  private static Known known(@Nullable Observation observation) {
    if (observation == null) {
      return Known.NOT_REPORTED;
    }
    if (observation instanceof Observation.NotApplicable) {
      return Known.NOT_APPLICABLE;
    }
    return observation instanceof Observation.Missing ? Known.MISSING : Known.VALUE;
  }
}
