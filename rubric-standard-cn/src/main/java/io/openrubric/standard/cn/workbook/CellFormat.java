package io.openrubric.standard.cn.workbook;

import java.math.BigDecimal;
import java.util.List;

/**
 * How a number is shown (数字格式): as decimals with separators, percent signs and words, as a date, or
 * as it is.
 *
 * <p>A format has sections for positive numbers, negative ones and 0. Three things are written
 * other than they are shown, so that no figure is lost or can be misread: a whole date is ISO, as
 * in 2023-12-31; a negative number that only a colour shows has its sign; and a number that is
 * hidden is written as it is, but for 0. Fractions, exponents, times of day and whatever else is
 * none of the above are written as the number is, without exponent. Immutable.
 */
final class CellFormat {
  static final CellFormat GENERAL = new CellFormat(List.of(Section.GENERAL));

  /** No spreadsheet program takes longer ones. */
  private static final int LONGEST_CODE = 255;

  /** One for all numbers; or one for negative ones behind it; or another for 0 behind that. */
  private final List<Section> sections;

  private CellFormat(List<Section> sections) {
    this.sections = sections;
  }

  /** The format of a code, such as {@code #,##0.00;[Red]-#,##0.00}. */
  static CellFormat of(String code) {
    if (code.isBlank() || code.length() > LONGEST_CODE) {
      return GENERAL;
    }
    List<Section> sections = FormatCode.sections(code);
    int numeric = sections.size();
    if (numeric > 1 && sections.get(numeric - 1).isForText()) {
      numeric--;
    }
    return new CellFormat(List.copyOf(sections.subList(0, Math.min(numeric, 3))));
  }

  /** The text that shows a number. */
  String show(BigDecimal number, DateSystem dates) {
    int sign = number.signum();
    if (sign == 0) {
      Section zero = sections.get(sections.size() < 3 ? 0 : 2);
      return zero.isEmpty() ? "" : zero.show(number, dates).strip();
    }
    Section section = sections.get(sign > 0 || sections.size() == 1 ? 0 : 1);
    if (section.isEmpty()) {
      return Section.GENERAL.show(number, dates);
    }
    if (sign > 0 || section.isDate()) {
      return section.show(number, dates).strip();
    }
    String text = section.show(number.negate(), dates).strip();
    boolean told = !section.words().equals(sections.get(0).words());
    return told ? text : "-" + text;
  }
}
