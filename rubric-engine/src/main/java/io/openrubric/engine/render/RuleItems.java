package io.openrubric.engine.render;

import io.openrubric.api.Citation;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Text;
import io.openrubric.api.spi.InputSpec;
import java.util.ArrayList;
import java.util.List;

/** Rules as items of a list: what they say, what is to be filled in, and where they come from. */
final class RuleItems {
  private RuleItems() {}

  static Block.Item leaf(
      IndicatorLeaf leaf, String words, Text rule, List<InputSpec> inputs, Phrases phrases) {
    return item(leaf.id(), leaf.citations(), words, rule, inputs, phrases);
  }

  static Block.Item item(
      String id,
      List<Citation> citations,
      String words,
      Text rule,
      List<InputSpec> inputs,
      Phrases phrases) {
    List<String> details = new ArrayList<>();
    details.add(phrases.labelled("编号", "Id", id));
    details.add(rule(rule, phrases));
    for (InputSpec input : inputs) {
      details.add(phrases.labelled("填报项", "Input", input(input, phrases)));
    }
    addSources(details, citations, phrases);
    return new Block.Item(words, details);
  }

  static String rule(Text rule, Phrases phrases) {
    return phrases.labelled("规则", "Rule", phrases.of(rule));
  }

  static void addSources(List<String> details, List<Citation> citations, Phrases phrases) {
    for (Citation citation : citations) {
      details.add(phrases.labelled("依据", "Source", citation.in(phrases.language())));
    }
  }

  private static String input(InputSpec input, Phrases phrases) {
    String unit = input.input().unit();
    String type = phrases.of(input.type().label()) + (unit.isEmpty() ? "" : ", " + unit);
    return input.id()
        + " "
        + phrases.of(input.name())
        + phrases.of("（" + type + "）", " (" + type + ")");
  }
}
