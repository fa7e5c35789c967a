package io.openrubric.standard.cn.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Column;
import io.openrubric.api.Columns;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.RowBuilder;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.TemplateCatalogue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The short ways through a table come to what the long ways come to. */
class PlainTablePropertyTest {
  private static final CompiledRubric RUBRIC =
      CompiledRubric.compile(TemplateCatalogue.load().rubric("xizang-2022"));

  private static final List<String> ODD =
      List.of(
          "0",
          "1.00",
          "0.05",
          "3.333",
          ".5",
          "5.",
          "-1",
          "1e2",
          "１",
          "",
          " 1",
          "1 ",
          "缺",
          "n/a",
          "不适用：未投入使用",
          "99",
          "1,000",
          "１．５",
          "+1",
          "123456789012345",
          "1234567890123456");

  /** Mostly points with some decimals, else something odd. */
  private static String cell(Random dice) {
    int scale = dice.nextInt(4);
    return dice.nextInt(20) == 0
        ? ODD.get(dice.nextInt(ODD.size()))
        : BigDecimal.valueOf(dice.nextInt(2_000), scale).toPlainString();
  }

  @Property
  void aPlainCellReadsAsTheLongWayReadsIt(@ForAll long seed) {
    String cell = cell(new Random(seed));
    Columns columns = Columns.of(Column.points("leaf"));
    RowBuilder row = columns.row("x");
    byte[] bytes = ("x,\"" + cell + "\",1").getBytes(StandardCharsets.UTF_8);
    CsvRow csv = CsvLines.of("x.csv", new ByteArrayInputStream(bytes)).next().orElseThrow();
    if (PlainPoints.read(csv, 1, row, 0)) {
      assertThat(Optional.of(row.build().row().number(0))).isEqualTo(FigureText.number(cell));
    }
  }

  @Property
  void figuresAreWrittenInFull(@ForAll long any, @ForAll @IntRange(max = 18) int scale)
      throws IOException {
    long units = Math.max(any, -Long.MAX_VALUE);
    BigDecimal figure = BigDecimal.valueOf(units, scale);
    CsvLine line = new CsvLine();
    line.text("项目");
    line.figure(units, scale);
    line.blank();
    line.figure(figure);
    line.text("a,\"b\"");
    line.text("=1+1");
    line.text("é𠀀ß一");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    line.end(out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "项目,%s,,%s,\"a,\"\"b\"\"\",'=1+1,é𠀀ß一\n"
                .formatted(figure.toPlainString(), figure.toPlainString()));
  }

  @Property(tries = 200)
  void aTableScoresAsItsRowsDoOneByOne(
      @ForAll @IntRange(min = 1, max = 5) int count, @ForAll long seed) {
    Random dice = new Random(seed);
    List<List<String>> rows =
        Stream.generate(() -> Stream.generate(() -> cell(dice)).limit(17).toList())
            .limit(count)
            .toList();
    StringBuilder csv = new StringBuilder("project");
    RUBRIC.leaves().forEach(leaf -> csv.append(',').append(leaf.id()));
    for (List<String> row : rows) {
      csv.append("\n项目");
      row.forEach(cell -> csv.append(",\"").append(cell).append('"'));
    }
    byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
    List<ScoreReport> reports = new ArrayList<>();
    try (ScoreFile file = ScoreFile.read("t.csv", new ByteArrayInputStream(bytes), RUBRIC)) {
      file.submissions().map(each -> each.score(RUBRIC)).forEach(reports::add);
    }
    assertThat(reports).hasSize(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      Observations.Builder named = Observations.of("项目");
      boolean readable = true;
      for (int leaf = 0; leaf < row.size(); leaf++) {
        Optional<Observation> points =
            FigureText.number(row.get(leaf).strip()).map(Observation::given);
        readable &= points.isPresent();
        String id = RUBRIC.leaves().get(leaf).id();
        points.ifPresent(given -> named.put(id, given));
      }
      if (readable) {
        ScoreReport alone = RUBRIC.score(named.build());
        assertThat(reports.get(i).total()).isEqualTo(alone.total());
        assertThat(reports.get(i).grade()).isEqualTo(alone.grade());
        assertThat(reports.get(i).scores()).isEqualTo(alone.scores());
        assertThat(reports.get(i).explanations()).isEqualTo(alone.explanations());
      }
    }
  }
}
