package io.openrubric.engine.render;

import static java.util.stream.Collectors.joining;

import io.openrubric.api.Citation;
import io.openrubric.api.Language;
import io.openrubric.api.Norm;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.SuggestedLeaf;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.TemplateGroup;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.WeightSet;
import io.openrubric.engine.CompiledTemplate;
import java.util.ArrayList;
import java.util.List;

/**
 * An open template laid out for people (开放式模板一览): the weights of each set, the rules by kind of
 * target, the norms for the weights, the leaves it suggests, and sources.
 *
 * <p>{@code TemplatePage.of(compiled).text(Language.ZH)}. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class TemplatePage {
  private final CompiledTemplate compiled;

  private TemplatePage(CompiledTemplate compiled) {
    this.compiled = compiled;
  }

  /**
   * The page of a template.
   *
   * @param template the template
   * @return the page
   */
  public static TemplatePage of(CompiledTemplate template) {
    return new TemplatePage(template);
  }

  /**
   * The page as its parts.
   *
   * @param language which
   * @return the document
   */
  public Document document(Language language) {
    Phrases phrases = new Phrases(language);
    OpenTemplate template = compiled.template();
    Document.Builder page = Document.builder();
    RubricHeading.add(page, template, phrases);
    RubricHeading.addTotals(page, template, phrases);
    page.heading(2, phrases.of("指标与分值", "Indicators and weights"));
    page.add(weights(template, phrases)).list(weightSources(template, phrases));
    page.heading(
        2,
        phrases.of(
            "计分规则（自设指标以" + CompiledTemplate.EXAMPLE_POINTS + "分为例）",
            "Rules (declared leaves as for " + CompiledTemplate.EXAMPLE_POINTS + " points)"));
    page.list(rules(template, phrases));
    addPart(page, phrases.of("权重要求", "Norms"), norms(template, phrases));
    addPart(page, phrases.of("参考指标", "Suggested leaves"), suggested(template, phrases));
    return page.build();
  }

  /**
   * The page for a terminal.
   *
   * @param language which
   * @return aligned lines
   */
  public String text(Language language) {
    return document(language).text();
  }

  /**
   * The page as Markdown.
   *
   * @param language which
   * @return its text
   */
  public String markdown(Language language) {
    return document(language).markdown();
  }

  private static void addPart(Document.Builder page, String heading, List<Block.Item> items) {
    if (!items.isEmpty()) {
      page.heading(2, heading).list(items);
    }
  }

  private static Table weights(OpenTemplate template, Phrases phrases) {
    Table.Builder table =
        Table.builder().words(phrases.of("指标", "Indicator")).words(phrases.of("编号", "Id"));
    template.weightSets().forEach(set -> table.numbers(phrases.of(set.name())));
    for (TemplateGroup group : template.groups()) {
      List<String> row = new ArrayList<>(List.of(phrases.of(group.name()), group.id()));
      template.weightSets().forEach(set -> row.add(weight(group, set, phrases)));
      table.row(row.toArray(String[]::new));
    }
    return table.build();
  }

  private static String weight(TemplateGroup group, WeightSet set, Phrases phrases) {
    return group.weights().isEmpty()
        ? phrases.of("自定", "open")
        : group.weights().getOrDefault(set.id(), Weight.of(0)).toString();
  }

  private static List<Block.Item> weightSources(OpenTemplate template, Phrases phrases) {
    List<Block.Item> items = new ArrayList<>();
    for (TemplateGroup group : template.groups()) {
      List<String> details = new ArrayList<>();
      RuleItems.addSources(details, group.citations(), phrases);
      items.add(new Block.Item(phrases.of(group.name()), details));
    }
    return items;
  }

  private List<Block.Item> rules(OpenTemplate template, Phrases phrases) {
    List<Block.Item> items = new ArrayList<>();
    for (TemplateGroup group : template.groups()) {
      group
          .fixed()
          .ifPresent(
              leaf ->
                  items.add(
                      RuleItems.leaf(
                          leaf,
                          phrases.of(leaf.name()),
                          compiled.fixedRule(group.id()),
                          compiled.fixedInputs(group.id()),
                          phrases)));
    }
    for (TargetComparator comparator : TargetComparator.values()) {
      items.add(
          rule(
              label(comparator, phrases),
              compiled.rule(comparator),
              compiled.defaultRule(comparator).citations(),
              phrases));
    }
    for (TemplateGroup group : template.groups()) {
      group
          .rules()
          .forEach(
              (comparator, rule) ->
                  items.add(
                      rule(
                          phrases.of(group.name()) + "  " + label(comparator, phrases),
                          compiled.rule(group.id(), comparator),
                          rule.citations(),
                          phrases)));
    }
    return items;
  }

  private static String label(TargetComparator comparator, Phrases phrases) {
    String words = phrases.of(comparator.label());
    return words.equals(comparator.symbol()) ? words : comparator.symbol() + " " + words;
  }

  private static Block.Item rule(
      String words, Text rule, List<Citation> citations, Phrases phrases) {
    List<String> details = new ArrayList<>(List.of(RuleItems.rule(rule, phrases)));
    RuleItems.addSources(details, citations, phrases);
    return new Block.Item(words, details);
  }

  private static List<Block.Item> norms(OpenTemplate template, Phrases phrases) {
    List<Block.Item> items = new ArrayList<>();
    for (Norm norm : template.norms()) {
      String groups =
          template.groups().stream()
              .filter(group -> norm.groups().contains(group.id()))
              .map(group -> phrases.of(group.name()))
              .collect(joining(" + "));
      List<String> details = new ArrayList<>();
      RuleItems.addSources(details, List.of(norm.citation()), phrases);
      items.add(new Block.Item(groups + " " + norm.comparator() + " " + norm.points(), details));
    }
    return items;
  }

  private static List<Block.Item> suggested(OpenTemplate template, Phrases phrases) {
    List<Block.Item> items = new ArrayList<>();
    for (TemplateGroup group : template.groups()) {
      for (SuggestedLeaf leaf : group.suggested()) {
        String above =
            phrases.of(group.name())
                + leaf.secondLevel().map(second -> "/" + phrases.of(second)).orElse("");
        items.add(new Block.Item(above + "/" + phrases.of(leaf.name()), details(leaf, phrases)));
      }
    }
    return items;
  }

  private static List<String> details(SuggestedLeaf leaf, Phrases phrases) {
    List<String> details = new ArrayList<>(List.of(phrases.labelled("编号", "Id", leaf.id())));
    leaf.rate()
        .ifPresent(
            rate -> details.add(phrases.labelled("公式", "Formula", phrases.of(rate.formula()))));
    leaf.target()
        .ifPresent(target -> details.add(phrases.labelled("指标值", "Target", target.toString())));
    leaf.direction()
        .ifPresent(
            direction ->
                details.add(phrases.labelled("导向", "Direction", phrases.of(direction.label()))));
    RuleItems.addSources(details, leaf.citations(), phrases);
    return details;
  }
}
