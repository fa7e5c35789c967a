package io.openrubric.engine;

import io.openrubric.api.ProblemCode;
import io.openrubric.api.Template;

/** Checks the fiscal years for which a template holds. */
final class Years {
  private Years() {}

  static void check(Template template, Problems problems) {
    if (template.validFrom().isPresent()
        && template.validTo().isPresent()
        && template.validFrom().getAsInt() > template.validTo().getAsInt()) {
      int first = template.validFrom().getAsInt();
      int last = template.validTo().getAsInt();
      problems.error(
          ProblemCode.BAD_PARAMETER,
          template.id(),
          "适用年度应从先到后，实为 " + first + " 至 " + last,
          "Expected years from the first to the last, got validFrom "
              + first
              + " and validTo "
              + last);
    }
  }
}
