package io.openrubric.engine;

import io.openrubric.api.DeclaredLeaf;
import io.openrubric.api.DefaultRule;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Target;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.TemplateGroup;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * The declared leaves of one group as indicators, in form order, under their second-level names.
 *
 * @param template the template
 * @param group the group
 * @param printedName how the form prints the group's name
 * @param declared its leaves, at least one
 */
record DeclaredGroup(
    OpenTemplate template, TemplateGroup group, String printedName, List<DeclaredLeaf> declared) {

  Indicator build() {
    List<Indicator> children = new ArrayList<>();
    List<IndicatorLeaf> run = new ArrayList<>();
    for (int i = 0; i < declared.size(); i++) {
      run.add(leaf(declared.get(i), i + 1));
      String name = declared.get(i).secondLevel().orElse("");
      boolean ends =
          i + 1 == declared.size() || !declared.get(i + 1).secondLevel().orElse("").equals(name);
      if (ends && name.isEmpty()) {
        children.addAll(run);
        run.clear();
      } else if (ends) {
        String id = group.id() + ".group-" + (children.size() + 1);
        children.add(sum(IndicatorGroup.builder(), id, Text.same(name), run));
        run.clear();
      }
    }
    IndicatorGroup.Builder built = IndicatorGroup.builder();
    built.citations(group.citations());
    return sum(built, group.id(), Text.of(printedName, group.name().en()), children);
  }

  private IndicatorLeaf leaf(DeclaredLeaf leaf, int number) {
    IndicatorLeaf.Builder built = IndicatorLeaf.builder();
    built
        .id(group.id() + "." + number)
        .name(Text.same(leaf.name()))
        .weight(leaf.weight())
        .target(leaf.target())
        .citations(group.citations());
    if (leaf.rule().isPresent()) {
      return built.rule(leaf.rule().get()).build();
    }
    DefaultRule standing = DefaultRules.of(template, group, comparator(leaf));
    return built.rule(standing.rule()).addAllCitations(standing.citations()).build();
  }

  private static TargetComparator comparator(DeclaredLeaf leaf) {
    return leaf.target().isPresent() && leaf.target().get() instanceof Target.Quantitative aim
        ? aim.comparator()
        : TargetComparator.QUALITATIVE;
  }

  private static IndicatorGroup sum(
      IndicatorGroup.Builder built, String id, Text name, List<? extends Indicator> children) {
    Rational sum = Rational.ZERO;
    for (Indicator child : children) {
      sum = sum.plus(child.weight().points());
    }
    built.id(id).name(name).weight(new Weight(sum)).children(children);
    return built.build();
  }
}
