package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.NotApplicablePolicy;
import io.openrubric.api.Rubric;
import io.openrubric.api.number.LargestRemainder;
import io.openrubric.api.number.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class EffectiveWeightsPropertyTest {
  private static final int ROOT = -1;

  @Property(tries = 500)
  void everyUnitGoesToTheHeirsItHasByItself(
      @ForAll(supplier = Rubrics.class) Rubric generated,
      @ForAll @IntRange(min = 5, max = 90) int gone,
      @ForAll long seed) {
    Dice dice = new Dice(seed);
    Rubric rubric = withBlock(generated, dice);
    Plan plan =
        new RubricCompiler(rubric, FormulaRegistry.standard(), Revisions.RELEASED).compile();
    boolean[] applies = new boolean[plan.nodes().size()];
    for (PlanNode node : plan.nodes()) {
      applies[node.index()] = node.isLeaf() && !dice.chance(gone);
    }
    Findings findings = new Findings(plan.plainReading());
    Rational[] weights =
        new EffectiveWeights(plan, applies, new boolean[applies.length], findings).byNode();
    assertThat(unitsOf(plan, weights)).isEqualTo(expected(plan, applies));
    assertThat(findings.failed())
        .isEqualTo(
            plan.nodes().stream()
                .anyMatch(n -> moves(plan, applies, n) && heirs(plan, applies, n).isEmpty()));
  }

  /** The rubric, mostly with one of its groups as a block of as many marks as it weighs. */
  private static Rubric withBlock(Rubric rubric, Dice dice) {
    List<IndicatorGroup> groups =
        Trees.groups(rubric).stream().filter(g -> g.weight().points().isPositive()).toList();
    if (groups.isEmpty() || dice.chance(20)) {
      return rubric;
    }
    IndicatorGroup group = dice.oneOf(groups);
    IndicatorGroup block = IndicatorGroup.builder().from(group).marks(group.weight()).build();
    Rubric changed = Trees.replace(rubric, group.id(), block);
    // No weight moves by name into a block or out of it.
    return Faults.of(changed, FormulaRegistry.standard()).isEmpty() ? changed : rubric;
  }

  private static Map<String, Rational> unitsOf(Plan plan, Rational[] weights) {
    Map<String, Rational> units = new LinkedHashMap<>();
    for (PlanNode node : plan.nodes()) {
      if (node.isLeaf() || node.isBlock()) {
        units.put(node.indicator().id(), weights[node.index()]);
      }
    }
    return units;
  }

  private static Map<String, Rational> expected(Plan plan, boolean[] applies) {
    Map<String, Rational> weights = new LinkedHashMap<>();
    Map<List<PlanNode>, Rational> moved = new LinkedHashMap<>();
    int scale = plan.rubric().rounding().scale();
    for (PlanNode node : plan.nodes()) {
      if (node.isLeaf() || node.isBlock()) {
        weights.put(node.indicator().id(), applies[node.index()] ? node.weight() : Rational.ZERO);
      }
      if (moves(plan, applies, node)) {
        scale = Math.max(scale, node.weight().toBigDecimal().scale());
        moved.merge(heirs(plan, applies, node), node.weight(), Rational::plus);
      }
    }
    for (Map.Entry<List<PlanNode>, Rational> each : moved.entrySet()) {
      List<PlanNode> heirs = each.getKey();
      if (!heirs.isEmpty()) {
        List<BigDecimal> parts =
            LargestRemainder.split(
                each.getValue(), heirs.stream().map(PlanNode::weight).toList(), scale);
        for (int i = 0; i < parts.size(); i++) {
          weights.merge(heirs.get(i).indicator().id(), Rational.of(parts.get(i)), Rational::plus);
        }
      }
    }
    return weights;
  }

  private static boolean moves(Plan plan, boolean[] applies, PlanNode node) {
    int scope = scope(plan, node);
    return (node.isLeaf() || node.isBlock())
        && !applies[node.index()]
        && !node.weight().isZero()
        && (scope == ROOT || applies[scope]);
  }

  private static int scope(Plan plan, PlanNode node) {
    int at = node.parent();
    while (at != ROOT && !plan.nodes().get(at).isBlock()) {
      at = plan.nodes().get(at).parent();
    }
    return at;
  }

  private static List<PlanNode> heirs(Plan plan, boolean[] applies, PlanNode gone) {
    NotApplicablePolicy policy =
        gone.isLeaf()
            ? plan.leaves().get(gone.leaf()).notApplicable()
            : plan.rubric().notApplicable();
    if (policy instanceof NotApplicablePolicy.MoveTo move) {
      PlanNode heir = plan.node(move.id());
      return applies[heir.index()] && !heir.weight().isZero() ? List.of(heir) : List.of();
    }
    int scope = scope(plan, gone);
    int group = policy instanceof NotApplicablePolicy.ScaleToFull ? scope : gone.parent();
    List<PlanNode> heirs = units(plan, applies, group, scope);
    while (heirs.isEmpty() && group != scope) {
      group = plan.nodes().get(group).parent();
      heirs = units(plan, applies, group, scope);
    }
    return heirs;
  }

  /** The units of one scope below a group that apply, by id. */
  private static List<PlanNode> units(Plan plan, boolean[] applies, int group, int scope) {
    List<PlanNode> units = new ArrayList<>();
    for (PlanNode node : plan.nodes()) {
      boolean below =
          group == ROOT || (group < node.index() && node.index() < plan.nodes().get(group).end());
      boolean unit = node.isLeaf() || node.isBlock();
      if (below
          && unit
          && scope(plan, node) == scope
          && applies[node.index()]
          && !node.weight().isZero()) {
        units.add(node);
      }
    }
    units.sort(Comparator.comparing(node -> node.indicator().id()));
    return units;
  }
}
