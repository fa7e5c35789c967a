package io.openrubric.standard.cn.workbook;

import java.math.BigDecimal;
import java.util.List;

/**
 * How a number is shown (数字格式): as decimals with separators, percent signs and words, as a date or
 * a time, or as it is.
 *
 * <p>A format has sections for positive numbers, negative ones and 0, or for those that meet a
 * condition. Three things are written other than they are shown, so that no figure is lost or can
 * be misread: a whole date is ISO, as in 2023-12-31, without its time of day; a negative number
 * that only a colour or brackets show has its sign; and a number that is hidden is written as it
 * is, but for 0. Fractions, exponents and whatever else is none of the above are written as the
 * number is, without exponent. Immutable.
 */
final class CellFormat {
  static final CellFormat GENERAL = new CellFormat(List.of(Section.GENERAL), Section.GENERAL);

  /** No spreadsheet program takes longer ones. */
  private static final int LONGEST_CODE = 255;

  /** One for all numbers; or one for negative ones behind it; or another for 0 behind that. */
  private final List<Section> sections;

  private final Section text;

  private CellFormat(List<Section> sections, Section text) {
    this.sections = sections;
    this.text = text;
  }

  /** The format of a code, such as {@code #,##0.00;[Red]-#,##0.00}. */
  static CellFormat of(String code) {
    if (code.isBlank() || code.length() > LONGEST_CODE) {
      return GENERAL;
    }
    List<Section> sections = FormatCode.sections(code);
    int numeric = sections.size();
    Section last = sections.get(numeric - 1);
    if (numeric > 1 && last.isForText()) {
      numeric--;
    }
    return new CellFormat(List.copyOf(sections.subList(0, Math.min(numeric, 3))), last);
  }

  /** The text that shows a text. */
  String show(String shown) {
    return text.show(shown);
  }

  /** The text that shows a number. */
  String show(BigDecimal number, DateSystem dates) {
    int sign = number.signum();
    Section section = section(number);
    if (section.isEmpty()) {
      return sign == 0 ? "" : Section.GENERAL.show(number, dates);
    }
    if (sign >= 0 || section.isDate()) {
      return section.show(number, dates).strip();
    }
    String shown = section.show(number.negate(), dates).strip();
    if (shown.startsWith("(") && shown.endsWith(")")) {
      return "-" + shown.substring(1, shown.length() - 1).strip();
    }
    return isSignTold(section) ? shown : "-" + shown;
  }

  private Section section(BigDecimal number) {
    int sign = number.signum();
    if (sections.stream().allMatch(section -> section.condition().isEmpty())) {
      int index = sign > 0 ? 0 : sign < 0 ? 1 : 2;
      return sections.get(index < sections.size() ? index : 0);
    }
    for (Section section : sections) {
      boolean rest = section == sections.get(sections.size() - 1);
      boolean usual = section == sections.get(0) ? sign > 0 : sign < 0;
      if (section.condition().map(condition -> condition.holds(number)).orElse(rest || usual)) {
        return section;
      }
    }
    return Section.GENERAL;
  }

  /** Whether what a section shows beside the digits says that a number is negative. */
  private boolean isSignTold(Section section) {
    return section
        .condition()
        .map(condition -> condition.isForNegativeOnes() && !section.words().isEmpty())
        .orElse(!section.words().equals(sections.get(0).words()));
  }
}
