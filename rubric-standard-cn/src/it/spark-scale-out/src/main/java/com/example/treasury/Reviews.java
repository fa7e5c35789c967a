package com.example.treasury;

import io.openrubric.api.Template;
import java.util.Objects;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Sheets scored and reviewed on Spark.
 *
 * <pre>{@code
 * Reviews reviews = Reviews.of(sheets, TemplateCatalogue.load().get("sichuan-2023"));
 * reviews.rows().cache();
 * reviews.scores().groupBy("path").avg("points").show();
 * reviews.findings().groupBy("code").count().show();
 * }</pre>
 *
 * @param rows one row for each sheet, with its scores and findings nested
 */
record Reviews(Dataset<Row> rows) {
  /** Points have at most 10 decimals, weights at most 6. */
  private static final String FIGURE = "decimal(20, 10)";

  private static final StructType ROW =
      StructType.fromDDL(
          "source string, project string, total "
              + FIGURE
              + ", scores array<struct<indicator: string, path: string, weight: "
              + FIGURE
              + ", points: "
              + FIGURE
              + ">>, findings array<struct<code: string, severity: string, path: string,"
              + " expected: string, reported: string, message: string>>");

  /**
   * Reviews by a standard.
   *
   * @param sheets a row for each sheet: where it comes from as {@code source}, and its CSV or JSON
   *     as {@code text}
   * @param template the standard
   * @return the reviews, computed when Spark needs them
   */
  static Reviews of(Dataset<Row> sheets, Template template) {
    Standard standard = Standard.of(template);
    MapFunction<Row, Row> review =
        sheet -> standard.compiled().review(text(sheet, "source"), text(sheet, "text"));
    return new Reviews(sheets.map(review, Encoders.row(ROW)));
  }

  private static String text(Row sheet, String column) {
    return Objects.requireNonNullElse(sheet.getAs(column), "");
  }

  /** The score of each leaf, bonus, penalty and veto. */
  Dataset<Row> scores() {
    return rows.selectExpr("project", "inline(scores)");
  }

  /** What was found; a sheet that cannot be read is one finding. */
  Dataset<Row> findings() {
    return rows.selectExpr("project", "inline(findings)");
  }
}
