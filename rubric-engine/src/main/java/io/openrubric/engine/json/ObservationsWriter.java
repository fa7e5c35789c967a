package io.openrubric.engine.json;

import io.openrubric.api.Input;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.engine.text.Words;
import java.util.TreeMap;

/** Makes a document of observations, with ids and inputs in alphabetical order. */
final class ObservationsWriter {
  private ObservationsWriter() {}

  static JsonValue write(Observations observations) {
    JsonValue.Builder byId = JsonValue.object();
    new TreeMap<>(observations.byId())
        .forEach((id, observation) -> byId.put(id, observation(observation)));
    return JsonValue.object()
        .put("schema", ObservationsJson.SCHEMA)
        .put("semantics", DataSemantics.REVISION)
        .put("project", observations.project())
        .put("observations", byId.build())
        .build();
  }

  private static JsonValue observation(Observation observation) {
    JsonValue.Builder fields = JsonValue.object();
    if (observation instanceof Observation.Measured measured) {
      JsonValue.Builder inputs = JsonValue.object();
      new TreeMap<>(measured.inputs()).forEach((name, input) -> inputs.put(name, input(input)));
      fields.put("inputs", inputs.build());
      measured.evidence().ifPresent(evidence -> fields.put("evidence", evidence));
    } else if (observation instanceof Observation.Given given) {
      fields.put("given", given.points().toString());
      given.reason().ifPresent(reason -> fields.put("reason", reason));
    } else if (observation instanceof Observation.Missing missing) {
      fields.put("missing", Words.of(missing.absence()));
      missing.reason().ifPresent(reason -> fields.put("reason", reason));
    } else if (observation instanceof Observation.NotApplicable gone) {
      fields.put("notApplicable", gone.reason());
    }
    return fields.build();
  }

  private static JsonValue input(Input input) {
    if (input instanceof Input.Flag flag) {
      return JsonValue.of(flag.yes());
    } else if (input instanceof Input.Day day) {
      return JsonValue.object().put("day", day.date().toString()).build();
    } else if (input instanceof Input.Choice choice) {
      return JsonValue.object().put("choice", choice.name()).build();
    } else if (input instanceof Input.Series series) {
      return JsonValue.of(
          series.values().stream().map(value -> JsonValue.of(value.toString())).toList());
    }
    return JsonValue.of(((Input.Amount) input).quantity().toString());
  }
}
