package io.openrubric.engine.json;

import io.openrubric.api.Parameter;
import io.openrubric.api.Parameters;
import io.openrubric.api.Rule;
import io.openrubric.api.Text;

/** Reads rules: the kind, and all other fields as its parameters, whatever they are. */
final class RuleReader {

  static final String KIND = "kind";

  private static final Text PARAMETER =
      Text.of("文字、数字、true、false、数组或对象", "text, a number, true, false, an array or an object");

  private RuleReader() {}

  static Rule read(JsonNode node) {
    JsonFields fields = node.fields();
    return Rule.of(fields.text(KIND), parameters(fields, false));
  }

  private static Parameters parameters(JsonFields fields, boolean withKind) {
    Parameters.Builder parameters = Parameters.builder();
    for (String name : fields.names()) {
      if (withKind || !name.equals(KIND)) {
        parameters.put(name, parameter(fields.node(name)));
      }
    }
    return parameters.build();
  }

  private static Parameter parameter(JsonNode node) {
    if (node.value() instanceof JsonValue.OfText) {
      return Parameter.of(node.text());
    } else if (node.value() instanceof JsonValue.OfNumber) {
      return Parameter.of(node.decimal());
    } else if (node.value() instanceof JsonValue.OfFlag) {
      return Parameter.of(node.flag());
    } else if (node.value() instanceof JsonValue.OfArray) {
      return Parameter.of(node.items(RuleReader::parameter));
    } else if (node.value() instanceof JsonValue.OfObject) {
      return Parameter.of(parameters(node.fields(), true));
    }
    node.wrongType(PARAMETER);
    return Parameter.of("");
  }
}
