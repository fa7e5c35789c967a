package io.openrubric.engine.render;

import io.openrubric.api.Citation;
import io.openrubric.api.Rubric;
import java.util.ArrayList;
import java.util.List;

/** The title of a rubric and where it comes from. */
final class RubricHeading {
  private RubricHeading() {}

  static void add(Document.Builder page, Rubric rubric, Phrases phrases) {
    page.heading(1, phrases.of(rubric.title()));
    List<String> lines = new ArrayList<>();
    lines.add(phrases.labelled("标准", "Standard", rubric.id()));
    for (Citation citation : rubric.citations()) {
      lines.add(
          phrases.labelled(
              "依据",
              "Source",
              citation.in(phrases.language()) + "  " + phrases.of(citation.title())));
    }
    page.add(new Block.Paragraph(lines));
  }
}
