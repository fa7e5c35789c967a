package io.openrubric.engine.render;

import static java.util.stream.Collectors.joining;

import io.openrubric.api.Citation;
import io.openrubric.api.Template;
import java.util.ArrayList;
import java.util.List;

/** The title of a template and where it comes from. */
final class RubricHeading {
  private RubricHeading() {}

  static void add(Document.Builder page, Template template, Phrases phrases) {
    page.heading(1, phrases.of(template.title()));
    List<String> lines = new ArrayList<>();
    lines.add(phrases.labelled("标准", "Standard", template.id()));
    for (Citation citation : template.citations()) {
      lines.add(
          phrases.labelled(
              "依据",
              "Source",
              citation.in(phrases.language()) + "  " + phrases.of(citation.title())));
    }
    page.add(new Block.Paragraph(lines));
  }

  /** How totals are graded and rounded. */
  static void addTotals(Document.Builder page, Template template, Phrases phrases) {
    String grades =
        template.grades().grades().stream()
            .map(grade -> phrases.of(grade.name()) + " " + grade.band())
            .collect(joining(phrases.of("，", ", ")));
    page.paragraph(
        phrases.labelled("等级", "Grades", grades),
        phrases.labelled("舍入", "Rounding", template.rounding().toString()));
  }
}
