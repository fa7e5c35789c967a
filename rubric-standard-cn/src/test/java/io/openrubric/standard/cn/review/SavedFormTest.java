package io.openrubric.standard.cn.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Severity;
import io.openrubric.engine.TemplateCatalogue;
import io.openrubric.engine.review.Review;
import io.openrubric.engine.review.ReviewedForm;
import io.openrubric.standard.cn.sheet.Sheet;
import io.openrubric.standard.cn.sheet.SheetColumn;
import io.openrubric.standard.cn.sheet.SheetFact;
import io.openrubric.standard.cn.sheet.SheetReader;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A whole form that a spreadsheet program saved: a merged title, formats, dates and formulas. */
class SavedFormTest {
  private static Sheet sheet() throws IOException {
    try (InputStream in = SavedFormTest.class.getResourceAsStream("/fixtures/saved-form.xlsx")) {
      return SheetReader.detecting().read("表.xlsx", Objects.requireNonNull(in));
    }
  }

  @Test
  void itsFiguresAreThoseThatItShows() throws IOException {
    Sheet sheet = sheet();
    assertThat(sheet.project()).isEqualTo("村道养护");
    assertThat(sheet.fact(SheetFact.BUDGET)).contains("1,200.50");
    assertThat(sheet.fact(SheetFact.EXECUTED)).contains("1,185.25");
    assertThat(sheet.fact(SheetFact.EXECUTION_RATE)).contains("98.73%");
    assertThat(sheet.fact(SheetFact.BUDGET_SCORE)).contains("9.87");
    assertThat(sheet.rows().get(1).text(SheetColumn.SCORE)).isEqualTo("18.95");
    assertThat(sheet.rows().get(1).text(SheetColumn.ACTUAL)).isEqualTo("90.00%");
    assertThat(sheet.rows().get(2).text(SheetColumn.TARGET)).isEqualTo("2023-12-31");
    assertThat(sheet.problems()).noneMatch(problem -> problem.severity() != Severity.NOTE);
  }

  @Test
  void itFollowsFromItsRules() throws IOException {
    ReviewedForm form = FormReader.on(TemplateCatalogue.load().get("cn-mof-2020-10")).form(sheet());
    assertThat(form.total()).contains(new BigDecimal("98.82"));
    assertThat(form.report().total()).contains(new BigDecimal("98.82"));
    assertThat(Review.standard().review(form))
        .allMatch(finding -> finding.severity() == Severity.NOTE);
  }
}
