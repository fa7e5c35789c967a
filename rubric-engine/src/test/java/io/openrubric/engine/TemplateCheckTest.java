package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.openrubric.api.Citation;
import io.openrubric.api.DeclaredLeaf;
import io.openrubric.api.DefaultRule;
import io.openrubric.api.Grade;
import io.openrubric.api.GradeScale;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Norm;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Parameter;
import io.openrubric.api.Parameters;
import io.openrubric.api.Problem;
import io.openrubric.api.Provenance;
import io.openrubric.api.Rule;
import io.openrubric.api.Severity;
import io.openrubric.api.SuggestedLeaf;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Template;
import io.openrubric.api.TemplateGroup;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.WeightSet;
import io.openrubric.api.number.Interval;
import io.openrubric.api.spi.TemplateProvider;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A bad open template is refused with all problems, however it comes in. */
class TemplateCheckTest {
  private static final Citation SOURCE =
      Citation.of("示例〔2023〕1号", Text.of("示例", "Example"), "第一条", Provenance.LOCAL);
  private static final WeightSet DEFAULT = new WeightSet("default", Text.same("默认"));

  private static TemplateGroup.Builder group(String id) {
    TemplateGroup.Builder group = TemplateGroup.builder();
    group.id(id).name(Text.same(id));
    return group;
  }

  private static OpenTemplate.Builder template(TemplateGroup... groups) {
    OpenTemplate.Builder template = OpenTemplate.builder();
    template.id("example").title(Text.same("示例")).addWeightSets(DEFAULT).addGroups(groups);
    return template;
  }

  private static IndicatorLeaf leaf(String id, Rule rule) {
    return IndicatorLeaf.builder()
        .id(id)
        .name(Text.same(id))
        .weight(Weight.of(0))
        .rule(rule)
        .build();
  }

  private static List<Problem> problems(OpenTemplate template) {
    return catchThrowableOfType(
            InvalidDocumentException.class, () -> CompiledTemplate.compile(template))
        .problems();
  }

  private static TemplateProvider bundle(Template template) {
    return new TemplateProvider() {
      @Override
      public List<String> ids() {
        return List.of(template.id());
      }

      @Override
      public Template load(String id) {
        return template;
      }
    };
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    OpenTemplate bad =
        template(
                group("a").putWeights("default", Weight.of(60)).build(),
                group("a").putWeights("defualt", Weight.of(30)).build(),
                group("B C").putWeights("default", Weight.of(30)).build())
            .addNorms(
                new Norm(
                    List.of("a", "aa", "a"),
                    TargetComparator.AT_LEAST,
                    Weight.of(60),
                    Severity.WARNING,
                    SOURCE))
            .grades(new GradeScale(List.of(new Grade(Text.same("x"), Interval.parse("[1,100]")))))
            .semantics(9)
            .build();
    assertThat(problems(bad))
        .extracting(Problem::code, Problem::path)
        .containsExactlyInAnyOrder(
            tuple("unknown-semantics", "example"),
            tuple("duplicate-id", "a"),
            tuple("bad-id", "B C"),
            tuple("unknown-indicator", "a"),
            tuple("weights-do-not-add", "default"),
            tuple("unknown-indicator", "norms"),
            tuple("duplicate-id", "norms"),
            tuple("band-gap", "grades"));
    assertThat(problems(bad))
        .extracting(problem -> problem.message().en())
        .contains(
            "Expected one of the weight sets [default], got defualt; did you mean default?",
            "Expected the weights of set default to add to 100, got 90");
  }

  @Test
  void theCatalogueAndADeclarationRefuseItToo() {
    OpenTemplate bad = template().build();
    assertThatThrownBy(() -> TemplateCatalogue.of(bundle(bad)).get("example"))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("Expected at least one group");
    assertThatThrownBy(() -> Declaration.on(bad)).isInstanceOf(InvalidDocumentException.class);
    assertThat(problems(OpenTemplate.builder().id("x").title(Text.same("x")).build()))
        .extracting(problem -> problem.message().en())
        .contains("Expected at least one weight set, got none");
  }

  @Test
  void ofManyKnownSetsTheFirstAreListed() {
    OpenTemplate.Builder bad = template();
    TemplateGroup.Builder group = group("a").putWeights("default", Weight.of(100));
    for (int i = 1; i < 2000; i++) {
      bad.addWeightSets(new WeightSet("set-" + i, Text.same("方案" + i)));
      group.putWeights("set-" + i, Weight.of(100)).putWeights("sot-" + i, Weight.of(100));
    }
    List<Problem> problems = problems(bad.addGroups(group.build()).build());
    assertThat(problems)
        .hasSize(1999)
        .allSatisfy(problem -> assertThat(problem.message().en()).hasSizeLessThan(200));
    assertThat(problems.get(0).message().en())
        .isEqualTo(
            "Expected one of the weight sets [default, set-1, set-2, set-3, set-4, set-5, set-6,"
                + " set-7, set-8, set-9, …], got sot-1; did you mean set-1?");
    assertThat(problems.get(0).message().zh()).contains("set-9, …] 之一，实为 sot-1，是否为 set-1？");
    assertThat(problems.get(20).message().en()).endsWith("got sot-21");
  }

