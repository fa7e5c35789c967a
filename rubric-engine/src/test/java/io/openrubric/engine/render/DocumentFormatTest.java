package io.openrubric.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentFormatTest {

  private static final Table TABLE =
      Table.builder().words("项目").numbers("Total").row("道路", "86.00").row("abc", "7").build();

  @Test
  void wideCharactersCountTwoColumns() {
    assertThat(new Document(List.of(TABLE)).text())
        .isEqualTo(
            """
            项目  Total
            ----  -----
            道路  86.00
            abc       7
            """);
  }

  @Test
  void everyLineOfATableHasItsColumnsAtTheSamePlace() {
    Table table =
        Table.builder()
            .words("指标")
            .numbers("分")
            .row("预算执行率", "1")
            .row("e\u0301te\u0301", "10")
            .row("ｆｕｌｌ＋half", "100")
            .row("𠀀𠀁", "1000")
            .build();
    assertThat(new Document(List.of(table)).text().lines().map(DisplayWidth::of).distinct())
        .containsExactly(20);
  }

  @ParameterizedTest
  @CsvSource({"a,1", "中,2", "（,2", "é,1", "𠀀,2", "😀,2", "≥,1", "ｱ,1", "％,2", "가,2", "　,2"})
  void widthsFollowUnicode(String words, int columns) {
    assertThat(DisplayWidth.of(words)).isEqualTo(columns);
  }

  @Test
  void combiningMarksAndJoinersTakeNoColumn() {
    assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
    assertThat(DisplayWidth.of("\u200D\u200B")).isZero();
  }

  @Test
  void markdownHasAlignedColumns() {
    assertThat(new Document(List.of(TABLE)).markdown())
        .isEqualTo(
            """
            | 项目 | Total |
            | --- | ---: |
            | 道路 | 86.00 |
            | abc | 7 |
            """);
  }

  @Test
  void wordsStayWordsInMarkdown() {
    Document document =
        Document.builder()
            .heading(1, "a|b <script> *x* [y](z) `c` & \\")
            .paragraph("# no heading", "- no list", "1. no list", "2) no list", "> no quote", "===")
            .build();
    assertThat(document.markdown())
        .isEqualTo(
            """
            # a\\|b &lt;script&gt; \\*x\\* \\[y\\](z) \\`c\\` &amp; \\\\

            \\# no heading \s
            \\- no list \s
            1\\. no list \s
            2\\) no list \s
            &gt; no quote \s
            \\===
            """);
  }

  @Test
  void noWordsSteerATerminalOrBreakALine() {
    Document document =
        Document.builder()
            .add(Table.builder().words("项目").row("a\u001B[31m\r\nb\u202Ec\td").build())
            .build();
    assertThat(document.text())
        .isEqualTo(
            "项目\n--------------\na\uFFFD[31m b\uFFFDc d\n"
                .replace("--------------", "-".repeat(12)));
    assertThat(document.markdown()).doesNotContain("\u001B").hasLineCount(3);
  }

  @Test
  void listsShowDetailsBelowTheirItems() {
    Document document =
        Document.builder()
            .list(List.of(new Block.Item("失分", List.of("原因")), Block.Item.of("无")))
            .list(List.of())
            .build();
    assertThat(document.text()).isEqualTo("- 失分\n    原因\n- 无\n");
    assertThat(document.markdown()).isEqualTo("- 失分\n  - 原因\n- 无\n");
  }

  @ParameterizedTest
  @CsvSource({"100,20", "50,10", "0.3124,0", "1,1", "0,0", "-5,0", "150,20", "97.5,20"})
  void barsAreProportional(BigDecimal part, int cells) {
    String bar = BarCells.of(new Table.Bar(part, BigDecimal.valueOf(100)));
    assertThat(bar.length()).isEqualTo(cells);
  }

  @Test
  void aBarOfNothingIsEmpty() {
    assertThat(BarCells.of(new Table.Bar(BigDecimal.ONE, BigDecimal.ZERO))).isEmpty();
  }

  @Test
  void indentsShowInBothFormats() {
    Table tree =
        Table.builder()
            .words("指标")
            .row(List.of(new Table.Words("决策", 0)))
            .row(List.of(new Table.Words("立项", 1)))
            .build();
    assertThat(new Document(List.of(tree)).text()).contains("\n决策\n  立项\n");
    assertThat(new Document(List.of(tree)).markdown()).contains("| &emsp;立项 |");
  }

  @Test
  void wrongShapesAreRefused() {
    assertThatThrownBy(() -> Table.builder().words("a").row("b", "c").build())
        .hasMessage("Expected 1 cells in a row, got 2");
    assertThatThrownBy(() -> new Block.Heading(7, "x"))
        .hasMessage("Expected a level from 1 to 6, got 7");
  }
}
