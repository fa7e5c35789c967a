package io.openrubric.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Citation;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Language;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.api.Provenance;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Rounding;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.Reading;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ReportPageTest {

  private static final Rubric RUBRIC =
      Rubric.builder()
          .id("demo")
          .title(Text.of("示例", "Demo"))
          .addIndicators(
              IndicatorGroup.builder()
                  .id("output")
                  .name(Text.of("产出", "Output"))
                  .weight(Weight.of(60))
                  .addChildren(
                      IndicatorLeaf.builder()
                          .id("output.count")
                          .name(Text.of("完成率", "Completion"))
                          .weight(Weight.of(60))
                          .rule(Rule.ratio())
                          .addCitations(
                              Citation.of(
                                  "财预〔2020〕10号",
                                  Text.of("办法", "Measures"),
                                  "第十六条",
                                  Provenance.REGULATION))
                          .build())
                  .build(),
              IndicatorLeaf.builder()
                  .id("benefit")
                  .name(Text.of("效益", "Benefit"))
                  .weight(Weight.of(40))
                  .rule(Rule.ratio())
                  .build())
          .build();
  private static final CompiledRubric COMPILED = CompiledRubric.compile(RUBRIC);

  private static ScoreReport report(String project, String actual, String benefit) {
    return COMPILED.score(
        Observations.of(project)
            .put(
                "output.count",
                Observation.measured()
                    .amount("actual", actual)
                    .amount("target", "80")
                    .evidence("验收单")
                    .build())
            .put("benefit", Observation.given(benefit))
            .build());
  }

  @Test
  void aRowThatCouldNotBeReadIsToldOnceAndNotForEachLeaf() {
    Problem fault =
        Problem.error("wrong-field-count", "a.csv:3", "列数不符", "Expected 24 fields, got 25");
    Reading nothing =
        new Reading(List.of(fault), Set.of("output.count", "benefit"), UnaryOperator.identity());
    ScoreReport unread = COMPILED.score(Observations.of("乙").build(), nothing);
    String text = ReportPage.of(RUBRIC, List.of(report("甲", "54", "40"), unread)).text(Language.ZH);
    assertThat(text)
        .contains("乙  无法计分\n\n- 各项指标  -\n    原因：填报内容无法识别\n")
        .containsOnlyOnce("填报内容无法识别");
  }

  @Test
  void oneProjectShowsTreeArithmeticReasonEvidenceAndSource() {
    String text = ReportPage.of(RUBRIC, List.of(report("甲", "54", "40"))).text(Language.ZH);
    assertThat(text)
        .startsWith("示例\n====\n")
        .contains("甲  80.50 良")
        .contains("  完成率")
        .contains("- 产出/完成率  40.50/60  −19.50")
        .contains("计算：54 ÷ 80 × 60 = 40.5")
        .contains("（来源：验收单）")
        .contains("依据：财预〔2020〕10号 第十六条（法规原文）")
        .contains("说明：直接给分，未按规则复算");
  }

  @Test
  void aReportAlonePrintsInOneLine() {
    assertThat(ReportPage.of(report("A", "54", "40")).text(Language.EN))
        .startsWith("A  80.50 good\n")
        .contains("- Output/Completion  40.50/60  −19.50")
        .contains("Source: 财预〔2020〕10号 第十六条 (read in the regulation)");
  }

  @Test
  void severalProjectsShowTableAveragesAndLosses() {
    List<ScoreReport> reports = List.of(report("甲", "54", "40"), report("乙", "80", "39.99"));
    String text = ReportPage.of(RUBRIC, reports).text(Language.ZH);
    assertThat(text)
        .contains(
            """
            项目   产出   效益   合计  评价结果  图示
            ----  -----  -----  -----  --------  --------------------
            甲    40.50  40.00  80.50  良        ████████████████▏
            乙    60.00  39.99  99.99  优        ████████████████████
            """)
        .contains("产出     50.25\n效益     40.00\n合计     90.25\n")
        .contains("- 效益  39.99/40  −0.01")
        .doesNotContain("规则：");
    assertThat(ReportPage.of(RUBRIC, reports).explainingEveryLeaf().text(Language.ZH))
        .contains("规则：");
  }

  @Test
  void averagesFollowTheRubricsRounding() {
    Rubric down =
        Rubric.builder().from(RUBRIC).rounding(Rounding.leaf(0, RoundingMode.DOWN)).build();
    CompiledRubric compiled = CompiledRubric.compile(down);
    List<ScoreReport> reports =
        List.of("40", "40", "38").stream()
            .map(
                points ->
                    compiled.score(
                        Observations.of(points)
                            .put("output.count", Observation.given("60"))
                            .put("benefit", Observation.given(points))
                            .build()))
            .toList();
    BlockAverages averages = BlockAverages.of(down, reports, Set.of());
    assertThat(averages.blocks().get(1).average()).isEqualByComparingTo("39.33");
    assertThat(averages.total())
        .hasValueSatisfying(t -> assertThat(t).isEqualByComparingTo("99.33"));
  }

  @Test
  void whatIsLeftOutOrNotScoredIsNotCounted() {
    List<ScoreReport> reports =
        List.of(report("甲", "54", "40"), report("乙", "80", "40"), report("丙", "80", "41"));
    BlockAverages averages = BlockAverages.of(RUBRIC, reports, Set.of("甲"));
    assertThat(averages.projects()).isEqualTo(1);
    assertThat(averages.excluded()).isEqualTo(1);
    assertThat(averages.unscored()).isEqualTo(1);
    assertThat(averages.total()).hasValueSatisfying(t -> assertThat(t).isEqualByComparingTo("100"));
    assertThat(BlockAverages.of(RUBRIC, List.of(), Set.of()).total()).isEmpty();
  }

  @Test
  void aProjectThatCannotBeScoredSaysWhy() {
    String text =
        ReportPage.of(RUBRIC, List.of(report("甲", "54", "41"), report("乙", "80", "40")))
            .text(Language.EN);
    assertThat(text)
        .contains("甲  not scored")
        .contains("error: Expected points from 0 to 40, got 41 (效益) [points-out-of-range]")
        .contains("1 project, 1 not scored");
  }

  @Test
  void noProjectsMakeAPageToo() {
    assertThat(ReportPage.of(RUBRIC, List.of()).text(Language.ZH)).contains("没有项目。");
  }

  @Test
  void markdownIsAPageOfTheSameParts() {
    assertThat(ReportPage.of(RUBRIC, List.of(report("a|b", "54", "40"))).markdown(Language.EN))
        .startsWith("# Demo\n")
        .contains("## a\\|b  80.50 good")
        .contains("| &emsp;Completion | 60 | 40.50 | 19.50 | by rule |");
  }

  @Test
  void theRubricsOwnPageListsRulesInputsAndSources() {
    String text = RubricPage.of(COMPILED).text(Language.ZH);
    assertThat(text)
        .contains("等级：优 [90,100]，良 [80,90)")
        .contains("  完成率    60  output.count")
        .contains("填报项：actual ")
        .contains("依据：财预〔2020〕10号");
    assertThat(RubricPage.of(COMPILED).markdown(Language.EN))
        .contains("Rounding: each leaf to 2 decimals, half up");
  }
}
