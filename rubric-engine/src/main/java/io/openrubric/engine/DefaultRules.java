package io.openrubric.engine;

import io.openrubric.api.DefaultRule;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Rule;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.TemplateGroup;

/** Finds the rule of a declared leaf: its group's, the template's, or the plain one. */
final class DefaultRules {
  private static final DefaultRule RATIO = DefaultRule.of(Rule.ratio());
  private static final DefaultRule GIVEN = DefaultRule.of(Rule.given());

  private DefaultRules() {}

  static DefaultRule of(OpenTemplate template, TargetComparator comparator) {
    return template
        .rules()
        .getOrDefault(comparator, comparator == TargetComparator.QUALITATIVE ? GIVEN : RATIO);
  }

  static DefaultRule of(OpenTemplate template, TemplateGroup group, TargetComparator comparator) {
    return group.rules().getOrDefault(comparator, of(template, comparator));
  }
}
