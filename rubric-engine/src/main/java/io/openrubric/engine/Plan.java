package io.openrubric.engine;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.Rubric;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.text.Nearest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A checked rubric, flattened into form order. */
final class Plan {
  private final Rubric rubric;
  private final Semantics semantics;
  private final List<PlanNode> nodes;
  private final List<PlanLeaf> leaves;
  private final Map<String, PlanNode> byId;
  private final Rational[] declaredWeights;
  private final boolean hasBlocks;
  private final boolean chooses;
  private final Reading plainReading;
  private final @Nullable QuickPlan quick;

  /** By leaf: its rule in words, made when first asked for; equal whichever thread makes it. */
  private final @Nullable Text[] rules;

  Plan(Rubric rubric, Semantics semantics, List<PlanNode> nodes, List<PlanLeaf> leaves) {
    this.rubric = rubric;
    this.semantics = semantics;
    this.nodes = List.copyOf(nodes);
    this.leaves = List.copyOf(leaves);
    Map<String, PlanNode> ids = new LinkedHashMap<>();
    this.declaredWeights = new Rational[nodes.size()];
    boolean anyBlock = false;
    boolean anyChoice = false;
    for (int i = 0; i < declaredWeights.length; i++) {
      PlanNode node = nodes.get(i);
      ids.put(node.indicator().id(), node);
      declaredWeights[i] = node.weight();
      anyBlock |= node.isBlock();
      anyChoice |= node.isChooseOne();
    }
    this.byId = Collections.unmodifiableMap(ids);
    this.plainReading = new Reading(List.of(), Set.of(), id -> node(id).path());
    this.hasBlocks = anyBlock;
    this.chooses = anyChoice;
    this.quick = QuickPlan.of(this);
    this.rules = new @Nullable Text[leaves.size()];
  }

  Rubric rubric() {
    return rubric;
  }

  /** How it is scored. */
  Semantics semantics() {
    return semantics;
  }

  List<PlanNode> nodes() {
    return nodes;
  }

  List<PlanLeaf> leaves() {
    return leaves;
  }

  /** By node; for when everything applies. Not to be written to. */
  Rational[] declaredWeights() {
    return declaredWeights;
  }

  /** Nothing found; leaves have their path for a place. */
  Reading plainReading() {
    return plainReading;
  }

  /** A leaf's rule in words. */
  Text rule(PlanLeaf leaf) {
    Text known = rules[leaf.node().leaf()];
    if (known == null) {
      known = leaf.scorer().rule();
      rules[leaf.node().leaf()] = known;
    }
    return known;
  }

  /** The layout for the quick way, null if the rubric has none. */
  @Nullable QuickPlan quick() {
    return quick;
  }

  /** Whether any group's sum is scaled to another weight. */
  boolean hasBlocks() {
    return hasBlocks;
  }

  /** Whether there is any choose-one group. */
  boolean chooses() {
    return chooses;
  }

  /** The nodes directly below a group. */
  List<PlanNode> children(PlanNode group) {
    List<PlanNode> children = new ArrayList<>();
    int child = group.index() + 1;
    while (child < group.end()) {
      children.add(nodes.get(child));
      child = nodes.get(child).end();
    }
    return children;
  }

  /** The ids of the leaves below a group. */
  List<String> leavesBelow(PlanNode group) {
    return nodes.subList(group.index(), group.end()).stream()
        .filter(PlanNode::isLeaf)
        .map(node -> node.indicator().id())
        .toList();
  }

  @Nullable PlanNode find(String id) {
    return byId.get(id);
  }

  PlanNode node(String id) {
    requireNonNull(id, "id");
    PlanNode node = byId.get(id);
    if (node == null) {
      throw new IllegalArgumentException(
          "Expected an indicator of " + rubric.id() + ", got " + id + nearest(id));
    }
    return node;
  }

  PlanLeaf leaf(String id) {
    PlanNode node = node(id);
    if (!node.isLeaf()) {
      throw new IllegalArgumentException(
          "Expected a leaf of " + rubric.id() + ", got the group " + id);
    }
    return leaves.get(node.leaf());
  }

  /** The ids of all indicators in form order. */
  Set<String> ids() {
    return byId.keySet();
  }

  /** A question that suggests the nearest id, or nothing. */
  private String nearest(String id) {
    return Nearest.question(Nearest.to(id, ids())).en();
  }
}
