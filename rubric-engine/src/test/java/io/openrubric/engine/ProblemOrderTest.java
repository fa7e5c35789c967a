package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.MissingPolicy;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The problems of a report come in the order of the form. */
class ProblemOrderTest {
  private static IndicatorLeaf leaf(String id, String weight) {
    return IndicatorLeaf.builder()
        .id(id)
        .name(Text.same(id))
        .weight(Weight.of(weight))
        .rule(Rule.given())
        .build();
  }

  private static final CompiledRubric FORM =
      CompiledRubric.compile(
          Rubric.builder()
              .id("form")
              .title(Text.same("表"))
              .missing(MissingPolicy.ZERO)
              .addIndicators(leaf("c", "50"), leaf("b", "30"), leaf("a", "20"))
              .build());

  private static List<String> told(List<Problem> problems) {
    return problems.stream().map(p -> p.severity() + " " + p.indicator().orElse(p.path())).toList();
  }

  @Test
  void leavesComeAsOnTheForm() {
    Observations tooMuch =
        Observations.of("p")
            .put("c", Observation.given("60"))
            .put("b", Observation.given("30"))
            .build();
    assertThat(told(FORM.score(tooMuch).problems())).containsExactly("ERROR c", "WARNING a");
  }

  @Test
  void whatWasReadAndWhatConcernsNoLeafComesFirst() {
    Observations strange =
        Observations.of("p")
            .put("stranger", Observation.given("1"))
            .put("c", Observation.given("60"))
            .build();
    Problem last = Problem.note("late", "p.csv:9", "后", "last read").of("a");
    Problem first = Problem.note("early", "p.csv:1", "先", "first read").of("c");
    Reading reading = new Reading(List.of(last, first), Set.of(), id -> id);
    assertThat(told(FORM.score(strange, reading).problems()))
        .containsExactly("NOTE a", "NOTE c", "ERROR stranger", "ERROR c", "WARNING b", "WARNING a");
  }
}
