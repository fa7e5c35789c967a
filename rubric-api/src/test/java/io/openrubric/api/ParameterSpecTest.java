package io.openrubric.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.ParameterSpec;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterSpecTest {
  private static final Text WORDS = Text.of("个数", "how many");
  private static final ParameterSpec COUNT = ParameterSpec.integer("n", WORDS, 1, 5);

  @ParameterizedTest
  @ValueSource(strings = {"1", "5", "2.0"})
  void aDefaultIsAValueThatIsAllowed(String value) {
    assertThat(COUNT.orElse(Parameter.of(value)).fallback()).contains(Parameter.of(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "6", "9", "2.5", "two", ""})
  void anyOtherDefaultIsRefused(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> COUNT.orElse(Parameter.of(value)))
        .withMessage(
            "Expected a default that is a whole number in [1,5], got " + value + " (parameter n)");
  }

  @Test
  void aNumberNeedsNotBeWhole() {
    ParameterSpec share =
        ParameterSpec.number("s", WORDS, Interval.closed(Rational.ZERO, Rational.ONE));
    assertThat(share.orElse(Parameter.of("0.5")).required()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> share.orElse(Parameter.of("1.01")))
        .withMessage("Expected a default in [0,1], got 1.01 (parameter s)");
  }

  private static Stream<ParameterSpec> kinds() {
    return Stream.of(
        ParameterSpec.number("p", WORDS, Interval.all()),
        COUNT,
        ParameterSpec.text("p", WORDS),
        ParameterSpec.choice("p", WORDS, "a", "b"),
        ParameterSpec.flag("p", WORDS),
        ParameterSpec.object("p", WORDS, List.of()),
        ParameterSpec.list("p", WORDS, List.of()));
  }

  private static Parameter sound(ParameterSpec.Type type) {
    return switch (type) {
      case NUMBER, INTEGER -> Parameter.of("3");
      case TEXT, CHOICE -> Parameter.of("b");
      case FLAG -> Parameter.of(false);
      case OBJECT -> Parameter.of(Parameters.none());
      case LIST -> Parameter.of(List.of(Parameter.of(Parameters.none())));
    };
  }

  private static List<Parameter> unsound(ParameterSpec.Type type) {
    return switch (type) {
      case NUMBER, INTEGER, CHOICE -> List.of(Parameter.of("c"), Parameter.of(true));
      case TEXT -> List.of(Parameter.of(" "), Parameter.of(true));
      case FLAG, OBJECT -> List.of(Parameter.of("true"));
      case LIST -> List.of(Parameter.of(List.of()), Parameter.of(Parameters.none()));
    };
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aDefaultHasTheKindOfTheParameter(ParameterSpec spec) {
    assertThat(spec.orElse(sound(spec.type())).fallback()).contains(sound(spec.type()));
    for (Parameter value : unsound(spec.type())) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> spec.orElse(value))
          .withMessageStartingWith("Expected a default ")
          .withMessageContaining(", got " + value);
    }
  }
}
