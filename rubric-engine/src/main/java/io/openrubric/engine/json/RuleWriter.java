package io.openrubric.engine.json;

import io.openrubric.api.Parameter;
import io.openrubric.api.Parameters;
import io.openrubric.api.Rule;

/**
 * Makes a document of a rule: the kind first, then its parameters by name, as their order is free.
 */
final class RuleWriter {

  private RuleWriter() {}

  static JsonValue write(Rule rule) {
    if (rule.parameters().has(RuleReader.KIND)) {
      throw new IllegalArgumentException(
          "Expected a rule without a parameter called kind, got " + rule);
    }
    return fields(JsonValue.object().put(RuleReader.KIND, rule.kind()), rule.parameters());
  }

  private static JsonValue fields(JsonValue.Builder fields, Parameters parameters) {
    parameters.names().stream()
        .sorted()
        .forEach(name -> fields.put(name, value(parameters.find(name).orElseThrow())));
    return fields.build();
  }

  static JsonValue value(Parameter parameter) {
    if (parameter instanceof Parameter.OfFlag flag) {
      return JsonValue.of(flag.value());
    } else if (parameter instanceof Parameter.OfList list) {
      return JsonValue.of(list.values().stream().map(RuleWriter::value).toList());
    } else if (parameter instanceof Parameter.OfObject object) {
      return fields(JsonValue.object(), object.fields());
    }
    return JsonValue.of(parameter.toString());
  }
}
