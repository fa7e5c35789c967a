package com.example.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Template;
import io.openrubric.api.report.Score;
import io.openrubric.engine.FormulaRegistry;
import io.openrubric.engine.TemplateCatalogue;
import io.openrubric.engine.review.Finding;
import io.openrubric.engine.review.Review;
import io.openrubric.engine.review.ReviewedForm;
import io.openrubric.standard.cn.review.FormReader;
import io.openrubric.standard.cn.sheet.Sheet;
import io.openrubric.standard.cn.sheet.SheetJson;
import io.openrubric.standard.cn.sheet.SheetReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds Spark's figures against those of one machine. */
class ReviewsTest {
  private static final int SHEETS = 300;
  private static final Template TEMPLATE = TemplateCatalogue.load().get("sichuan-2023");
  private static final SheetReader READER = SheetReader.detecting();
  private static final FormReader FORMS =
      FormReader.on(TEMPLATE, FormulaRegistry.standard(), READER);
  private static final Review REVIEW = Review.standard();

  private static SparkSession spark;

  @BeforeAll
  static void start() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "localhost")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .getOrCreate();
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @Test
  void sparkScoresAndFindsWhatOneMachineDoes() throws IOException {
    List<Row> sheets = sheets();
    List<List<Object>> scores = new ArrayList<>();
    List<List<Object>> findings = new ArrayList<>();
    for (Row row : sheets) {
      onOneMachine(row.getString(0), row.getString(1), scores, findings);
    }
    assertThat(scores).hasSize(5 * SHEETS);
    assertThat(findings).hasSizeGreaterThan(SHEETS).doesNotHaveDuplicates();

    Reviews reviews = Reviews.of(dataset(sheets), TEMPLATE);
    assertThat(values(reviews.scores())).containsExactlyInAnyOrderElementsOf(scores);
    assertThat(values(reviews.findings())).containsExactlyInAnyOrderElementsOf(findings);
  }

  @Test
  void aBrokenSheetIsOneFindingAndStopsNothing() throws IOException {
    List<Row> sheets = sheets();
    sheets.add(SHEETS / 2, RowFactory.create("broken.csv", Sheets.BROKEN));
    Reviews reviews = Reviews.of(dataset(sheets), TEMPLATE);

    assertThat(reviews.rows().where("total is not null").count()).isEqualTo(SHEETS);
    Row finding = onlyFinding(reviews, "broken.csv");
    assertThat(finding.<String>getAs("code")).isEqualTo("not-readable");
    assertThat(finding.<String>getAs("severity")).isEqualTo("ERROR");
    assertThat(finding.<String>getAs("path")).isEqualTo("broken.csv");
    assertThat(finding.<String>getAs("message"))
        .contains("应为自评表的列名", "自评表缺少列“三级指标”（indicator）", "自评表缺少列“分值”（weight）");
  }

  @Test
  void aRowWithoutTextIsABrokenSheet() {
    Reviews reviews = Reviews.of(dataset(List.of(RowFactory.create("empty", null))), TEMPLATE);
    assertThat(onlyFinding(reviews, "empty").<String>getAs("code")).isEqualTo("not-readable");
  }

  @Test
  void aStandardThatHasTravelledIsCompiledOnce() throws Exception {
    Standard standard = Standard.of(TEMPLATE);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(standard);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Standard travelled = (Standard) in.readObject();
      assertThat(travelled).isEqualTo(standard);
      assertThat(travelled.compiled()).isSameAs(standard.compiled());
    }
  }

  private static void onOneMachine(
      String source, String text, List<List<Object>> scores, List<List<Object>> findings)
      throws IOException {
    Sheet sheet =
        text.startsWith("{") ? SheetJson.read(text, source) : READER.read(source, Sheets.in(text));
    ReviewedForm form = FORMS.form(sheet);
    String project = sheet.project();
    for (Score score : form.report().leaves()) {
      scores.add(
          Arrays.asList(
              project,
              score.id(),
              score.path(),
              plain(score.weight()),
              plain(score.points().orElseThrow())));
    }
    for (Finding finding : REVIEW.review(form)) {
      findings.add(
          Arrays.asList(
              project,
              finding.code(),
              finding.severity().name(),
              finding.path(),
              finding.expected().orElse(null),
              finding.printed().orElse(null),
              finding.message().zh()));
    }
  }

  private static List<Row> sheets() throws IOException {
    List<Row> sheets = new ArrayList<>();
    for (int i = 0; i < SHEETS; i++) {
      sheets.add(RowFactory.create("sheet-" + i, Sheets.text(i)));
    }
    return sheets;
  }

  private static Dataset<Row> dataset(List<Row> sheets) {
    return spark
        .createDataFrame(sheets, StructType.fromDDL("source string, text string"))
        .repartition(4);
  }

  private static Row onlyFinding(Reviews reviews, String project) {
    List<Row> found = reviews.findings().where("project = '" + project + "'").collectAsList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static List<List<Object>> values(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(ReviewsTest::values).toList();
  }

  /** Decimals without the zeros of Spark's column. */
  private static List<Object> values(Row row) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Object value = row.get(i);
      values.add(value instanceof BigDecimal figure ? plain(figure) : value);
    }
    return values;
  }

  private static BigDecimal plain(BigDecimal figure) {
    return figure.stripTrailingZeros();
  }
}
