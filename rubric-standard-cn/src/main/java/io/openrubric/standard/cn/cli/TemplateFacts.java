package io.openrubric.standard.cn.cli;

import io.openrubric.api.Adjustment;
import io.openrubric.api.Citation;
import io.openrubric.api.DefaultRule;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Norm;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Provenance;
import io.openrubric.api.Rubric;
import io.openrubric.api.Template;
import io.openrubric.api.TemplateGroup;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** What occurs anywhere in a template: the kinds of its rules, and how its numbers were read. */
final class TemplateFacts {
  private final Set<String> kinds = new LinkedHashSet<>();
  private final Set<Provenance> provenances = EnumSet.noneOf(Provenance.class);

  private TemplateFacts() {}

  static TemplateFacts of(Template template) {
    TemplateFacts facts = new TemplateFacts();
    facts.add(template.citations());
    if (template instanceof Rubric rubric) {
      rubric.indicators().forEach(facts::add);
      rubric.adjustments().forEach(facts::add);
    } else if (template instanceof OpenTemplate open) {
      open.groups().forEach(facts::add);
      open.rules().values().forEach(facts::add);
      open.norms().stream()
          .map(Norm::citation)
          .map(Citation::provenance)
          .forEach(facts.provenances::add);
    }
    return facts;
  }

  /** The kinds of rules, in the order they first occur. */
  Set<String> kinds() {
    return kinds;
  }

  Set<Provenance> provenances() {
    return provenances;
  }

  private void add(Collection<Citation> citations) {
    citations.stream().map(Citation::provenance).forEach(provenances::add);
  }

  private void add(Indicator indicator) {
    add(indicator.citations());
    if (indicator instanceof IndicatorGroup group) {
      group.children().forEach(this::add);
    } else if (indicator instanceof IndicatorLeaf leaf) {
      kinds.add(leaf.rule().kind());
    }
  }

  private void add(Adjustment adjustment) {
    add(adjustment.citations());
    adjustment.indicator().ifPresent(leaf -> kinds.add(leaf.rule().kind()));
  }

  private void add(TemplateGroup group) {
    add(group.citations());
    group.fixed().ifPresent(this::add);
    group.rules().values().forEach(this::add);
    group.suggested().forEach(leaf -> add(leaf.citations()));
  }

  private void add(DefaultRule rule) {
    kinds.add(rule.rule().kind());
    add(rule.citations());
  }
}
