package io.openrubric.engine.formula;

import static java.util.stream.Collectors.joining;

import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.engine.FormulaRegistry;
import io.openrubric.engine.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes the page of all kinds of rule (规则词汇表) from the code. */
final class VocabularyPage {
  private final StringBuilder page = new StringBuilder();

  private VocabularyPage() {}

  static String write() {
    VocabularyPage writer = new VocabularyPage();
    writer.opening();
    writer.overview();
    writer.measures();
    KindEntry.all().forEach(writer::section);
    return writer.page.toString();
  }

  private void line(String text) {
    page.append(text).append('\n');
  }

  private void row(String... cells) {
    line(
        Stream.of(cells).map(cell -> cell.replace("|", "\\|")).collect(joining(" | ", "| ", " |")));
  }

  private void opening() {
    line(
        """
        # Kinds of rule (评分规则)

        Written by `VocabularyPage` from the formulas themselves; a test fails when it is stale. Every example
        was compiled and scored. To write it again, from the root of the project:

        ```
        mvn -pl rubric-engine -am test -Dtest=VocabularyTest -Dvocabulary.write=true
        ```

        In formulas `w` is the weight, `a` the actual value, `t` the target. A rule stands in a rubric document
        as `"rule": {"kind": …}`, its parameters beside the kind; decimals are strings. Points are rounded as the
        rubric says, here to two decimals. Bonus, penalty, veto, two-stage blocks, choose-one groups and where the
        weight of an indicator goes that does not apply are not kinds of rule but parts of the rubric: the
        [package description of the JSON format](../json/package-info.java) has them. A kind of your own is a
        [`ScoringFormula`](../../../../../../../rubric-api/src/main/java/io/openrubric/api/spi/ScoringFormula.java).
        """);
  }

  private void overview() {
    row("kind", "中文", "作用", "what it does", "points");
    row("---", "---", "---", "---", "---");
    for (KindEntry entry : KindEntry.all()) {
      row(
          "[`" + entry.kind() + "`](#" + anchor(entry) + ")",
          entry.name().zh(),
          entry.purpose().zh(),
          entry.purpose().en(),
          entry.formula());
    }
    line("");
  }

  private void measures() {
    line("## Measures (衡量值)");
    line("");
    line("`linear`, `steps` and `deduction` work on a measure, which the rule chooses:");
    line("");
    row("measure", "中文", "English", "inputs");
    row("---", "---", "---", "---");
    for (MeasureKind kind : MeasureKind.values()) {
      String inputs = "`" + kind.first().id() + "` " + kind.first().name().zh();
      row(
          "`" + Words.of(kind) + "`",
          kind.label().zh(),
          kind.label().en(),
          kind.hasBase()
              ? inputs + ", `" + kind.base().id() + "` " + kind.base().name().zh()
              : inputs);
    }
    line("");
  }

  /** The heading's anchor as GitHub makes it. */
  private static String anchor(KindEntry entry) {
    return heading(entry)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} -]", "")
        .replace(' ', '-');
  }

  private static String heading(KindEntry entry) {
    return entry.kind() + " " + entry.name().zh();
  }

  private void section(KindEntry entry) {
    line("## " + heading(entry));
    line("");
    line(entry.purpose().zh() + "。" + entry.name().en() + ": " + entry.purpose().en() + ".");
    line("Points: " + entry.formula() + ".");
    line("");
    List<ParameterSpec> parameters =
        FormulaRegistry.standard().find(entry.kind()).orElseThrow().parameters();
    if (parameters.isEmpty()) {
      line("No parameters.");
    } else {
      row("parameter", "type", "allowed", "default", "含义", "meaning");
      row("---", "---", "---", "---", "---", "---");
      parameters.forEach(spec -> parameter("", spec));
    }
    line("");
    entry.examples().forEach(this::example);
  }

  private void parameter(String parent, ParameterSpec spec) {
    boolean namesInput = spec.equals(ParameterSpec.inputName(spec.name(), spec.description()));
    row(
        "`" + parent + spec.name() + "`",
        namesInput ? "input name" : spec.type().name().toLowerCase(Locale.ROOT),
        allowed(spec, namesInput),
        fallback(spec),
        spec.description().zh(),
        spec.description().en());
    if (!namesInput) {
      String path = parent + spec.name() + (spec.type() == ParameterSpec.Type.LIST ? "[]." : ".");
      spec.fields().forEach(field -> parameter(path, field));
    }
  }

  private static String allowed(ParameterSpec spec, boolean namesInput) {
    return switch (spec.type()) {
      case NUMBER, INTEGER -> spec.range().toString();
      case CHOICE -> spec.choices().stream().map(c -> "`" + c + "`").collect(joining(" "));
      case FLAG -> "`true` `false`";
      case TEXT -> "";
      case OBJECT -> namesInput ? "`input`, `zh`, `en`?, `unit`?" : "fields below";
      case LIST -> "at least one";
    };
  }

  private static String fallback(ParameterSpec spec) {
    return spec.fallback()
        .map(value -> "`" + value + "`")
        .orElse(spec.required() ? "required" : "may be left out");
  }

  private void example(WorkedExample example) {
    line("```json");
    line(example.leaf());
    line("```");
    line("");
    line("- " + example.explanation().rule().zh());
    line("- " + example.explanation().rule().en());
    line("- inputs: " + example.takes().stream().map(VocabularyPage::input).collect(joining("; ")));
    line("- `" + example.inputs() + "` → **" + example.points() + "**: " + example.arithmetic());
    line("");
  }

  private static String input(InputSpec spec) {
    return "`"
        + spec.id()
        + "` "
        + spec.name().zh()
        + " ("
        + spec.type().label().en()
        + (spec.required() ? ")" : ", may be left out)");
  }
}
