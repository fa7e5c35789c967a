package io.openrubric.standard.cn.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.TemplateCatalogue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SheetPropertyTest {
  private static final SheetScoring SICHUAN =
      SheetScoring.on(TemplateCatalogue.load().get("sichuan-2023"));
  private static final SheetScoring JINZHONG =
      SheetScoring.on(TemplateCatalogue.load().get("shanxi-jinzhong-2021"));

  private static String written(Sheet sheet) {
    StringWriter out = new StringWriter();
    SheetWriter.write(sheet, out);
    return out.toString();
  }

  private static Sheet read(byte... bytes) throws IOException {
    return SheetReader.detecting().read("s.csv", new ByteArrayInputStream(bytes));
  }

  @Property(tries = 500)
  void whatIsWrittenIsReadBack(@ForAll Random random) throws IOException {
    Sheet sheet = ArbitrarySheets.of(random);
    String text = written(sheet);
    Sheet back = read(text.getBytes(StandardCharsets.UTF_8));
    assertThat(back.problems()).isEmpty();
    assertThat(back).isEqualTo(sheet).hasSameHashCodeAs(sheet);
    assertThat(back.header()).containsExactlyEntriesOf(sheet.header());
    assertThat(written(back)).isEqualTo(text);
  }

  @Property(tries = 100)
  void anEncodingThatIsStatedIsReadBack(@ForAll Random random) throws IOException {
    Sheet sheet = ArbitrarySheets.of(random);
    Charset gb18030 = Charset.forName("GB18030");
    assertThat(
            SheetReader.of(gb18030)
                .read("s.csv", new ByteArrayInputStream(written(sheet).getBytes(gb18030))))
        .isEqualTo(sheet);
  }

  @Property(tries = 500)
  void nothingWrittenBeginsLikeAFormula(@ForAll Random random) {
    Sheet sheet = ArbitrarySheets.of(random);
    for (SheetRow row : sheet.rows()) {
      for (SheetColumn column : SheetColumn.values()) {
        String cell = FormulaGuard.guarded(row.text(column));
        boolean plain = cell.length() < 2 || cell.matches("-[0-9]+(\\.[0-9]+)?");
        assertThat(!plain && "=+-@＝＋－＠".indexOf(cell.charAt(0)) >= 0).isFalse();
      }
    }
  }

  @Property(tries = 500)
  void whateverIsWrittenOnASheetItsScoreIsWithinItsWeightOrMissing(@ForAll Random random) {
    Sheet sheet = ArbitrarySheets.of(random);
    for (SheetScoring scoring : List.of(SICHUAN, JINZHONG)) {
      try {
        ScoreReport report = scoring.fill(sheet).score();
        report
            .leaves()
            .forEach(
                score ->
                    score
                        .points()
                        .ifPresent(
                            points ->
                                assertThat(points)
                                    .isNotNegative()
                                    .isLessThanOrEqualTo(score.weight())));
        assertThat(report.total().isEmpty())
            .isEqualTo(report.problems().stream().anyMatch(problem -> problem.isError()));
      } catch (InvalidDocumentException e) {
        assertThat(e.problems()).isNotEmpty();
      }
    }
  }

  @Property(tries = 300)
  void noBytesBreakTheReaderOtherwise(@ForAll byte[] bytes) throws IOException {
    try {
      read(bytes);
    } catch (InvalidDocumentException e) {
      assertThat(e.problems()).isNotEmpty();
    }
  }
}
