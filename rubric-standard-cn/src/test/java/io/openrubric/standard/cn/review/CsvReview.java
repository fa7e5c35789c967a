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

/** Reviews the text of a CSV sheet by the national form, and the parts of one that is correct. */
final class CsvReview {
  static final String MONEY =
      """
      年度资金,年初预算数,全年预算数,全年执行数,分值,执行率,得分,
      年度资金总额,100,100,100,10,100%,10,
      """;

  static final String HEADER = "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因\n";
  static final String OUTPUT = "产出指标,数量,甲,≥80,80,50,50,\n";
  static final String BENEFIT = "效益指标,社会,乙,≥80,80,30,30,\n";
  static final String SATISFACTION = "满意度指标,公众,丙,≥80,80,10,10,\n";
  static final String OTHERS = BENEFIT + SATISFACTION;
  static final String TOTAL = "总分,,,,,100,100,\n";

  private static final TemplateCatalogue STANDARDS = TemplateCatalogue.load();
  static final Template STANDARD = STANDARDS.get("cn-mof-2020-10");

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
    return lines(form(csv));
  }

  /** The findings by another standard. */
  static List<String> findings(String standard, String csv) {
    return lines(FormReader.on(STANDARDS.get(standard)).form(sheet(csv)));
  }

  private static List<String> lines(ReviewedForm form) {
    return Review.standard().review(form).stream().map(CsvReview::line).toList();
  }

  /** The findings that are no notes. */
  static List<String> grave(String csv) {
    return findings(csv).stream().filter(line -> !line.startsWith("NOTE")).toList();
  }

  private static String line(Finding finding) {
    return finding.severity() + " " + finding.code() + " " + finding.path();
  }
}
