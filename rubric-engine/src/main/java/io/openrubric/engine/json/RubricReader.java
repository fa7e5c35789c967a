package io.openrubric.engine.json;

import io.openrubric.api.Grade;
import io.openrubric.api.GradeScale;
import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.MissingPolicy;
import io.openrubric.api.NotApplicablePolicy;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Rubric;
import io.openrubric.api.Template;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rounding;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.text.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Makes a rubric of a document. */
final class RubricReader {

  static final Map<String, MissingPolicy> MISSING = Words.of(MissingPolicy.class);

  /** The fields that documents of every kind of template have. */
  static final List<String> HEAD_FIELDS =
      List.of(
          "schema",
          "id",
          "version",
          "semantics",
          "title",
          "region",
          "validFrom",
          "validTo",
          "published",
          "fullMarks",
          "rounding",
          "missing",
          "notApplicable",
          "grades",
          "sources",
          "citations");

  private static final List<String> FIELDS =
      JsonFields.names(HEAD_FIELDS, "indicators", "adjustments");
  private static final List<String> TEXT_FIELDS = List.of("zh", "en");
  private static final List<String> GRADE_FIELDS = List.of("zh", "en", "band");

  private static final Text WEIGHT =
      Text.of(
          "0 至 " + Weight.MAX_POINTS + "、至多 " + Weight.MAX_SCALE + " 位小数的分值",
          "a weight from 0 to "
              + Weight.MAX_POINTS
              + " with at most "
              + Weight.MAX_SCALE
              + " decimals");

  private RubricReader() {}

  static Rubric read(JsonNode root) {
    JsonFields fields = root.fields(FIELDS);
    CitationReader citations = CitationReader.of(fields);
    Rubric head = head(fields, citations);
    Rubric.Builder rubric = Rubric.builder().from((Template) head);
    IndicatorReader indicators = new IndicatorReader(citations, head.rounding().scale());
    rubric.indicators(indicators.read(fields.node("indicators")));
    if (fields.has("adjustments")) {
      AdjustmentReader adjustments = new AdjustmentReader(indicators, citations);
      rubric.adjustments(adjustments.read(fields.node("adjustments")));
    }
    Rubric built = rubric.build();
    if (root.problems().areAll(JsonProblemCode.UNKNOWN_FIELD)) {
      tellSense(built, root.problems());
    }
    return built;
  }

  /**
   * Tells what is wrong with a rubric beside fields nobody knows, which are left out of it; so that
   * not everything else is told only after they are mended. Rules of other formulas may be known to
   * whoever compiles it.
   */
  private static void tellSense(Rubric rubric, ProblemList problems) {
    try {
      CompiledRubric.compile(rubric);
    } catch (InvalidDocumentException e) {
      for (Problem problem : e.problems()) {
        if (!problem.code().equals(ProblemCode.UNKNOWN_RULE)) {
          problems.add(problem);
        }
      }
    }
  }

  /** What every kind of template has, as a rubric without indicators. */
  static Rubric head(JsonFields fields, CitationReader citations) {
    fields.text("schema");
    Rubric.Builder head = Rubric.builder();
    head.id(fields.text("id"));
    head.title(text(fields.node("title")));
    if (fields.has("version")) {
      head.version(fields.text("version"));
    }
    if (fields.has("semantics")) {
      head.semantics(fields.node("semantics").integer(1));
    }
    if (fields.has("region")) {
      head.region(text(fields.node("region")));
    }
    if (fields.has("validFrom")) {
      head.validFrom(fields.node("validFrom").integer(1));
    }
    if (fields.has("validTo")) {
      head.validTo(fields.node("validTo").integer(1));
    }
    if (fields.has("published")) {
      head.published(day(fields.node("published")));
    }
    if (fields.has("fullMarks")) {
      head.fullMarks(weight(fields.node("fullMarks")));
    }
    if (fields.has("rounding")) {
      head.rounding(rounding(fields.node("rounding")));
    }
    if (fields.has("missing")) {
      head.missing(missing(fields.node("missing")));
    }
    if (fields.has("notApplicable")) {
      head.notApplicable(policy(fields.node("notApplicable")));
    }
    if (fields.has("grades")) {
      head.grades(grades(fields.node("grades")));
    }
    if (fields.has("citations")) {
      head.citations(citations.read(fields.node("citations")));
    }
    return head.build();
  }

  /** Words in both languages; English may be left out. */
  static Text bilingual(JsonFields fields) {
    String zh = fields.text("zh");
    return Text.of(zh, fields.has("en") ? fields.text("en") : zh);
  }

  static Text text(JsonNode node) {
    return bilingual(node.fields(TEXT_FIELDS));
  }

  static Weight weight(JsonNode node) {
    return node.decimal(WEIGHT, Weight::new, Weight.of(0));
  }

  static MissingPolicy missing(JsonNode node) {
    return node.choice(MISSING, MissingPolicy.ZERO);
  }

  static NotApplicablePolicy policy(JsonNode node) {
    if (node.value() instanceof JsonValue.OfObject) {
      JsonFields fields = node.fields(List.of("moveTo"));
      return NotApplicablePolicy.moveTo(fields.text("moveTo"));
    }
    Text expected =
        Text.of(
            " \"spread-in-group\"、\"scale-to-full\" 或 {\"moveTo\": \"指标 id\"}",
            "\"spread-in-group\", \"scale-to-full\" or {\"moveTo\": \"indicator's id\"}");
    return node.parsed(
        expected,
        word ->
            switch (word) {
              case "spread-in-group" -> NotApplicablePolicy.spreadInGroup();
              case "scale-to-full" -> NotApplicablePolicy.scaleToFull();
              default -> throw new IllegalArgumentException(word);
            },
        NotApplicablePolicy.spreadInGroup());
  }

  private static Rounding rounding(JsonNode node) {
    Text expected =
        Text.of(
            "舍入规则（如 LEAF 2 HALF_UP、RATE(2) 2 HALF_UP）",
            "a rounding such as LEAF 2 HALF_UP or RATE(2) 2 HALF_UP");
    return node.parsed(expected, Rounding::parse, Rounding.DEFAULT);
  }

  static LocalDate day(JsonNode node) {
    Text expected = Text.of("日期（如 2023-05-01）", "a day such as 2023-05-01");
    return node.parsed(
        expected,
        text -> {
          try {
            return LocalDate.parse(text);
          } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
          }
        },
        LocalDate.EPOCH);
  }

  private static GradeScale grades(JsonNode node) {
    List<Grade> grades = node.items(RubricReader::grade);
    if (grades.isEmpty()) {
      if (node.value() instanceof JsonValue.OfArray) {
        node.badValue(Text.of("至少一个等级", "at least one grade"));
      }
      return GradeScale.standard();
    }
    return new GradeScale(grades);
  }

  static Grade grade(JsonNode node) {
    JsonFields fields = node.fields(GRADE_FIELDS);
    return new Grade(bilingual(fields), band(fields.node("band")));
  }

  private static Interval band(JsonNode node) {
    Text expected = Text.of("区间（如 [60,80)、(0,+∞)）", "an interval such as [60,80) or (0,+∞)");
    return node.parsed(expected, Interval::parse, Interval.all());
  }
}
