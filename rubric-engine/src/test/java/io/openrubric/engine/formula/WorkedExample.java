package io.openrubric.engine.formula;

import io.openrubric.api.Input;
import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Quantity;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Explanation;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.json.RubricJson;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule with inputs for it, scored for real.
 *
 * @param leaf the leaf's fields as they stand in a rubric document
 * @param inputs the inputs, such as {@code actual=54, planned=80}
 * @param rubric the rubric of this one leaf
 * @param explanation what its score came from
 */
record WorkedExample(String leaf, String inputs, CompiledRubric rubric, Explanation explanation) {
  private static final String ID = "leaf";

  /** Scores an example; the leaf is written with {@code '} for {@code "}. */
  static WorkedExample of(String leafFields, String inputs) {
    String leaf = leafFields.strip().replace('\'', '"');
    String weight = leaf.replaceFirst("(?s).*?\"weight\": \"([^\"]+)\".*", "$1");
    String document =
        """
        {"schema": "openrubric/rubric/1", "id": "example", "title": {"zh": "例"},
         "fullMarks": "%s", "indicators": [{"id": "%s", "zh": "指标", %s}]}
        """
            .formatted(weight, ID, leaf);
    try {
      CompiledRubric rubric = CompiledRubric.compile(RubricJson.read(document, "example"));
      Observations project = Observations.of("例").put(ID, observation(rubric, inputs)).build();
      return new WorkedExample(leaf, inputs, rubric, rubric.score(project).explanation(ID));
    } catch (InvalidDocumentException e) {
      throw new IllegalArgumentException("Expected a valid example, got " + document, e);
    }
  }

  private static Observation observation(CompiledRubric rubric, String inputs) {
    Observation.MeasuredBuilder card = Observation.measured();
    for (String each : inputs.split(", ", -1)) {
      String[] pair = each.split("=", 2);
      InputSpec spec =
          rubric.inputs(ID).stream().filter(s -> s.id().equals(pair[0])).findFirst().orElseThrow();
      card.put(spec.id(), input(spec, pair[1]));
    }
    return card.build();
  }

  private static Input input(InputSpec spec, String text) {
    return switch (spec.type()) {
      case NUMBER -> new Input.Amount(Quantity.parse(text));
      case DAY -> new Input.Day(LocalDate.parse(text));
      case FLAG -> new Input.Flag(text.equals("yes"));
      case TICK ->
          List.of("yes", "no").contains(text)
              ? new Input.Flag(text.equals("yes"))
              : new Input.Amount(Quantity.parse(text));
      case CHOICE -> new Input.Choice(text);
      case SERIES -> new Input.Series(Stream.of(text.split(";")).map(Rational::parse).toList());
    };
  }

  List<InputSpec> takes() {
    return rubric.inputs(ID);
  }

  /** The arithmetic line, or for given points the note that nothing was computed. */
  String arithmetic() {
    return explanation.arithmetic().orElseGet(() -> explanation.notes().get(0).en());
  }

  String points() {
    return explanation.score().points().orElseThrow().toPlainString();
  }
}
