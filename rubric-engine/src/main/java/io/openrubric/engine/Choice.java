package io.openrubric.engine;

import io.openrubric.api.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Decides which child of each choose-one group counts: the one that was observed. */
final class Choice {
  private final Plan plan;
  private final Findings findings;

  Choice(Plan plan, Findings findings) {
    this.plan = plan;
    this.findings = findings;
  }

  /**
   * Which nodes are left out.
   *
   * @param observed by leaf: whether something was observed that applies
   */
  boolean[] leftOut(boolean[] observed) {
    boolean[] leftOut = new boolean[plan.nodes().size()];
    for (PlanNode group : plan.nodes()) {
      if (group.isChooseOne() && !leftOut[group.index()]) {
        choose(group, observed, leftOut);
      }
    }
    return leftOut;
  }

  private void choose(PlanNode group, boolean[] observed, boolean[] leftOut) {
    List<PlanNode> children = plan.children(group);
    List<PlanNode> chosen = new ArrayList<>();
    for (PlanNode child : children) {
      if (isObserved(child, observed)) {
        chosen.add(child);
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
    PlanNode kept = chosen.isEmpty() ? children.get(0) : chosen.get(0);
    for (PlanNode child : children) {
      if (child.index() != kept.index()) {
        Arrays.fill(leftOut, child.index(), child.end(), true);
      }
    }
  }

  private boolean isObserved(PlanNode node, boolean[] observed) {
    for (int i = node.index(); i < node.end(); i++) {
      int leaf = plan.nodes().get(i).leaf();
      if (leaf >= 0 && observed[leaf]) {
        return true;
      }
    }
    return false;
  }
}
