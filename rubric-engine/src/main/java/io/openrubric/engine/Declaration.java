package io.openrubric.engine;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.DeclaredLeaf;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Norm;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Rubric;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Template;
import io.openrubric.api.TemplateGroup;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.WeightSet;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An open template with the leaves one project declares on it (按模板自设指标): gives the project's
 * rubric.
 *
 * <pre>{@code
 * Declaration declared = Declaration.on(template)
 *     .add(DeclaredLeaf.builder().group("output").name("培训次数").weight(Weight.of(50))….build())
 *     .build();
 * CompiledRubric compiled = CompiledRubric.compile(declared.rubric());
 * declared.problems();  // weights off the standard's norms
 * }</pre>
 *
 * <p>The declared weights win: each group weighs what its leaves add to, and full marks are their
 * sum. Where that is not what the standard says, there is a problem, never a refusal and no
 * scaling. Immutable and thread-safe.
 *
 * @param rubric the project's rubric; its leaves have the ids {@code GROUP.1}, {@code GROUP.2} … in
 *     the order declared, fixed ones their own
 * @param problems where the weights depart from the template
 * @since 0.1.0
 */
public record Declaration(Rubric rubric, List<Problem> problems) {

  /** Copies the problems. */
  public Declaration {
    problems = List.copyOf(problems);
  }

  /**
   * Starts a declaration with the template's first weight set.
   *
   * @param template the template
   * @return an empty builder
   * @throws InvalidDocumentException if anything is wrong with the template, with every problem
   */
  public static Builder on(OpenTemplate template) {
    TemplateCheck.require(template);
    return new Builder(template);
  }

  /** Collects the leaves of a {@link Declaration}. */
  public static final class Builder {
    private final OpenTemplate template;
    private final Map<String, List<DeclaredLeaf>> byGroup = new LinkedHashMap<>();
    private final Map<String, Weight> fixedWeights = new LinkedHashMap<>();
    private final Map<String, String> printedNames = new LinkedHashMap<>();
    private WeightSet weightSet;

    private Builder(OpenTemplate template) {
      this.template = template;
      this.weightSet = template.weightSets().get(0);
      for (TemplateGroup group : template.groups()) {
        byGroup.put(group.id(), new ArrayList<>());
        printedNames.put(group.id(), group.name().zh());
      }
    }

