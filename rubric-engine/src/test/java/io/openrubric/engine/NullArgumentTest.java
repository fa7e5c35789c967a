package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Quantity;
import io.openrubric.api.Rule;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.analysis.Portfolio;
import io.openrubric.engine.json.RubricJson;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What nobody may leave out is named. */
@SuppressWarnings("NullAway")
class NullArgumentTest {
  private static final CompiledRubric RUBRIC = OneLeaf.of("100", Rule.given()).compiled();
  private static final Observations NOBODY = Observations.of("p").build();

  private static void named(String name, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
  }

  @Test
  void compilingAndScoring() {
    named("rubric", () -> CompiledRubric.compile(null));
    named("formulas", () -> CompiledRubric.compile(RUBRIC.rubric(), null));
    named("observations", () -> RUBRIC.score(null));
    named("observations", () -> RUBRIC.scoreAll(null));
    named("observations", () -> RUBRIC.scoreAll(Stream.of(NOBODY, null)).toList());
    named("projects", () -> new Portfolio(RUBRIC).score(null));
    named("projects", () -> new Portfolio(RUBRIC).withPeers(null));
    named("project", () -> new Portfolio(RUBRIC).score(Arrays.asList(NOBODY, null)));
    named("id", () -> RUBRIC.score(NOBODY).score(null));
    named("id", () -> TemplateCatalogue.of().rubric(null));
  }

  @Test
  void observing() {
    named("where", () -> Observation.measured().evidence(null));
    named("points", () -> Observation.given((String) null));
    named("reason", () -> Observation.notApplicable(null));
    named("answers", () -> Observation.measured().series("answers", null));
    List<Rational> gap = Collections.singletonList(null);
    named("answers", () -> Observation.measured().series("answers", gap));
    named("actual", () -> Observation.measured().choice("actual", null));
    named("actual", () -> Observation.measured().day("actual", null));
  }

  @Test
  void reading() {
    named("text", () -> Rational.parse(null));
    named("text", () -> Quantity.parse(null));
    named("json", () -> RubricJson.read((String) null, "a.json"));
    named("where", () -> RubricJson.read("{}", null));
  }
}
