package io.openrubric.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueTest {

  @Test
  void objectsAreWrittenInTheOrderOfTheirFields() {
    JsonValue value =
        JsonValue.object()
            .put("total", "86.00")
            .put("grade", "良")
            .put("given", false)
            .put("year", 2022)
            .put("scores", List.of(JsonValue.object().put("id", "a").build(), JsonValue.of("b")))
            .put("none", new JsonValue.OfNull())
            .put("empty", List.of())
            .put("nothing", JsonValue.object().build())
            .build();

    assertThat(value.toJson())
        .isEqualTo(
            """
            {
              "total": "86.00",
              "grade": "良",
              "given": false,
              "year": 2022,
              "scores": [
                {
                  "id": "a"
                },
                "b"
              ],
              "none": null,
              "empty": [],
              "nothing": {}
            }
            """);
  }

  @Test
  void onlyWhatJsonForbidsIsEscaped() {
    assertThat(JsonValue.of("\"\\\n\r\t\b\f\u0001/é\u2028你😀").toJson())
        .isEqualTo("\"\\\"\\\\\\n\\r\\t\\b\\f\\u0001/é\u2028你😀\"\n");
  }

  @Test
  void halfACharacterIsReplacedBecauseUtf8HasNoFormForIt() {
    assertThat(JsonValue.of("\ud83d").toJson()).isEqualTo("\"\uFFFD\"\n");
    assertThat(JsonValue.of("\ud83dx\ude00").toJson()).isEqualTo("\"\uFFFDx\uFFFD\"\n");
    assertThat(JsonValue.of("\ud83d\ud83d\ude00").toJson()).isEqualTo("\"\uFFFD\ud83d\ude00\"\n");
  }

  @Test
  void aFieldCannotBePutTwice() {
    JsonValue.Builder builder = JsonValue.object().put("id", "a");
    assertThatThrownBy(() -> builder.put("id", "b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected field \"id\" once, got it twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "12.50", "1e999999999", "-0.1E+2"})
  void numbersKeepTheirDigits(String literal) {
    assertThat(new JsonValue.OfNumber(literal).toJson()).isEqualTo(literal + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "NaN", "01", "+1", ".5", "1.", "0x1", "1e", "Infinity", " 1"})
  void whatJsonDoesNotCallANumberIsRefused(String literal) {
    assertThatThrownBy(() -> new JsonValue.OfNumber(literal))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a JSON number, got \"" + literal + "\"");
  }
}
