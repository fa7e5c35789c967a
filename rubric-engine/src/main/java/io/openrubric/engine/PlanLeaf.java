package io.openrubric.engine;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.MissingPolicy;
import io.openrubric.api.NotApplicablePolicy;
import io.openrubric.api.Unit;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.LeafScorer;
import java.util.List;

/**
 * A leaf with its compiled rule.
 *
 * @param node its place in the tree
 * @param leaf the leaf
 * @param weight its full marks
 * @param scorer its rule
 * @param missing what follows without a value
 * @param notApplicable where the weight goes when it does not apply
 * @param units the units of its inputs by slot
 */
record PlanLeaf(
    PlanNode node,
    IndicatorLeaf leaf,
    Rational weight,
    LeafScorer scorer,
    MissingPolicy missing,
    NotApplicablePolicy notApplicable,
    List<Unit> units) {

  /** Whether its rule takes points as they are given. */
  boolean isGiven() {
    return leaf.rule().kind().equals("given");
  }
}
