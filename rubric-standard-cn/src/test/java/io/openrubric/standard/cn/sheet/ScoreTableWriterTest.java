package io.openrubric.standard.cn.sheet;

import static io.openrubric.standard.cn.sheet.Xizang.FULL;
import static io.openrubric.standard.cn.sheet.Xizang.HEADER;
import static io.openrubric.standard.cn.sheet.Xizang.RUBRIC;
import static io.openrubric.standard.cn.sheet.Xizang.row;
import static io.openrubric.standard.cn.sheet.Xizang.scored;
import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledRubric;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTableWriterTest {

  private static String written(CompiledRubric rubric, List<ScoreReport> reports) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ScoreTableWriter table = new ScoreTableWriter(rubric, out);
    reports.forEach(table::write);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsWrittenReadsBackTheSame() {
    String csv =
        HEADER
            + "\n\"甲,乙\","
            + FULL
            + "\n"
            + row("=cmd()", 0, "")
            + "\n"
            + row("''-x", 16, "不适用：未用")
            + "\n\"a\"\"b\","
            + FULL
            + "\n";
    List<ScoreReport> first = scored(csv);
    String table = written(RUBRIC, first);
    List<ScoreReport> second = scored(table);
    assertThat(second)
        .extracting(ScoreReport::project)
        .containsExactly("甲,乙", "=cmd()", "'-x", "a\"b");
    assertThat(second)
        .extracting(ScoreReport::total)
        .isEqualTo(first.stream().map(ScoreReport::total).toList());
    assertThat(written(RUBRIC, second).lines().limit(3)).isEqualTo(table.lines().limit(3).toList());
    assertThat(table)
        .contains(",不适用：未用,")
        .contains("\n'=cmd(),,")
        .contains("\n''-x,")
        .contains(",100.00,优\n");
  }

  @Test
  void textThatLooksLikeAFormulaIsMadeHarmless() {
    for (String start : List.of("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "'=")) {
      String guarded = FormulaGuard.guarded(start + "SUM(A1)");
      assertThat(guarded).startsWith("'");
      assertThat(FormulaGuard.unguarded(guarded)).isEqualTo(start + "SUM(A1)");
    }
    for (String formula : List.of("-1+1", "-1%", "-1e3", "--1", "-1.", "-.5", "+1", "－1")) {
      assertThat(FormulaGuard.guarded(formula)).isEqualTo("'" + formula);
    }
    assertThat(FormulaGuard.guarded("-40.37")).isEqualTo("-40.37");
    assertThat(FormulaGuard.unguarded("'-40.37")).isEqualTo("-40.37");
    assertThat(FormulaGuard.guarded("道路")).isEqualTo("道路");
    assertThat(FormulaGuard.unguarded("'quoted'")).isEqualTo("'quoted'");
    assertThat(CsvText.of(List.of(List.of("a,b", "=1"), List.of("\"", "x\ny"))))
        .isEqualTo("\"a,b\",'=1\n\"\"\"\",\"x\ny\"\n");
  }

  @Test
  void whatWasNotScoredNeverReadsBackAsAScore() {
    String table = written(RUBRIC, scored(HEADER + "\n" + row("甲", 3, "优") + "\n"));
    assertThat(table).contains("无法计分,2.00").endsWith(",,无法计分\n");
    assertThat(scored(table).get(0).total()).isEmpty();
  }

  @Test
  void leavesOfOneNameAreToldApartByTheirPaths() {
    CompiledRubric twins = CompiledRubric.compile(twins());
    ScoreReport report =
        twins.score(
            Observations.of("甲")
                .put("a.rules", Observation.given("1"))
                .put("b.rules", Observation.given("2"))
                .build());
    String table = written(twins, List.of(report));
    assertThat(table).startsWith("project,甲组/制度健全,乙组/制度健全,甲组,乙组,合计,评价结果\n");
    try (ScoreFile file =
        ScoreFile.read(
            "t.csv", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), twins)) {
      assertThat(file.submissions().map(s -> s.score(twins).total()))
          .containsExactly(report.total());
    }
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () ->
                    ScoreFile.read(
                        "t.csv",
                        new ByteArrayInputStream("project,制度健全\n".getBytes(StandardCharsets.UTF_8)),
                        twins)))
        .hasMessageContaining("ambiguous-name")
        .hasMessageContaining("甲组/制度健全, 乙组/制度健全");
  }

  private static Rubric twins() {
    Rubric.Builder rubric = Rubric.builder().id("twins").title(Text.same("双"));
    for (String id : List.of("a", "b")) {
      rubric.addIndicators(
          IndicatorGroup.builder()
              .id(id)
              .name(Text.same(id.equals("a") ? "甲组" : "乙组"))
              .weight(Weight.of(50))
              .addChildren(
                  IndicatorLeaf.builder()
                      .id(id + ".rules")
                      .name(Text.same("制度健全"))
                      .weight(Weight.of(50))
                      .rule(Rule.ratio())
                      .build())
              .build());
    }
    return rubric.build();
  }
}
