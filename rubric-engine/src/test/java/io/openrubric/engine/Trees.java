package io.openrubric.engine;

import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Walks and rebuilds the trees of rubrics. */
public final class Trees {
  private Trees() {}

  /** All indicators in form order. */
  public static List<Indicator> all(Rubric rubric) {
    List<Indicator> found = new ArrayList<>();
    collect(rubric.indicators(), found);
    return found;
  }

  /** The leaves in form order. */
  public static List<IndicatorLeaf> leaves(Rubric rubric) {
    return leavesOf(all(rubric));
  }

  /** The leaves below one group. */
  public static List<IndicatorLeaf> leaves(IndicatorGroup group) {
    List<Indicator> found = new ArrayList<>();
    collect(group.children(), found);
    return leavesOf(found);
  }

  /** The groups in form order. */
  public static List<IndicatorGroup> groups(Rubric rubric) {
    return all(rubric).stream()
        .filter(IndicatorGroup.class::isInstance)
        .map(IndicatorGroup.class::cast)
        .toList();
  }

  private static List<IndicatorLeaf> leavesOf(List<Indicator> indicators) {
    return indicators.stream()
        .filter(IndicatorLeaf.class::isInstance)
        .map(IndicatorLeaf.class::cast)
        .toList();
  }

  private static void collect(List<Indicator> from, List<Indicator> found) {
    for (Indicator each : from) {
      found.add(each);
      if (each instanceof IndicatorGroup group) {
        collect(group.children(), found);
      }
    }
  }

  /** The rubric with each leaf replaced. */
  public static Rubric mapLeaves(Rubric rubric, UnaryOperator<IndicatorLeaf> change) {
    return map(
        rubric,
        each -> each instanceof IndicatorLeaf leaf ? change.apply(leaf) : each,
        list -> list);
  }

  /** The rubric with one indicator replaced. */
  public static Rubric replace(Rubric rubric, String id, Indicator by) {
    return map(rubric, each -> each.id().equals(id) ? by : each, list -> list);
  }

  /** The rubric with siblings in another order. */
  public static Rubric shuffled(Rubric rubric, Dice dice) {
    return map(rubric, each -> each, dice::shuffled);
  }

  /** The rubric with every leaf at the first level. */
  public static Rubric flattened(Rubric rubric) {
    return Rubric.builder().from(rubric).indicators(leaves(rubric)).build();
  }

  private static Rubric map(
      Rubric rubric, UnaryOperator<Indicator> change, UnaryOperator<List<Indicator>> order) {
    return Rubric.builder()
        .from(rubric)
        .indicators(map(rubric.indicators(), change, order))
        .build();
  }

  private static List<Indicator> map(
      List<Indicator> from, UnaryOperator<Indicator> change, UnaryOperator<List<Indicator>> order) {
    List<Indicator> result = new ArrayList<>();
    for (Indicator each : order.apply(from)) {
      Indicator changed = change.apply(each);
      result.add(
          changed instanceof IndicatorGroup group
              ? IndicatorGroup.builder()
                  .from(group)
                  .children(map(group.children(), change, order))
                  .build()
              : changed);
    }
    return result;
  }
}
