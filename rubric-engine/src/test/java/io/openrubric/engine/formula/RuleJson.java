package io.openrubric.engine.formula;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Parameters;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.engine.json.RubricJson;
import java.util.List;
import java.util.stream.Stream;

/** Rules as they stand in a rubric document, here with {@code '} for {@code "}. */
final class RuleJson {
  private RuleJson() {}

  static Rule read(String rule) {
    String document =
        """
        {'schema': 'openrubric/rubric/1', 'id': 'one-rule', 'title': {'zh': '一条规则'},
         'indicators': [{'id': 'leaf', 'zh': '指标', 'weight': '10', 'rule': %s}]}
        """
            .formatted(rule);
    Rubric rubric = RubricJson.read(document.replace('\'', '"'), "rule");
    return ((IndicatorLeaf) rubric.indicators().get(0)).rule();
  }

  /** The parameters of rules whose kind is left out. */
  static List<Parameters> parameters(String... rules) {
    return Stream.of(rules)
        .map(rule -> read(rule.replaceFirst("\\{", "{'kind': 'any'" + comma(rule))).parameters())
        .toList();
  }

  private static String comma(String rule) {
    return rule.contains(":") ? ", " : "";
  }
}
