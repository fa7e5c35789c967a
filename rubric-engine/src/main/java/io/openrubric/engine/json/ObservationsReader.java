package io.openrubric.engine.json;

import com.google.common.collect.ImmutableMap;
import io.openrubric.api.Input;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Quantity;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes observations of a document. */
final class ObservationsReader {
  private static final List<String> FIELDS =
      List.of("schema", "semantics", "project", "observations");

  /** The fields of an observation by the one that tells its kind. */
  private static final ImmutableMap<String, List<String>> KINDS =
      ImmutableMap.of(
          "inputs", List.of("inputs", "evidence"),
          "given", List.of("given", "reason"),
          "missing", List.of("missing", "reason"),
          "notApplicable", List.of("notApplicable"));

  private static final Map<String, Observation.Absence> ABSENCES =
      Words.of(Observation.Absence.class);
  private static final Text QUANTITY =
      Text.of("数量（如 \"54公里\"、\"97.5%\"）", "a quantity such as \"54公里\" or \"97.5%\"");
  private static final Text ONE_KIND =
      Text.of(
          "含 inputs、given、missing、notApplicable 之一的对象",
          "an object with exactly one of inputs, given, missing and notApplicable");
  private static final Input NONE = new Input.Flag(false);

  private ObservationsReader() {}

  static Observations read(JsonNode root) {
    JsonFields fields = root.fields(FIELDS);
    fields.text("schema");
    DataSemantics.check(fields);
    Observations.Builder observations = Observations.of(fields.text("project"));
    byId(fields.node("observations")).forEach(observations::put);
    return observations.build();
  }

  private static Map<String, Observation> byId(JsonNode node) {
    JsonFields fields = node.fields();
    Map<String, Observation> byId = new LinkedHashMap<>();
    for (String id : fields.names()) {
      byId.put(id, observation(fields.node(id)));
    }
    return byId;
  }

  private static Observation observation(JsonNode node) {
    JsonFields fields = node.fields();
    List<String> kinds = KINDS.keySet().stream().filter(fields::has).toList();
    if (kinds.size() != 1) {
      if (node.value() instanceof JsonValue.OfObject) {
        node.badValue(ONE_KIND);
      }
      return Observation.given(Rational.ZERO);
    }
    String kind = kinds.get(0);
    fields.refuseUnknown(KINDS.getOrDefault(kind, List.of()));
    return switch (kind) {
      case "inputs" ->
          new Observation.Measured(
              inputs(fields.node("inputs")), fields.optional("evidence", JsonNode::text));
      case "given" ->
          new Observation.Given(
              fields.node("given").decimal(), fields.optional("reason", JsonNode::text));
      case "missing" ->
          new Observation.Missing(
              fields.node("missing").choice(ABSENCES, Observation.Absence.NOT_REPORTED),
              fields.optional("reason", JsonNode::text));
      default ->
          fields
              .node("notApplicable")
              .parsed(
                  Text.of("不适用的原因", "the reason why it does not apply"),
                  Observation::notApplicable,
                  Observation.notApplicable("-"));
    };
  }

  private static Map<String, Input> inputs(JsonNode node) {
    JsonFields fields = node.fields();
    Map<String, Input> inputs = new LinkedHashMap<>();
    for (String name : fields.names()) {
      inputs.put(name, input(fields.node(name)));
    }
    return inputs;
  }

  private static Input input(JsonNode node) {
    JsonValue value = node.value();
    if (value instanceof JsonValue.OfFlag) {
      return new Input.Flag(node.flag());
    } else if (value instanceof JsonValue.OfArray) {
      return series(node);
    } else if (value instanceof JsonValue.OfObject) {
      return dayOrChoice(node);
    } else if (value instanceof JsonValue.OfNumber) {
      return node.decimal(QUANTITY, number -> new Input.Amount(Quantity.of(number)), NONE);
    }
    return node.parsed(QUANTITY, text -> new Input.Amount(Quantity.parse(text)), NONE);
  }

  private static Input series(JsonNode node) {
    List<Rational> values = node.items(JsonNode::decimal);
    if (values.isEmpty()) {
      node.badValue(Text.of("至少一个数值", "at least one number"));
      return NONE;
    }
    return new Input.Series(values);
  }

  private static Input dayOrChoice(JsonNode node) {
    JsonFields fields = node.fields();
    if (fields.has("choice")) {
      fields.refuseUnknown(List.of("choice"));
      return new Input.Choice(fields.text("choice"));
    }
    fields.refuseUnknown(List.of("day"));
    return new Input.Day(RubricReader.day(fields.node("day")));
  }
}