  @Test
  void openWeightsMayAddToLessButNotToMore() {
    TemplateGroup open = group("open").build();
    CompiledTemplate.compile(
        template(group("a").putWeights("default", Weight.of(20)).build(), open).build());
    assertThat(
            problems(
                template(group("a").putWeights("default", Weight.of(101)).build(), open).build()))
        .singleElement()
        .satisfies(p -> assertThat(p.message().en()).contains("at most 100, got 101"));
  }

  @Test
  void rulesAreCheckedForEveryWeightTheyCanHave() {
    Rule steps =
        Rule.of(
            "steps",
            Parameters.builder()
                .put(
                    "steps",
                    Parameter.of(
                        List.of(
                            Parameter.of(
                                Parameters.builder()
                                    .put("band", "[0,1]")
                                    .put("points", "20")
                                    .build()))))
                .build());
    OpenTemplate bad =
        template(
                group("fixed")
                    .putWeights("default", Weight.of(20))
                    .putWeights("other", Weight.of(10))
                    .fixed(leaf("fixed", steps))
                    .build(),
                group("rest")
                    .putWeights("default", Weight.of(80))
                    .putWeights("other", Weight.of(90))
                    .putRules(TargetComparator.AT_MOST, DefaultRule.of(Rule.of("nonsense")))
                    .build())
            .addWeightSets(new WeightSet("other", Text.same("其他")))
            .putRules(TargetComparator.EQUAL, DefaultRule.of(Rule.of("deducton")))
            .build();
    assertThat(problems(bad))
        .extracting(Problem::code)
        .containsExactlyInAnyOrder("unknown-rule", "unknown-rule", "bad-parameter");
    assertThat(problems(bad))
        .extracting(problem -> problem.message().en())
        .anySatisfy(message -> assertThat(message).contains("did you mean deduction?"))
        .anySatisfy(message -> assertThat(message).contains("up to the weight 10, got 20"));
  }

  @Test
  void nothingStandsBesideAFixedLeafAndSuggestedIdsAreUnique() {
    SuggestedLeaf suggested = SuggestedLeaf.builder().id("x").name(Text.same("x")).build();
    OpenTemplate bad =
        template(
                group("a")
                    .putWeights("default", Weight.of(100))
                    .fixed(leaf("x", Rule.ratio()))
                    .addSuggested(suggested)
                    .build())
            .build();
    assertThat(problems(bad))
        .extracting(Problem::code, Problem::path)
        .containsExactlyInAnyOrder(tuple("duplicate-id", "x"), tuple("bad-policy", "a"));
  }

  @Test
  void aCompiledTemplateSaysItsRulesInWords() {
    CompiledTemplate compiled =
        CompiledTemplate.compile(
            template(
                    group("execution")
                        .putWeights("default", Weight.of(20))
                        .fixed(leaf("execution", Rule.ratio()))
                        .build(),
                    group("output")
                        .putWeights("default", Weight.of(80))
                        .putRules(TargetComparator.AT_MOST, DefaultRule.of(Rule.given(), SOURCE))
                        .build())
                .build());
    assertThat(compiled.fixedRule("execution").en())
        .isEqualTo("min(1, actual value ÷ target) × 20");
    assertThat(compiled.fixedInputs("execution")).hasSize(2);
    assertThat(compiled.rule(TargetComparator.AT_MOST).en()).contains("stays within target");
    assertThat(compiled.rule("output", TargetComparator.AT_MOST).en()).contains("points given");
    assertThat(compiled.rule("output", TargetComparator.AT_LEAST))
        .isEqualTo(compiled.rule(TargetComparator.AT_LEAST));
    assertThat(compiled.defaultRule(TargetComparator.QUALITATIVE).rule()).isEqualTo(Rule.given());
    assertThatThrownBy(() -> compiled.rule("execution", TargetComparator.EQUAL))
        .hasMessage("Expected one of the groups [output] without a fixed leaf, got execution");
    assertThatThrownBy(() -> compiled.fixedRule("output"))
        .hasMessage("Expected one of the groups [execution] with a fixed leaf, got output");
  }

  @Test
  void declaredLeavesCarryTheSourcesOfTheirRule() {
    OpenTemplate template =
        template(
                group("output")
                    .putWeights("default", Weight.of(100))
                    .putRules(TargetComparator.QUALITATIVE, DefaultRule.of(Rule.yesNo(), SOURCE))
                    .build())
            .build();
    IndicatorLeaf leaf =
        CompiledRubric.compile(
                Declaration.on(template)
                    .add(
                        DeclaredLeaf.builder()
                            .group("output")
                            .name("制度")
                            .weight(Weight.of(100))
                            .build())
                    .build()
                    .rubric())
            .leaves()
            .get(0);
    assertThat(leaf.rule()).isEqualTo(Rule.yesNo());
    assertThat(leaf.citations()).containsExactly(SOURCE);
  }

  @Test
  void anOpenTemplateIsNoRubric() {
    TemplateCatalogue catalogue =
        TemplateCatalogue.of(
            bundle(template(group("a").putWeights("default", Weight.of(100)).build()).build()));
    assertThatThrownBy(() -> catalogue.rubric("example"))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("[open-template]")
        .hasMessageContaining("got the open template example");
    assertThatThrownBy(() -> catalogue.rubric("exampel"))
        .hasMessageContaining("did you mean example?");
  }
}
