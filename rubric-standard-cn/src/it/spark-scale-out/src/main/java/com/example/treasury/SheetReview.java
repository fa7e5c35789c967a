package com.example.treasury;

import static java.util.stream.Collectors.joining;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Language;
import io.openrubric.api.Problem;
import io.openrubric.api.Severity;
import io.openrubric.api.Template;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.FormulaRegistry;
import io.openrubric.engine.review.Finding;
import io.openrubric.engine.review.Review;
import io.openrubric.engine.review.ReviewCode;
import io.openrubric.engine.review.ReviewedForm;
import io.openrubric.standard.cn.review.FormReader;
import io.openrubric.standard.cn.sheet.Sheet;
import io.openrubric.standard.cn.sheet.SheetJson;
import io.openrubric.standard.cn.sheet.SheetReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Scores and reviews one sheet at a time. Thread-safe. */
final class SheetReview {
  private final SheetReader csv = SheetReader.of(StandardCharsets.UTF_8);
  private final FormReader forms;
  private final Review review = Review.load();

  SheetReview(Template template) {
    this.forms = FormReader.on(template, FormulaRegistry.load(), csv);
  }

  /** One row of {@link Reviews}. */
  Row review(String source, String text) {
    try {
      ReviewedForm form = forms.form(read(source, text));
      ScoreReport report = form.report();
      Stream<Score> scores = Stream.concat(report.leaves().stream(), report.adjustments().stream());
      return RowFactory.create(
          source,
          report.project(),
          report.total().orElse(null),
          array(scores.map(SheetReview::row)),
          array(review.review(form).stream().map(SheetReview::row)));
    } catch (InvalidDocumentException e) {
      return RowFactory.create(
          source, source, null, array(Stream.empty()), array(Stream.of(unreadable(source, e))));
    }
  }

  private Sheet read(String source, String text) {
    if (text.startsWith("{")) {
      return SheetJson.read(text, source);
    }
    try {
      return csv.read(source, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An array as Spark's row encoder takes it. */
  private static Seq<Row> array(Stream<Row> rows) {
    return CollectionConverters.asScala(rows.toList()).toSeq();
  }

  private static Row row(Score score) {
    return RowFactory.create(score.id(), score.path(), score.weight(), score.points().orElse(null));
  }

  private static Row row(Finding finding) {
    return RowFactory.create(
        finding.code(),
        finding.severity().name(),
        finding.path(),
        finding.expected().orElse(null),
        finding.printed().orElse(null),
        finding.message().zh());
  }

  /** One finding, however much is wrong. */
  private static Row unreadable(String source, InvalidDocumentException e) {
    return RowFactory.create(
        ReviewCode.NOT_READABLE,
        Severity.ERROR.name(),
        source,
        null,
        null,
        e.problems().stream().map((Problem each) -> each.in(Language.ZH)).collect(joining("；")));
  }
}
