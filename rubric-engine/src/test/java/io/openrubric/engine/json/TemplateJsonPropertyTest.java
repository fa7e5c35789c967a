package io.openrubric.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Problem;
import io.openrubric.api.Rubric;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TemplateJsonPropertyTest {

  @Provide
  Arbitrary<OpenTemplate> templates() {
    return ArbitraryTemplates.templates();
  }

  @Provide
  Arbitrary<Rubric> rubrics() {
    return ArbitraryRubrics.rubrics();
  }

  @Property(tries = 200)
  void whatIsWrittenReadsBackEqual(@ForAll("templates") OpenTemplate template) {
    String json = TemplateJson.write(template);
    assertThat(TemplateJson.read(json, "generated")).isEqualTo(template);
    assertThat(TemplateJson.write(TemplateJson.read(json, "generated"))).isEqualTo(json);
  }

  @Property(tries = 50)
  void rubricsReadAndWriteAsByTheirOwnCodec(@ForAll("rubrics") Rubric rubric) {
    assertThat(TemplateJson.write(rubric)).isEqualTo(RubricJson.write(rubric));
    assertThat(TemplateJson.read(TemplateJson.write(rubric), "generated")).isEqualTo(rubric);
  }

  @Property(tries = 100)
  void aTruncatedDocumentIsOneProblem(
      @ForAll("templates") OpenTemplate template,
      @ForAll @IntRange(min = 1, max = 99) int percent) {
    String json = TemplateJson.write(template).strip();
    String cut = json.substring(0, Math.max(1, (int) (json.length() * (long) percent / 100)));
    assertThatThrownBy(() -> TemplateJson.read(cut, "cut"))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::code)
                    .containsExactly(JsonProblemCode.MALFORMED_JSON));
  }
}
