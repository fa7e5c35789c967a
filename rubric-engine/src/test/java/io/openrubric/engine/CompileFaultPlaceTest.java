package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.openrubric.api.Adjustment;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.NotApplicablePolicy;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the problems of compiling stand: the path of names and the id of an indicator. */
class CompileFaultPlaceTest {
  private static IndicatorLeaf leaf(String id, String zh, String weight, Rule rule) {
    return IndicatorLeaf.builder()
        .id(id)
        .name(Text.of(zh, id))
        .weight(Weight.of(weight))
        .rule(rule)
        .build();
  }

  private static IndicatorGroup group(String id, String zh, String weight, Indicator... below) {
    return IndicatorGroup.builder()
        .id(id)
        .name(Text.of(zh, id))
        .weight(Weight.of(weight))
        .addChildren(below)
        .build();
  }

  private static Rubric.Builder rubric(Indicator... indicators) {
    return Rubric.builder().id("form").title(Text.same("表")).addIndicators(indicators);
  }

  private static void stands(Rubric rubric, String code, String path, String id) {
    assertThat(Faults.of(rubric))
        .extracting(Problem::code, Problem::path, Problem::indicator)
        .containsExactly(tuple(code, path, Optional.of(id)));
  }

  @Test
  void aFaultOfALeafNamesItsPathAndId() {
    Rubric unknown =
        rubric(group("output", "产出", "100", leaf("output.rate", "完成率", "100", Rule.of("no"))))
            .build();
    stands(unknown, ProblemCode.UNKNOWN_RULE, "产出/完成率", "output.rate");
  }

  @Test
  void aFaultOfAParameterNamesItBehindThePath() {
    Rule most = Rule.of("violations");
    stands(
        rubric(group("output", "产出", "100", leaf("output.faults", "违规", "100", most))).build(),
        ProblemCode.MISSING_PARAMETER,
        "产出/违规 rule/points",
        "output.faults");
  }

  @Test
  void aFaultOfAGroupNamesItsPathAndId() {
    Rubric off =
        rubric(
                group(
                    "output",
                    "产出",
                    "100",
                    group("output.amount", "数量", "100", leaf("a", "甲", "99", Rule.given()))))
            .build();
    stands(off, ProblemCode.WEIGHTS_DO_NOT_ADD, "产出/数量", "output.amount");
    Rubric hollow = rubric(leaf("a", "甲", "100", Rule.given()), group("hollow", "空", "0")).build();
    stands(hollow, ProblemCode.EMPTY_GROUP, "空", "hollow");
  }

  @Test
  void aPolicyIsAFaultOfItsLeaf() {
    IndicatorLeaf bad =
        IndicatorLeaf.builder()
            .from(leaf("a", "甲", "50", Rule.given()))
            .notApplicable(NotApplicablePolicy.moveTo("nobody"))
            .build();
    stands(
        rubric(bad, leaf("b", "乙", "50", Rule.given())).build(), ProblemCode.BAD_POLICY, "甲", "a");
  }

  @Test
  void aVetoIsNamedToo() {
    Rubric capped =
        rubric(leaf("a", "甲", "100", Rule.given()))
            .addAdjustments(
                new Adjustment.Veto(
                    "fraud", Text.same("弄虚作假"), Optional.empty(), Optional.of("最差"), List.of()))
            .build();
    stands(capped, ProblemCode.BAD_POLICY, "弄虚作假", "fraud");
  }

  @Test
  void aSecondUseOfAnIdStandsWhereItIs() {
    Rubric twice =
        rubric(leaf("a", "甲", "50", Rule.given()), leaf("a", "乙", "50", Rule.given())).build();
    stands(twice, ProblemCode.DUPLICATE_ID, "乙", "a");
    assertThat(Faults.of(twice).get(0).message().en()).endsWith("got a for 甲 and 乙");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000"})
  void anIndicatorNeedsAName(String name) {
    Rule given = Rule.given();
    stands(
        rubric(group("output", "产出", "100", leaf("a", name, "100", given))).build(),
        ProblemCode.BLANK_TEXT,
        "产出/a",
        "a");
    stands(
        rubric(group("output", name, "100", leaf("a", "甲", "100", given))).build(),
        ProblemCode.BLANK_TEXT,
        "output",
        "output");
    stands(
        rubric(leaf("a", "甲", "100", given))
            .addAdjustments(new Adjustment.Bonus(leaf("award", name, "5", given)))
            .build(),
        ProblemCode.BLANK_TEXT,
        "award",
        "award");
  }

  @Test
  void aFormNeedsATitleAndAVersion() {
    Rubric.Builder sound = rubric(leaf("a", "甲", "100", Rule.given()));
    assertThat(Faults.of(sound.build())).isEmpty();
    assertThat(Faults.of(sound.title(Text.of(" ", "form")).version("").build()))
        .extracting(Problem::code, Problem::path, problem -> problem.message().en())
        .containsExactly(
            tuple(ProblemCode.BLANK_TEXT, "form", "Expected some words for the title, got none"),
            tuple(ProblemCode.BLANK_TEXT, "form", "Expected some words for the version, got none"));
  }

  @Test
  void aFaultOfTheWholeNamesNoIndicator() {
    assertThat(Faults.of(rubric(leaf("a", "甲", "99", Rule.given())).build()))
        .extracting(Problem::path, Problem::indicator)
        .containsExactly(tuple("form", Optional.empty()));
    assertThat(
            Faults.of(
                Rubric.builder()
                    .from(rubric(leaf("a", "甲", "100", Rule.given())).build())
                    .id("Form")
                    .build()))
        .extracting(Problem::path, Problem::indicator)
        .containsExactly(tuple("rubric", Optional.empty()));
  }
}
