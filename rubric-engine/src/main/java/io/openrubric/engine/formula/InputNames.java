package io.openrubric.engine.formula;

import io.openrubric.api.InputName;
import io.openrubric.api.Parameters;

/** Reads the parameters by which a rule renames its inputs. */
final class InputNames {
  private InputNames() {}

  static InputName read(Parameters rule, String parameter, InputName fallback) {
    if (!rule.has(parameter)) {
      return fallback;
    }
    return read(rule.object(parameter));
  }

  static InputName read(Parameters named) {
    return new InputName(
        named.text("input"), named.bilingual(), named.has("unit") ? named.text("unit") : "");
  }
}
