package io.openrubric.standard.cn;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Rubric;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.FormulaRegistry;
import io.openrubric.engine.TemplateCatalogue;
import io.openrubric.engine.json.RubricJson;
import io.openrubric.engine.json.RubricSchema;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An independent validator holds documents against the schema that ships in the engine's jar. */
class RubricSchemaTest {
  private static final String SCHEMA = RubricSchema.write(FormulaRegistry.standard());
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Schema RUBRICS = REGISTRY.getSchema(SCHEMA);

  private static final String RUBRIC =
      """
      {"schema": "openrubric/rubric/1", "id": "a.b-1", "title": {"zh": "甲"}, "fullMarks": 10,
       "rounding": "LEAF 2 HALF_UP", "missing": "zero", "notApplicable": "scale-to-full",
       "grades": [{"zh": "合格", "band": "[0,10]"}],
       "sources": {"s": {"document": "1号", "zh": "办法"}},
       "citations": [{"source": "s", "provenance": "REGULATION"}],
       "indicators": [
         {"id": "g", "zh": "组", "weight": "6", "split": "equal", "children": [
           {"id": "g.a", "zh": "甲", "rule": {"kind": "expression", "expression": "weight"}},
           {"id": "g.b", "zh": "乙", "rule": {"kind": "violations", "points": "2"}}]},
         {"id": "h", "zh": "叶", "weight": "4", "target": {"comparator": "≥", "value": "95"},
          "rule": {"kind": "ratio", "pass": "0.6"}}],
       "adjustments": [
         {"kind": "bonus", "id": "award", "zh": "加分", "weight": "1", "rule": {"kind": "given"}},
         {"kind": "veto", "id": "fraud", "zh": "否决", "totalCap": "5"}]}
      """;

  private static List<Error> errors(String document) {
    return RUBRICS.validate(document, InputFormat.JSON);
  }

  static Stream<Rubric> shipped() {
    TemplateCatalogue catalogue = TemplateCatalogue.load();
    return catalogue.ids().stream()
        .map(catalogue::get)
        .filter(Rubric.class::isInstance)
        .map(Rubric.class::cast);
  }

  @Test
  void theSchemaItselfIsValid() {
    Schema metaSchema =
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(metaSchema.validate(SCHEMA, InputFormat.JSON)).isEmpty();
  }

  @Test
  void severalRubricsAreShipped() {
    assertThat(shipped().count()).isGreaterThan(1);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedRubricIsValid(Rubric rubric) {
    assertThat(errors(RubricJson.write(rubric))).isEmpty();
  }

  @Test
  void theExampleIsValidForSchemaCodecAndEngine() {
    assertThat(errors(RUBRIC)).isEmpty();
    assertThat(CompiledRubric.compile(RubricJson.read(RUBRIC, "example")).leaves()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "openrubric/rubric/1 | openrubric/rubric/9",
        "\"id\": \"a.b-1\" | \"id\": \"A b\"",
        "\"id\": \"a.b-1\", | ",
        "\"title\": {\"zh\": \"甲\"} | \"title\": {\"en\": \"A\"}",
        "\"title\" | \"titel\"",
        "\"fullMarks\": 10 | \"fullMarks\": true",
        "\"fullMarks\": 10 | \"fullMarks\": \"-1\"",
        "\"fullMarks\": 10 | \"fullMarks\": \"1e3\"",
        "LEAF 2 HALF_UP | LEAF 2 SOMEHOW",
        "\"missing\": \"zero\" | \"missing\": \"one\"",
        "scale-to-full | scale",
        "[0,10] | 0-10",
        "\"document\": \"1号\", | ",
        "REGULATION | HEARSAY",
        "\"split\": \"equal\" | \"split\": \"half\"",
        "\"split\": \"equal\", | ",
        "{\"id\": \"g.a\", | {\"id\": \"g.a\", \"weight\": \"3\",",
        "\"kind\": \"expression\" | \"kind\": \"none-such\"",
        ", \"expression\": \"weight\" | ",
        "\"expression\": \"weight\" | \"expression\": \" \"",
        "\"points\": \"2\" | \"points\": \"-2\"",
        "\"points\": \"2\" | \"points\": [2]",
        "\"points\": \"2\" | \"point\": \"2\"",
        "\"zh\": \"叶\", \"weight\": \"4\" | \"zh\": \"叶\"",
        "\"comparator\": \"≥\", | ",
        "\"kind\": \"bonus\" | \"kind\": \"gift\"",
        ", \"totalCap\": \"5\" | ",
      })
  void everySingleFaultIsInvalidForSchemaAndLibrary(String from, String to) {
    assertThat(RUBRIC).contains(from);
    int at = RUBRIC.indexOf(from);
    String faulty =
        RUBRIC.substring(0, at) + (to == null ? "" : to) + RUBRIC.substring(at + from.length());
    assertThat(errors(faulty)).isNotEmpty();
    assertThat(refuses(faulty)).isTrue();
  }

  private static boolean refuses(String document) {
    try {
      CompiledRubric.compile(RubricJson.read(document, "faulty"));
      return false;
    } catch (InvalidDocumentException e) {
      return true;
    }
  }
}
