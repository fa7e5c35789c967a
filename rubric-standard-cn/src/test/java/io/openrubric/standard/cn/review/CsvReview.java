package io.openrubric.standard.cn.review;

import io.openrubric.api.Template;
import io.openrubric.engine.TemplateCatalogue;
import io.openrubric.engine.review.Finding;
import io.openrubric.engine.review.Review;
import io.openrubric.engine.review.ReviewedForm;
import io.openrubric.standard.cn.sheet.Sheet;
import io.openrubric.standard.cn.sheet.SheetReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reviews the text of a CSV sheet by the national form. */
final class CsvReview {
  private static final Template STANDARD = TemplateCatalogue.load().get("cn-mof-2020-10");

  private CsvReview() {}

  static Sheet sheet(String csv) {
    try {
      return SheetReader.detecting()
          .read("s.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ReviewedForm form(String csv) {
    return FormReader.on(STANDARD).form(sheet(csv));
  }

  static List<String> findings(String csv) {
    return Review.standard().review(form(csv)).stream().map(CsvReview::line).toList();
  }

  private static String line(Finding finding) {
    return finding.severity() + " " + finding.code() + " " + finding.path();
  }
}
