package io.openrubric.engine;

import io.openrubric.api.Indicator;
import io.openrubric.api.number.Rational;

/**
 * An indicator at its place in the flattened tree.
 *
 * @param index its place in form order; everything below it follows directly
 * @param parent the index of its parent, -1 at the first level
 * @param level 1 at the first level
 * @param path the Chinese names joined by a slash
 * @param indicator the indicator
 * @param leaf its place among the leaves, -1 for a group
 */
record PlanNode(int index, int parent, int level, String path, Indicator indicator, int leaf) {
  boolean isLeaf() {
    return leaf >= 0;
  }

  Rational weight() {
    return indicator.weight().points();
  }
}
