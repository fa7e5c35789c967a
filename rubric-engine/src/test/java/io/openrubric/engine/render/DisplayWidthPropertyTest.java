package io.openrubric.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class DisplayWidthPropertyTest {

  @Property
  void everyTableLineIsAsWideAsItsRule(
      @ForAll @StringLength(max = 60) String left, @ForAll @StringLength(max = 60) String right) {
    Table table = Table.builder().words("项目").numbers("分").row(left, right + ".").build();
    String text = Document.builder().add(table).build().text();
    assertThat(text).hasLineCount(3);
    int width = DisplayWidth.of(text.lines().skip(1).findFirst().orElse(""));
    assertThat(DisplayWidth.of(text.lines().skip(2).findFirst().orElse(""))).isEqualTo(width);
  }

  @Example
  void aVeryLongCellWidensNoOtherRow() {
    String text =
        Document.builder()
            .add(
                Table.builder()
                    .words("项目")
                    .numbers("分")
                    .row("长".repeat(5_000), "1")
                    .row("短", "2")
                    .build())
            .build()
            .text();
    assertThat(text.lines().map(DisplayWidth::of)).containsExactly(204, 204, 10_004, 204);
  }

  @Property
  void widthsAdd(@ForAll String first, @ForAll String second) {
    String safe = first + "|" + second;
    assertThat(DisplayWidth.of(safe))
        .isEqualTo(DisplayWidth.of(first) + 1 + DisplayWidth.of(second));
  }

  @Property
  void markdownKeepsRowsInOneLine(@ForAll String words) {
    Table table = Table.builder().words("项目").row(words).build();
    assertThat(Document.builder().add(table).build().markdown().split("\n", -1)).hasSize(4);
  }
}
