package io.openrubric.engine.formula;

import io.openrubric.api.InputName;
import io.openrubric.api.Parameters;

/** Reads the parameters by which a rule renames its inputs. */
final class InputNames {
  private InputNames() {}

  static InputName read(Parameters rule, String parameter, InputName fallback) {
    return rule.has(parameter) ? InputName.from(rule.object(parameter)) : fallback;
  }
}