    /**
     * Chooses a weight set.
     *
     * @param id its id
     * @return this builder
     * @throws IllegalArgumentException if the template has no such set
     */
    public Builder weightSet(String id) {
      List<String> known = template.weightSets().stream().map(WeightSet::id).toList();
      weightSet =
          template.weightSets().stream()
              .filter(set -> set.id().equals(id))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "Expected one of the weight sets " + known + ", got " + id));
      return this;
    }

    /**
     * Adds a leaf.
     *
     * @param leaf the leaf
     * @return this builder
     * @throws IllegalArgumentException if the template has no such group, or fixes its leaf, or the
     *     leaf has no name
     */
    public Builder add(DeclaredLeaf leaf) {
      requireNonNull(leaf, "leaf");
      TemplateGroup group = group(leaf.group());
      if (leaf.name().isBlank()) {
        throw new IllegalArgumentException(
            "Expected a leaf with a name, got a blank one (group " + leaf.group() + ")");
      }
      if (group.fixed().isPresent()) {
        throw new IllegalArgumentException(
            "Expected a group that leaves its leaves open, got "
                + leaf.group()
                + " whose one leaf "
                + template.id()
                + " fixes");
      }
      byGroup.computeIfAbsent(group.id(), id -> new ArrayList<>()).add(leaf);
      return this;
    }

    /**
     * States the weight of a fixed leaf where it differs from the weight set.
     *
     * @param group the id of the leaf's group
     * @param weight its weight on the form
     * @return this builder
     * @throws IllegalArgumentException if the template fixes no leaf there
     */
    public Builder fixedWeight(String group, Weight weight) {
      if (group(group).fixed().isEmpty()) {
        throw new IllegalArgumentException("Expected a group with a fixed leaf, got " + group);
      }
      fixedWeights.put(group, weight);
      return this;
    }

    /**
     * States how the form prints the name of a group, for paths.
     *
     * @param group the group's id
     * @param name the name as printed
     * @return this builder
     * @throws IllegalArgumentException if the template has no such group
     */
    public Builder printed(String group, String name) {
      printedNames.put(group(group).id(), name);
      return this;
    }

    private TemplateGroup group(String id) {
      return template.groups().stream()
          .filter(group -> group.id().equals(id))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "Expected a group of "
                          + template.id()
                          + " "
                          + byGroup.keySet()
                          + ", got "
                          + id
                          + Nearest.question(Nearest.to(id, byGroup.keySet())).en()));
    }

    /**
     * The project's rubric and where its weights depart from the standard.
     *
     * @return the declaration
     * @throws InvalidDocumentException if nothing was declared at all, or the weights of a group or
     *     of all together are more than there can be
     */
    public Declaration build() {
      checkTooMuch();
      List<Problem> problems = new ArrayList<>();
      Rational sum = Rational.ZERO;
      Map<String, Rational> sums = new LinkedHashMap<>();
      List<Indicator> indicators = new ArrayList<>();
      for (TemplateGroup group : template.groups()) {
        Optional<Indicator> built = build(group);
        built.ifPresent(indicators::add);
        Rational weight = built.map(i -> i.weight().points()).orElse(Rational.ZERO);
        sums.put(group.id(), weight);
        sum = sum.plus(weight);
        checkWeight(group, weight, problems);
      }
      checkNorms(sums, problems);
      if (!sum.equals(template.fullMarks().points())) {
        problems.add(
            Problem.warning(
                ProblemCode.WEIGHTS_DO_NOT_ADD,
                template.id(),
                "各指标分值之和应为 " + template.fullMarks() + "，实为 " + sum,
                "Expected weights that add to " + template.fullMarks() + ", got " + sum));
      }
      if (sum.isZero()) {
        throw new InvalidDocumentException(
            "declaration on " + template.id(),
            List.of(
                Problem.error(
                    ProblemCode.EMPTY_GROUP,
                    template.id(),
                    "应至少有一个分值大于0的指标，实为没有",
                    "Expected at least one leaf with a weight above 0, got none")));
      }
      return new Declaration(rubric(indicators, sum), problems);
    }

    /** Refuses weights that add to more than a weight can be. */
    private void checkTooMuch() {
      List<Problem> problems = new ArrayList<>();
      Rational sum = Rational.ZERO;
      for (TemplateGroup group : template.groups()) {
        Rational declared = Rational.ZERO;
        for (DeclaredLeaf leaf : byGroup.getOrDefault(group.id(), List.of())) {
          declared = declared.plus(leaf.weight().points());
        }
        if (group.fixed().isPresent()) {
          declared = fixedWeight(group).points();
        }
        checkTooMuch(group.id(), declared, problems);
        sum = sum.plus(declared);
      }
      if (problems.isEmpty()) {
        checkTooMuch(template.id(), sum, problems);
      }
      if (!problems.isEmpty()) {
        throw new InvalidDocumentException("declaration on " + template.id(), problems);
      }
    }

    private static void checkTooMuch(String path, Rational sum, List<Problem> problems) {
      if (sum.compareTo(Rational.of(Weight.MAX_POINTS)) > 0) {
        problems.add(
            Problem.error(
                ProblemCode.TOO_LARGE,
                path,
                "指标分值之和应不超过 " + Weight.MAX_POINTS + "，实为 " + sum,
                "Expected weights that add to at most " + Weight.MAX_POINTS + ", got " + sum));
      }
    }

    private Weight fixedWeight(TemplateGroup group) {
      return fixedWeights.getOrDefault(
          group.id(), group.weights().getOrDefault(weightSet.id(), Weight.of(0)));
    }

    private Rubric rubric(List<Indicator> indicators, Rational sum) {
      Rubric.Builder rubric = Rubric.builder();
      rubric
          .from((Template) template)
          .fullMarks(new Weight(sum))
          .grades(template.grades().reaching(sum))
          .indicators(indicators);
      return rubric.build();
    }

    private Optional<Indicator> build(TemplateGroup group) {
      if (group.fixed().isPresent()) {
        Weight weight = fixedWeight(group);
        IndicatorLeaf leaf =
            IndicatorLeaf.builder().from(group.fixed().get()).weight(weight).build();
        return weight.points().isZero() ? Optional.empty() : Optional.of(leaf);
      }
      List<DeclaredLeaf> declared = byGroup.get(group.id());
      if (declared == null || declared.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new DeclaredGroup(
                  template,
                  group,
                  printedNames.getOrDefault(group.id(), group.name().zh()),
                  declared)
              .build());
    }

    private void checkWeight(TemplateGroup group, Rational weight, List<Problem> problems) {
      if (group.weights().isEmpty()) {
        return;
      }
      Rational norm = group.weights().getOrDefault(weightSet.id(), Weight.of(0)).points();
      if (!norm.equals(weight)) {
        problems.add(
            Problem.warning(
                ProblemCode.WEIGHT_OFF_NORM,
                group.name().zh(),
                "模板规定“" + group.name().zh() + "”分值为 " + norm + "，实为 " + weight,
                "Expected " + group.name().en() + " to weigh " + norm + ", got " + weight));
      }
    }

    private void checkNorms(Map<String, Rational> sums, List<Problem> problems) {
      for (Norm norm : template.norms()) {
        Rational sum = Rational.ZERO;
        for (String group : norm.groups()) {
          sum = sum.plus(sums.getOrDefault(group, Rational.ZERO));
        }
        if (!norm.comparator().isMet(sum, norm.points().points())) {
          List<String> zh = norm.groups().stream().map(id -> group(id).name().zh()).toList();
          List<String> en = norm.groups().stream().map(id -> group(id).name().en()).toList();
          problems.add(
              new Problem(
                  ProblemCode.WEIGHT_OFF_NORM,
                  norm.severity(),
                  String.join("+", zh),
                  Text.of(
                      "%s的分值之和应%s %s，实为 %s（%s）"
                          .formatted(
                              String.join("、", zh),
                              words(norm.comparator()).zh(),
                              norm.points(),
                              sum,
                              norm.citation().document()),
                      "Expected %s to weigh %s%s together, got %s (%s)"
                          .formatted(
                              String.join(" and ", en),
                              words(norm.comparator()).en(),
                              norm.points(),
                              sum,
                              norm.citation().document()))));
        }
      }
    }

    private static Text words(TargetComparator comparator) {
      return switch (comparator) {
        case AT_LEAST -> Text.of("不少于", "at least ");
        case AT_MOST -> Text.of("不超过", "at most ");
        case GREATER_THAN -> Text.of("大于", "more than ");
        case LESS_THAN -> Text.of("小于", "less than ");
        case EQUAL, QUALITATIVE -> Text.of("为", "");
      };
    }
  }
}
