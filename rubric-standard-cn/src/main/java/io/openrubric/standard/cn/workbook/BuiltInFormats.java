package io.openrubric.standard.cn.workbook;

import static java.util.Map.entry;

import java.util.Map;

/**
 * The formats that a workbook names by number alone: ECMA-376 part 1, 18.8.30, for all languages,
 * and for Chinese (zh-cn) from 27 to 36 and from 50 to 58, with the yuan for money.
 */
final class BuiltInFormats {
  private static final String YEAR_MONTH = "yyyy\"年\"m\"月\"";
  private static final String MONTH_DAY = "m\"月\"d\"日\"";

  private static final String HALVES = "上午/下午";
  private static final String HOUR_MINUTE = "h\"时\"mm\"分\"";
  private static final String SECOND = "ss\"秒\"";

  private static final Map<Integer, String> CODES =
      Map.ofEntries(
          entry(1, "0"),
          entry(2, "0.00"),
          entry(3, "#,##0"),
          entry(4, "#,##0.00"),
          entry(5, "\"¥\"#,##0;\"¥\"-#,##0"),
          entry(6, "\"¥\"#,##0;[Red]\"¥\"-#,##0"),
          entry(7, "\"¥\"#,##0.00;\"¥\"-#,##0.00"),
          entry(8, "\"¥\"#,##0.00;[Red]\"¥\"-#,##0.00"),
          entry(9, "0%"),
          entry(10, "0.00%"),
          entry(14, "yyyy/m/d"),
          entry(15, "d-mmm-yy"),
          entry(16, "d-mmm"),
          entry(17, "mmm-yy"),
          entry(18, "h:mm AM/PM"),
          entry(19, "h:mm:ss AM/PM"),
          entry(20, "h:mm"),
          entry(21, "h:mm:ss"),
          entry(22, "yyyy/m/d h:mm"),
          entry(27, YEAR_MONTH),
          entry(28, MONTH_DAY),
          entry(29, MONTH_DAY),
          entry(30, "m-d-yy"),
          entry(31, "yyyy\"年\"m\"月\"d\"日\""),
          entry(32, HOUR_MINUTE),
          entry(33, HOUR_MINUTE + SECOND),
          entry(34, HALVES + HOUR_MINUTE),
          entry(35, HALVES + HOUR_MINUTE + SECOND),
          entry(36, YEAR_MONTH),
          entry(37, "#,##0 ;(#,##0)"),
          entry(38, "#,##0 ;[Red](#,##0)"),
          entry(39, "#,##0.00;(#,##0.00)"),
          entry(40, "#,##0.00;[Red](#,##0.00)"),
          entry(41, "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ "),
          entry(42, "_ \"¥\"* #,##0_ ;_ \"¥\"* -#,##0_ ;_ \"¥\"* \"-\"_ ;_ @_ "),
          entry(43, "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ "),
          entry(44, "_ \"¥\"* #,##0.00_ ;_ \"¥\"* -#,##0.00_ ;_ \"¥\"* \"-\"??_ ;_ @_ "),
          entry(45, "mm:ss"),
          entry(46, "[h]:mm:ss"),
          entry(47, "mm:ss.0"),
          entry(50, YEAR_MONTH),
          entry(51, MONTH_DAY),
          entry(52, YEAR_MONTH),
          entry(53, MONTH_DAY),
          entry(54, MONTH_DAY),
          entry(55, HALVES + HOUR_MINUTE),
          entry(56, HALVES + HOUR_MINUTE + SECOND),
          entry(57, YEAR_MONTH),
          entry(58, MONTH_DAY));

  private BuiltInFormats() {}

  /** A format; numbers as they are for fractions, exponents and unknown ones. */
  static CellFormat get(int id) {
    String code = CODES.get(id);
    return code == null ? CellFormat.GENERAL : CellFormat.of(code);
  }
}
