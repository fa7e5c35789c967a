package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.openrubric.api.Citation;
import io.openrubric.api.DeclaredLeaf;
import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Norm;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Problem;
import io.openrubric.api.Provenance;
import io.openrubric.api.Quantity;
import io.openrubric.api.Severity;
import io.openrubric.api.Target;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.TemplateGroup;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.WeightSet;
import io.openrubric.api.report.ScoreReport;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Declaring a project's leaves on an open template. */
class DeclarationTest {
  private static final Citation SOURCE =
      Citation.of("示例〔2023〕1号", Text.of("示例", "Example"), "第一条", Provenance.LOCAL);

  @Test
  void declaredLeavesBecomeARubricThatScores() {
    Declaration declared =
        Declaration.on(template())
            .add(leaf("output", "数量指标", "培训", "60", "12次"))
            .add(leaf("benefit", "社会效益", "满意", "40", "90%"))
            .build();
    assertThat(declared.problems()).isEmpty();
    CompiledRubric compiled = CompiledRubric.compile(declared.rubric());
    assertThat(compiled.path("output.1")).isEqualTo("产出/数量指标/培训");
    ScoreReport report =
        compiled.score(
            Observations.of("p")
                .put("output.1", amount("9次"))
                .put("benefit.1", amount("0.45"))
                .build());
    // 0.45 without a unit is taken in the target's unit: 0.45%.
    assertThat(report.total()).contains(new BigDecimal("45.20"));
  }

  @Test
  void weightsOffTheTemplateAreWarningsAndTheTotalIsNotScaled() {
    Declaration declared =
        Declaration.on(template())
            .add(leaf("output", "数量指标", "培训", "50", "12次"))
            .add(leaf("benefit", "社会效益", "满意", "40", "90%"))
            .build();
    assertThat(declared.problems())
        .extracting(Problem::code, Problem::severity)
        .containsExactly(
            tuple("weight-off-norm", Severity.WARNING),
            tuple("weights-do-not-add", Severity.WARNING));
    assertThat(declared.rubric().fullMarks()).isEqualTo(Weight.of(90));
    CompiledRubric.compile(declared.rubric());
  }

  @Test
  void weightsThatAddToMoreThanFullMarksStillCompile() {
    Declaration declared =
        Declaration.on(template())
            .add(leaf("output", "数量指标", "培训", "80", "12次"))
            .add(leaf("benefit", "社会效益", "满意", "40", "90%"))
            .build();
    CompiledRubric compiled = CompiledRubric.compile(declared.rubric());
    ScoreReport report =
        compiled.score(
            Observations.of("p")
                .put("output.1", amount("12次"))
                .put("benefit.1", amount("90%"))
                .build());
    assertThat(report.total()).contains(new BigDecimal("120.00"));
    assertThat(report.grade().orElseThrow().name().zh()).isEqualTo("优");
  }

  @Test
  void aLeafHasAName() {
    Declaration.Builder declaration = Declaration.on(template());
    assertThatThrownBy(() -> declaration.add(leaf("output", "数量指标", " ", "60", "12次")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a leaf with a name, got a blank one (group output)");
    assertThatThrownBy(() -> declaration.add(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("leaf");
  }

  @Test
  void anotherWeightSetHasOtherNorms() {
    Declaration declared =
        Declaration.on(template())
            .weightSet("plain")
            .add(leaf("output", "数量指标", "培训", "100", "12次"))
            .build();
    assertThat(declared.problems()).isEmpty();
  }

  @Test
  void aBrokenNormHasItsSeverity() {
    OpenTemplate strict =
        OpenTemplate.builder()
            .from(template())
            .norms(
                List.of(
                    new Norm(
                        List.of("benefit"),
                        TargetComparator.AT_LEAST,
                        Weight.of(45),
                        Severity.NOTE,
                        SOURCE)))
            .build();
    Declaration declared =
        Declaration.on(strict)
            .add(leaf("output", "数量指标", "培训", "60", "12次"))
            .add(leaf("benefit", "社会效益", "满意", "40", "90%"))
            .build();
    assertThat(declared.problems()).extracting(Problem::severity).containsExactly(Severity.NOTE);
    assertThat(declared.problems().get(0).message().en())
        .contains("at least 45")
        .contains("got 40");
  }

  @Test
  void weightsThatAddToMoreThanAWeightCanBeAreRefused() {
    Declaration.Builder inOneGroup = Declaration.on(template());
    Declaration.Builder together = Declaration.on(template());
    for (String name : List.of("培训", "会议")) {
      inOneGroup.add(leaf("output", "数量指标", name, "600000", "12次"));
      together.add(leaf(name.equals("会议") ? "benefit" : "output", "", name, "600000", "12次"));
    }
    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(inOneGroup::build)
        .withMessage(
            "declaration on example: 1 problem\n"
                + "  Expected weights that add to at most 1000000, got 1200000 (output) [too-large]");
    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(together::build)
        .withMessageContaining("got 1200000 (example) [too-large]");
  }

  @Test
  void aBuilderUsedTwiceSaysEachProblemOnce() {
    Declaration.Builder builder =
        Declaration.on(template()).add(leaf("output", "数量指标", "培训", "50", "12次"));
    assertThat(builder.build()).isEqualTo(builder.build());
  }

  @Test
  void unknownGroupsAndSetsAreNamed() {
    assertThatThrownBy(() -> Declaration.on(template()).add(leaf("outptu", "数量", "培训", "1", "1次")))
        .hasMessageContaining("did you mean output?");
    assertThatThrownBy(() -> Declaration.on(template()).weightSet("none-such"))
        .hasMessageContaining("[default, plain]");
    assertThatThrownBy(() -> Declaration.on(template()).build())
        .isInstanceOf(InvalidDocumentException.class);
  }

  private static Observation amount(String text) {
    return Observation.measured().amount("actual", Quantity.parse(text)).build();
  }

  private static DeclaredLeaf leaf(
      String group, String second, String name, String weight, String target) {
    DeclaredLeaf.Builder leaf = DeclaredLeaf.builder();
    leaf.group(group)
        .secondLevel(second)
        .name(name)
        .weight(Weight.of(weight))
        .target(Target.of(TargetComparator.AT_LEAST, Quantity.parse(target)));
    return leaf.build();
  }

  private static OpenTemplate template() {
    OpenTemplate.Builder template = OpenTemplate.builder();
    template
        .id("example")
        .title(Text.of("示例", "Example"))
        .addWeightSets(
            new WeightSet("default", Text.of("一般", "default")),
            new WeightSet("plain", Text.of("仅产出", "outputs only")))
        .addGroups(
            TemplateGroup.builder()
                .id("output")
                .name(Text.of("产出", "Outputs"))
                .putWeights("default", Weight.of(60))
                .putWeights("plain", Weight.of(100))
                .addCitations(SOURCE)
                .build(),
            TemplateGroup.builder()
                .id("benefit")
                .name(Text.of("效益", "Benefits"))
                .putWeights("default", Weight.of(40))
                .addCitations(SOURCE)
                .build());
    return template.build();
  }
}
