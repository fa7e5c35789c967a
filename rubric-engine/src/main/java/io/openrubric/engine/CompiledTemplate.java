package io.openrubric.engine;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.DefaultRule;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Parameter;
import io.openrubric.api.Parameters;
import io.openrubric.api.Rule;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.TemplateGroup;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.LeafScorer;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An open template that was checked, with its rules (已检查的开放式模板): what {@link CompiledRubric} is to
 * a rubric.
 *
 * <p>Its rules read as for a leaf of {@value #EXAMPLE_POINTS} points, since declared leaves have
 * weights of their own; a fixed leaf's as for its weight in the first set. Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class CompiledTemplate {
  /** The weight for which default rules are put into words. */
  public static final int EXAMPLE_POINTS = 100;

  private final OpenTemplate template;
  private final Map<TargetComparator, LeafScorer> rules;
  private final Map<String, Map<TargetComparator, LeafScorer>> ownRules;
  private final Map<String, LeafScorer> fixed;

  private CompiledTemplate(
      OpenTemplate template,
      Map<TargetComparator, LeafScorer> rules,
      Map<String, Map<TargetComparator, LeafScorer>> ownRules,
      Map<String, LeafScorer> fixed) {
    this.template = template;
    this.rules = rules;
    this.ownRules = ownRules;
    this.fixed = fixed;
  }

  /**
   * Compiles a template that uses built-in rules only.
   *
   * @param template the template
   * @return the compiled template
   * @throws io.openrubric.api.InvalidDocumentException if anything is wrong with it, with every
   *     problem
   */
  public static CompiledTemplate compile(OpenTemplate template) {
    return compile(template, FormulaRegistry.standard());
  }

  /**
   * Compiles a template.
   *
   * @param template the template
   * @param formulas the formulas its rules may name
   * @return the compiled template
   * @throws io.openrubric.api.InvalidDocumentException if anything is wrong with it, with every
   *     problem
   */
  public static CompiledTemplate compile(OpenTemplate template, FormulaRegistry formulas) {
    Problems problems = new Problems();
    RuleCompiler compiler =
        new RuleCompiler(
            formulas, TemplateCheck.check(template, problems), template.rounding(), problems);
    Map<TargetComparator, LeafScorer> rules = new EnumMap<>(TargetComparator.class);
    for (TargetComparator comparator : TargetComparator.values()) {
      Rule rule = DefaultRules.of(template, comparator).rule();
      rules.put(comparator, compiler.compile(example("rules", rule, comparator, formulas)));
    }
    Map<String, Map<TargetComparator, LeafScorer>> ownRules = new LinkedHashMap<>();
    Map<String, LeafScorer> fixed = new LinkedHashMap<>();
    for (TemplateGroup group : template.groups()) {
      if (group.fixed().isPresent()) {
        fixed.put(group.id(), compile(group, group.fixed().get(), compiler));
        continue;
      }
      Map<TargetComparator, LeafScorer> own = new EnumMap<>(TargetComparator.class);
      group
          .rules()
          .forEach(
              (comparator, rule) ->
                  own.put(
                      comparator,
                      compiler.compile(example(group.id(), rule.rule(), comparator, formulas))));
      ownRules.put(group.id(), own);
    }
    TemplateCheck.throwIfAny(template, problems);
    return new CompiledTemplate(template, rules, ownRules, fixed);
  }

  /** Compiles it for every weight it can have; its words are those of the first. */
  private static LeafScorer compile(
      TemplateGroup group, IndicatorLeaf leaf, RuleCompiler compiler) {
    List<Weight> weights =
        group.weights().values().stream().filter(w -> !w.points().isZero()).distinct().toList();
    if (weights.isEmpty()) {
      weights = List.of(Weight.of(EXAMPLE_POINTS));
    }
    List<LeafScorer> scorers =
        weights.stream()
            .map(w -> compiler.compile(IndicatorLeaf.builder().from(leaf).weight(w).build()))
            .toList();
    return scorers.get(0);
  }

  private static IndicatorLeaf example(
      String where, Rule rule, TargetComparator comparator, FormulaRegistry formulas) {
    String id = where + " " + comparator;
    return IndicatorLeaf.builder()
        .id(id)
        .name(Text.same(id))
        .weight(Weight.of(EXAMPLE_POINTS))
        .rule(comparing(rule, comparator, formulas))
        .build();
  }

  /** The rule for a target that is not known yet: told its comparator, where it takes one. */
  private static Rule comparing(Rule rule, TargetComparator comparator, FormulaRegistry formulas) {
    boolean takesOne =
        formulas
            .find(rule.kind())
            .filter(
                formula ->
                    formula.parameters().stream()
                        .anyMatch(
                            spec ->
                                spec.name().equals("comparator")
                                    && spec.choices().contains(comparator.symbol())))
            .isPresent();
    if (!takesOne || rule.parameters().has("comparator")) {
      return rule;
    }
    Parameters.Builder parameters = Parameters.builder();
    for (String name : rule.parameters().names()) {
      parameters.put(name, rule.parameters().find(name).orElseThrow());
    }
    return Rule.of(
        rule.kind(), parameters.put("comparator", Parameter.of(comparator.symbol())).build());
  }

  /**
   * The template this was compiled from.
   *
   * @return the template
   */
  public OpenTemplate template() {
    return template;
  }

  /**
   * The rule of declared leaves of one kind of target where their group has none of its own: the
   * template's, or the plain ratio (points as given for 定性).
   *
   * @param comparator the kind of target
   * @return the rule and its sources
   */
  public DefaultRule defaultRule(TargetComparator comparator) {
    return DefaultRules.of(template, comparator);
  }

  /**
   * How declared leaves of one kind of target are scored where their group has no rule of its own,
   * in words.
   *
   * @param comparator the kind of target
   * @return one sentence, for a leaf of {@value #EXAMPLE_POINTS} points
   */
  public Text rule(TargetComparator comparator) {
    return requireNonNull(rules.get(comparator)).rule();
  }

  /**
   * How a group's declared leaves of one kind of target are scored, in words.
   *
   * @param group the group's id
   * @param comparator the kind of target
   * @return one sentence, for a leaf of {@value #EXAMPLE_POINTS} points
   * @throws IllegalArgumentException if there is no such group, or it has a fixed leaf
   */
  public Text rule(String group, TargetComparator comparator) {
    Map<TargetComparator, LeafScorer> own = ownRules.get(group);
    if (own == null) {
      throw new IllegalArgumentException(
          "Expected one of the groups "
              + ownRules.keySet()
              + " without a fixed leaf, got "
              + group);
    }
    LeafScorer scorer = own.get(comparator);
    return scorer == null ? rule(comparator) : scorer.rule();
  }

  /**
   * How a group's fixed leaf is scored, in words.
   *
   * @param group the group's id
   * @return one sentence
   * @throws IllegalArgumentException if there is no such group, or it has no fixed leaf
   */
  public Text fixedRule(String group) {
    return fixed(group).rule();
  }

  /**
   * The inputs that the rule of a group's fixed leaf takes.
   *
   * @param group the group's id
   * @return the inputs
   * @throws IllegalArgumentException if there is no such group, or it has no fixed leaf
   */
  public List<InputSpec> fixedInputs(String group) {
    return fixed(group).inputs();
  }

  private LeafScorer fixed(String group) {
    LeafScorer scorer = fixed.get(group);
    if (scorer == null) {
      throw new IllegalArgumentException(
          "Expected one of the groups " + fixed.keySet() + " with a fixed leaf, got " + group);
    }
    return scorer;
  }
}
