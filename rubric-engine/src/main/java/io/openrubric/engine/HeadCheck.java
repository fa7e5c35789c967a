package io.openrubric.engine;

import io.openrubric.api.ProblemCode;
import io.openrubric.api.Template;
import io.openrubric.api.Text;

/** Checks the words at the head of a template, and the fiscal years for which it holds. */
final class HeadCheck {
  private HeadCheck() {}

  static void check(Template template, Problems problems) {
    if (template.title().zh().isBlank()) {
      problems.error(ProblemCode.BLANK_TEXT, template.id(), blank("标题", "title"));
    }
    if (template.version().isBlank()) {
      problems.error(ProblemCode.BLANK_TEXT, template.id(), blank("版本", "version"));
    }
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

  /** Says that words are not there. */
  static Text blank(String whatZh, String what) {
    return Text.of(whatZh + "应为文字，实为空白", "Expected some words for the " + what + ", got none");
  }
}
