package io.openrubric.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Parameter;
import io.openrubric.api.Parameters;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RubricJsonPropertyTest {

  @Provide
  Arbitrary<Rubric> rubrics() {
    return ArbitraryRubrics.rubrics();
  }

  @Provide
  Arbitrary<Rule> rules() {
    return ArbitraryRubrics.rules();
  }

  @Property(tries = 300)
  void whatIsWrittenReadsBackEqual(@ForAll("rubrics") Rubric rubric) {
    String json = RubricJson.write(rubric);
    Rubric read = RubricJson.read(json, "generated");
    assertThat(read).isEqualTo(rubric);
    assertThat(RubricJson.write(read)).isEqualTo(json);
  }

  @Property(tries = 100)
  void bytesReadLikeText(@ForAll("rubrics") Rubric rubric) throws IOException {
    byte[] utf8 = RubricJson.write(rubric).getBytes(StandardCharsets.UTF_8);
    assertThat(RubricJson.read(new ByteArrayInputStream(utf8), "generated")).isEqualTo(rubric);
  }

  @Property(tries = 200)
  void theOrderOfParametersChangesNoByte(@ForAll("rules") Rule rule) {
    Rule reversed = Rule.of(rule.kind(), reversed(rule.parameters()));
    assertThat(reversed).isEqualTo(rule);
    assertThat(RuleWriter.write(reversed).toJson()).isEqualTo(RuleWriter.write(rule).toJson());
  }

  @Property(tries = 200)
  void aTruncatedDocumentIsOneProblem(
      @ForAll("rubrics") Rubric rubric, @ForAll @IntRange(min = 1, max = 99) int percent) {
    String json = RubricJson.write(rubric).strip();
    String cut = json.substring(0, Math.max(1, (int) (json.length() * (long) percent / 100)));
    assertThatThrownBy(() -> RubricJson.read(cut, "cut"))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class,
            e ->
                assertThat(e.problems())
                    .singleElement()
                    .satisfies(
                        p -> assertThat(p.code()).isEqualTo(JsonProblemCode.MALFORMED_JSON)));
  }

  private static Parameters reversed(Parameters parameters) {
    List<String> names = new ArrayList<>(parameters.names());
    Parameters.Builder builder = Parameters.builder();
    for (int i = names.size() - 1; i >= 0; i--) {
      Parameter value = parameters.find(names.get(i)).orElseThrow();
      builder.put(
          names.get(i),
          value instanceof Parameter.OfObject object
              ? Parameter.of(reversed(object.fields()))
              : value);
    }
    return builder.build();
  }
}
